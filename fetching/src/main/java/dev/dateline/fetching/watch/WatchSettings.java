package dev.dateline.fetching.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// How feeds are followed.
///
/// @param pause between two requests to one host; its robots.txt may ask for a longer one
/// @param since items from before this day are passed over; without it, a week back in sitemaps, and nothing in
///     feeds
public record WatchSettings(Duration pause, Optional<LocalDate> since) {
    public static WatchSettings usual() {
        return new WatchSettings(Duration.ofSeconds(2), Optional.empty());
    }
}
