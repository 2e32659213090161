package dev.dateline.fetching.watch;

import java.time.Duration;

/// Lets time pass.
@FunctionalInterface
public interface Pause {
    /// @return false when the work should stop
    boolean last(Duration time);
}
