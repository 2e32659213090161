package dev.dateline.core.incident;

import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import java.time.LocalDate;
import java.util.Optional;

/// One thing that one report said of an incident. Spans point into that report's text.
///
/// @param account which said it
public record LedgerEntry(Account account, Item item, Standing standing) {
    public sealed interface Item permits Figure, Responsibility, Blame, Act, Site, Denial {}

    /// A casualty figure.
    public record Figure(Casualties casualties) implements Item {}

    /// A claim, or a denial, of responsibility.
    public record Responsibility(Claim claim) implements Item {}

    /// Who is said to have done it.
    public record Blame(Doer doer) implements Item {}

    /// What kind of happening it is said to be.
    public record Act(EventType type) implements Item {}

    /// Where it is said to have happened.
    public record Site(EventPlace place) implements Item {}

    /// The report says that it did not happen.
    ///
    /// @param whole false where the report tells of the incident and takes back a part of it: "There was no second
    ///     bomb at the hotel"
    /// @param type what did not happen
    /// @param place where it did not happen
    public record Denial(boolean whole, EventType type, Optional<EventPlace> place) implements Item {}

    /// Whether the entry counts.
    public enum Standing {
        /// It counts.
        LIVE("live"),
        /// The same words came from another outlet before: one wire story counts once.
        COPY("copy"),
        /// The same outlet corrected it later.
        CORRECTED("corrected"),
        /// The same outlet later took the whole account back.
        RETRACTED("retracted"),
        /// The report that passes it on says itself that it holds no longer.
        EARLIER("earlier");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Optional<LocalDate> published() {
        return account.published();
    }

    public Optional<String> outlet() {
        return account.outlet();
    }

    public boolean isLive() {
        return standing == Standing.LIVE;
    }
}
