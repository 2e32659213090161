package dev.dateline.reading.feed;

import dev.dateline.core.Content;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One entry of a feed or sitemap, as its carrier describes it.
///
/// @param guid what the feed calls it, unique within the feed
/// @param link of its page
/// @param published day of publication, in the offset that the feed states it in
/// @param changed when it was published or last changed
/// @param outlet who published it, where that is told
/// @param text the whole report, where the feed carries it; never a teaser
public record FeedItem(
        Optional<String> guid,
        Optional<URI> link,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<Instant> changed,
        Optional<String> outlet,
        Optional<Content> text) {}
