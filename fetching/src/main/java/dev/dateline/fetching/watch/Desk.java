package dev.dateline.fetching.watch;

import dev.dateline.core.Report;

/// Takes what a watcher finds.
public interface Desk {
    /// Returns when the report is safe, or nothing can be made of it; then it is not brought again.
    void take(Report report);

    /// Hears how it goes.
    void hear(Notice notice);
}
