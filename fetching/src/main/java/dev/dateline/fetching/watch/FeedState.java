package dev.dateline.fetching.watch;

import dev.dateline.fetching.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a feed was found last.
///
/// @param validators of its last state of which every item was dealt with
/// @param failures in a row
/// @param notBefore when it may be asked again
record FeedState(Validators validators, int failures, Optional<Instant> notBefore) {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final String BREAK = "\n";

    static FeedState unknown() {
        return new FeedState(Validators.none(), 0, Optional.empty());
    }

    static FeedState followed(Validators validators) {
        return new FeedState(validators, 0, Optional.empty());
    }

    /// Each failure in a row doubles the wait, to a day; what the server asks for is never cut short.
    FeedState failed(Instant now, Optional<Duration> asked) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 12));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Duration longer = asked.filter(time -> time.compareTo(bounded) > 0).orElse(bounded);
        return new FeedState(validators, failures + 1, Optional.of(now.plus(longer)));
    }

    String written() {
        return String.join(
                BREAK,
                validators.etag().orElse(""),
                validators.lastModified().orElse(""),
                Integer.toString(failures),
                notBefore.map(Instant::toString).orElse(""));
    }

    static FeedState of(String written) {
        String[] parts = written.split(BREAK, -1);
        return new FeedState(
                new Validators(some(parts[0]), some(parts[1])),
                Integer.parseInt(parts[2]),
                some(parts[3]).map(Instant::parse));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
