package dev.dateline.core;

import java.time.LocalDate;
import java.util.Optional;

/// The days between which something lies, both included. An open end is empty: without `earliest` it is "on or
/// before `latest`", without `latest` "on or after `earliest`".
public record DateRange(Optional<LocalDate> earliest, Optional<LocalDate> latest, Precision precision) {
    public enum Precision {
        DAY("day"),
        FEW_DAYS("few-days"),
        WEEK("week"),
        MONTH("month"),
        SEASON("season"),
        YEAR("year"),
        RANGE("range");

        private final String code;

        Precision(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public DateRange {
        if (earliest.isEmpty() && latest.isEmpty()) {
            throw new IllegalArgumentException("a date range needs at least one end");
        }
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException(
                    "a date range cannot run from %s back to %s".formatted(earliest.get(), latest.get()));
        }
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(Optional.of(day), Optional.of(day), Precision.DAY);
    }

    public static DateRange of(LocalDate earliest, LocalDate latest, Precision precision) {
        return new DateRange(Optional.of(earliest), Optional.of(latest), precision);
    }

    public boolean isSingleDay() {
        return earliest.isPresent() && earliest.equals(latest);
    }

    /// Whether some day lies in both.
    public boolean overlaps(DateRange other) {
        return (earliest.isEmpty() || other.latest.isEmpty() || !earliest.get().isAfter(other.latest.get()))
                && (latest.isEmpty()
                        || other.earliest.isEmpty()
                        || !latest.get().isBefore(other.earliest.get()));
    }
}
