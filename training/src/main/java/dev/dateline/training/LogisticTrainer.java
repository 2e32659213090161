package dev.dateline.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.dateline.coding.judge.LinearModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Trains one logistic regression (L2, liblinear's dual-free primal solver, fixed order: the same input gives the same
/// weights).
final class LogisticTrainer {
    /// One thing to learn from.
    ///
    /// @param text number of its text
    /// @param features indices of a [Dictionary]
    @SuppressWarnings("ArrayRecordComponent") // many, and never compared
    record Example(int text, int[] features, boolean positive) {}

    /// Names of features by their index.
    static final class Dictionary {
        private final Map<String, Integer> indices = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();

        int[] indices(Collection<String> features) {
            List<Integer> found = new ArrayList<>();
            for (String name : features) {
                Integer index = indices.get(name);
                if (index == null) {
                    index = names.size();
                    indices.put(name, index);
                    names.add(name);
                    counts.add(0);
                }
                counts.set(index, counts.get(index) + 1);
                found.add(index);
            }
            return found.stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        int size() {
            return names.size();
        }

        String name(int index) {
            return names.get(index);
        }

        int count(int index) {
            return counts.get(index);
        }
    }

    private static final float SMALLEST = 0.02f;

    private final Dictionary dictionary;
    private final double cost;
    private final int rarest;
    /// What liblinear reads, made once for features that several models learn from.
    private final IdentityHashMap<int[], Feature[]> nodes = new IdentityHashMap<>();

    /// @param cost liblinear's C: the larger, the closer to the examples
    /// @param rarest features seen less often are left out
    LogisticTrainer(Dictionary dictionary, double cost, int rarest) {
        this.dictionary = dictionary;
        this.cost = cost;
        this.rarest = rarest;
    }

    private Feature[] nodes(int[] features) {
        List<Feature> known = new ArrayList<>();
        for (int index : features) {
            if (dictionary.count(index) >= rarest) {
                known.add(new FeatureNode(index + 1, 1));
            }
        }
        known.add(new FeatureNode(dictionary.size() + 1, 1));
        return known.toArray(Feature[]::new);
    }

    LinearModel train(String task, List<Example> examples) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = dictionary.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[examples.size()][];
        problem.y = new double[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            problem.x[i] = nodes.computeIfAbsent(example.features(), this::nodes);
            problem.y[i] = example.positive() ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, 0.01);
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        Map<String, Float> named = new HashMap<>();
        for (int i = 0; i < dictionary.size(); i++) {
            float weight = Math.round(sign * weights[i] * 1000) / 1000f;
            if (Math.abs(weight) >= SMALLEST) {
                named.put(dictionary.name(i), weight);
            }
        }
        return new LinearModel(task, sign * weights[dictionary.size()], 0.5, named);
    }
}
