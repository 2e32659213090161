package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.codebook.FrameRule;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds nouns that tell how somebody stands to another ("ally", "offshoot", "clash"), with whom they are said of and
/// who hangs on them.
final class NounFrames {
    private record Known(Frame frame, RelationType type) {}

    private static final String SUBJECT = "subject";
    private static final String OBJECT = "object";
    private static final String BETWEEN = "between";

    private final Map<String, List<Known>> byFirstWord = new HashMap<>();

    NounFrames(List<FrameRule> rules) {
        for (FrameRule rule : rules) {
            for (Frame frame : rule.frames()) {
                if (frame.form() == Frame.Form.NOUN) {
                    byFirstWord
                            .computeIfAbsent(frame.words().getFirst(), word -> new ArrayList<>())
                            .add(new Known(frame, RelationType.parse(rule.name())));
                }
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(known -> -known.frame().words().size())));
    }

    List<Telling> find(Context context, Sentence sentence) {
        List<Telling> found = new ArrayList<>();
        for (Group group : context.text().groups(sentence)) {
            if (!group.isNoun()) {
                continue;
            }
            for (int i = group.firstToken(); i < group.endToken(); i++) {
                Token token = context.text().token(i);
                if (token.pos() != Pos.NOUN && token.pos() != Pos.PROPN) {
                    continue;
                }
                for (Known known : byFirstWord.getOrDefault(token.lemma(), List.of())) {
                    int end = i + known.frame().words().size();
                    if (end <= group.endToken() && fits(context, known.frame(), i)) {
                        new Noun(context, sentence, group, i, end, known.frame())
                                .telling(known.type())
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static boolean fits(Context context, Frame frame, int from) {
        for (int i = 0; i < frame.words().size(); i++) {
            Token token = context.text().token(from + i);
            String word = frame.words().get(i);
            if (!token.is(word) && !token.hasLemma(word)) {
                return false;
            }
        }
        return true;
    }

    /// One noun of a frame where it stands.
    private record Noun(Context context, Sentence sentence, Group group, int first, int end, Frame frame) {
        Optional<Telling> telling(RelationType asked) {
            boolean leader = asked == RelationType.LEADS;
            if (leader
                    && !context.text()
                            .token(first)
                            .is(context.text().token(first).lemma())) {
                return Optional.empty(); // "leaders of X": which of them leads what is not told
            }
            String opener = context.text().token(group.firstToken()).lower();
            boolean oneOfMany = leader && (opener.equals("a") || opener.equals("an")); // "an X commander"
            RelationType type = oneOfMany ? RelationType.PART_OF : asked;
            Map<String, List<Filler>> roles = new HashMap<>();
            Map<String, Set<Frame.Kind>> kinds = new HashMap<>();
            frame.slots().forEach((place, slot) -> kinds.merge(slot.role(), slot.kinds(), NounFrames::both));
            for (Map.Entry<String, Frame.Slot> entry : frame.slots().entrySet()) {
                String place = entry.getKey();
                if (!place.equals(Frame.SUBJECT) && !place.equals(Frame.OWNER)) {
                    add(roles, entry.getValue(), hanging(place));
                }
                boolean missing = entry.getValue().required()
                        && roles.getOrDefault(entry.getValue().role(), List.of())
                                .isEmpty();
                if (missing) {
                    return Optional.empty();
                }
            }
            Optional.ofNullable(frame.slots().get(Frame.OWNER))
                    .filter(slot -> !roles.containsKey(slot.role()))
                    .ifPresent(slot -> Owners.of(context, sentence, group, first)
                            .filter(owner -> !leader || isBeside(owner))
                            .ifPresent(owner -> add(roles, slot, List.of(owner))));
            Optional.ofNullable(frame.slots().get(Frame.SUBJECT))
                    .ifPresent(slot ->
                            add(roles, slot, new Bearers(context, sentence, group, first, end).find(!roles.isEmpty())));
            boolean trailing = end <= group.head() && !frame.slots().containsKey(Frame.SUBJECT);
            if (trailing) {
                return Optional.empty();
            }
            return Optional.of(new Telling(
                    type,
                    sentence,
                    group,
                    first,
                    context.text().token(first).lemma(),
                    side(type, SUBJECT, roles, kinds),
                    side(type, OBJECT, roles, kinds)));
        }

        /// "Taliban military chief", "ISIL gang leader"; not "White House bureau chief".
        private boolean isBeside(Filler owner) {
            for (int i = context.text().firstTokenFrom(owner.span().end()); i < first; i++) {
                Token between = context.text().token(i);
                boolean forces = context.codebook().cues().has("group-words", between.lemma())
                        || context.codebook().cues().has("force-words", between.lemma())
                        || context.codebook().cues().has("party-words", between.lemma());
                if (between.pos() == Pos.NOUN && !forces) {
                    return false;
                }
            }
            return true;
        }

        private static void add(Map<String, List<Filler>> roles, Frame.Slot slot, List<Filler> fillers) {
            if (!fillers.isEmpty()) {
                roles.merge(slot.role(), fillers, NounFrames::joined);
            }
        }

        private static Telling.Side side(
                RelationType type, String role, Map<String, List<Filler>> roles, Map<String, Set<Frame.Kind>> kinds) {
            return new Telling.Side(
                    roles.getOrDefault(role, List.of()),
                    RelationReader.kinds(type, role, kinds.getOrDefault(role, Set.of())));
        }

        private List<Filler> hanging(String preposition) {
            List<Group> all = new ArrayList<>(context.clauses().complements(sentence, group, Set.of(preposition)));
            if (preposition.equals(BETWEEN) && all.size() == 1) {
                second(all.getFirst()).ifPresent(all::add);
            }
            return all.stream()
                    .filter(each -> each.firstToken() - group.endToken() <= REACH)
                    .map(each -> new Filler(each, context.nameSpan(each)))
                    .toList();
        }

        /// "between the Houthis and [Saudi forces] went on": what follows on "and", a verb behind it or not.
        private Optional<Group> second(Group one) {
            int and = one.endToken();
            return and + 1 < sentence.endToken() && context.text().token(and).is("and")
                    ? context.text().groupAt(and + 1).filter(Group::isNoun)
                    : Optional.empty();
        }
    }

    /// How many words may stand between the noun and what hangs on it.
    private static final int REACH = 8;

    private static Set<Frame.Kind> both(Set<Frame.Kind> some, Set<Frame.Kind> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Set<Frame.Kind> all = new java.util.HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Filler> joined(List<Filler> some, List<Filler> more) {
        List<Filler> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
