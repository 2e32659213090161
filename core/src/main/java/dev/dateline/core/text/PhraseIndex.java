package dev.dateline.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds the longest known phrase that starts at a token. Immutable after building; look-up is one hash per token.
public final class PhraseIndex<V> {
    /// A phrase found: tokens `first` to `end` (excluded) carry `values`, all that were added for it.
    public record Hit<V>(int first, int end, List<V> values) {}

    private record Entry<V>(List<String> words, List<V> values) {}

    private final Map<String, List<Entry<V>>> byFirstWord;

    private PhraseIndex(Map<String, List<Entry<V>>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /// The longest phrase whose words equal the keys of the tokens from `from` on, within `end`.
    ///
    /// @param key what of a token is compared: its lower-case form or its lemma
    public Optional<Hit<V>> longestAt(List<Token> tokens, int from, int end, Function<Token, String> key) {
        List<Entry<V>> entries = byFirstWord.get(key.apply(tokens.get(from)));
        if (entries == null) {
            return Optional.empty();
        }
        for (Entry<V> entry : entries) { // longest first
            int size = entry.words.size();
            if (from + size <= end && matches(entry.words, tokens, from, key)) {
                return Optional.of(new Hit<>(from, from + size, entry.values));
            }
        }
        return Optional.empty();
    }

    /// Every phrase that stands from `from` on, within `end`: the longest first.
    public List<Hit<V>> allAt(List<Token> tokens, int from, int end, Function<Token, String> key) {
        List<Hit<V>> hits = new ArrayList<>();
        for (Entry<V> entry : byFirstWord.getOrDefault(key.apply(tokens.get(from)), List.of())) {
            int size = entry.words.size();
            if (from + size <= end && matches(entry.words, tokens, from, key)) {
                hits.add(new Hit<>(from, from + size, entry.values));
            }
        }
        return hits;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int from, Function<Token, String> key) {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(key.apply(tokens.get(from + i)))) {
                return false;
            }
        }
        return true;
    }

    /// The words of a phrase as the tokenizer would give them: cut at blanks, a possessive ending apart.
    public static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word :
                phrase.toLowerCase(Locale.ROOT).replace('’', '\'').trim().split("\\s+")) {
            if (word.endsWith("'s") && word.length() > 2) {
                words.add(word.substring(0, word.length() - 2));
                words.add("'s");
            } else if (word.endsWith("s'") && word.length() > 2) {
                words.add(word.substring(0, word.length() - 1));
                words.add("'");
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    public static final class Builder<V> {
        private final Map<List<String>, List<V>> entries = new HashMap<>();

        private Builder() {}

        /// Adds a value for a phrase in lower case; several values may share one phrase.
        public Builder<V> add(List<String> words, V value) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a phrase needs a word");
            }
            entries.computeIfAbsent(List.copyOf(words), w -> new ArrayList<>()).add(value);
            return this;
        }

        public Builder<V> add(String phrase, V value) {
            return add(words(phrase), value);
        }

        public PhraseIndex<V> build() {
            Map<String, List<Entry<V>>> byFirstWord = new HashMap<>();
            entries.forEach((words, values) -> byFirstWord
                    .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Entry<>(words, List.copyOf(values))));
            byFirstWord
                    .values()
                    .forEach(list -> list.sort(
                            Collections.reverseOrder((a, b) -> Integer.compare(a.words.size(), b.words.size()))));
            return new PhraseIndex<>(byFirstWord);
        }
    }
}
