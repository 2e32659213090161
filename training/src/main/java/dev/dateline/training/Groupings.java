package dev.dateline.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How far a grouping agrees with another one of the same items: MUC, B³, CEAF-e, whose mean is the CoNLL score, and
/// pairs.
final class Groupings {
    /// Precision and recall.
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final List<Set<String>> gold;
    private final List<Set<String>> found;

    /// @param gold the group of each item
    /// @param found the same items
    Groupings(Map<String, String> gold, Map<String, String> found) {
        if (!gold.keySet().equals(found.keySet())) {
            throw new IllegalArgumentException("the two groupings are of different items");
        }
        this.gold = groups(gold);
        this.found = groups(found);
    }

    private static List<Set<String>> groups(Map<String, String> groupOf) {
        Map<String, Set<String>> groups = new TreeMap<>();
        groupOf.forEach((item, group) ->
                groups.computeIfAbsent(group, one -> new TreeSet<>()).add(item));
        return List.copyOf(groups.values());
    }

    double conll() {
        return (muc().f1() + bCubed().f1() + ceafE().f1()) / 3;
    }

    Score muc() {
        return new Score(links(found, gold), links(gold, found));
    }

    /// Of the links that hold groups together those that are left when others cut them.
    private static double links(List<Set<String>> groups, List<Set<String>> others) {
        double all = 0;
        double left = 0;
        for (Set<String> group : groups) {
            long parts =
                    others.stream().filter(other -> common(group, other) > 0).count();
            all += group.size() - 1;
            left += group.size() - parts;
        }
        return all == 0 ? 0 : left / all;
    }

    Score bCubed() {
        return new Score(shared(found, gold), shared(gold, found));
    }

    private static double shared(List<Set<String>> groups, List<Set<String>> others) {
        double sum = 0;
        double items = 0;
        for (Set<String> group : groups) {
            items += group.size();
            for (Set<String> other : others) {
                double common = common(group, other);
                sum += common * common / group.size();
            }
        }
        return items == 0 ? 0 : sum / items;
    }

    Score ceafE() {
        double[][] gain = new double[gold.size()][found.size()];
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < found.size(); j++) {
                gain[i][j] = 2.0
                        * common(gold.get(i), found.get(j))
                        / (gold.get(i).size() + found.get(j).size());
            }
        }
        double best = bestAssignment(gain);
        return new Score(best / found.size(), best / gold.size());
    }

    Score pairs() {
        Set<String> told = pairs(gold);
        Set<String> held = pairs(found);
        Set<String> both = new HashSet<>(told);
        both.retainAll(held);
        return new Score(
                held.isEmpty() ? 0 : (double) both.size() / held.size(),
                told.isEmpty() ? 0 : (double) both.size() / told.size());
    }

    private static Set<String> pairs(List<Set<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (Set<String> group : groups) {
            List<String> items = new ArrayList<>(group);
            for (int i = 0; i < items.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(items.get(j) + "\n" + items.get(i));
                }
            }
        }
        return pairs;
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /// The most that rows and columns gain together, each row with one column at most: shortest augmenting paths.
    static double bestAssignment(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int size = Math.max(rows, columns);
        double[] rowPrice = new double[size + 1];
        double[] columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] before = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] slack = new double[size + 1];
            boolean[] used = new boolean[size + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            do {
                used[column] = true;
                int at = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        double cost = at <= rows && j <= columns ? -gain[at - 1][j - 1] : 0;
                        double reduced = cost - rowPrice[at] - columnPrice[j];
                        if (reduced < slack[j]) {
                            slack[j] = reduced;
                            before[j] = column;
                        }
                        if (slack[j] < step) {
                            step = slack[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    } else {
                        slack[j] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        double sum = 0;
        for (int j = 1; j <= columns; j++) {
            sum += rowOf[j] >= 1 && rowOf[j] <= rows ? gain[rowOf[j] - 1][j - 1] : 0;
        }
        return sum;
    }
}
