package dev.dateline.fetching.watch;

import dev.dateline.core.Article;
import dev.dateline.core.Report;
import dev.dateline.fetching.Fetched;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.PageReport;
import dev.dateline.fetching.Validators;
import dev.dateline.fetching.Wanted;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;
import dev.dateline.reading.feed.BrokenFeedException;
import dev.dateline.reading.feed.Feed;
import dev.dateline.reading.feed.FeedItem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Follows feeds and sitemaps, round by round. Not thread-safe.
///
/// Each item's page is fetched and must hold an article; where it does not, the feed's own text is taken if the
/// feed carries the whole of it, never a teaser. An item is brought to the desk once; after that it is
/// remembered by its guid and its address, until the feed says that it changed.
public final class Watcher {
    private static final int MOST_PARTS = 20;
    private static final int DEEPEST = 2;
    private static final Duration SITEMAP_REACH = Duration.ofDays(7);

    private final Memory memory;
    private final Desk desk;
    private final Clock clock;
    private final WatchSettings settings;
    private final Manners manners;
    private final BooleanSupplier stop;
    private final ReportReader reader = new ReportReader();

    /// @param stop asked often; once it says so, the round ends and what was done is remembered
    public Watcher(
            Fetcher fetcher,
            Memory memory,
            Desk desk,
            WatchSettings settings,
            Clock clock,
            Pause pause,
            BooleanSupplier stop) {
        this.memory = memory;
        this.desk = desk;
        this.clock = clock;
        this.settings = settings;
        this.manners = new Manners(fetcher, clock, pause, settings.pause());
        this.stop = stop;
    }

    /// Looks once into every feed that may be asked now.
    public void round(List<URI> feeds) {
        for (URI feed : feeds) {
            if (stop.getAsBoolean()) {
                return;
            }
            follow(feed, 0);
        }
    }

    /// @return whether every item of it was dealt with
    private boolean follow(URI feed, int depth) {
        FeedState state = memory.recall(feedNote(feed)).map(FeedState::of).orElseGet(FeedState::unknown);
        Instant now = clock.instant();
        Optional<Instant> wait = state.notBefore().filter(now::isBefore);
        if (wait.isPresent()) {
            desk.hear(new Notice.Stuck(feed, "is left alone after a failure", wait.get()));
            return false;
        }
        return switch (manners.fetch(feed, Wanted.FEED, state.validators())) {
            case Manners.Answer.Stopped stopped -> false;
            case Manners.Answer.NotAllowed(String detail, boolean isLasting) ->
                stuck(feed, state, detail, Optional.empty());
            case Manners.Answer.Came(Fetched.Refused(String detail)) -> stuck(feed, state, detail, Optional.empty());
            case Manners.Answer.Came(Fetched.Failed failed) -> stuck(feed, state, failed.detail(), failed.retryAfter());
            case Manners.Answer.Came(Fetched.Unchanged unchanged) -> {
                keep(feed, FeedState.followed(state.validators()));
                desk.hear(new Notice.Unchanged(feed));
                yield true;
            }
            case Manners.Answer.Came(Fetched.Page page) -> {
                try {
                    Feed parsed = Feed.parse(page.body(), Optional.of(page.address()));
                    boolean items = items(feed, parsed);
                    boolean all = parts(parsed, depth) && items;
                    // Without validators the feed comes whole again, with what is still open in it.
                    keep(feed, FeedState.followed(all ? page.validators() : Validators.none()));
                    yield all;
                } catch (BrokenFeedException e) {
                    yield stuck(feed, state, e.detail(), Optional.empty());
                }
            }
        };
    }

    private boolean stuck(URI feed, FeedState state, String detail, Optional<Duration> retryAfter) {
        FeedState failed = state.failed(clock.instant(), retryAfter);
        keep(feed, failed);
        desk.hear(new Notice.Stuck(feed, detail, failed.notBefore().orElseThrow()));
        return false;
    }

    private void keep(URI feed, FeedState state) {
        memory.remember(Map.of(feedNote(feed), state.written()));
    }

    private static String feedNote(URI feed) {
        return "watch feed " + feed;
    }

    /// The sitemaps of an index, the latest first.
    private boolean parts(Feed index, int depth) {
        if (depth >= DEEPEST) {
            return true;
        }
        List<Feed.Part> parts = index.parts().stream()
                .filter(part ->
                        part.changed().filter(time -> time.isBefore(reach())).isEmpty())
                .sorted(Comparator.comparing((Feed.Part part) -> part.changed().orElse(Instant.MIN))
                        .reversed())
                .limit(MOST_PARTS)
                .toList();
        boolean all = true;
        for (Feed.Part part : parts) {
            all &= !stop.getAsBoolean() && follow(part.address(), depth + 1);
        }
        return all;
    }

    private Instant reach() {
        return settings.since()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(() -> clock.instant().minus(SITEMAP_REACH));
    }

    // ------------------------------------------------------------------------------------------------ items

    /// @return whether all were dealt with
    private boolean items(URI feed, Feed parsed) {
        boolean all = true;
        int taken = 0;
        // Feeds list the latest first; reports are taken in the order in which they came out.
        for (FeedItem item : parsed.items().reversed()) {
            if (stop.getAsBoolean()) {
                all = false;
                break;
            }
            if (isOld(item, parsed.isSitemap())) {
                continue;
            }
            switch (item(feed, parsed, item)) {
                case TAKEN -> taken++;
                case OPEN -> all = false;
                case PASSED_OVER -> {}
            }
        }
        if (parsed.parts().isEmpty()) {
            desk.hear(new Notice.Followed(feed, parsed.items().size(), taken));
        }
        return all;
    }

    private boolean isOld(FeedItem item, boolean isSitemap) {
        if (!isSitemap && settings.since().isEmpty()) {
            return false;
        }
        Optional<Instant> told = item.changed()
                .or(() -> item.published()
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        return told.map(time -> time.isBefore(reach())).orElse(isSitemap);
    }

    private enum Became {
        TAKEN,
        PASSED_OVER,
        OPEN
    }

    private Became item(URI feed, Feed parsed, FeedItem item) {
        List<String> notes = ItemKeys.of(feed, item);
        String name =
                item.link().map(URI::toString).or(item::guid).orElseGet(() -> feed + " (an item without address)");
        ItemState state = notes.stream()
                .flatMap(note -> memory.recall(note).stream())
                .map(ItemState::of)
                .findFirst()
                .orElseGet(ItemState::unknown);
        if (state.isDone(item.changed())) {
            return Became.PASSED_OVER;
        }
        return switch (report(parsed, item)) {
            case Found.Whole(Report report) -> {
                desk.take(report);
                keep(notes, ItemState.done(item.changed()));
                yield Became.TAKEN;
            }
            case Found.Stopped stopped -> Became.OPEN;
            case Found.Nothing(String detail, boolean isLasting) -> {
                ItemState tried = state.tried();
                if (isLasting || tried.isGivenUp()) {
                    keep(notes, ItemState.done(item.changed()));
                    desk.hear(new Notice.LeftOut(name, detail));
                    yield Became.PASSED_OVER;
                }
                keep(notes, tried);
                desk.hear(new Notice.Postponed(name, detail));
                yield Became.OPEN;
            }
        };
    }

    private void keep(List<String> notes, ItemState state) {
        Map<String, String> all = new HashMap<>();
        notes.forEach(note -> all.put(note, state.written()));
        memory.remember(all);
    }

    /// The report behind an item.
    private sealed interface Found {
        record Whole(Report report) implements Found {}

        record Nothing(String detail, boolean isLasting) implements Found {}

        record Stopped() implements Found {}
    }

    private Found report(Feed feed, FeedItem item) {
        Found page = item.link()
                .map(link -> page(link, feed, item))
                .orElseGet(() -> new Found.Nothing("the feed gives no address of its page", true));
        return page instanceof Found.Nothing && item.text().isPresent() ? new Found.Whole(ofFeed(feed, item)) : page;
    }

    private Found page(URI link, Feed feed, FeedItem item) {
        Optional<Instant> opens =
                memory.recall(hostNote(link)).map(Instant::parse).filter(clock.instant()::isBefore);
        if (opens.isPresent()) {
            return new Found.Nothing("its host wants to be left alone until %s".formatted(opens.get()), false);
        }
        return switch (manners.fetch(link, Wanted.ARTICLE, Validators.none())) {
            case Manners.Answer.Stopped stopped -> new Found.Stopped();
            case Manners.Answer.NotAllowed(String detail, boolean isLasting) -> new Found.Nothing(detail, isLasting);
            case Manners.Answer.Came(Fetched.Page page) -> article(page, feed, item);
            case Manners.Answer.Came(Fetched.Refused(String detail)) -> new Found.Nothing(detail, true);
            case Manners.Answer.Came(Fetched.Unchanged unchanged) ->
                throw new IllegalStateException("asked without condition");
            case Manners.Answer.Came(Fetched.Failed failed) -> {
                failed.retryAfter()
                        .ifPresent(wait -> memory.remember(Map.of(
                                hostNote(link), clock.instant().plus(wait).toString())));
                yield new Found.Nothing(failed.detail(), failed.isLasting());
            }
        };
    }

    private static String hostNote(URI link) {
        return "watch host " + Manners.host(link);
    }

    /// What the feed says stands in for what the page does not say.
    private Found article(Fetched.Page page, Feed feed, FeedItem item) {
        Report report = PageReport.of(page);
        return switch (reader.article(report)) {
            case Reading.Unreadable(var reason, String detail) -> new Found.Nothing(detail, true);
            case Reading.Read(Article article)
            when article.body().isBlank() -> new Found.Nothing("its page holds no running text", true);
            case Reading.Read(Article article) ->
                new Found.Whole(new Report(
                        report.id(),
                        article.title().isPresent() ? Optional.empty() : item.title(),
                        article.published().isPresent() ? Optional.<LocalDate>empty() : item.published(),
                        article.outlet().isPresent()
                                ? Optional.empty()
                                : item.outlet().or(feed::title),
                        report.url(),
                        report.content()));
        };
    }

    private static Report ofFeed(Feed feed, FeedItem item) {
        Optional<String> link = item.link().map(URI::toString);
        return new Report(
                link.or(item::guid).orElse("feed item"),
                item.title(),
                item.published(),
                item.outlet().or(feed::title),
                link,
                item.text().orElseThrow());
    }
}
