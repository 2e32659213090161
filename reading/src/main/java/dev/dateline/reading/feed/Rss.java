package dev.dateline.reading.feed;

import dev.dateline.core.Content;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Items of RSS 0.9 to 2.0, with the elements that others have added to it.
final class Rss {
    private Rss() {}

    static FeedItem item(Element item) {
        Optional<String> guid = Feed.child(item, "guid").flatMap(FeedText::line);
        Optional<FeedTime> published = Stream.of("pubDate", "dc:date", "dcterms:issued")
                .flatMap(tag -> Feed.exactly(item, tag).stream())
                .flatMap(element -> FeedTime.parse(element.text()).stream())
                .findFirst();
        Optional<FeedTime> changed = Stream.of("dcterms:modified", "atom:updated")
                .flatMap(tag -> Feed.exactly(item, tag).stream())
                .flatMap(element -> FeedTime.parse(element.text()).stream())
                .findFirst();
        return new FeedItem(
                guid,
                link(item, guid),
                Feed.exactly(item, "title").flatMap(FeedText::line),
                published.map(FeedTime::day),
                changed.or(() -> published).flatMap(FeedTime::instant),
                Feed.exactly(item, "source").flatMap(FeedText::line),
                text(item));
    }

    private static Optional<URI> link(Element item, Optional<String> guid) {
        Optional<URI> link = Feed.exactly(item, "link").flatMap(element -> Feed.address(item, element.text()));
        boolean isAddress = Feed.child(item, "guid")
                .filter(element -> !element.attr("isPermaLink").equalsIgnoreCase("false"))
                .isPresent();
        return link.or(() -> guid.filter(text -> isAddress && text.matches("https?://.*"))
                .flatMap(text -> Feed.address(item, text)));
    }

    /// `description` is a teaser by habit, whatever it holds, so only `content:encoded` counts.
    private static Optional<Content> text(Element item) {
        return Feed.exactly(item, "content:encoded")
                .flatMap(element -> WholeText.of(
                        FeedText.markup(element),
                        Feed.exactly(item, "description").map(FeedText::markup)));
    }
}
