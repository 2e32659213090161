package dev.dateline.training;

import dev.dateline.coding.judge.BoostedTrees;
import dev.dateline.coding.judge.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Trains boosted trees on the logistic loss by Newton steps (Friedman 2001; Chen and Guestrin 2016 for the regularised
/// gain): each tree is grown on a share of the examples, dealt by a fixed seed, so that the same input gives the same
/// trees.
final class TreeTrainer {
    /// One thing to learn from.
    ///
    /// @param text number of its text
    record Example(int text, Numbers numbers, boolean positive) {}

    private static final int TREES = 200;
    private static final int DEPTH = 3;
    private static final double RATE = 0.05;
    /// Examples, by how unsure they still are (the second derivative of the loss), that each side of a question needs.
    private static final double SUPPORT = 5;
    /// Keeps the answers of small leaves small.
    private static final double SHRINKAGE = 3;
    /// Of the examples, and of the numbers, those that one tree learns from.
    private static final double EXAMPLES = 0.7;

    private static final double NUMBERS = 0.6;
    /// Limits that are tried of one number.
    private static final int LIMITS = 64;

    private static final long SEED = 20261201;

    private final List<String> names;
    /// For each number the limits that its questions may have, rising.
    private final float[][] limits;
    /// For each number and example how many limits are not above its value.
    private final byte[][] bins;

    private final boolean[] positive;
    private final double[] gradient;
    private final double[] curvature;

    private TreeTrainer(List<Example> examples) {
        TreeSet<String> all = new TreeSet<>();
        examples.forEach(example -> all.addAll(example.numbers().values().keySet()));
        names = List.copyOf(all);
        limits = new float[names.size()][];
        bins = new byte[names.size()][examples.size()];
        for (int number = 0; number < names.size(); number++) {
            float[] values = new float[examples.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) examples.get(i).numbers().of(names.get(number));
            }
            limits[number] = limits(values);
            for (int i = 0; i < values.length; i++) {
                int found = Arrays.binarySearch(limits[number], values[i]);
                bins[number][i] = (byte) (found >= 0 ? found + 1 : -found - 1);
            }
        }
        positive = new boolean[examples.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = examples.get(i).positive();
        }
        gradient = new double[positive.length];
        curvature = new double[positive.length];
    }

    /// @param examples at least one
    static BoostedTrees train(String task, List<Example> examples) {
        return new TreeTrainer(examples).train(task);
    }

    private BoostedTrees train(String task) {
        double share = 0;
        for (boolean yes : positive) {
            share += yes ? 1 : 0;
        }
        share = Math.clamp(share / positive.length, 1e-3, 1 - 1e-3);
        double bias = Math.log(share / (1 - share));
        double[] sums = new double[positive.length];
        Arrays.fill(sums, bias);
        SplittableRandom random = new SplittableRandom(SEED);
        List<BoostedTrees.Node> trees = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            int[] drawn = draw(random, positive.length, EXAMPLES);
            for (int i : drawn) {
                double p = 1 / (1 + Math.exp(-sums[i]));
                gradient[i] = p - (positive[i] ? 1 : 0);
                curvature[i] = p * (1 - p);
            }
            Grown grown = grow(drawn, draw(random, names.size(), NUMBERS), DEPTH);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += grown.answer(i, bins);
            }
            trees.add(grown.node());
        }
        return new BoostedTrees(task, bias, 0.5, trees);
    }

    private static int[] draw(SplittableRandom random, int size, double share) {
        int[] drawn = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextDouble() < share) {
                drawn[count++] = i;
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    /// A tree with the bins of its questions, to answer for examples; one without parts is a leaf.
    @SuppressWarnings("ArrayRecordComponent") // lives inside one training
    private record Grown(BoostedTrees.Node node, int number, int bin, Grown[] parts) {
        double answer(int example, byte[][] bins) {
            if (node instanceof BoostedTrees.Leaf leaf) {
                return leaf.logOdds();
            }
            return parts[bins[number][example] <= bin ? 0 : 1].answer(example, bins);
        }
    }

    private Grown grow(int[] examples, int[] numbers, int depth) {
        double gradients = 0;
        double curvatures = 0;
        for (int i : examples) {
            gradients += gradient[i];
            curvatures += curvature[i];
        }
        double bestGain = 1e-6;
        int bestNumber = -1;
        int bestBin = -1;
        if (depth > 0) {
            double whole = score(gradients, curvatures);
            double[] g = new double[LIMITS + 1];
            double[] h = new double[LIMITS + 1];
            for (int number : numbers) {
                Arrays.fill(g, 0);
                Arrays.fill(h, 0);
                byte[] bin = bins[number];
                for (int i : examples) {
                    g[bin[i]] += gradient[i];
                    h[bin[i]] += curvature[i];
                }
                double below = 0;
                double belowCurvature = 0;
                for (int b = 0; b < limits[number].length; b++) {
                    below += g[b];
                    belowCurvature += h[b];
                    double aboveCurvature = curvatures - belowCurvature;
                    if (belowCurvature >= SUPPORT && aboveCurvature >= SUPPORT) {
                        double gain = score(below, belowCurvature) + score(gradients - below, aboveCurvature) - whole;
                        if (gain > bestGain) {
                            bestGain = gain;
                            bestNumber = number;
                            bestBin = b;
                        }
                    }
                }
            }
        }
        if (bestNumber < 0) {
            float answer = Math.round(-RATE * gradients / (curvatures + SHRINKAGE) * 1e4) / 1e4f;
            return new Grown(new BoostedTrees.Leaf(answer), -1, -1, new Grown[0]);
        }
        byte[] bin = bins[bestNumber];
        int limit = bestBin;
        Grown below = grow(Arrays.stream(examples).filter(i -> bin[i] <= limit).toArray(), numbers, depth - 1);
        Grown above = grow(Arrays.stream(examples).filter(i -> bin[i] > limit).toArray(), numbers, depth - 1);
        return new Grown(
                new BoostedTrees.Split(names.get(bestNumber), limits[bestNumber][bestBin], below.node(), above.node()),
                bestNumber,
                bestBin,
                new Grown[] {below, above});
    }

    private static double score(double gradient, double curvature) {
        return gradient * gradient / (curvature + SHRINKAGE);
    }

    /// Limits between the values, about as many examples between each two; rounded, so that they can be read.
    private static float[] limits(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        TreeSet<Float> limits = new TreeSet<>();
        float[] distinct = new float[sorted.length];
        int count = 0;
        for (float value : sorted) {
            if (count == 0 || distinct[count - 1] != value) {
                distinct[count++] = value;
            }
        }
        if (count <= LIMITS) {
            for (int i = 1; i < count; i++) {
                limits.add(rounded(distinct[i - 1], distinct[i]));
            }
        } else {
            for (int i = 1; i < LIMITS; i++) {
                int at = (int) ((long) i * sorted.length / LIMITS);
                if (sorted[at] > sorted[0]) {
                    limits.add(Math.round(sorted[at] * 1e4f) / 1e4f);
                }
            }
        }
        float[] all = new float[limits.size()];
        int i = 0;
        for (float limit : limits) {
            all[i++] = limit;
        }
        return all;
    }

    private static float rounded(float below, float above) {
        float middle = Math.round((below + above) / 2 * 1e4f) / 1e4f;
        return middle > below && middle <= above ? middle : above;
    }
}
