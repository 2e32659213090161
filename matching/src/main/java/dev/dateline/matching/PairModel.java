package dev.dateline.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The odds that two accounts tell of one happening: a logistic regression over [PairFeatures].
///
/// The file `pairs.txt` holds a line for each feature: its weight in log-odds, a blank, its name. It is made by
/// `training/rebuild`; the model card tells from which texts and how well its probabilities hold.
final class PairModel {
    /// The most that a pair can have whose facts conflict.
    private static final double CONFLICTING = 0.05;

    private final Map<String, Double> weights;

    private PairModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    static PairModel bundled() {
        try (InputStream file = PairModel.class.getResourceAsStream("pairs.txt")) {
            if (file == null) {
                throw new IllegalStateException("pairs.txt is not in the jar");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PairModel read(InputStream file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, Double> weights = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        weights.put(line.substring(blank + 1), Double.parseDouble(line.substring(0, blank)));
                    });
            return new PairModel(weights);
        }
    }

    /// Where two of day, place, kind and number cannot both be true, no likeness of words makes the two one
    /// happening; one of them alone may be a slip of a report or of its reading.
    double probability(Profile one, Profile other) {
        PairFeatures features = PairFeatures.of(one, other);
        double weighed = weighed(features);
        return features.conflicts() >= 2 ? Math.min(CONFLICTING, weighed) : weighed;
    }

    private double weighed(PairFeatures features) {
        double logOdds = 0;
        for (int i = 0; i < features.names().size(); i++) {
            logOdds += weights.getOrDefault(features.names().get(i), 0.0) * features.value(i);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    private record Part(String name, double value, double weight) {}

    /// The probability, then what weighs in it, the weightiest first.
    List<String> explain(Profile one, Profile other) {
        PairFeatures features = PairFeatures.of(one, other);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < features.names().size(); i++) {
            String name = features.names().get(i);
            parts.add(new Part(name, features.value(i), weights.getOrDefault(name, 0.0) * features.value(i)));
        }
        parts.sort(Comparator.<Part>comparingDouble(part -> -Math.abs(part.weight()))
                .thenComparing(Part::name));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%.0f %% likely the same", 100 * probability(one, other)));
        if (features.conflicts() >= 2) {
            lines.add("two of day, place, kind and number conflict");
        }
        parts.stream()
                .filter(part -> Math.abs(part.weight()) >= 0.05)
                .forEach(part -> lines.add(String.format(
                        Locale.ROOT,
                        "%+.1f %s%s",
                        part.weight(),
                        part.name(),
                        part.value() == 1 ? "" : String.format(Locale.ROOT, " (%.2f)", part.value()))));
        return List.copyOf(lines);
    }
}
