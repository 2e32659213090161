package dev.dateline.fetching;

import java.time.Duration;

/// How much patience a fetcher has.
///
/// @param connect to be connected, with the handshake
/// @param silence between two signs of life
/// @param whole for everything, redirects and body included
/// @param redirects that are followed
public record FetchLimits(Duration connect, Duration silence, Duration whole, int redirects) {
    public static FetchLimits usual() {
        return new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(45), 5);
    }

    public FetchLimits withWhole(Duration time) {
        return new FetchLimits(connect, silence, time, redirects);
    }
}
