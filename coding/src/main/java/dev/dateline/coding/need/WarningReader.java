package dev.dateline.coding.need;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads who warns of what, and by when.
///
/// What an armed group says that it will do is a threat of its own and no warning; what nobody says is none either.
public final class WarningReader {
    private static final Set<String> OF = Set.of("of", "about", "over");
    private static final Set<String> RAISING = Set.of("raise", "increase", "elevate", "lift", "set", "upgrade");
    private static final Set<String> SUBORDINATE =
            Set.of("if", "when", "before", "after", "until", "once", "because", "unless", "since", "while", "as");
    /// As many noun groups may stand between "warned" and "of": "warned residents of the town of".
    private static final int ADDRESSEES = 2;
    /// The harm is told within so many tokens of the word of warning.
    private static final int REACH = 22;

    private final Context context;
    private final Speeches speeches;
    private final Cues cues;

    private WarningReader(Context context, Speeches speeches) {
        this.context = context;
        this.speeches = speeches;
        this.cues = context.codebook().cues();
    }

    public static List<Warning> read(Context context, Speeches speeches) {
        if (context.tellsOfGames()) {
            return List.of();
        }
        WarningReader reader = new WarningReader(context, speeches);
        WarningMerger merger = new WarningMerger();
        for (Sentence sentence : context.text().sentences()) {
            if (!context.words(sentence.span()).stripTrailing().endsWith("?")) {
                reader.read(sentence).forEach(merger::add);
            }
        }
        return merger.merged();
    }

    private List<Warning> read(Sentence sentence) {
        MenaceFinder finder = new MenaceFinder(context, sentence);
        List<Warning> found = new ArrayList<>();
        for (Group group : context.text().groups(sentence)) {
            Token head = context.head(group);
            boolean verb = group.isVerb() && cues.has("warning-verbs", head.lemma()) && !group.negated();
            if (verb
                    || group.isNoun()
                            && cues.has("warning-nouns", head.lemma())
                            && issuing(sentence, group).isPresent()) {
                warned(sentence, finder, group).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? said(sentence, finder) : found;
    }

    // ---- with a word of warning ----

    private Optional<Warning> warned(Sentence sentence, MenaceFinder finder, Group cue) {
        Optional<Group> issuer = issuer(sentence, cue);
        int from = cue.endToken();
        Optional<Menace> menace = named(sentence, finder, cue)
                .or(() -> finder.clauses(from).stream()
                        .filter(clause -> clause.head() - from <= REACH)
                        .filter(clause -> clause.hostile()
                                || clause.modality() != Warning.Modal.WILL
                                || cue.isVerb() && context.head(cue).hasLemma("warn"))
                        .findFirst())
                .or(() -> finder.planned(from))
                .or(() -> finder.imminent().filter(close -> close.head() >= from))
                .or(() -> before(finder, cue));
        if (menace.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attribution> speaker = issuer.isPresent() && !finder.isPronoun(issuer.get())
                ? Optional.of(speaker(issuer.get()))
                : Optional.of(speeches.attribution(sentence, menace.get().threat()));
        return speaker.flatMap(who -> warning(sentence, finder, menace.get(), who, issuer, from));
    }

    /// "The group could attack, the governor warned": the harm stands before.
    private static Optional<Menace> before(MenaceFinder finder, Group cue) {
        return finder.imminent()
                .filter(menace -> menace.head() < cue.firstToken())
                .or(() -> finder.clauses(0).stream()
                        .filter(clause -> clause.head() < cue.firstToken() && clause.modality() != Warning.Modal.CAN)
                        .findFirst());
    }

    /// Who warns: the subject of the verb, or of the verb whose object the warning is ("issued a warning").
    private Optional<Group> issuer(Sentence sentence, Group cue) {
        if (cue.isVerb()) {
            List<Group> subjects = cue.passive()
                    ? context.clauses().complements(sentence, cue, Set.of("by"))
                    : context.clauses().subjects(sentence, cue);
            return subjects.isEmpty() ? Optional.empty() : Optional.of(subjects.getLast());
        }
        return issuing(sentence, cue)
                .flatMap(verb ->
                        context.clauses().subjects(sentence, verb).stream().findFirst());
    }

    /// "issued a warning": the verb whose object it is.
    private Optional<Group> issuing(Sentence sentence, Group warning) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.endToken() <= warning.firstToken() && !verb.passive())
                .filter(verb -> cues.has("warning-issuing", context.head(verb).lemma()))
                .filter(verb -> context.clauses().objects(sentence, verb).contains(warning))
                .findFirst();
    }

    /// "warned of famine", "fear a new wave of attacks", "a warning about attacks".
    private Optional<Menace> named(Sentence sentence, MenaceFinder finder, Group cue) {
        if (context.head(cue).hasLemma("concern")) {
            return Optional.empty(); // about what is so already, mostly
        }
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(cue) + 1;
        for (int i = at;
                i < Math.min(groups.size(), at + ADDRESSEES + 1)
                        && groups.get(i).isNoun();
                i++) {
            Group next = groups.get(i);
            boolean about = context.clauses()
                    .preposition(next, sentence)
                    .filter(OF::contains)
                    .isPresent();
            boolean direct = cue.isVerb()
                    && next.firstToken() == cue.endToken()
                    && !context.head(cue).hasLemma("warn");
            if (about || direct) {
                return finder.named(next, Warning.Modal.MAY);
            }
        }
        return Optional.empty();
    }

    private Attribution speaker(Group group) {
        Span name = whole(group);
        return new Attribution.Speaker(context.words(name), kind(group), List.of(name));
    }

    /// "head of the army": with what "of" adds.
    private Span whole(Group group) {
        Span name = context.nameSpan(group);
        int end = group.endToken();
        boolean of = end + 1 < context.text().tokens().size()
                && context.text().token(end).is("of");
        return of
                ? context.text()
                        .groupAt(end + 1)
                        .filter(Group::isNoun)
                        .map(next -> name.cover(context.span(next)))
                        .orElse(name)
                : name;
    }

    private String kind(Group group) {
        if (!context.in(group, Mention.OfPerson.class).isEmpty()) {
            return "person";
        }
        boolean state = context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isState())
                || context.targetAt(group)
                        .filter(target -> target.type().equals("official"))
                        .isPresent();
        return state ? "official" : context.isArmed(group) ? "group" : "organization";
    }

    // ---- without one ----

    /// "Officials say the group could attack", "there is a high risk of an attack, the minister said".
    private List<Warning> said(Sentence sentence, MenaceFinder finder) {
        List<Menace> menaces = new ArrayList<>();
        for (Menace menace : finder.clauses(sentence.firstToken())) {
            boolean chance = menace.modality() != Warning.Modal.CAN && menace.modality() != Warning.Modal.WILL;
            if (menace.hostile() && chance) {
                menaces.add(menace);
            }
        }
        for (Group group : context.text().groups(sentence)) {
            boolean risk = group.isNoun()
                    && cues.has("warning-risks", context.head(group).lemma())
                    && group.endToken() < sentence.endToken()
                    && context.text().token(group.endToken()).is("of")
                    && isTold(sentence, group);
            if (risk) {
                finder.named(group, Warning.Modal.MAY)
                        .map(menace -> exposed(sentence, group, menace))
                        .ifPresent(menaces::add);
            }
        }
        finder.imminent().ifPresent(menaces::add);
        List<Warning> found = new ArrayList<>();
        level(sentence, finder).ifPresent(found::add);
        for (Menace menace : menaces) {
            Attribution speaker = Optional.of(speeches.attribution(sentence, menace.threat()))
                    .filter(who -> !who.equals(Attribution.theReport()))
                    .orElseGet(() -> believer(sentence, finder, menace));
            warning(sentence, finder, menace, speaker, Optional.empty(), sentence.firstToken())
                    .ifPresent(found::add);
        }
        return found;
    }

    /// "The town is at risk of attack": whom the risk is for.
    private Menace exposed(Sentence sentence, Group risk, Menace menace) {
        boolean at = context.text().token(risk.firstToken() - 1).is("at")
                || context.text().token(risk.firstToken() - 1).is("in");
        Optional<Group> who = context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.endToken() <= risk.firstToken())
                .reduce((first, second) -> second)
                .flatMap(verb ->
                        context.clauses().subjects(sentence, verb).stream().findFirst());
        return at && menace.target().isEmpty() && who.isPresent()
                ? new Menace(
                        menace.subject(),
                        menace.threat(),
                        menace.head(),
                        who.map(context::nameSpan),
                        menace.modality(),
                        menace.hostile())
                : menace;
    }

    /// "Intelligence officials believe that …": who believes it, where nobody says it.
    private Attribution believer(Sentence sentence, MenaceFinder finder, Menace menace) {
        List<Group> groups = context.text().groups(sentence);
        List<Group> believers = new ArrayList<>();
        for (Group group : groups) {
            boolean verb = group.isVerb() && !group.passive() && !group.negated();
            if (verb && cues.has("warning-beliefs", context.head(group).lemma())) {
                believers.addAll(context.clauses().subjects(sentence, group));
            } else if (group.isNoun() && isAccording(sentence, group)) {
                believers.add(group);
            }
        }
        return believers.stream()
                .filter(who -> who.firstToken() > menace.head() || who.endToken() <= menace.head())
                .filter(who -> menace.subject().filter(who::equals).isEmpty())
                .filter(who -> !finder.isPronoun(who))
                .findFirst()
                .map(this::speaker)
                .orElse(Attribution.theReport());
    }

    private boolean isAccording(Sentence sentence, Group group) {
        int first = group.firstToken();
        return first - 2 >= sentence.firstToken()
                && context.text().token(first - 1).is("to")
                && context.text().token(first - 2).is("according");
    }

    /// "Britain raised its terrorism threat level to severe."
    private Optional<Warning> level(Sentence sentence, MenaceFinder finder) {
        for (Group verb : context.text().groups(sentence)) {
            if (!verb.isVerb() || !RAISING.contains(context.head(verb).lemma()) || verb.negated()) {
                continue;
            }
            List<Group> what = verb.passive()
                    ? context.clauses().subjects(sentence, verb)
                    : context.clauses().objects(sentence, verb);
            Optional<Group> level = what.stream()
                    .filter(group -> context.head(group).hasLemma("level") && !finder.isHarmless(List.of(group)))
                    .filter(group -> context.text().tokens(group).stream()
                            .anyMatch(token -> cues.has("warning-levels", token.lemma())))
                    .findFirst();
            Optional<Group> who = verb.passive()
                    ? context.clauses().complements(sentence, verb, Set.of("by")).stream()
                            .findFirst()
                    : context.clauses().subjects(sentence, verb).stream().findFirst();
            if (level.isPresent() && who.isPresent() && !finder.isPronoun(who.get())) {
                int end = level.get().endToken();
                boolean to = end + 1 < sentence.endToken()
                        && context.text().token(end).is("to");
                Span threat = context.text().span(level.get().firstToken(), to ? end + 2 : end);
                Menace menace = new Menace(
                        Optional.empty(), threat, level.get().head(), Optional.empty(), Warning.Modal.MAY, true);
                return warning(sentence, finder, menace, speaker(who.get()), who, verb.endToken());
            }
        }
        return Optional.empty();
    }

    /// "there is a risk of", "faces the danger of", "at high risk of": said of what may come; no "under the threat of".
    private boolean isTold(Sentence sentence, Group risk) {
        if (risk.firstToken() == sentence.firstToken()) {
            return false;
        }
        Token before = context.text().token(risk.firstToken() - 1);
        return before.pos() == Pos.VERB
                || before.pos() == Pos.AUX
                || before.is("at")
                || before.is("in") && context.head(risk).hasLemma("danger");
    }

    // ---- the warning ----

    private Optional<Warning> warning(
            Sentence sentence, MenaceFinder finder, Menace menace, Attribution who, Optional<Group> issuer, int from) {
        if (!(who instanceof Attribution.Speaker(String name, String kind, List<Span> spans))) {
            return Optional.empty();
        }
        boolean own = menace.subject()
                .filter(subject -> finder.isPronoun(subject) || isSame(subject, spans))
                .isPresent();
        if (kind.equals("group")
                || own
                || issuer.filter(finder::isHostile).filter(context::isAttacker).isPresent()
                || isArmed(spans)) {
            return Optional.empty();
        }
        Optional<String> odds = odds(sentence, menace, from);
        Optional<Warning.Horizon> horizon = Horizons.in(context, Math.min(from, menace.head()), end(sentence, menace));
        return Optional.of(new Warning(
                name,
                menace.subject().map(group -> context.words(context.nameSpan(group))),
                context.words(menace.threat()),
                menace.target().map(context::words),
                odds.filter(word -> word.contains("likely") || word.contains("imminent") || word.contains("certain"))
                                        .isPresent()
                                && menace.modality() != Warning.Modal.WILL
                        ? Warning.Modal.LIKELY
                        : menace.modality(),
                odds,
                horizon,
                horizon.flatMap(Warning.Horizon::to),
                who,
                List.of(sentence.span())));
    }

    /// The end of the clause that tells of the harm: what stands after "if", "when" or "before" has times of its own.
    private int end(Sentence sentence, Menace menace) {
        for (int i = context.text().firstTokenFrom(menace.threat().end()); i < sentence.endToken(); i++) {
            Token token = context.text().token(i);
            boolean dated = i + 1 < sentence.endToken()
                    && context.mentions()
                            .at(context.text().token(i + 1).span().start(), Mention.OfTime.class)
                            .isPresent();
            if (SUBORDINATE.contains(token.lower()) && !dated) {
                return i;
            }
        }
        return sentence.endToken();
    }

    private boolean isSame(Group subject, List<Span> speaker) {
        Span span = context.span(subject);
        return speaker.stream().anyMatch(span::overlaps)
                || context.in(subject, Mention.OfActor.class).stream()
                        .anyMatch(actor -> speaker.stream()
                                .flatMap(at -> context.mentions().within(at, Mention.OfActor.class).stream())
                                .anyMatch(other -> other.actor().equals(actor.actor())));
    }

    private boolean isArmed(List<Span> speaker) {
        return speaker.stream()
                .flatMap(span -> context.mentions().within(span, Mention.OfActor.class).stream())
                .anyMatch(actor -> actor.kind().isArmed() && !actor.kind().isState());
    }

    /// Words for how likely it is, between the word of warning and the harm.
    private Optional<String> odds(Sentence sentence, Menace menace, int from) {
        int start = Math.min(
                context.text().token(from).span().start(), menace.threat().start());
        int end = Math.min(sentence.span().end(), menace.threat().end() + 1);
        if (end <= start) {
            return Optional.empty();
        }
        Span region = Span.of(start, end);
        String words = context.words(region).toLowerCase(Locale.ROOT);
        for (String phrase : cues.words("warning-odds")) {
            int at = words.indexOf(phrase);
            if (at >= 0) {
                return Optional.of(context.words(Span.of(start + at, start + at + phrase.length())));
            }
        }
        return Optional.empty();
    }
}
