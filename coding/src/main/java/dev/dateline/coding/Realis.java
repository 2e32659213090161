package dev.dateline.coding;

import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Set;

/// Judges whether words tell of something that happened, was tried or planned, or is only feared, denied or imagined.
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
            "case",
            "event",
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
    private static final Set<String> FOILED = Set.of("foil", "thwart", "disrupt", "plot", "avert", "prevent", "defuse");
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
                    if (!followsDeed(context, sentence, group)) {
                        return Modality.HYPOTHETICAL;
                    }
                }
                default -> {}
            }
            if (group.negated()) {
                return Modality.DENIED;
            }
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

    /// "managed to kill", "used a car to attack", "opened fire to kill": the infinitive tells of something done.
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
        boolean planned = context.tokens(sentence).stream().anyMatch(token -> PLANS.contains(token.lemma()));
        boolean foiled = context.tokens(sentence).stream()
                .anyMatch(token -> FOILED.contains(token.lemma()) && !PLANS.contains(token.lemma()));
        return planned && foiled && modality(context, sentence, group) == Modality.HYPOTHETICAL
                ? Stage.PLANNED
                : Stage.ACCOMPLISHED;
    }
}
