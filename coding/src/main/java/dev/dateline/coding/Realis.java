package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges whether words tell of something that happened, was tried or planned, or is only feared, denied or
/// imagined.
final class Realis {
    private static final Set<String> FEARED = Set.of(
            "threat",
            "risk",
            "fear",
            "possibility",
            "danger",
            "warning",
            "warn",
            "threaten",
            "vow",
            "prospect",
            "prevent",
            "avoid",
            "deter",
            "avert",
            "stop",
            "potential",
            "possible",
            "future",
            "imminent",
            "face",
            "against",
            "prepare",
            "if",
            "unless",
            "whether",
            "plan",
            "want",
            "intend",
            "capable",
            "ability",
            "capability");
    private static final Set<String> FOILED = Set.of(
            "foil", "thwart", "disrupt", "plot", "avert", "prevent", "defuse", "deactivate", "disarm", "dismantle");
    /// What a sentence tells of those whose plan came to nothing.
    private static final Set<String> UNCOVERED = Set.of(
            "arrest",
            "detain",
            "seize",
            "foil",
            "thwart",
            "charge",
            "convict",
            "sentence",
            "prevent",
            "stop",
            "avert",
            "discover",
            "capture",
            "jail",
            "intercept",
            "confiscate",
            "defuse",
            "uncover",
            "fail");
    private static final Set<String> MEANING_TO =
            Set.of("intend", "plan", "plot", "conspire", "mean", "prepare", "want");
    private static final Set<String> TRYING = Set.of("try", "attempt", "seek", "fail", "endeavour");
    private static final Set<String> STOPPING = Set.of("stop", "prevent", "foil", "thwart", "avert", "halt");
    private static final Set<String> MOCK =
            Set.of("mock", "simulated", "imaginary", "fake", "fictional", "dummy", "staged");
    private static final Set<String> PLANS = Set.of("plan", "plot", "conspiracy", "scheme");
    private static final Set<String> TRIED = Set.of(
            "attempt",
            "try",
            "fail",
            "unsuccessful",
            "unsuccessfully",
            "attempted",
            "failed",
            "botched",
            "defuse",
            "repel");
    private static final Set<String> HABITUAL = Set.of("often", "frequently", "regularly", "routinely", "repeatedly");
    /// How far behind a verb "in the past" may stand.
    private static final int HABIT_REACH = 8;

    private static final Set<String> ALLEGED = Set.of("allegedly", "alleged", "reportedly", "purported", "purportedly");

    private Realis() {}

    static Modality modality(Context context, Sentence sentence, Group group) {
        if (group.isVerb()) {
            boolean perfect = context.text().tokens(group).stream().anyMatch(token -> token.is("have"));
            switch (group.modal()) {
                case "could", "might", "may", "would", "can", "will", "should", "shall", "'ll", "wo", "must" -> {
                    if (!perfect) {
                        return Modality.HYPOTHETICAL;
                    }
                    return Modality.ALLEGED;
                }
                case "to" -> {
                    if (!followsDeed(context, sentence, group) && !isTried(context, sentence, group)) {
                        return Modality.HYPOTHETICAL;
                    }
                }
                default -> {}
            }
            if (group.negated()) {
                return Modality.DENIED;
            }
            if (isHabit(context, sentence, group)) {
                return Modality.HYPOTHETICAL;
            }
        }
        if (isDeniedNoun(context, sentence, group)) {
            return Modality.DENIED;
        }
        if (isScareQuoted(context, group) || isLikened(context, sentence, group)) {
            return Modality.HYPOTHETICAL;
        }
        if (feared(context, sentence, group)) {
            return Modality.HYPOTHETICAL;
        }
        for (Token token : context.tokens(sentence)) {
            if (Math.abs(token.index() - group.head()) <= 5 && ALLEGED.contains(token.lower())) {
                return Modality.ALLEGED;
            }
        }
        return Modality.ASSERTED;
    }

    /// "have been attacked in the past", "has often struck markets": nothing particular.
    private static boolean isHabit(Context context, Sentence sentence, Group verb) {
        boolean perfect = context.text().tokens(verb).stream().anyMatch(token -> token.hasLemma("have"));
        int end = Math.min(sentence.endToken(), verb.endToken() + HABIT_REACH);
        for (int i = verb.firstToken(); perfect && i < end; i++) {
            Token token = context.text().token(i);
            boolean past = token.is("past")
                    && i - 2 >= verb.firstToken()
                    && context.text().token(i - 2).is("in")
                    && (i + 1 == sentence.endToken()
                            || !context.text().token(i + 1).pos().isNominal());
            if (past || i <= verb.endToken() && HABITUAL.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /// "tried to burn the mosque": it was begun.
    private static boolean isTried(Context context, Sentence sentence, Group infinitive) {
        return governor(context, sentence, infinitive).filter(TRYING::contains).isPresent();
    }

    /// The lemma of the verb right before an infinitive: "intended to blow up", "a plan to ram".
    private static Optional<String> governor(Context context, Sentence sentence, Group infinitive) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(infinitive);
        return at < 1 || infinitive.firstToken() - groups.get(at - 1).endToken() > 2
                ? Optional.empty()
                : Optional.of(context.head(groups.get(at - 1)).lemma());
    }

    /// "there was no attack", "ruled out an attack".
    private static boolean isDeniedNoun(Context context, Sentence sentence, Group group) {
        if (!group.isNoun()) {
            return false;
        }
        int before = group.firstToken() - 1;
        boolean none = context.text().token(group.firstToken()).is("no")
                || before >= sentence.firstToken()
                        && context.text().token(before).is("no");
        boolean ruledOut = before > sentence.firstToken()
                && context.text().token(before).is("out")
                && context.text().token(before - 1).hasLemma("rule");
        return none || ruledOut;
    }

    /// A "victim" was "killed": quotation marks around one word say that it is not meant.
    private static boolean isScareQuoted(Context context, Group group) {
        int before = group.head() - 1;
        int after = group.head() + 1;
        return before >= 0
                && after < context.text().tokens().size()
                && isQuote(context.text().token(before))
                && isQuote(context.text().token(after));
    }

    private static boolean isQuote(Token token) {
        return switch (token.text()) {
            case "\"", "“", "”", "'", "‘", "’", "''", "``" -> true;
            default -> false;
        };
    }

    /// "like a bombardment", "a mock missile strike", "first taken for a bombing".
    private static boolean isLikened(Context context, Sentence sentence, Group group) {
        if (!group.isNoun()) {
            return false;
        }
        int before = group.firstToken() - 1;
        if (before < sentence.firstToken()) {
            return false;
        }
        Token link = context.text().token(before);
        boolean takenFor = link.is("for")
                && before > sentence.firstToken()
                && context.text().token(before - 1).hasLemma("take");
        return takenFor
                || link.is("like")
                || context.text().tokens(group).stream()
                        .anyMatch(token -> MOCK.contains(token.lower()) && token.index() < group.head());
    }

    /// "managed to kill", "used a car to attack", "opened fire to kill": the infinitive tells of something
    /// done.
    private static boolean followsDeed(Context context, Sentence sentence, Group infinitive) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(infinitive);
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            Group before = groups.get(i);
            if (before.isVerb()) {
                return switch (context.head(before).lemma()) {
                    case "manage", "go", "proceed", "continue", "begin", "start", "use" -> true;
                    default -> false;
                };
            }
        }
        return false;
    }

    private static boolean feared(Context context, Sentence sentence, Group group) {
        int from = Math.max(sentence.firstToken(), group.firstToken() - 5);
        for (int i = from; i < group.firstToken(); i++) {
            Token token = context.text().token(i);
            if (FEARED.contains(token.lemma())) {
                return !token.is("against") || sentence.firstToken() == i;
            }
        }
        if (group.isNoun()) {
            for (Token token : context.text().tokens(group)) {
                if (token.is("possible")
                        || token.is("potential")
                        || token.is("future")
                        || token.is("imminent")
                        || token.is("any")
                        || token.is("planned") && !FOILED.contains(token.lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    static Stage stage(Context context, Sentence sentence, Group group) {
        int from = Math.max(sentence.firstToken(), group.firstToken() - 6);
        int to = Math.min(sentence.endToken(), group.endToken() + 4);
        for (int i = from; i < to; i++) {
            Token token = context.text().token(i);
            if (FOILED.contains(token.lemma())) {
                return Stage.PLANNED;
            }
            if (TRIED.contains(token.lemma()) && (i < group.endToken())) {
                return Stage.ATTEMPTED;
            }
        }
        return isStopped(context, sentence, group) || isPlanUncovered(context, sentence, group)
                ? Stage.PLANNED
                : Stage.ACCOMPLISHED;
    }

    /// Of an act without violence, which itself may be to lift, stop or seize something: only what stands before it
    /// tells that it did not come about.
    static Stage stageOfAct(Context context, Sentence sentence, Group group) {
        if (group.isNoun()) {
            return stage(context, sentence, group);
        }
        for (int i = Math.max(sentence.firstToken(), group.firstToken() - 6); i < group.firstToken(); i++) {
            Token token = context.text().token(i);
            if (FOILED.contains(token.lemma())) {
                return Stage.PLANNED;
            }
            if (TRIED.contains(token.lemma())) {
                return Stage.ATTEMPTED;
            }
        }
        return Stage.ACCOMPLISHED;
    }

    /// "police stopped an attack on the lodge".
    private static boolean isStopped(Context context, Sentence sentence, Group group) {
        return group.isNoun()
                && context.text().groups(sentence).stream()
                        .filter(verb ->
                                verb.isVerb() && !verb.negated() && verb.modal().isEmpty())
                        .filter(verb -> STOPPING.contains(context.head(verb).lemma()))
                        .anyMatch(verb ->
                                context.clauses().objects(sentence, verb).contains(group));
    }

    /// "five men who intended to blow up churches were arrested": a plan in a sentence that tells of its end.
    private static boolean isPlanUncovered(Context context, Sentence sentence, Group group) {
        boolean meant = group.modal().equals("to")
                        && governor(context, sentence, group)
                                .filter(word -> MEANING_TO.contains(word) || PLANS.contains(word))
                                .isPresent()
                || context.tokens(sentence).stream().anyMatch(token -> PLANS.contains(token.lemma()))
                        && modality(context, sentence, group) == Modality.HYPOTHETICAL;
        return meant && context.tokens(sentence).stream().anyMatch(token -> UNCOVERED.contains(token.lemma()));
    }
}
