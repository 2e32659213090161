package dev.dateline.reading.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads a day as carriers state it: "2021-11-04", or an instant, of which its own day counts.
final class Days {
    private Days() {}

    static Optional<LocalDate> parse(String text) {
        String day = text.strip();
        if (day.length() > 10 && (day.charAt(10) == 'T' || day.charAt(10) == ' ' || day.charAt(10) == 't')) {
            day = day.substring(0, 10);
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String warning(String where, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "%s: the date '%s' is not understood and was left out; write it as 2021-11-04".formatted(where, shown);
    }
}
