package dev.dateline.coding.need;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what harm one sentence says may come.
final class MenaceFinder {
    private static final Set<String> AGAINST = Set.of("on", "against", "at", "to", "in", "into", "across", "inside");
    private static final Set<String> PRONOUNS = Set.of(
            "i", "we", "you", "he", "she", "it", "they", "this", "that", "these", "those", "there", "who", "which",
            "him", "her", "them", "us", "me", "another", "one", "others");
    private static final Set<String> CHAINED = Set.of("of");

    private final Context context;
    private final Sentence sentence;
    private final Cues cues;
    private final List<Group> groups;

    MenaceFinder(Context context, Sentence sentence) {
        this.context = context;
        this.sentence = sentence;
        this.cues = context.codebook().cues();
        this.groups = context.text().groups(sentence);
    }

    // ---- "could attack", "is likely to attack" ----

    /// Clauses with a verb of chance whose verb or object is harm, from a token on.
    List<Menace> clauses(int from) {
        List<Menace> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group verb = groups.get(i);
            if (verb.isVerb() && verb.firstToken() >= from && !verb.negated()) {
                Optional<Warning.Modal> modal = modal(i);
                if (modal.isPresent()) {
                    clause(i, modal.get()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Warning.Modal> modal(int index) {
        Group verb = groups.get(index);
        boolean over = context.text().tokens(verb).stream().anyMatch(token -> token.is("have") || token.is("had"));
        if (over && !verb.modal().isEmpty()) {
            return Optional.empty(); // "could have attacked"
        }
        boolean infinitive = verb.modal().equals("to") && index > 0;
        if (infinitive) {
            Token before = context.text().token(verb.firstToken() - 1);
            boolean likely = before.is("likely") || before.is("certain") || before.is("bound") || before.is("poised");
            boolean finite =
                    groups.get(index - 1).isVerb() && !groups.get(index - 1).negated();
            return likely && finite ? Optional.of(Warning.Modal.LIKELY) : Optional.empty();
        }
        return switch (verb.modal()) {
            case "could" -> Optional.of(Warning.Modal.COULD);
            case "may", "might" -> Optional.of(Warning.Modal.MAY);
            case "can" -> Optional.of(Warning.Modal.CAN);
            case "will", "would", "'ll" -> Optional.of(Warning.Modal.WILL);
            default -> Optional.empty();
        };
    }

    private Optional<Menace> clause(int index, Warning.Modal modal) {
        Group finite = groups.get(index);
        int at = index;
        // "may try to kidnap", "could lead rebels to attack": the verb at the end of the chain is what may happen
        while (at + 1 < groups.size() && (leadsOn(at + 1, at) || isMeans(at + 1) && leadsOn(at + 2, at + 1))) {
            at = leadsOn(at + 1, at) ? at + 1 : at + 2;
        }
        Group verb = groups.get(at);
        List<Group> subjects = context.clauses().subjects(sentence, modalOwner(index));
        boolean there = finite.firstToken() > sentence.firstToken()
                && context.text().token(finite.firstToken() - 1).is("there");
        Optional<Group> subject = there ? Optional.empty() : subjects.stream().findFirst();
        Token head = context.head(verb);
        boolean harm = cues.has("warning-harms", head.lemma()) && !verb.passive();
        boolean harmed = cues.has("warning-harms", head.lemma()) && verb.passive();
        List<Group> objects = verb.passive() ? List.of() : context.clauses().objects(sentence, verb);
        Optional<Group> danger =
                cues.has("warning-causes", head.lemma()) || harm ? danger(verb, objects) : Optional.empty();
        boolean coming = subject.filter(this::isDanger)
                .filter(what -> cues.has("warning-growths", head.lemma())
                        || cues.has("warning-comings", head.lemma()) && isNew(what))
                .isPresent();
        if (!harm && !harmed && danger.isEmpty() && !coming) {
            return Optional.empty();
        }
        boolean armed = subject.filter(this::isHostile).isPresent()
                || harm
                        && subject.filter(this::isState).isPresent()
                        && !objects.isEmpty()
                        && isSomebody(objects.getFirst());
        boolean hostile = armed || coming;
        boolean able = subject.isPresent() ? mayHarm(subject.get()) : objects.isEmpty();
        if (harm && !armed && danger.isEmpty() && !able) {
            return Optional.empty();
        }
        if (isHarmless(objects)
                || subject.filter(who -> isHarmless(List.of(who))).isPresent()) {
            return Optional.empty();
        }
        Optional<Group> target = target(verb, objects, danger);
        int end = danger.map(Group::endToken)
                .or(() -> objects.isEmpty()
                        ? Optional.empty()
                        : Optional.of(objects.getLast().endToken()))
                .orElse(verb.endToken());
        Span threat = context.text().span(afterModal(finite), Math.max(end, verb.endToken()));
        return Optional.of(new Menace(
                coming ? Optional.empty() : subject,
                coming ? context.text().span(subject.get().firstToken(), verb.endToken()) : threat,
                verb.head(),
                verb.passive() && harmed ? subject.map(context::nameSpan) : target.map(context.text()::span),
                modal,
                hostile));
    }

    /// An infinitive right behind a group: "may try [to kidnap]", "in a position [to strike]".
    private boolean leadsOn(int index, int before) {
        return index < groups.size()
                && groups.get(index).isVerb()
                && groups.get(index).modal().equals("to")
                && groups.get(index).firstToken() == groups.get(before).endToken();
    }

    /// "could be in a position to strike", "may gain the ability to strike": what makes able.
    private boolean isMeans(int index) {
        return groups.get(index).isNoun()
                && cues.has("warning-means", context.head(groups.get(index)).lemma());
    }

    /// For "is likely to attack" the verb before, whose subject it shares.
    private Group modalOwner(int index) {
        Group verb = groups.get(index);
        return verb.modal().equals("to") && index > 0 && groups.get(index - 1).isVerb() ? groups.get(index - 1) : verb;
    }

    private int afterModal(Group verb) {
        int first = verb.firstToken();
        while (first < verb.head()
                && (context.text().token(first).pos() == Pos.AUX
                                && !context.text().token(first).is("be")
                        || context.text().token(first).is(verb.modal())
                        || context.text().token(first).pos() == Pos.ADV)) {
            first++;
        }
        return first;
    }

    /// The harm among the objects of a verb, or after "to", "into", "out": "lead to war", "be a threat".
    private Optional<Group> danger(Group verb, List<Group> objects) {
        List<Group> candidates = new ArrayList<>(objects);
        objects.forEach(object -> candidates.addAll(context.clauses().complements(sentence, object, CHAINED)));
        candidates.addAll(context.clauses().complements(sentence, verb, Set.of("to", "into", "in", "out", "of")));
        return candidates.stream()
                .filter(this::isDanger)
                .filter(group -> isNew(group) || context.head(verb).hasLemma("launch"))
                .findFirst();
    }

    private Optional<Group> target(Group verb, List<Group> objects, Optional<Group> danger) {
        Optional<Group> direct =
                danger.isEmpty() && !objects.isEmpty() ? Optional.of(objects.getFirst()) : Optional.empty();
        return direct.or(() -> after(danger.orElse(verb)));
    }

    /// What harm is aimed at: "an attack on the port", "a threat to shipping".
    private Optional<Group> after(Group harm) {
        return context.clauses().complements(sentence, harm, AGAINST).stream()
                .filter(group -> context.in(group, Mention.OfTime.class).isEmpty())
                .findFirst();
    }

    /// People, weapons and countries harm others; habits and fumes do so otherwise. Some harm needs no doer: "could
    /// starve".
    private boolean mayHarm(Group group) {
        return isSomebody(group)
                || isDanger(group)
                || !context.in(group, Mention.OfWeapon.class).isEmpty()
                || !context.in(group, Mention.OfPerson.class).isEmpty()
                || !context.in(group, Mention.OfCount.class).isEmpty()
                || cues.has("unknown-doers", context.head(group).lemma())
                || cues.has("wars", context.head(group).lemma());
    }

    /// "Russia could invade Ukraine": a country or its government as doer.
    private boolean isState(Group group) {
        int head = context.head(group).span().start();
        return context.mentions()
                        .at(head, Mention.OfPlace.class)
                        .filter(place -> !place.demonym())
                        .isPresent()
                || context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(
                                actor -> actor.kind().isState() && actor.span().contains(head));
    }

    /// Places, people, groups and sites can be attacked; deals cannot be struck at.
    private boolean isSomebody(Group group) {
        return !context.in(group, Mention.OfPlace.class).isEmpty()
                || !context.in(group, Mention.OfActor.class).isEmpty()
                || !context.in(group, Mention.OfTarget.class).isEmpty();
    }

    // ---- "an attack is imminent", "the group is planning attacks" ----

    /// Harm that is said to be close at hand: "an attack on the embassy is imminent".
    Optional<Menace> imminent() {
        for (Group verb : groups) {
            if (verb.isVerb()
                    && context.head(verb).hasLemma("be")
                    && verb.modal().isEmpty()
                    && !verb.negated()) {
                int next = verb.endToken();
                while (next < sentence.endToken()
                        && context.text().token(next).pos() == Pos.ADV
                        && !cues.has("warning-odds", context.text().token(next).lower())) {
                    next++;
                }
                boolean odds = next < sentence.endToken()
                        && cues.has("warning-odds", context.text().token(next).lower());
                Optional<Group> what = context.clauses().subjects(sentence, verb).stream()
                        .filter(this::isDanger)
                        .filter(this::isNew)
                        .findFirst();
                if (odds && what.isPresent()) {
                    Span threat = context.text().span(what.get().firstToken(), next + 1);
                    return Optional.of(new Menace(
                            Optional.empty(),
                            threat,
                            what.get().head(),
                            after(what.get()).map(context.text()::span),
                            Warning.Modal.LIKELY,
                            true));
                }
            }
        }
        return Optional.empty();
    }

    /// What somebody is planning, from a token on.
    Optional<Menace> planned(int from) {
        for (Group verb : groups) {
            Token head = context.head(verb);
            boolean now = verb.isVerb()
                    && !verb.passive()
                    && !verb.negated()
                    && (head.lower().endsWith("ing")
                            || head.lower().endsWith("s")
                            || head.lower().equals(head.lemma()));
            if (now && verb.firstToken() >= from && cues.has("warning-plans", head.lemma())) {
                Optional<Group> danger = danger(verb, context.clauses().objects(sentence, verb));
                Optional<Group> who =
                        context.clauses().subjects(sentence, verb).stream().findFirst();
                if (danger.isPresent() && who.isPresent()) {
                    Span threat = context.text()
                            .span(danger.get().firstToken(), danger.get().endToken());
                    return Optional.of(new Menace(
                            who,
                            threat,
                            danger.get().head(),
                            after(danger.get()).map(context.text()::span),
                            Warning.Modal.MAY,
                            isHostile(who.get())));
                }
            }
        }
        return Optional.empty();
    }

    // ---- "an attack on the port" ----

    /// A noun group that names harm, or whose "of" does: "a new wave of attacks".
    Optional<Menace> named(Group group, Warning.Modal modal) {
        Optional<Group> of = next(group)
                .filter(next -> context.text().token(group.endToken()).is("of"));
        boolean risk = cues.has("warning-risks", context.head(group).lemma()) && of.isPresent();
        Optional<Group> danger = isDanger(group) && !risk ? Optional.of(group) : of.filter(this::isDanger);
        if (danger.isEmpty() || !isNew(danger.get()) || isHarmless(List.of(group, danger.get()))) {
            return Optional.empty();
        }
        Optional<Group> by = context.clauses().complements(sentence, danger.get(), Set.of("by", "from")).stream()
                .filter(this::isHostile)
                .findFirst();
        Optional<Group> inside = isHostile(danger.get()) ? danger : Optional.empty();
        Span threat = context.text()
                .span(
                        Math.min(group.firstToken(), danger.get().firstToken()),
                        danger.get().endToken());
        return Optional.of(new Menace(
                by,
                threat,
                danger.get().head(),
                after(danger.get()).map(context.text()::span),
                modal,
                by.isPresent() || inside.isPresent()));
    }

    private Optional<Group> next(Group group) {
        int at = groups.indexOf(group) + 1;
        return at > 0 && at < groups.size() && groups.get(at).firstToken() == group.endToken() + 1
                ? Optional.of(groups.get(at)).filter(Group::isNoun)
                : Optional.empty();
    }

    /// "an attack", "attacks", "fresh violence": what has not been told of; no "the attack", no "Monday's attack".
    private boolean isNew(Group group) {
        Token first = context.text().token(group.firstToken());
        boolean definite = switch (first.lower()) {
            case "the", "this", "that", "these", "those", "his", "her", "its", "their", "such" -> true;
            default -> first.is("latest") || first.is("recent");
        };
        boolean recent = context.text().tokens(group).stream()
                .anyMatch(token -> token.is("latest")
                        || token.is("recent")
                        || token.is("last")
                        || token.is("past")
                        || token.lemma().equals("'s"));
        boolean want = context.text().tokens(group).stream().anyMatch(token -> token.is("threat"));
        return (!definite || want)
                && !recent
                && context.in(group, Mention.OfTime.class).isEmpty();
    }

    /// Violence or want, no metaphor.
    boolean isDanger(Group group) {
        boolean doing = context.head(group).lower().endsWith("ing")
                && group.endToken() - group.firstToken() == 1
                && group.firstToken() > sentence.firstToken()
                && context.text().token(group.firstToken() - 1).pos().isNominal();
        return group.isNoun()
                && !doing
                && cues.has("warning-dangers", context.head(group).lemma())
                && !isHarmless(List.of(group));
    }

    boolean isHarmless(List<Group> all) {
        return all.stream()
                .flatMap(group -> context.text().tokens(group).stream())
                .anyMatch(token -> cues.has("warning-harmless", token.lemma()));
    }

    /// An armed group, gunmen, or a force.
    boolean isHostile(Group group) {
        return context.isArmed(group)
                || context.isForce(group)
                || context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isArmed());
    }

    boolean isPronoun(Group group) {
        return group.endToken() - group.firstToken() == 1
                && PRONOUNS.contains(context.text().token(group.firstToken()).lower());
    }
}
