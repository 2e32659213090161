package dev.dateline.reading.feed;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Entries of sitemaps, with what the news extension says of them.
final class Sitemaps {
    private Sitemaps() {}

    static Optional<FeedItem> item(Element url) {
        Optional<Element> news = Feed.exactly(url, "news:news");
        Optional<FeedTime> published = news.flatMap(element -> Feed.exactly(element, "news:publication_date"))
                .flatMap(element -> FeedTime.parse(element.text()));
        // The day of the last change is no day of publication.
        Optional<FeedTime> changed = Feed.exactly(url, "lastmod").flatMap(element -> FeedTime.parse(element.text()));
        return link(url)
                .map(link -> new FeedItem(
                        Optional.empty(),
                        Optional.of(link),
                        news.flatMap(element -> Feed.exactly(element, "news:title"))
                                .flatMap(FeedText::line),
                        published.map(FeedTime::day),
                        changed.or(() -> published).flatMap(FeedTime::instant),
                        news.flatMap(element -> Feed.exactly(element, "news:publication"))
                                .flatMap(element -> Feed.exactly(element, "news:name"))
                                .flatMap(FeedText::line),
                        Optional.empty()));
    }

    static Optional<Feed.Part> part(Element sitemap) {
        return link(sitemap)
                .map(link -> new Feed.Part(
                        link,
                        Feed.exactly(sitemap, "lastmod")
                                .flatMap(element -> FeedTime.parse(element.text()))
                                .flatMap(FeedTime::instant)));
    }

    private static Optional<URI> link(Element entry) {
        return Feed.exactly(entry, "loc").flatMap(element -> Feed.address(entry, element.text()));
    }
}
