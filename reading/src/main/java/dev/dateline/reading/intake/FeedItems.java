package dev.dateline.reading.intake;

import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.reading.ReportReader;
import dev.dateline.reading.feed.BrokenFeedException;
import dev.dateline.reading.feed.Feed;
import dev.dateline.reading.feed.FeedItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reports of a feed that lies in a file: those of its items that carry their whole text.
final class FeedItems implements Source {
    private final String name;
    private final IntakeOptions options;
    private final Optional<String> outlet;
    private final Iterator<FeedItem> items;
    private int number;

    private FeedItems(String name, IntakeOptions options, Feed feed) {
        this.name = name;
        this.options = options;
        this.outlet = feed.title();
        this.items = feed.items().iterator();
    }

    static Source open(String name, InputStream in, IntakeOptions options) throws IOException {
        byte[] bytes = in.readNBytes(ReportReader.LONGEST_PAGE + 1);
        if (bytes.length > ReportReader.LONGEST_PAGE) {
            return Source.of(new Incoming.Rejected(
                    name,
                    Reason.TOO_LONG,
                    "%s: has more than %,d bytes, the limit for a feed".formatted(name, ReportReader.LONGEST_PAGE)));
        }
        try {
            Feed feed = Feed.parse(bytes, Optional.empty());
            if (feed.items().isEmpty() && !feed.parts().isEmpty()) {
                return Source.of(new Incoming.Rejected(
                        name,
                        Reason.NO_ARTICLE,
                        "%s: only lists sitemaps; 'dateline watch' follows them".formatted(name)));
            }
            return new FeedItems(name, options, feed);
        } catch (BrokenFeedException e) {
            return Source.of(new Incoming.Rejected(name, Reason.BROKEN, "%s: %s".formatted(name, e.detail())));
        }
    }

    @Override
    public Optional<Incoming> next() {
        if (!items.hasNext()) {
            return Optional.empty();
        }
        FeedItem item = items.next();
        number++;
        String id = item.link().map(Object::toString).or(item::guid).orElseGet(() -> "%s#%d".formatted(name, number));
        return Optional.of(item.text()
                .<Incoming>map(text -> new Incoming.Arrived(report(id, item, text), List.of()))
                .orElseGet(() -> new Incoming.Rejected(
                        id,
                        Reason.NO_ARTICLE,
                        "%s#%d: the feed has no whole text of it; 'dateline watch' fetches its page"
                                .formatted(name, number))));
    }

    private Report report(String id, FeedItem item, Content text) {
        return new Report(
                id,
                item.title(),
                item.published().or(options::published),
                item.outlet().or(() -> outlet),
                item.link().map(Object::toString),
                text);
    }

    @Override
    public void close() {}
}
