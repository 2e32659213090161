package dev.dateline.mentions.time;

import dev.dateline.mentions.time.Word.Kind;
import java.util.Optional;
import java.util.Set;

/// Times of day: clock times and parts of a day, alone or with their date.
final class ClockTimes {
    private static final Set<String> CLOCK_CUES =
            Set.of("at", "around", "about", "by", "until", "from", "before", "after", "since", "between", "to", "and");
    private static final Set<String> ZONES = Set.of("gmt", "utc", "z");
    private static final Set<String> OTHER_ZONES =
            Set.of("et", "pt", "est", "edt", "cst", "pst", "pdt", "cet", "cest", "bst", "eet", "msk", "ist");

    private final Line line;

    ClockTimes(Line line) {
        this.line = line;
    }

    /// A clock time: the value is "10:30" or "06:40Z".
    record Clock(int end, String value) {}

    /// The clock time or part of a day at piece `i`, without its date.
    Optional<Clock> clock(int i) {
        return switch (line.word(i).kind()) {
            case DIGITS -> digits(i).map(this::withZone);
            case CARDINAL -> oClock(i, line.word(i).number()).map(this::withZone);
            case DAYPART ->
                line.word(i).code().length() == 5
                        ? Optional.of(new Clock(i + 1, line.word(i).code()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// A part of a day such as "night", without what precedes it.
    boolean isPart(int i) {
        return line.is(i, Kind.DAYPART)
                && line.word(i).code().length() == 2
                && !line.at(i).lower().endsWith("s");
    }

    /// "at 10:30 a.m. on Tuesday", "in the morning", "the night of May 5".
    Optional<Found> read(int i, Anchor anchor) {
        Optional<Clock> clock = clock(i);
        if (clock.isPresent()) {
            return clock.map(found -> new Found(i, found.end(), undated(found.value(), anchor)));
        }
        Optional<Found> hours = earlyHours(i, anchor);
        if (hours.isPresent()) {
            return hours;
        }
        boolean inThe = line.is(i, "the") && line.is(i - 1, "in") && isPart(i + 1);
        if (inThe && !line.is(i + 2, "of")) {
            return Optional.of(new Found(i, i + 2, undated(line.word(i + 1).code(), anchor)));
        }
        return Optional.empty();
    }

    /// "the early hours", "the small hours of the morning".
    private Optional<Found> earlyHours(int i, Anchor anchor) {
        boolean early =
                line.is(i, "the") && (line.is(i + 1, "early") || line.is(i + 1, "small")) && line.is(i + 2, "hours");
        if (!early) {
            return Optional.empty();
        }
        boolean morning = line.is(i + 3, "of") && line.is(i + 4, "the") && line.is(i + 5, "morning");
        return Optional.of(new Found(i, morning ? i + 6 : i + 3, undated("MO", anchor)));
    }

    /// Without a date in the phrase the value takes the day just mentioned, else the report's; only
    /// the former is sure enough for a range.
    private static Timex undated(String time, Anchor anchor) {
        return anchor.lastDay()
                .map(day -> Timex.day(day).at(time))
                .orElseGet(() ->
                        anchor.relative("XXXX-XX-XX", Timex::day).withoutRange().at(time));
    }

    private Optional<Clock> digits(int i) {
        int hour = line.at(i).number();
        if (hour < 0 || (line.isGlued(i) && !line.is(i - 1, "(") && !line.is(i - 1, "-"))) {
            return Optional.empty();
        }
        if (line.at(i).length() == 4) {
            return military(i);
        }
        if (line.at(i).length() > 2) {
            return Optional.empty();
        }
        boolean colon = line.is(i + 1, ":") || line.is(i + 1, ".");
        boolean glued = line.isGlued(i + 1) && line.isGlued(i + 2);
        boolean minutes = colon
                && (glued || line.isGlued(i + 1) && isHalf(i + 3))
                && line.is(i + 2, Kind.DIGITS)
                && line.at(i + 2).length() == 2
                && line.at(i + 2).number() < 60;
        int after = minutes ? i + 3 : i + 1;
        int minute = minutes ? line.at(i + 2).number() : 0;
        Optional<Clock> half = halfDay(after, hour, minute);
        if (half.isPresent()) {
            return half;
        }
        if (!minutes) {
            return oClock(i, hour);
        }
        boolean cued =
                line.isAny(i - 1, CLOCK_CUES) || isZone(after) || line.is(after, "local") || line.is(after, "hours");
        boolean sure = line.is(i + 1, ":") && hour < 24 && cued && !line.is(after, ":");
        return sure
                ? Optional.of(new Clock(line.is(after, "hours") ? after + 1 : after, text(hour, minute)))
                : Optional.empty();
    }

    /// "a.m.", "pm" at piece `i`.
    private Optional<Clock> halfDay(int i, int hour, int minute) {
        if (hour > 12 || hour == 0) {
            return Optional.empty();
        }
        boolean joined = (line.is(i, "am")
                        && (line.isGlued(i)
                                || !line.at(i + 1).isLetters()
                                || line.isAny(i - 2, CLOCK_CUES)
                                || line.isAny(i - 4, CLOCK_CUES)))
                || line.is(i, "pm");
        boolean dotted = (line.is(i, "a") || line.is(i, "p"))
                && line.is(i + 1, ".")
                && line.is(i + 2, "m")
                && line.isGlued(i + 1);
        if (!joined && !dotted) {
            return Optional.empty();
        }
        boolean afternoon = line.at(i).lower().startsWith("p");
        int end = joined ? i + 1 : i + 3;
        if (line.is(end, ".") && line.isGlued(end) && dotted) {
            end++;
        }
        return Optional.of(new Clock(end, text(hour % 12 + (afternoon ? 12 : 0), minute)));
    }

    /// Whether morning or afternoon is said, as behind "3: 30" of a text that was cut into words.
    private boolean isHalf(int i) {
        return line.is(i, "am")
                || line.is(i, "pm")
                || (line.is(i, "a") || line.is(i, "p")) && line.is(i + 1, ".") && line.is(i + 2, "m");
    }

    /// "0800 UTC", "2200 hours".
    private Optional<Clock> military(int i) {
        int hour = line.at(i).number() / 100;
        int minute = line.at(i).number() % 100;
        boolean hours = line.is(i + 1, "hours") || line.is(i + 1, "hrs");
        if (hour > 23 || minute > 59 || (!hours && !isZone(i + 1))) {
            return Optional.empty();
        }
        boolean duration = hours && line.at(i).number() > 0 && !line.isAny(i - 1, CLOCK_CUES);
        return duration ? Optional.empty() : Optional.of(new Clock(hours ? i + 2 : i + 1, text(hour, minute)));
    }

    /// "five o'clock": morning or evening is not said, so the hour stays as it is.
    private Optional<Clock> oClock(int i, int hour) {
        boolean split = line.is(i + 1, "o") && line.is(i + 2, "'") && line.is(i + 3, "clock");
        return split && hour >= 1 && hour <= 12 ? Optional.of(new Clock(i + 4, text(hour, 0))) : Optional.empty();
    }

    private Clock withZone(Clock clock) {
        int at = clock.end();
        if (isZone(at)) {
            boolean universal = line.isAny(at, ZONES);
            return new Clock(at + 1, universal ? clock.value() + "Z" : clock.value());
        }
        return line.is(at, "local") && line.is(at + 1, "time") ? new Clock(at + 2, clock.value()) : clock;
    }

    private boolean isZone(int i) {
        return line.isCapital(i) && (line.isAny(i, ZONES) || line.isAny(i, OTHER_ZONES));
    }

    private static String text(int hour, int minute) {
        return TwoDigits.of(hour) + ":" + TwoDigits.of(minute);
    }
}
