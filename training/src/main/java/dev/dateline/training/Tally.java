package dev.dateline.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Counts what a judge accepted of what it had not seen, by set: precision, recall and F1 at a threshold.
final class Tally {
    /// A party or event with the best answer that any of its candidates got.
    private static final class Thing {
        double answer;
        boolean right;
    }

    /// @param precision share of what was accepted that is right
    /// @param recall share of all that is known
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// Thresholds that come into question, in hundredths.
    private static final int LOWEST = 8;

    private static final int HIGHEST = 80;
    /// So many hundredths to each side speak for a threshold.
    private static final int PLATEAU = 5;

    private final Map<String, Integer> known;
    private final String what;
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, List<Thing>> bySet = new TreeMap<>();
    private final Map<String, List<Thing>> byFold = new TreeMap<>();

    /// @param known how many there are, by `set/what`
    Tally(Map<String, Integer> known, String what) {
        this.known = known;
        this.what = what;
    }

    /// @param text number of the text, which tells its fold
    void add(String set, int text, String name, double answer, boolean right) {
        Thing thing = things.get(name);
        if (thing == null) {
            thing = new Thing();
            things.put(name, thing);
            bySet.computeIfAbsent(set, s -> new ArrayList<>()).add(thing);
            byFold.computeIfAbsent(set + " fold " + text % TrainJudges.FOLDS, s -> new ArrayList<>())
                    .add(thing);
        }
        thing.answer = Math.max(thing.answer, answer);
        thing.right |= right;
    }

    Score score(String set, double threshold) {
        return score(set, bySet.getOrDefault(set, List.of()), threshold);
    }

    private Score score(String part, List<Thing> of, double threshold) {
        List<Thing> accepted =
                of.stream().filter(thing -> thing.answer >= threshold).toList();
        double right = accepted.stream().filter(thing -> thing.right).count();
        int all = known.getOrDefault(part + "/" + what, 0);
        return new Score(accepted.isEmpty() ? 0 : right / accepted.size(), all == 0 ? 0 : right / all);
    }

    /// The threshold, in hundredths, around which the mean F1 of the sets is best: a plateau, for the peak of one run
    /// is
    /// chance.
    double bestThreshold() {
        double[] means = IntStream.range(0, 100)
                .mapToDouble(hundredth -> bySet.keySet().stream()
                        .mapToDouble(set -> score(set, hundredth / 100.0).f1())
                        .sum())
                .toArray();
        return IntStream.range(LOWEST, HIGHEST)
                        .boxed()
                        .max(Comparator.comparingDouble(
                                hundredth -> IntStream.rangeClosed(hundredth - PLATEAU, hundredth + PLATEAU)
                                        .mapToDouble(near -> means[near])
                                        .sum()))
                        .orElseThrow()
                / 100.0;
    }

    void print(PrintStream out, double threshold) {
        bySet.forEach((set, all) -> {
            Score score = score(set, threshold);
            out.printf(
                    Locale.ROOT,
                    "%-12s %-7s threshold %.2f  P %.3f R %.3f F1 %.3f  (folds %s; %d known, %d proposed)%n",
                    what.toLowerCase(Locale.ROOT),
                    set,
                    threshold,
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    folds(set, threshold),
                    known.getOrDefault(set + "/" + what, 0),
                    all.size());
        });
    }

    /// F1 of each fold: far apart where a model only remembers.
    private String folds(String set, double threshold) {
        return byFold.entrySet().stream()
                .filter(fold -> fold.getKey().startsWith(set + " fold "))
                .map(fold -> "%.2f"
                        .formatted(
                                score(fold.getKey(), fold.getValue(), threshold).f1()))
                .collect(Collectors.joining(" "));
    }

    /// How often answers of about a tenth, two tenths, … were right: a calibrated judge is right as often as it says.
    void printReliability(PrintStream out) {
        for (int tenth = 0; tenth < 10; tenth++) {
            double low = tenth / 10.0;
            List<Thing> inBand = things.values().stream()
                    .filter(thing -> thing.answer >= low && thing.answer < low + 0.1)
                    .toList();
            double said =
                    inBand.stream().mapToDouble(thing -> thing.answer).average().orElse(0);
            double right = inBand.stream()
                    .mapToInt(thing -> thing.right ? 1 : 0)
                    .average()
                    .orElse(0);
            out.printf(Locale.ROOT, "  said %.2f, right %.2f of %d%n", said, right, inBand.size());
        }
    }
}
