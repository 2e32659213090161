package dev.dateline.core.incident;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that a reviewer gave an incident, as `set ID FIELD VALUE` takes it.
public sealed interface Settled {
    /// Names of the fields that can be set, for messages.
    String FIELDS = "type, date, place, killed, injured, perpetrator";

    /// The field's name.
    String field();

    /// The value as it can be parsed again.
    String text();

    record Type(EventType type) implements Settled {
        @Override
        public String field() {
            return "type";
        }

        @Override
        public String text() {
            return type.code();
        }
    }

    record Date(LocalDate earliest, LocalDate latest) implements Settled {
        public Date {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("a date cannot run from %s back to %s".formatted(earliest, latest));
            }
        }

        DateRange range() {
            return earliest.equals(latest)
                    ? DateRange.day(earliest)
                    : DateRange.of(earliest, latest, DateRange.Precision.RANGE);
        }

        @Override
        public String field() {
            return "date";
        }

        @Override
        public String text() {
            return earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest;
        }
    }

    /// @param country ISO 3166-1 alpha-2
    record Place(String name, Optional<String> country, OptionalDouble latitude, OptionalDouble longitude)
            implements Settled {
        @Override
        public String field() {
            return "place";
        }

        @Override
        public String text() {
            String where = country.map(code -> name + ", " + code).orElse(name);
            return latitude.isEmpty()
                    ? where
                    : "%s @ %s %s".formatted(where, latitude.getAsDouble(), longitude.getAsDouble());
        }
    }

    /// @param harm killed or injured
    record Count(Harm harm, HeadCount count) implements Settled {
        @Override
        public String field() {
            return harm.code();
        }

        @Override
        public String text() {
            return switch (count) {
                case HeadCount.Exactly(int number) -> Integer.toString(number);
                case HeadCount.AtLeast(int number) -> number + "+";
                case HeadCount.Between(int from, int to) -> from + "-" + to;
                case HeadCount.NotStated() -> "unknown";
            };
        }
    }

    /// @param name empty when nobody is known to have done it
    record Perpetrator(Optional<String> name) implements Settled {
        @Override
        public String field() {
            return "perpetrator";
        }

        @Override
        public String text() {
            return name.orElse("unknown");
        }
    }

    /// @throws IllegalArgumentException when there is no such field or the text is no value of it; the message
    ///     says what can be given
    static Settled parse(String field, String text) {
        String value = text.strip();
        return switch (field.strip().toLowerCase(Locale.ROOT)) {
            case "type" -> new Type(EventType.parse(value.toLowerCase(Locale.ROOT)));
            case "date" -> date(value);
            case "place" -> place(value);
            case "killed" -> new Count(Harm.KILLED, count(value));
            case "injured" -> new Count(Harm.INJURED, count(value));
            case "perpetrator" ->
                new Perpetrator(value.isEmpty() || value.equals("unknown") ? Optional.empty() : Optional.of(value));
            default ->
                throw new IllegalArgumentException(
                        "'%s' is no field that can be set. All fields: %s".formatted(field, FIELDS));
        };
    }

    private static Date date(String value) {
        int slash = value.indexOf('/');
        try {
            return slash < 0
                    ? new Date(LocalDate.parse(value), LocalDate.parse(value))
                    : new Date(LocalDate.parse(value.substring(0, slash)), LocalDate.parse(value.substring(slash + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is no date; write 2021-11-04, or 2021-11-02/2021-11-04 for a span of days".formatted(value),
                    e);
        }
    }

    private static Place place(String value) {
        Matcher parts = Pattern.compile("([^,@]+?)\\s*(?:,\\s*([A-Za-z]{2}))?\\s*"
                        + "(?:@\\s*(-?\\d+(?:\\.\\d+)?)[\\s,]+(-?\\d+(?:\\.\\d+)?))?")
                .matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no place; write 'Kabul', 'Kabul, AF' or 'Kabul, AF @ 34.53 69.17'".formatted(value));
        }
        OptionalDouble latitude = degrees(parts.group(3), 90);
        return new Place(
                parts.group(1),
                Optional.ofNullable(parts.group(2)).map(code -> code.toUpperCase(Locale.ROOT)),
                latitude,
                degrees(parts.group(4), 180));
    }

    private static OptionalDouble degrees(@org.jspecify.annotations.Nullable String text, int most) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        double degrees = Double.parseDouble(text);
        if (Math.abs(degrees) > most) {
            throw new IllegalArgumentException("%s is more than %d degrees".formatted(text, most));
        }
        return OptionalDouble.of(degrees);
    }

    private static HeadCount count(String value) {
        if (value.equals("unknown")) {
            return HeadCount.notStated();
        }
        Matcher parts = Pattern.compile("(\\d{1,9})(?:(\\+)|-(\\d{1,9}))?").matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no count; write 25, 25+ for at least 25, 15-38, or unknown".formatted(value));
        }
        int low = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return HeadCount.atLeast(low);
        }
        return parts.group(3) == null
                ? HeadCount.exactly(low)
                : HeadCount.between(low, Integer.parseInt(parts.group(3)));
    }
}
