package dev.dateline.core.incident;

import java.util.List;
import java.util.OptionalInt;

/// A number of people computed from rival figures, with the rule by which it was.
///
/// @param rule the rule's code, or "reviewed" where a reviewer set the number
/// @param low people
/// @param best people, between `low` and `high`; empty when only parts of the toll are known
/// @param high people; empty when open
/// @param from the figures that set the numbers, in order of publication
public record Estimate(String rule, OptionalInt low, OptionalInt best, OptionalInt high, List<LedgerEntry> from) {
    public static final String REVIEWED = "reviewed";

    public Estimate {
        from = List.copyOf(from);
        if (low.isPresent() && best.isPresent() && best.getAsInt() < low.getAsInt()
                || best.isPresent() && high.isPresent() && high.getAsInt() < best.getAsInt()
                || low.isPresent() && high.isPresent() && high.getAsInt() < low.getAsInt()) {
            throw new IllegalArgumentException("an estimate of %s to %s with %s as best".formatted(low, high, best));
        }
    }
}
