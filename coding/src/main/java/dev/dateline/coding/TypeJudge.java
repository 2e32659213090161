package dev.dateline.coding;

import dev.dateline.coding.judge.Features;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import dev.dateline.core.finding.EventType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides the type of an event: of all types the likeliest. The type that rules read off the words is one feature
/// among others, and the answer where there is no model.
public final class TypeJudge {
    /// @param probability of this type by itself, between 0 and 1; those of all types do not add up to 1
    record Answer(EventType type, double probability, List<LinearModel.Reason> reasons) {}

    private record Known(EventType type, LinearModel model) {}

    private static final int REASONS = 3;
    /// How much likelier another type must be than the one that rules read.
    private static final double MARGIN = 0.2;

    private final List<Known> known;

    TypeJudge(Judges judges) {
        known = Arrays.stream(EventType.values())
                .flatMap(type -> judges.of(task(type)).map(model -> new Known(type, model)).stream())
                .toList();
    }

    /// Name of the model that tells one type from all others.
    public static String task(EventType type) {
        return "type:" + type.code();
    }

    /// @param features of the draft, by [DraftFeatures]
    /// @param worded what rules read off the words: it stands unless another type is clearly likelier
    Optional<Answer> judge(Features features, EventType worded) {
        return known.stream()
                .map(each -> new Answer(each.type(), each.model().probability(features), List.of()))
                .max(Comparator.comparingDouble(
                        answer -> answer.probability() + (answer.type() == worded ? MARGIN : 0)))
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
