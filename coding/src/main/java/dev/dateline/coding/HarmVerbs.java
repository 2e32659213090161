package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads whom a verb harms: "killed 13 soldiers", "25 people were killed", "left five dead", "claimed 30
/// lives", "sustained burns", "lost their lives".
final class HarmVerbs {
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> ALONG = Set.of("with", "alongside");
    /// How many words may stand between those counted and what is said of them.
    private static final int ASIDE = 14;

    private static final Set<String> SENTENCING = Set.of("sentence", "condemn", "doom");
    private static final Set<String> MEN = Set.of("man", "member", "fighter", "comrade", "officer");
    private static final Set<String> TOGETHER = Set.of("along", "together");
    private static final Set<String> THEM = Set.of("them", "whom");
    private static final Set<String> OUT_OF = Set.of("of", "among");

    private static final int WOUNDS_REACH = 4;
    /// How far behind a verb the limb may stand that it hits.
    private static final int LIMB_REACH = 5;
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "'", "‘", "’");
    private static final Set<String> ATTESTING = Set.of("know", "confirm", "report", "believe", "say", "think");

    private final HarmWords words;

    HarmVerbs(HarmWords words) {
        this.words = words;
    }

    void read(Tally tally, Group verb) {
        Context context = tally.context();
        Optional<Group> attesting = attesting(context, tally.sentence(), verb);
        if (verb.negated() || isQuoted(context, verb) || !verb.modal().isEmpty() && attesting.isEmpty()) {
            return; // "could kill 20", "to kill": nobody is said to have been harmed
        }
        Token head = context.head(verb);
        Optional<HarmWords.Deed> deed = words.deed(context, tally.sentence(), verb);
        if (head.hasLemma("shoot") && follows(context, verb, "dead")
                || deed.isEmpty() && !SENTENCING.contains(head.lemma()) && endsInDeath(context, verb)) {
            deed = Optional.of(HarmWords.Deed.to(Harm.KILLED, afterDeath(context, verb)));
        } else if (isFatal(context, verb)) {
            deed = Optional.of(HarmWords.Deed.to(Harm.KILLED, verb.endToken()));
        } else if (words.has("hitting", head) && hitsLimb(tally, verb)) {
            deed = Optional.of(HarmWords.Deed.to(Harm.INJURED, verb.endToken()));
        } else if (head.hasLemma("take") && follows(context, verb, "hostage")) {
            deed = Optional.of(HarmWords.Deed.to(Harm.ABDUCTED, verb.endToken()));
        }
        if (deed.isPresent()) {
            if (!isJoint(tally, verb, deed.get())) {
                readDeed(tally, verb, deed.get(), attesting.orElse(verb));
            }
        } else if (words.has("suffering", head)) {
            readSuffering(tally, verb);
        } else if (head.hasLemma("leave")) { // "left five dead and eleven injured"
            readLeft(tally, verb);
        }
        readLives(tally, verb);
    }

    /// The exercise "killed" eight: a word that its writer does not mean.
    private static boolean isQuoted(Context context, Group verb) {
        int head = verb.head();
        return head > 0
                && head + 1 < context.text().tokens().size()
                && MARKS.contains(context.text().token(head - 1).text())
                && MARKS.contains(context.text().token(head + 1).text());
    }

    /// "60 people were killed and injured": the figure counts neither.
    private boolean isJoint(Tally tally, Group verb, HarmWords.Deed deed) {
        Context context = tally.context();
        int end = Math.max(verb.endToken(), deed.end());
        int first = verb.firstToken();
        boolean after = words.isJoined(context, tally.sentence(), deed.harm(), end);
        boolean before = first - 2 >= tally.sentence().firstToken()
                && verb.endToken() - first == 1
                && words.isJoined(context, tally.sentence(), Harm.NONE, first - 1)
                && words.state(context.text().token(first - 2))
                        .filter(other -> other != deed.harm())
                        .isPresent();
        return after || before;
    }

    /// "are known [to have died]": the verb that attests what an infinitive tells.
    private static Optional<Group> attesting(Context context, Sentence sentence, Group verb) {
        boolean perfect = verb.modal().equals("to")
                && verb.endToken() - verb.firstToken() > 2
                && context.text().token(verb.firstToken() + 1).is("have");
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        return perfect && at > 0
                ? Optional.of(groups.get(at - 1))
                        .filter(before -> before.isVerb()
                                && before.passive()
                                && ATTESTING.contains(context.head(before).lemma()))
                : Optional.empty();
    }

    /// "left five dead and eleven injured", "left three soldiers and nine rebels dead".
    private void readLeft(Tally tally, Group verb) {
        List<Group> objects = tally.context().clauses().objects(tally.sentence(), verb);
        Optional<Harm> harm = Optional.empty();
        Map<Harm, List<Group>> harmed = new LinkedHashMap<>();
        for (Group object : objects.reversed()) {
            Optional<Harm> own = stateAfter(tally, object);
            harm = own.isPresent() ? own : harm;
            harm.ifPresent(
                    h -> harmed.computeIfAbsent(h, each -> new ArrayList<>()).addFirst(object));
        }
        harmed.forEach((each, people) -> tally.addAll(each, people, verb));
    }

    /// @param telling the verb whose subject is harmed: the one of the deed, or the one that attests it
    private void readDeed(Tally tally, Group verb, HarmWords.Deed deed, Group telling) {
        Context context = tally.context();
        Sentence sentence = tally.sentence();
        int before = tally.found().size();
        if (deed.bySubject() || verb.passive()) {
            List<Group> harmed = harmedBefore(tally, telling).stream()
                    .filter(group -> !deed.treated() || tally.isPeople(group))
                    .filter(group -> TriggerNeeds.mayHarm(context, group, deed.needs()))
                    .toList();
            List<Group> all = new ArrayList<>(harmed);
            all.addAll(companions(tally, verb));
            tally.addAll(deed.harm(), all, verb);
        } else {
            List<Group> objects =
                    context.clauses().objectsFrom(sentence, Math.max(verb.endToken(), deed.end())).stream()
                            .filter(group -> TriggerNeeds.mayHarm(context, group, deed.needs()))
                            .toList();
            tally.addAll(deed.harm(), objects, verb);
            if (objects.isEmpty() && deed.needs().isEmpty()) {
                readCountAfter(tally, deed.harm(), verb);
            }
        }
        if (deed.treated()) {
            tally.seenFrom(before);
        }
    }

    /// Those of whom a verb says that they were harmed: its subject, or people counted before it whom an aside
    /// parts from it ("Six people, three of them officers, died").
    private static List<Group> harmedBefore(Tally tally, Group verb) {
        Context context = tally.context();
        List<Group> subjects =
                context
                        .clauses()
                        .wholeList(tally.sentence(), context.clauses().subjects(tally.sentence(), verb))
                        .stream()
                        .map(group -> isAside(context, tally.sentence(), group)
                                ? before(context, tally.sentence(), group)
                                : group)
                        .distinct()
                        .toList();
        boolean counted =
                subjects.stream().anyMatch(group -> Counts.in(context, group).isPresent());
        if (counted && subjects.stream().noneMatch(group -> isAside(context, group))) {
            return subjects;
        }
        List<Group> groups = context.text().groups(tally.sentence());
        for (int i = groups.indexOf(verb) - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.isVerb() && !isNonFinite(context, group)) {
                break;
            }
            boolean people = group.isNoun()
                    && Counts.in(context, group).isPresent()
                    && context.clauses()
                            .preposition(group, tally.sentence())
                            .filter(word -> !word.equals("as"))
                            .isEmpty()
                    && !isAside(context, group);
            if (people && reaches(context, group, verb)) {
                return List.of(group);
            }
        }
        return subjects;
    }

    /// "[the bomber] himself", "[a child] aged 11": words that only go with those before them.
    private static boolean isAside(Context context, Sentence sentence, Group group) {
        Token head = context.head(group);
        return group.firstToken() > sentence.firstToken()
                && (head.lower().endsWith("self")
                        || head.lower().endsWith("selves")
                        || context.text().token(group.firstToken() - 1).is("aged"));
    }

    private static Group before(Context context, Sentence sentence, Group group) {
        List<Group> groups = context.text().groups(sentence);
        for (int i = groups.indexOf(group) - 1; i >= 0; i--) {
            if (groups.get(i).isNoun()) {
                return groups.get(i);
            }
        }
        return group;
    }

    private static boolean isNonFinite(Context context, Group verb) {
        boolean bare = verb.passive() && verb.endToken() - verb.firstToken() == 1;
        return bare || context.clauses().isGerund(verb) || verb.modal().equals("to");
    }

    /// ", three of them", "among them two boys", ", one of them a child": what an aside tells.
    private static boolean isAside(Context context, Group group) {
        int next = group.endToken();
        boolean ofThem = next + 1 < context.text().tokens().size()
                && context.text().token(next).is("of")
                && THEM.contains(context.text().token(next + 1).lower());
        int first = group.firstToken();
        int them = THEM.contains(context.text().token(first).lower()) ? first : first - 1;
        boolean amongThem = them > 0
                && THEM.contains(context.text().token(them).lower())
                && OUT_OF.contains(context.text().token(them - 1).lower());
        return amongThem
                || ofThem && first > 0 && context.text().token(first - 1).is(",");
    }

    /// Only words that hang on a group, or asides between commas, lie between it and a verb.
    private static boolean reaches(Context context, Group people, Group verb) {
        if (verb.firstToken() - people.endToken() > ASIDE) {
            return false;
        }
        int commas = 0;
        for (int i = people.endToken(); i < verb.firstToken(); i++) {
            Token token = context.text().token(i);
            if (token.is(";")
                    || token.is(":")
                    || token.is("\"")
                    || token.is("no")
                    || token.pos() == Pos.CCONJ && commas % 2 == 0
                    || token.pos() == Pos.SCONJ && !token.is("that")) {
                return false;
            }
            commas += token.is(",") ? 1 : 0;
        }
        return commas % 2 == 0;
    }

    /// Those who shared the lot of the subject: "was killed along with seven others", "died with two of his
    /// bodyguards".
    private static List<Group> companions(Tally tally, Group verb) {
        Context context = tally.context();
        return context.clauses().complements(tally.sentence(), verb, ALONG).stream()
                .filter(companion -> Counts.in(context, companion).isPresent() && isAlong(tally, companion, verb))
                .toList();
    }

    private static boolean isAlong(Tally tally, Group companion, Group verb) {
        Context context = tally.context();
        int before = companion.firstToken() - 1;
        boolean said = context.text().token(before).is("alongside")
                || before > 0
                        && TOGETHER.contains(context.text().token(before - 1).lower());
        boolean atOnce = before <= verb.endToken() && tally.isPeople(companion);
        return said || atOnce || context.text().token(before).is("and");
    }

    /// "killing at least 25" with nothing but a count after the verb.
    private static void readCountAfter(Tally tally, Harm harm, Group verb) {
        Context context = tally.context();
        int from = verb.endToken();
        if (from >= tally.sentence().endToken()) {
            return;
        }
        int start = context.text().token(from).span().start();
        context.mentions()
                .at(start, Mention.OfCount.class)
                .filter(count -> Counts.mayCountPeople(context, count))
                .ifPresent(
                        count -> tally.addTotal(harm, count, context.span(verb).cover(count.span())));
    }

    /// "seven others sustained splinter injuries", "a watchman lost two fingers".
    private void readSuffering(Tally tally, Group verb) {
        Context context = tally.context();
        Token head = context.head(verb);
        List<Group> objects = context.clauses().objects(tally.sentence(), verb);
        Optional<Harm> harm = objects.stream()
                .map(context::head)
                .flatMap(object -> suffered(head, object).stream())
                .findFirst()
                .or(() -> woundsAfter(tally, verb));
        harm.ifPresent(h -> tally.addAll(h, harmedBefore(tally, verb), verb));
    }

    /// "suffered gunshot wounds", "survived with wounds": a word for wounds right after the verb, whatever it
    /// was taken for.
    private Optional<Harm> woundsAfter(Tally tally, Group verb) {
        int end = Math.min(tally.sentence().endToken(), verb.endToken() + WOUNDS_REACH);
        for (int i = verb.endToken(); i < end; i++) {
            Token token = tally.context().text().token(i);
            if (words.has("wounds", token) && token.lower().endsWith("s")) {
                return Optional.of(Harm.INJURED);
            }
            if (token.pos() == Pos.PUNCT) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Harm> suffered(Token verb, Token object) {
        if (words.has("wounds", object) || verb.hasLemma("lose") && words.has("limbs", object)) {
            return Optional.of(Harm.INJURED);
        }
        return object.hasLemma("martyrdom") ? Optional.of(Harm.KILLED) : Optional.empty();
    }

    /// "four soldiers lost their lives", "claimed 30 lives", "costing six guards their lives".
    private static void readLives(Tally tally, Group verb) {
        Context context = tally.context();
        Token head = context.head(verb);
        boolean loses = head.hasLemma("lose");
        boolean claims = head.hasLemma("claim") || head.hasLemma("cost") || head.hasLemma("take");
        if (!loses && !claims) {
            return;
        }
        List<Group> objects = context.clauses().objects(tally.sentence(), verb);
        for (Group object : objects) {
            if (!context.head(object).hasLemma("life")) {
                if (loses
                        && (context.isForce(object)
                                || MEN.contains(context.head(object).lemma()))
                        && Counts.in(context, object).isPresent()) {
                    tally.add(Harm.KILLED, object, verb); // "the army lost four soldiers"
                }
                boolean theirs = claims && isFollowedByLife(context, tally.sentence(), object);
                if (theirs && Counts.in(context, object).isPresent()) {
                    tally.add(Harm.KILLED, object, verb);
                }
                continue;
            }
            List<Group> whose = context.clauses().complements(tally.sentence(), object, OF);
            if (Counts.in(context, object).isPresent()) {
                tally.add(Harm.KILLED, object, verb);
            } else if (loses) {
                tally.addAll(Harm.KILLED, harmedBefore(tally, verb), verb);
            } else if (!whose.isEmpty()) {
                tally.addAll(Harm.KILLED, whose, verb);
            }
        }
    }

    private static boolean isFollowedByLife(Context context, Sentence sentence, Group object) {
        return object.endToken() < sentence.endToken()
                && context.text()
                        .groupAt(object.endToken())
                        .filter(next -> context.head(next).hasLemma("life"))
                        .isPresent();
    }

    private Optional<Harm> stateAfter(Tally tally, Group group) {
        Context context = tally.context();
        Token last = context.text().token(group.endToken() - 1);
        Optional<Harm> inside = words.state(last);
        if (inside.isPresent()) {
            return inside;
        }
        int next = group.endToken();
        return next < tally.sentence().endToken() ? words.state(context.text().token(next)) : Optional.empty();
    }

    /// "was fatally shot", "mortally wounded".
    private boolean isFatal(Context context, Group verb) {
        boolean fatally = context.text().tokens(verb).stream().anyMatch(token -> words.has("fatal", token));
        Token head = context.head(verb);
        return fatally && (words.has("hitting", head) || words.has("wounding-verbs", head));
    }

    /// "was shot in the leg", "hit two porters in the arm": nobody dies of it.
    private boolean hitsLimb(Tally tally, Group verb) {
        Context context = tally.context();
        int end = Math.min(tally.sentence().endToken() - 2, verb.endToken() + LIMB_REACH);
        for (int i = verb.endToken(); i < end; i++) {
            Token token = context.text().token(i);
            if (token.is("in") && words.has("limbs", context.text().token(i + 2))) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /// The token after "dead" or "to death" where it stands right behind the verb, else after the verb.
    private static int afterDeath(Context context, Group verb) {
        int end = verb.endToken();
        List<Token> tokens = context.text().tokens();
        if (end < tokens.size() && tokens.get(end).is("dead")) {
            return end + 1;
        }
        boolean death = end + 1 < tokens.size()
                && tokens.get(end).is("to")
                && tokens.get(end + 1).is("death");
        return death ? end + 2 : end;
    }

    /// "stabbed 11 pupils to death", "shot to death one person".
    private static boolean endsInDeath(Context context, Group verb) {
        int end = Math.min(context.text().tokens().size() - 1, verb.endToken() + 6);
        for (int i = verb.endToken(); i < end; i++) {
            Token token = context.text().token(i);
            if (token.is("to") && context.text().token(i + 1).is("death")) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /// "shot three men dead", "took nine hostage": the word that completes a verb, before the next verb.
    private static boolean follows(Context context, Group verb, String word) {
        int end = Math.min(context.text().tokens().size(), verb.endToken() + 6);
        for (int i = verb.head() + 1; i < end; i++) {
            if (context.text().token(i).is(word)) {
                return true;
            }
            if (context.text().token(i).pos() == Pos.VERB
                    || context.text().token(i).pos() == Pos.PUNCT) {
                return false;
            }
        }
        return false;
    }
}
