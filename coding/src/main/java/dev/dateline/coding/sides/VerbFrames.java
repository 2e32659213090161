package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.codebook.FrameRule;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.coding.frame.FrameFinder;
import dev.dateline.coding.frame.FrameMatch;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds verbs that tell how their subject stands to their object, with subjects that stand further off than beside
/// the verb: "officers, trained by X, disaffected from Y, …", "X's efforts to destroy Y".
final class VerbFrames {
    private static final String SUBJECT = "subject";
    private static final String OBJECT = "object";

    private record Known(RelationType type, Frame frame) {}

    private final FrameFinder<Known> finder;

    VerbFrames(List<FrameRule> rules) {
        FrameFinder.Builder<Known> frames = FrameFinder.builder();
        for (FrameRule rule : rules) {
            rule.frames().stream()
                    .filter(frame -> frame.form() == Frame.Form.VERB)
                    .forEach(frame -> {
                        Known known = new Known(RelationType.parse(rule.name()), frame);
                        frames.add(loose(frame, false), known).add(loose(frame, true), known); // "no longer backs"
                    });
        }
        this.finder = frames.build();
    }

    /// A frame that anything may fill: who may is judged by [Ends], which also knows whom a pronoun stands for.
    private static Frame loose(Frame frame, boolean negated) {
        Map<String, Frame.Slot> slots = new HashMap<>();
        frame.slots()
                .forEach((place, slot) -> slots.put(place, new Frame.Slot(slot.role(), Set.of(), slot.required())));
        return new Frame(frame.words(), frame.form(), slots, frame.objects(), frame.unless(), negated, frame.codes());
    }

    List<Telling> find(Context context, Sentence sentence) {
        List<Telling> found = new ArrayList<>();
        for (FrameMatch<Known> match : finder.find(context, sentence)) {
            boolean plain = switch (match.of().type()) {
                case WANTS -> isPlainWish(context, match);
                case ALLIED_WITH -> !isJoint(match) || isAgainstSomebody(context, match);
                default -> true;
            };
            if (!plain || isOfItself(context, match)) {
                continue;
            }
            String place = match.group().passive() ? Frame.OBJECT : Frame.SUBJECT;
            String role = Optional.ofNullable(match.frame().slots().get(place))
                    .map(Frame.Slot::role)
                    .orElse("");
            found.add(new Telling(
                    match.of().type(),
                    sentence,
                    match.group(),
                    match.group().head(),
                    match.frame().words().getFirst(),
                    side(context, match, SUBJECT, role),
                    side(context, match, OBJECT, role)));
        }
        return found;
    }

    /// Not "wanted by a court", not "wants the court to act".
    private static boolean isPlainWish(Context context, FrameMatch<Known> match) {
        return !match.group().passive()
                && match.fillers(OBJECT).stream().allMatch(filler -> {
                    int next = filler.group().endToken();
                    return next >= match.sentence().endToken()
                            || context.text()
                                    .groupAt(next)
                                    .filter(Group::isVerb)
                                    .isEmpty();
                });
    }

    private static boolean isJoint(FrameMatch<Known> match) {
        List<String> words = match.frame().words();
        return words.size() == 2
                && words.getLast().equals("with")
                && !words.getFirst().equals("ally");
    }

    /// "is working with X to defeat Y", not "is working with X on a road": some words on, a verb of war follows.
    private static boolean isAgainstSomebody(Context context, FrameMatch<Known> match) {
        return context.text().groups(match.sentence()).stream()
                .filter(group -> group.firstToken() >= match.group().endToken())
                .filter(Group::isVerb)
                .findFirst()
                .filter(group -> group.modal().equals("to"))
                .filter(group -> context.codebook()
                        .cues()
                        .has("warring-verbs", context.head(group).lemma()))
                .isPresent();
    }

    /// "training for the army helping them to clear mines": the pronoun may stand for the noun that the gerund hangs
    /// on.
    private static boolean isOfItself(Context context, FrameMatch<Known> match) {
        return beside(context, match.group()).isPresent()
                && match.fillers(OBJECT).stream()
                        .anyMatch(filler -> context.head(filler.group()).pos() == Pos.PRON);
    }

    private static Telling.Side side(Context context, FrameMatch<Known> match, String role, String roleOfSubject) {
        Set<Frame.Kind> kinds = new HashSet<>();
        match.of().frame().slots().values().stream()
                .filter(slot -> slot.role().equals(role))
                .forEach(slot -> kinds.addAll(slot.kinds()));
        List<Filler> fillers = listed(context, match.sentence(), match.fillers(role));
        if (role.equals(roleOfSubject)) {
            Optional<Filler> far = beside(context, match.group())
                    .or(() -> effortOf(context, match.sentence(), match.group()))
                    .or(() -> farSubject(context, match.sentence(), match.group()));
            fillers = far.map(List::of).orElse(fillers);
            List<Filler> near = fillers;
            fillers = helped(context, match.sentence(), match.group())
                    .map(filler -> {
                        List<Filler> both = new ArrayList<>(near);
                        both.add(filler);
                        return both;
                    })
                    .orElse(fillers);
        }
        return new Telling.Side(fillers, RelationReader.kinds(match.of().type(), role, kinds));
    }

    /// Without what is no member of the list: "against X in Syria and [Iraq]", "led by X, commander of …".
    private static List<Filler> listed(Context context, Sentence sentence, List<Filler> fillers) {
        List<Group> groups = context.text().groups(sentence);
        List<Filler> found = new ArrayList<>();
        boolean linked = fillers.stream().anyMatch(filler -> isLinked(context, filler.group()));
        boolean clause =
                fillers.size() == 2 && isAfterComma(context, fillers.getLast().group(), 2); // "by X, and Y …"
        if ((!linked || clause) && fillers.size() > 1) {
            return fillers.subList(0, 1);
        }
        Set<Group> members = new HashSet<>();
        for (Filler filler : fillers) {
            int at = groups.indexOf(filler.group());
            boolean joined = at > 0
                    && context.text().token(filler.group().firstToken() - 1).is("and")
                    && groups.get(at - 1).isNoun()
                    && !members.contains(groups.get(at - 1));
            if (members.isEmpty() || !joined) {
                found.add(filler);
                members.add(filler.group());
            }
        }
        return found;
    }

    /// "those fighters battling X", "the unit commanding X": no comma stands between.
    private static Optional<Filler> beside(Context context, Group verb) {
        boolean gerund =
                verb.endToken() - verb.firstToken() == 1 && context.clauses().isGerund(verb);
        return gerund && verb.firstToken() > 0
                ? context.text()
                        .groupAt(verb.firstToken() - 1)
                        .filter(Group::isNoun)
                        .map(noun -> new Filler(noun, context.nameSpan(noun)))
                : Optional.empty();
    }

    private static boolean isLinked(Context context, Group group) {
        String before = group.firstToken() > 0
                ? context.text().token(group.firstToken() - 1).lower()
                : "";
        return before.equals("and") || before.equals("or") || before.equals("&") || before.equals("also");
    }

    /// "helps [X] to defeat Y", "stands by [X] to defeat Y": he who is helped does it too.
    private static Optional<Filler> helped(Context context, Sentence sentence, Group verb) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        boolean infinitive = at >= 2
                && groups.get(at - 1).isNoun()
                && groups.get(at - 2).isVerb()
                && (verb.modal().equals("to") || verb.endToken() - verb.firstToken() == 1)
                && groups.get(at - 1).endToken() == verb.firstToken()
                && groups.get(at - 1).firstToken() - groups.get(at - 2).endToken() <= 1;
        return infinitive
                        && context.codebook()
                                .cues()
                                .has(
                                        "helping-verbs",
                                        context.head(groups.get(at - 2)).lemma())
                ? Optional.of(new Filler(groups.get(at - 1), context.nameSpan(groups.get(at - 1))))
                : Optional.empty();
    }

    /// "X's efforts to destroy Y", "X in its fight to …": whose effort it is.
    private static Optional<Filler> effortOf(Context context, Sentence sentence, Group verb) {
        Optional<Group> effort = verb.modal().equals("to") && verb.firstToken() > sentence.firstToken()
                ? context.text().groupAt(verb.firstToken() - 1).filter(Group::isNoun)
                : Optional.empty();
        return effort.filter(noun -> context.codebook()
                        .cues()
                        .has("efforts", context.head(noun).lemma()))
                .flatMap(noun -> Owners.of(context, sentence, noun, noun.head()));
    }

    /// "officers, trained by X, disaffected from Y,": the noun before the first of the participles in commas.
    private static Optional<Filler> farSubject(Context context, Sentence sentence, Group verb) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        boolean comma = false;
        boolean bare =
                verb.endToken() - verb.firstToken() == 1 && !context.clauses().isGerund(verb);
        boolean active = !verb.passive()
                && !context.clauses().objects(sentence, verb).isEmpty(); // "flew 870 missions, conducted 265 raids"
        if (verb.modal().equals("to")) {
            return Optional.empty();
        }
        while (at > 1 && isAfterComma(context, groups.get(at), 1)) {
            comma = true;
            Group before = groups.get(at - 1);
            if (!before.isNoun()) {
                return Optional.empty();
            }
            Group participle = groups.get(at - 2);
            boolean inCommas = participle.isVerb()
                    && participle.endToken() - participle.firstToken() == 1
                    && isAfterComma(context, participle, 1);
            if (!inCommas) {
                break;
            }
            bare = true;
            active = false;
            at -= 2;
        }
        return comma && bare && !active && groups.get(at - 1).isNoun()
                ? Optional.of(new Filler(groups.get(at - 1), context.nameSpan(groups.get(at - 1))))
                : Optional.empty();
    }

    /// @param back how many words before the group the comma is
    private static boolean isAfterComma(Context context, Group group, int back) {
        return group.firstToken() >= back
                && context.text().token(group.firstToken() - back).is(",");
    }
}
