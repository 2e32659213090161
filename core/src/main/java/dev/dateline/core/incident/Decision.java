package dev.dateline.core.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a reviewer decided. It wins over what was computed, and outlives coding and matching anew.
///
/// @param number in order of decision, from 1
/// @param content what was decided
/// @param because the reason as given
/// @param author who decided
/// @param at when
public record Decision(int number, Content content, String because, String author, Instant at) {
    public sealed interface Content permits Same, Different, Value {}

    /// Two accounts tell of one happening.
    public record Same(String account, String other) implements Content {
        public Same {
            requireTwo(account, other);
        }
    }

    /// Two accounts tell of two happenings.
    public record Different(String account, String other) implements Content {
        public Different {
            requireTwo(account, other);
        }
    }

    /// A value of the incident to which an account belongs.
    public record Value(String account, Settled settled) implements Content {}

    /// The day on which it was taken, in UTC.
    public LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void requireTwo(String account, String other) {
        if (account.equals(other)) {
            throw new IllegalArgumentException("an account is always the same as itself: " + account);
        }
    }
}
