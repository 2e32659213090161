package dev.dateline.matching;

import dev.dateline.core.Article;
import dev.dateline.core.incident.Account;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/// What a trainer needs of matching: profiles, features by name, and the files of what was learned.
public final class MatchLessons {
    private static final int RAREST = 2;

    private final Profiler profiler;

    /// With the words that were counted last.
    ///
    /// @param parents as in [IncidentMatcher#standard]
    public MatchLessons(Function<String, List<String>> parents) {
        profiler = new Profiler(Words::bundled, parents);
    }

    public byte[] profile(Account account) {
        return profiler.account(account).toBytes();
    }

    public byte[] story(Article article, String report) {
        return profiler.story(article, report).toBytes();
    }

    /// Whether matching would ask the model about this pair at all.
    public static boolean areCompared(byte[] one, byte[] other) {
        BlockKeys here = BlockKeys.of(Profile.of(one));
        BlockKeys there = BlockKeys.of(Profile.of(other));
        return meet(here.looks(), there.stands()) || meet(there.looks(), here.stands());
    }

    private static boolean meet(long[] looks, long[] stands) {
        return Arrays.stream(looks).anyMatch(key -> Arrays.binarySearch(stands, key) >= 0);
    }

    /// Values of the features of a pair by name, those that are 0 left out.
    public static SequencedMap<String, Double> features(byte[] one, byte[] other) {
        PairFeatures features = PairFeatures.of(Profile.of(one), Profile.of(other));
        SequencedMap<String, Double> values = new TreeMap<>();
        for (int i = 0; i < features.names().size(); i++) {
            values.put(features.names().get(i), features.value(i));
        }
        return values;
    }

    /// Whether a feature may have this weight: what agrees must not count against, nor what differs for.
    public static boolean mayWeigh(String feature, double weight) {
        return PairFeatures.mayWeigh(feature, weight);
    }

    /// Writes `words.gz`: in how many of the texts each word stands, words of one text alone left out.
    public static void writeWords(List<String> texts, OutputStream target) throws IOException {
        Map<String, Integer> in = new TreeMap<>();
        for (String text : texts) {
            new HashSet<>(Words.of(text).stream().map(Words::folded).toList())
                    .forEach(word -> in.merge(word, 1, Integer::sum));
        }
        try (Writer lines =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(target), StandardCharsets.UTF_8))) {
            lines.write(texts.size() + "\n");
            for (Map.Entry<String, Integer> word : in.entrySet()) {
                if (word.getValue() >= RAREST) {
                    lines.write(word.getKey() + "\t" + word.getValue() + "\n");
                }
            }
        }
    }

    /// Writes `pairs.txt`.
    public static void writeWeights(SequencedMap<String, Double> weights, OutputStream target) {
        PrintStream lines = new PrintStream(target, false, StandardCharsets.UTF_8);
        lines.print("# Log-odds of each feature of two accounts; made by training/rebuild.\n");
        weights.forEach((name, weight) -> lines.print(String.format(Locale.ROOT, "%.3f %s\n", weight, name)));
        lines.flush();
    }
}
