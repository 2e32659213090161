package dev.dateline.coding.judge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A logistic regression: weights by the names of features, and the probability above which its answer is yes.
///
/// @param bias log odds when no feature is there
/// @param threshold between 0 and 1; chosen on held-out data when the model was trained
public record LinearModel(String task, double bias, double threshold, Map<String, Float> weights) implements Model {
    public LinearModel {
        weights = Map.copyOf(weights);
        Model.checkThreshold(task, threshold);
    }

    /// A feature that spoke for (above 0) or against an answer, in log odds.
    public record Reason(String feature, double weight) {}

    /// Probability of yes, between 0 and 1.
    public double probability(Features features) {
        double sum = bias;
        for (String name : features.names()) {
            Float weight = weights.get(name);
            sum += weight == null ? 0 : weight;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    public boolean accepts(Features features) {
        return probability(features) >= threshold;
    }

    /// The features that weighed most, the heaviest first.
    public List<Reason> reasons(Features features, int most) {
        return features.names().stream()
                .filter(weights::containsKey)
                .map(name -> new Reason(name, weights.getOrDefault(name, 0f)))
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
                        .thenComparing(Reason::feature))
                .limit(most)
                .toList();
    }

    public LinearModel withThreshold(double other) {
        return new LinearModel(task, bias, other, weights);
    }

    /// Weights in the order of their names: what is written is the same for the same model.
    public Map<String, Float> ordered() {
        return new LinkedHashMap<>(new TreeMap<>(weights));
    }
}
