package dev.dateline.fetching.watch;

import java.net.URI;
import java.time.Instant;

/// What a watcher tells while it works.
public sealed interface Notice {
    /// @param listed how many items the feed lists
    /// @param taken how many of them were new and were taken
    record Followed(URI feed, int listed, int taken) implements Notice {}

    /// The feed is as it was.
    record Unchanged(URI feed) implements Notice {}

    /// The feed cannot be followed now.
    ///
    /// @param until before which it is not asked again
    record Stuck(URI feed, String detail, Instant until) implements Notice {}

    /// An item of which there will be no report.
    record LeftOut(String item, String detail) implements Notice {}

    /// An item that is tried again in the next round.
    record Postponed(String item, String detail) implements Notice {}
}
