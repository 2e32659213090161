package dev.dateline.coding;

import dev.dateline.coding.judge.Features;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import dev.dateline.core.finding.EventType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides the type of an event: the one that rules read off its words, unless another is clearly likelier.
public final class TypeJudge {
    /// @param probability of this type by itself, between 0 and 1; those of all types do not add up to 1
    record Answer(EventType type, double probability, List<LinearModel.Reason> reasons) {}

    private record Known(EventType type, LinearModel model) {}

    private static final int REASONS = 3;
    /// How much likelier another type must be than the one that rules read.
    private static final double MARGIN = 0.1;
    /// Where the words tell no type, another must be likelier than not.
    private static final double LIKELY = 0.5;

    private final List<Known> known;

    TypeJudge(Judges judges) {
        known = Arrays.stream(EventType.values())
                .flatMap(type -> judges.linear(task(type)).map(model -> new Known(type, model)).stream())
                .toList();
    }

    /// Name of the model that tells one type from all others.
    public static String task(EventType type) {
        return "type:" + type.code();
    }

    /// @param features of the draft's own words, by [DraftFeatures#own]
    /// @param worded what rules read off the words: it stands unless another type is clearly likelier
    Optional<Answer> judge(Features features, EventType worded) {
        double rules = known.stream()
                .filter(each -> each.type() == worded)
                .mapToDouble(each -> each.model().probability(features))
                .findFirst()
                .orElse(0);
        double enough = worded == EventType.UNKNOWN_ATTACK ? Math.max(LIKELY, rules + MARGIN) : rules + MARGIN;
        return known.stream()
                .map(each -> new Answer(each.type(), each.model().probability(features), List.of()))
                .filter(answer -> answer.type() != worded && answer.probability() >= enough)
                .max(Comparator.comparingDouble(Answer::probability))
                .or(() -> known.isEmpty() ? Optional.empty() : Optional.of(new Answer(worded, rules, List.of())))
                .map(best -> new Answer(best.type(), best.probability(), reasons(best.type(), features)));
    }

    private List<LinearModel.Reason> reasons(EventType type, Features features) {
        return known.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .map(each -> each.model().reasons(features, REASONS))
                .orElse(List.of());
    }
}
