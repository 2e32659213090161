package dev.dateline.fetching.watch;

import java.time.Instant;
import java.util.Optional;

/// What became of an item.
///
/// @param isDone whether it was taken or left out for good
/// @param tries that failed
/// @param changed of the item as it was then
record ItemState(boolean isDone, int tries, Optional<Instant> changed) {
    private static final int MOST_TRIES = 5;

    static ItemState unknown() {
        return new ItemState(false, 0, Optional.empty());
    }

    /// Whether the item, as it is now, was dealt with. What was changed since is news again.
    boolean isDone(Optional<Instant> now) {
        return isDone
                && now.filter(time -> changed.isEmpty() || time.isAfter(changed.get()))
                        .isEmpty();
    }

    ItemState tried() {
        return new ItemState(false, tries + 1, changed);
    }

    boolean isGivenUp() {
        return tries >= MOST_TRIES;
    }

    static ItemState done(Optional<Instant> changed) {
        return new ItemState(true, 0, changed);
    }

    String written() {
        return "%s %d %s"
                .formatted(
                        isDone ? "done" : "open",
                        tries,
                        changed.map(Instant::toString).orElse("-"));
    }

    static ItemState of(String written) {
        String[] parts = written.split(" ");
        return new ItemState(
                parts[0].equals("done"),
                Integer.parseInt(parts[1]),
                parts[2].equals("-") ? Optional.empty() : Optional.of(Instant.parse(parts[2])));
    }
}
