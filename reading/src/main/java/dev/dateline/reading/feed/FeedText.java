package dev.dateline.reading.feed;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Texts of a feed's elements. They are written as text, as escaped HTML, or as elements.
final class FeedText {
    private static final int LONGEST_LINE = 1_000;

    private FeedText() {}

    /// A title or name: one line without markup.
    static Optional<String> line(Element element) {
        String text = element.wholeText();
        String plain = text.contains("<") || text.contains("&")
                ? Jsoup.parseBodyFragment(text).text()
                : text;
        String squeezed = plain.strip().replaceAll("\\s+", " ");
        return squeezed.isEmpty() || squeezed.length() > LONGEST_LINE ? Optional.empty() : Optional.of(squeezed);
    }

    /// HTML, whichever way it is written.
    static String markup(Element element) {
        return element.children().isEmpty()
                ? element.wholeText().strip()
                : element.html().strip();
    }
}
