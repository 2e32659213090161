package dev.dateline.core.testing;

import dev.dateline.core.Article;
import dev.dateline.core.Span;
import java.util.List;

/// Finds words in the text of a report under test, so that no test counts characters.
public record Words(String text) {
    public static Words of(Article article) {
        return new Words(article.text());
    }

    /// Where the words stand first; nowhere when the text does not have them.
    public List<Span> spans(String words) {
        int start = words.isEmpty() ? -1 : text.indexOf(words);
        return start < 0 ? List.of() : List.of(Span.of(start, start + words.length()));
    }

    /// Where the words stand first.
    ///
    /// @throws IllegalArgumentException when the text does not have them
    public Span span(String words) {
        return spans(words).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not in '%s'".formatted(words, text)));
    }
}
