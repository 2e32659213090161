package dev.dateline.codebook;

import java.util.Locale;

/// What a phrase of common words may look like.
final class Phrases {
    private Phrases() {}

    /// Reports a phrase that is not in lower case, which would never be found.
    static void check(Entry entry, String key, String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!phrase.equals(lower)) {
            entry.problem(
                    entry.lineOf(key), "phrase '%s' is not in lower case".formatted(phrase), "Write '%s'.".formatted(lower));
        }
    }
}
