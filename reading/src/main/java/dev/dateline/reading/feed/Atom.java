package dev.dateline.reading.feed;

import dev.dateline.core.Content;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Entries of Atom.
final class Atom {
    private Atom() {}

    static Optional<FeedItem> item(Element entry) {
        Optional<FeedTime> published = time(entry, "published", "issued");
        Optional<FeedTime> changed = time(entry, "updated", "modified");
        return Optional.of(new FeedItem(
                Feed.child(entry, "id").flatMap(FeedText::line),
                link(entry),
                Feed.exactly(entry, "title").flatMap(FeedText::line),
                published.or(() -> changed).map(FeedTime::day),
                changed.or(() -> published).flatMap(FeedTime::instant),
                Feed.child(entry, "source")
                        .flatMap(source -> Feed.child(source, "title"))
                        .flatMap(FeedText::line),
                text(entry)));
    }

    private static Optional<FeedTime> time(Element entry, String... names) {
        return Stream.of(names)
                .flatMap(name -> Feed.exactly(entry, name).stream())
                .flatMap(element -> FeedTime.parse(element.text()).stream())
                .findFirst();
    }

    private static Optional<URI> link(Element entry) {
        return Feed.children(entry, "link").stream()
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate"))
                .filter(link -> link.attr("type").isEmpty() || link.attr("type").contains("html"))
                .flatMap(link -> Feed.address(entry, link.attr("href")).stream())
                .findFirst();
    }

    private static Optional<Content> text(Element entry) {
        return Feed.exactly(entry, "content")
                .filter(content -> content.attr("src").isEmpty())
                .flatMap(content -> {
                    Optional<String> summary = Feed.exactly(entry, "summary").map(FeedText::markup);
                    return switch (content.attr("type").toLowerCase(Locale.ROOT)) {
                        case "", "text", "text/plain" -> WholeText.ofPlain(content.wholeText(), summary);
                        case "html", "text/html", "xhtml", "application/xhtml+xml" ->
                            WholeText.of(FeedText.markup(content), summary);
                        default -> Optional.empty();
                    };
                });
    }
}
