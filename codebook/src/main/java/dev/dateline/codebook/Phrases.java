package dev.dateline.codebook;

import java.util.Locale;

/// What a phrase of common words may look like.
final class Phrases {
    private Phrases() {}

    /// Reports a phrase that is not in lower case, which would never be found.
    static void check(Entry entry, String key, String phrase) {
        if (!isLowerCase(phrase)) {
            String lower = phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            entry.problem(
                    entry.lineOf(key),
                    "phrase '%s' is not in lower case".formatted(phrase),
                    "Write '%s'.".formatted(lower));
        }
    }

    /// Looks at each character, because thousands of phrases are checked at every start.
    private static boolean isLowerCase(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (Character.isUpperCase(c) || (c == ' ' && phrase.charAt(i + 1) == ' ') || c == '\t') {
                return false;
            }
        }
        return true;
    }
}
