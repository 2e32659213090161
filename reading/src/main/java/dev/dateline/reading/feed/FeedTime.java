package dev.dateline.reading.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time as feeds write it.
///
/// @param day in the offset in which it is stated: what goes out in New York on Monday night is Monday's
/// @param instant where an hour is told; without an offset it is taken as UTC
record FeedTime(LocalDate day, Optional<Instant> instant) {
    /// RFC 822 with what feeds make of it, and the date-times of W3C.
    private static final List<DateTimeFormatter> FORMS = List.of(mail(), w3c());

    /// Names of zones that RFC 822 knows, with the offsets it gives them.
    private static final Map<String, String> ZONES = Map.of(
            "UT", "GMT", "UTC", "GMT", "Z", "GMT", "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500",
            "MST", "-0700", "PST", "-0800", "PDT", "-0700");

    private static DateTimeFormatter mail() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("[[EEEE][EEE][,][ ]]")
                .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NEVER)
                .appendPattern("[ ][-][MMMM][MMM][ ][-]uuuu[ H:mm[:ss]][ ][XX][XXX]['GMT']")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter w3c() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd")
                .optionalStart()
                .appendPattern("['T'][ ]HH:mm[:ss]")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .appendPattern("[ ][XXX][XX]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<FeedTime> parse(String text) {
        String squeezed = withOffset(text.strip().replaceAll("\\s+", " "));
        return FORMS.stream().flatMap(form -> parse(form, squeezed).stream()).findFirst();
    }

    private static Optional<FeedTime> parse(DateTimeFormatter form, String text) {
        try {
            return Optional.of(of(form.parse(text)));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static String withOffset(String text) {
        int space = text.lastIndexOf(' ');
        String zone = text.substring(space + 1).toUpperCase(Locale.ROOT);
        return space > 0 && ZONES.containsKey(zone) ? text.substring(0, space + 1) + ZONES.get(zone) : text;
    }

    private static FeedTime of(TemporalAccessor parsed) {
        LocalDate day = LocalDate.from(parsed);
        @Nullable LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null || !parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            return new FeedTime(day, Optional.empty());
        }
        @Nullable ZoneOffset offset = parsed.query(TemporalQueries.offset());
        return new FeedTime(
                day,
                Optional.of(OffsetDateTime.of(day, time, offset == null ? ZoneOffset.UTC : offset)
                        .toInstant()));
    }
}
