package dev.dateline.core.incident;

import java.text.Normalizer;
import java.util.Locale;

/// Names made comparable.
public final class Names {
    private Names() {}

    /// Small letters and digits without accents; all else is one blank between words.
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
