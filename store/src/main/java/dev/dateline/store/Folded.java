package dev.dateline.store;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/// Names made comparable: small letters without accents, words apart by one blank, a blank at both ends,
/// so that searching for folded words finds whole words only.
final class Folded {
    private static final String BETWEEN_NAMES = "|";

    private Folded() {}

    /// `" kandahar province "`; `" "` when nothing is left.
    static String words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(" ");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(c);
            } else if (folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// A text to search words in, whatever their case and accents.
    static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// All names in one string to search in, kept apart so that no words of two names run together.
    static String all(Collection<String> names) {
        StringBuilder all = new StringBuilder(BETWEEN_NAMES);
        names.stream()
                .map(Folded::words)
                .distinct()
                .forEach(words -> all.append(words).append(BETWEEN_NAMES));
        return all.toString();
    }
}
