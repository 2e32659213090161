package dev.dateline.fetching.watch;

import java.util.Map;
import java.util.Optional;

/// Where a watcher writes down how far it came.
public interface Memory {
    Optional<String> recall(String name);

    /// Returns when all of it is safe.
    void remember(Map<String, String> notes);
}
