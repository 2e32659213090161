package dev.dateline.codebook;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which two spellings of one name are equal.
final class NameKey {
    private NameKey() {}

    /// Lower case, without accents, dots and apostrophes; hyphens, slashes and commas are blanks; single
    /// blanks.
    static String of(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '.', '\'', '’', '‘', '`', '"' -> {}
                case ' ', '-', '–', '/', ',', '_', '\u00A0' -> {
                    if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                        key.append(' ');
                    }
                }
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        key.append(c);
                    }
                }
            }
        }
        return key.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
