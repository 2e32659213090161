package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The days that a date without a year, a weekday or "that day" is counted from.
///
/// @param reference day of the report; without it such dates stay open, with X for what is not known
/// @param lastDay the day last mentioned in this or the previous sentence
/// @param toldDay the day last mentioned some sentences back at most, for "the same day", "the following night"
record Anchor(Optional<LocalDate> reference, Optional<LocalDate> lastDay, Optional<LocalDate> toldDay) {
    /// How far back a day without a year may lie when nothing tells past from future.
    private static final int DAYS_BACK = 335;
    /// How far ahead a day or month without a year may lie.
    private static final int DAYS_AHEAD = 183;

    private static final int MONTHS_AHEAD = 6;

    static Anchor of(Optional<LocalDate> reference) {
        return new Anchor(reference, Optional.empty(), Optional.empty());
    }

    Anchor withLastDay(Optional<LocalDate> day) {
        return new Anchor(reference, day, day.or(() -> toldDay));
    }

    Anchor withToldDay(Optional<LocalDate> day) {
        return new Anchor(reference, lastDay, day);
    }

    /// What `value` makes of the reference day; `open` without one.
    Timex relative(String open, Function<LocalDate, Timex> value) {
        return reference.map(value).orElseGet(() -> Timex.date(open));
    }

    /// A day of a month whose year is not said.
    Timex monthDay(MonthDay day, Outlook outlook) {
        return relative(
                String.format(Locale.ROOT, "XXXX-%02d-%02d", day.getMonthValue(), day.getDayOfMonth()),
                reference -> Timex.day(nearest(day, reference, outlook)));
    }

    /// A day of a month on a weekday: the year nearest to the reference day in which the two agree.
    Timex monthDay(MonthDay day, DayOfWeek weekday, Outlook outlook) {
        Timex plain = monthDay(day, outlook);
        if (reference.isEmpty() || plain.day().map(LocalDate::getDayOfWeek).equals(Optional.of(weekday))) {
            return plain;
        }
        int year = reference.get().getYear();
        for (int distance : new int[] {0, -1, 1, -2, -3, -4, -5}) {
            if (day.isValidYear(year + distance) && day.atYear(year + distance).getDayOfWeek() == weekday) {
                return Timex.day(day.atYear(year + distance));
            }
        }
        return plain;
    }

    Timex month(int month, Outlook outlook) {
        return relative(String.format(Locale.ROOT, "XXXX-%02d", month), reference -> {
            YearMonth now = YearMonth.from(reference);
            int back = Math.floorMod(now.getMonthValue() - month, 12);
            boolean ahead = outlook == Outlook.FUTURE && back != 0 && 12 - back <= MONTHS_AHEAD;
            return Timex.month(ahead ? now.plusMonths(12 - back) : now.minusMonths(back));
        });
    }

    /// The latest month of that name before the reference month.
    Timex lastMonthNamed(int month) {
        return relative(String.format(Locale.ROOT, "XXXX-%02d", month), reference -> {
            int back = Math.floorMod(reference.getMonthValue() - month - 1, 12) + 1;
            return Timex.month(YearMonth.from(reference).minusMonths(back));
        });
    }

    Timex nextMonthNamed(int month) {
        return relative(String.format(Locale.ROOT, "XXXX-%02d", month), reference -> {
            int ahead = Math.floorMod(month - reference.getMonthValue() - 1, 12) + 1;
            return Timex.month(YearMonth.from(reference).plusMonths(ahead));
        });
    }

    Timex monthOfThisYear(int month) {
        return relative(
                String.format(Locale.ROOT, "XXXX-%02d", month),
                reference -> Timex.month(YearMonth.of(reference.getYear(), month)));
    }

    /// A weekday in running news: the last one, the report's own day included; with a look ahead
    /// the next one.
    Timex weekday(DayOfWeek weekday, Outlook outlook) {
        return relative(
                openWeekday(weekday),
                reference -> Timex.day(reference.with(
                        outlook == Outlook.FUTURE
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday))));
    }

    Timex lastWeekday(DayOfWeek weekday) {
        return relative(
                openWeekday(weekday), reference -> Timex.day(reference.with(TemporalAdjusters.previous(weekday))));
    }

    Timex nextWeekday(DayOfWeek weekday) {
        return relative(openWeekday(weekday), reference -> Timex.day(reference.with(TemporalAdjusters.next(weekday))));
    }

    /// The weekday of the week `weeks` after the reference week.
    Timex weekdayOfWeek(DayOfWeek weekday, int weeks) {
        return relative(
                openWeekday(weekday),
                reference -> Timex.day(reference
                        .plusWeeks(weeks)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(weekday))));
    }

    /// A season whose year is not said: the current or last one, with a look ahead the next one.
    Timex season(Word season, Outlook outlook) {
        return relative("XXXX-" + season.code(), reference -> {
            Timex thisYear = season(season, reference.getYear());
            LocalDate first = thisYear.range().flatMap(DateRange::earliest).orElseThrow();
            if (outlook == Outlook.FUTURE) {
                return first.isBefore(reference) ? season(season, reference.getYear() + 1) : thisYear;
            }
            return first.isAfter(reference) ? season(season, reference.getYear() - 1) : thisYear;
        });
    }

    static Timex season(Word season, int year) {
        return Timex.season(year, season.code(), season.number());
    }

    /// A year of two digits: the one nearest to the report, at most ten years after it.
    int fullYear(int twoDigits) {
        if (reference.isEmpty()) {
            return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
        }
        int limit = reference.get().getYear() + 10;
        return limit - Math.floorMod(limit - twoDigits, 100);
    }

    /// The day of a full date; empty for a day that the calendar does not have.
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String openWeekday(DayOfWeek weekday) {
        return String.format(Locale.ROOT, "XXXX-WXX-%d", weekday.getValue());
    }

    private static LocalDate nearest(MonthDay day, LocalDate reference, Outlook outlook) {
        LocalDate past = before(day, reference);
        LocalDate next = after(day, reference);
        long back = reference.toEpochDay() - past.toEpochDay();
        long ahead = next.toEpochDay() - reference.toEpochDay();
        return switch (outlook) {
            case PAST -> past;
            case FUTURE -> back != 0 && ahead <= DAYS_AHEAD ? next : past;
            case UNKNOWN -> back > DAYS_BACK ? next : past;
        };
    }

    /// The last such day on or before the reference day; 29 February may lie years back.
    static LocalDate before(MonthDay day, LocalDate reference) {
        int year = reference.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isAfter(reference)) {
            year--;
        }
        return day.atYear(year);
    }

    private static LocalDate after(MonthDay day, LocalDate reference) {
        int year = reference.getYear();
        while (!day.isValidYear(year) || !day.atYear(year).isAfter(reference)) {
            year++;
        }
        return day.atYear(year);
    }
}
