package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.Article;
import java.util.Locale;
import java.util.Optional;

/// Tells a notice in which an outlet corrects what it published from a report about the world.
///
/// The words are the cue lists `correction-headings`, with which the headline or the text begins, and
/// `correction-phrases`, which stand in its first lines.
final class Corrections {
    private static final int FIRST_LINES = 400;

    private Corrections() {}

    static boolean isCorrection(Article article, Codebook codebook) {
        String head = article.title().orElse("").toLowerCase(Locale.ROOT);
        String text = article.body().strip().toLowerCase(Locale.ROOT);
        String first = text.substring(0, Math.min(FIRST_LINES, text.length()));
        return codebook.cues().words("correction-headings").stream()
                        .anyMatch(word -> begins(head, word) || begins(first, word))
                || codebook.cues().words("correction-phrases").stream().anyMatch(first::contains);
    }

    /// Whether the text begins with the word and goes on with no letter.
    private static boolean begins(String text, String word) {
        return text.startsWith(word)
                && Optional.of(text.substring(word.length()))
                        .filter(rest -> rest.isEmpty() || !Character.isLetter(rest.charAt(0)))
                        .isPresent();
    }
}
