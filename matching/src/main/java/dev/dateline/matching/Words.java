package dev.dateline.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How rare words are in news: in how many of a fixed set of texts each stands. Fixed, so that how alike two
/// reports are does not depend on which others there are.
///
/// The file `words.gz` holds the number of texts, then a line for each word that stands in two or more: the
/// word, a tab, in how many. It is made by `training/rebuild` from the texts that the model card names; only
/// words and counts are kept.
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

    private final int texts;
    private final Map<String, Integer> in;

    private Words(int texts, Map<String, Integer> in) {
        this.texts = texts;
        this.in = in;
    }

    private static final class Bundled {
        private static final Words WORDS = load();

        private static Words load() {
            try (InputStream file = Words.class.getResourceAsStream("words.gz")) {
                if (file == null) {
                    throw new IllegalStateException("words.gz is not in the jar");
                }
                return read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Words bundled() {
        return Bundled.WORDS;
    }

    static Words read(InputStream file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            int texts = Integer.parseInt(lines.readLine());
            Map<String, Integer> in = new HashMap<>();
            lines.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                in.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            });
            return new Words(texts, in);
        }
    }

    /// The words of a text as written.
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher found = WORD.matcher(text); found.find(); ) {
            words.add(found.group());
        }
        return words;
    }

    /// Small letters without accents and possessive endings.
    static String folded(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /// Words that look like names or numbers: with a capital, and nowhere in the text without.
    static List<String> names(List<String> words) {
        Set<String> small = new HashSet<>();
        words.stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .forEach(word -> small.add(folded(word)));
        return words.stream()
                .filter(word -> Character.isDigit(word.codePointAt(0))
                        || Character.isUpperCase(word.codePointAt(0)) && !small.contains(folded(word)))
                .toList();
    }

    /// More for words that are rare in news and frequent here.
    Map<String, Double> weights(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(folded(word), 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, count) -> weights.put(word, (1 + Math.log(count)) * rarity(word)));
        return weights;
    }

    private double rarity(String word) {
        return Math.max(0.01, Math.log((texts + 1) / (in.getOrDefault(word, 0) + 0.5)));
    }
}
