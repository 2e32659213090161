package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.Span;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads relations that no word beside them names: "Hezbollah men of the Radwan unit", "what Hamas wants is …".
final class Asides {
    private static final Set<Frame.Kind> ANYBODY = Set.of(Frame.Kind.PARTY);

    /// @param words in lower case, right before the group that they lead in
    private record Phrase(List<String> words, RelationType type) {
        boolean endsAt(Context context, Sentence sentence, int token) {
            int first = token - words.size();
            if (first < sentence.firstToken()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!context.text().token(first + i).is(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(List.of("in", "support", "of"), RelationType.SUPPORTS),
            new Phrase(List.of("alongside"), RelationType.ALLIED_WITH),
            new Phrase(List.of("in", "alliance", "with"), RelationType.ALLIED_WITH),
            new Phrase(List.of("as", "part", "of"), RelationType.PART_OF));

    private Asides() {}

    static List<Telling> find(Context context, Sentence sentence) {
        List<Telling> found = new ArrayList<>();
        List<Group> groups = context.text().groups(sentence);
        for (int i = 0; i < groups.size(); i++) {
            unit(context, sentence, groups, i).ifPresent(found::add);
            wanted(context, sentence, groups, i).ifPresent(found::add);
            phrase(context, sentence, groups, i).ifPresent(found::add);
            underControl(context, sentence, groups, i).ifPresent(found::add);
            underThreat(context, sentence, groups, i).ifPresent(found::add);
            chain(context, sentence, groups, i).ifPresent(found::add);
        }
        return found;
    }

    /// "Hezbollah men of the Radwan unit": the unit is part of those whom its fighters belong to.
    private static Optional<Telling> unit(Context context, Sentence sentence, List<Group> groups, int at) {
        if (at == 0 || !groups.get(at).isNoun() || !groups.get(at - 1).isNoun()) {
            return Optional.empty();
        }
        Group unit = groups.get(at);
        Group people = groups.get(at - 1);
        boolean from = unit.firstToken() - people.endToken() == 1
                && Set.of("from", "of")
                        .contains(context.text().token(people.endToken()).lower());
        int word = unitWord(context, unit);
        boolean fighters = context.codebook()
                .cues()
                .has("force-words", context.head(people).lemma());
        List<Mention.OfActor> actors = context.in(people, Mention.OfActor.class);
        if (!from || word < 0 || !fighters || actors.isEmpty()) {
            return Optional.empty();
        }
        Filler whole = new Filler(people, actors.getFirst().span());
        Filler part = new Filler(
                unit,
                Span.of(
                        context.nameSpan(unit).start(),
                        context.text().token(word).span().end()));
        return Optional.of(new Telling(
                RelationType.PART_OF,
                sentence,
                people,
                people.head(),
                "from",
                new Telling.Side(List.of(part), ANYBODY),
                new Telling.Side(List.of(whole), ANYBODY)));
    }

    /// "strikes in support of X", "fights alongside X", "sails as part of X": who does it supports X, is its ally, its
    /// part.
    private static Optional<Telling> phrase(Context context, Sentence sentence, List<Group> groups, int at) {
        Group object = groups.get(at);
        if (!object.isNoun()) {
            return Optional.empty();
        }
        Optional<Phrase> phrase = PHRASES.stream()
                .filter(known -> known.endsAt(context, sentence, object.firstToken()))
                .findFirst();
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        boolean opens = object.firstToken() - phrase.get().words().size() == sentence.firstToken();
        Optional<Group> verb = opens
                ? groups.stream().filter(Group::isVerb).findFirst()
                : groups.subList(0, at).reversed().stream()
                        .filter(Group::isVerb)
                        .findFirst();
        List<Filler> subjects = verb.stream()
                .filter(known -> !known.passive() && !known.negated())
                .flatMap(known -> context.clauses().subjects(sentence, known).stream())
                .map(group -> new Filler(group, context.nameSpan(group)))
                .toList();
        return verb.map(known -> new Telling(
                phrase.get().type(),
                sentence,
                known,
                known.head(),
                context.head(known).lemma(),
                new Telling.Side(subjects, ANYBODY),
                new Telling.Side(List.of(new Filler(object, context.nameSpan(object))), ANYBODY)));
    }

    /// "areas under IS control", "the town is under the control of IS": the place that stands before.
    private static Optional<Telling> underControl(Context context, Sentence sentence, List<Group> groups, int at) {
        Group control = groups.get(at);
        boolean under = at > 0
                && control.isNoun()
                && Set.of("control", "rule").contains(context.head(control).lemma())
                && context.clauses()
                        .preposition(control, sentence)
                        .filter("under"::equals)
                        .isPresent();
        if (!under) {
            return Optional.empty();
        }
        Optional<Filler> owner = Owners.of(context, sentence, control, control.head())
                .or(() -> context.clauses().complements(sentence, control, Set.of("of")).stream()
                        .map(group -> new Filler(group, context.nameSpan(group)))
                        .findFirst());
        Group before = groups.get(at - 1);
        List<Group> places = before.isNoun() && before.endToken() + 1 == control.firstToken()
                ? List.of(before)
                : before.isVerb() && !before.negated() && before.modal().isEmpty()
                        ? context.clauses().subjects(sentence, before)
                        : List.of();
        return owner.map(filler -> new Telling(
                RelationType.CONTROLS,
                sentence,
                control,
                control.head(),
                "control",
                new Telling.Side(List.of(filler), ANYBODY),
                new Telling.Side(
                        places.stream()
                                .map(group -> new Filler(group, context.nameSpan(group)))
                                .toList(),
                        Set.of(Frame.Kind.PLACE))));
    }

    /// "X is under threat from Y", "X under threat from Y".
    private static Optional<Telling> underThreat(Context context, Sentence sentence, List<Group> groups, int at) {
        Group threat = groups.get(at);
        boolean under = at > 0
                && threat.isNoun()
                && context.head(threat).lemma().equals("threat")
                && context.clauses()
                        .preposition(threat, sentence)
                        .filter("under"::equals)
                        .isPresent();
        if (!under) {
            return Optional.empty();
        }
        Group before = groups.get(at - 1);
        List<Group> threatened = before.isNoun()
                ? List.of(before)
                : before.negated() ? List.of() : context.clauses().subjects(sentence, before);
        return Optional.of(new Telling(
                RelationType.THREATENS,
                sentence,
                threat,
                threat.head(),
                "threat",
                side(context, context.clauses().complements(sentence, threat, Set.of("from"))),
                side(context, threatened)));
    }

    private static Telling.Side side(Context context, List<Group> groups) {
        return new Telling.Side(
                groups.stream()
                        .map(group -> new Filler(group, context.nameSpan(group)))
                        .toList(),
                ANYBODY);
    }

    /// "2nd Battalion, 5th Infantry Regiment": the smaller unit is part of the larger.
    private static Optional<Telling> chain(Context context, Sentence sentence, List<Group> groups, int at) {
        if (at == 0 || !groups.get(at).isNoun() || !groups.get(at - 1).isNoun()) {
            return Optional.empty();
        }
        Group whole = groups.get(at);
        Group part = groups.get(at - 1);
        boolean comma = whole.firstToken() - part.endToken() == 1
                && context.text().token(part.endToken()).is(",");
        boolean units = comma && isNumbered(context, part) && isNumbered(context, whole);
        return units
                ? Optional.of(new Telling(
                        RelationType.PART_OF,
                        sentence,
                        part,
                        part.head(),
                        "of",
                        new Telling.Side(List.of(new Filler(part, context.nameSpan(part))), ANYBODY),
                        new Telling.Side(List.of(new Filler(whole, context.nameSpan(whole))), ANYBODY)))
                : Optional.empty();
    }

    private static boolean isNumbered(Context context, Group group) {
        Token head = context.head(group);
        boolean body = Character.isUpperCase(head.text().charAt(0))
                && (context.codebook().cues().has("units", head.lower())
                        || context.codebook().cues().has("bodies", head.lower()));
        return body
                && context.text().tokens(group).stream()
                        .anyMatch(token -> Character.isDigit(token.text().charAt(0)));
    }

    /// The word for a unit in a group, with a name before it; -1 when there is none.
    private static int unitWord(Context context, Group group) {
        for (int i = group.firstToken() + 1; i < group.endToken(); i++) {
            Token before = context.text().token(i - 1);
            boolean named = Character.isUpperCase(before.text().charAt(0)) || before.pos() == Pos.NUM;
            if (named
                    && context.codebook()
                            .cues()
                            .has("units", context.text().token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /// "What X wants is Y", "one thing X does want is Y".
    private static Optional<Telling> wanted(Context context, Sentence sentence, List<Group> groups, int at) {
        if (at == 0 || at + 2 >= groups.size()) {
            return Optional.empty();
        }
        Group subject = groups.get(at - 1);
        Group want = groups.get(at);
        Group is = groups.get(at + 1);
        Group wanted = groups.get(at + 2);
        boolean pattern = subject.isNoun()
                && want.isVerb()
                && context.head(want).lemma().equals("want")
                && is.isVerb()
                && context.head(is).lemma().equals("be")
                && is.firstToken() == want.endToken()
                && wanted.isNoun()
                && wanted.firstToken() == is.endToken();
        return pattern
                ? Optional.of(new Telling(
                        RelationType.WANTS,
                        sentence,
                        want,
                        want.head(),
                        "want",
                        new Telling.Side(List.of(new Filler(subject, context.nameSpan(subject))), ANYBODY),
                        new Telling.Side(List.of(new Filler(wanted, context.nameSpan(wanted))), Set.of())))
                : Optional.empty();
    }
}
