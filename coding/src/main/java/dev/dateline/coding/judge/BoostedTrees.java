package dev.dateline.coding.judge;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// A sum of small decision trees, each of which mends what those before it left wrong (gradient boosting of the
/// logistic loss, Friedman 2001).
///
/// @param bias log odds before any tree
public record BoostedTrees(String task, double bias, double threshold, List<Node> trees) implements Model {
    public BoostedTrees {
        trees = List.copyOf(trees);
        Model.checkThreshold(task, threshold);
    }

    /// A tree: a question about a number, or an answer in log odds.
    public sealed interface Node {
        double answer(Numbers numbers);
    }

    public record Leaf(float logOdds) implements Node {
        @Override
        public double answer(Numbers numbers) {
            return logOdds;
        }

        @Override
        public String toString() {
            return Float.toString(logOdds);
        }
    }

    /// @param limit what is smaller goes to `below`, the rest to `above`
    public record Split(String name, float limit, Node below, Node above) implements Node {
        @Override
        public double answer(Numbers numbers) {
            return (numbers.of(name) < limit ? below : above).answer(numbers);
        }

        /// The question, then what follows below and above: `rank<2.5 0.1 p<0.3 -0.2 0.4`.
        @Override
        public String toString() {
            return name + "<" + limit + " " + below + " " + above;
        }
    }

    /// Probability of yes, between 0 and 1.
    public double probability(Numbers numbers) {
        double sum = bias;
        for (Node tree : trees) {
            sum += tree.answer(numbers);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    public BoostedTrees withThreshold(double other) {
        return new BoostedTrees(task, bias, other, trees);
    }

    /// Reads a tree as its text form has it.
    ///
    /// @throws IllegalArgumentException when the text is no tree
    static Node tree(String text) {
        Iterator<String> words = Arrays.asList(text.split(" ", -1)).iterator();
        Node tree = tree(words, text);
        if (words.hasNext()) {
            throw new IllegalArgumentException("'%s' is more than one tree".formatted(text));
        }
        return tree;
    }

    private static Node tree(Iterator<String> words, String text) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("'%s' ends within a tree".formatted(text));
        }
        String word = words.next();
        int mark = word.indexOf('<');
        if (mark < 0) {
            return new Leaf(Float.parseFloat(word));
        }
        float limit = Float.parseFloat(word.substring(mark + 1));
        Node below = tree(words, text);
        return new Split(word.substring(0, mark), limit, below, tree(words, text));
    }
}
