package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import dev.dateline.core.DateRange.Precision;
import dev.dateline.core.mention.Mention.OfTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// A type, a TIMEX3 value and the days it stands for.
record Timex(OfTime.Type type, String value, Optional<DateRange> range) {
    /// The part of a longer time that "early", "the middle of" or "late" names.
    enum Third {
        EARLY,
        MIDDLE,
        LATE
    }

    /// A date whose days are not known.
    static Timex date(String value) {
        return new Timex(OfTime.Type.DATE, value, Optional.empty());
    }

    static Timex duration(String value) {
        return new Timex(OfTime.Type.DURATION, value, Optional.empty());
    }

    static Timex set(String value) {
        return new Timex(OfTime.Type.SET, value, Optional.empty());
    }

    static Timex day(LocalDate day) {
        return new Timex(OfTime.Type.DATE, day.toString(), Optional.of(DateRange.day(day)));
    }

    static Timex month(YearMonth month) {
        return ranged(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    static Timex year(int year) {
        return ranged(
                String.format(Locale.ROOT, "%04d", year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Precision.YEAR);
    }

    /// @param first a year that ends in 0
    static Timex decade(int first) {
        return ranged(
                String.valueOf(first / 10),
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 9, 12, 31),
                Precision.RANGE);
    }

    /// The week, Monday to Sunday, that a day lies in.
    static Timex week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ranged(weekValue(day), monday, monday.plusDays(6), Precision.WEEK);
    }

    /// Saturday and Sunday of the week that a day lies in.
    static Timex weekend(LocalDate day) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return ranged(weekValue(day) + "-WE", sunday.minusDays(1), sunday, Precision.FEW_DAYS);
    }

    /// @param quarter 1 to 4
    static Timex quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return ranged(
                String.format(Locale.ROOT, "%04d-Q%d", year, quarter),
                first,
                first.plusMonths(3).minusDays(1),
                Precision.RANGE);
    }

    /// Three months from the first of `startMonth`; a winter runs into the following year.
    static Timex season(int year, String code, int startMonth) {
        LocalDate first = LocalDate.of(year, startMonth, 1);
        return ranged(
                String.format(Locale.ROOT, "%04d-%s", year, code),
                first,
                first.plusMonths(3).minusDays(1),
                Precision.SEASON);
    }

    /// All days from one to another, as an ISO interval.
    static Timex days(LocalDate first, LocalDate last) {
        return ranged(first + "/" + last, first, last, precision(first, last));
    }

    static Timex ranged(String value, LocalDate first, LocalDate last, Precision precision) {
        return new Timex(OfTime.Type.DATE, value, Optional.of(DateRange.of(first, last, precision)));
    }

    static String weekValue(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Precision precision(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        if (days == 0) {
            return Precision.DAY;
        }
        return days <= 7 ? Precision.FEW_DAYS : Precision.RANGE;
    }

    /// The single day it stands for.
    Optional<LocalDate> day() {
        return range.filter(DateRange::isSingleDay).flatMap(DateRange::earliest);
    }

    boolean hasPrecision(Precision precision) {
        return range.isPresent() && range.get().precision() == precision;
    }

    /// A date of day precision, known or not ("2021-11-02", "XXXX-11-02", "XXXX-WXX-2").
    boolean isDayLike() {
        return type == OfTime.Type.DATE && (day().isPresent() || value.length() == 10 || value.startsWith("XXXX-WXX-"));
    }

    /// The same day with a part of it or a clock time: "NI", "10:30".
    Timex at(String time) {
        return new Timex(OfTime.Type.TIME, value + "T" + time, range);
    }

    Timex withRange(DateRange other) {
        return new Timex(type, value, Optional.of(other));
    }

    Timex withoutRange() {
        return new Timex(type, value, Optional.empty());
    }

    /// Narrows a month, season, year or decade to a third of it; leaves shorter times as they are.
    Timex narrowed(Third third) {
        if (range.isEmpty() || !narrows(range.get().precision())) {
            return this;
        }
        if (!hasPrecision(Precision.MONTH) && monthsIn() < 3) {
            return this;
        }
        LocalDate first = range.get().earliest().orElseThrow();
        LocalDate last = range.get().latest().orElseThrow();
        LocalDate second = hasPrecision(Precision.MONTH) ? first.plusDays(10) : first.plusMonths(monthsIn() / 3);
        LocalDate end = hasPrecision(Precision.MONTH) ? first.plusDays(20) : first.plusMonths(monthsIn() * 2L / 3);
        return switch (third) {
            case EARLY -> withRange(DateRange.of(first, second.minusDays(1), Precision.RANGE));
            case MIDDLE -> withRange(DateRange.of(second, end.minusDays(1), Precision.RANGE));
            case LATE -> withRange(DateRange.of(end, last, Precision.RANGE));
        };
    }

    /// Cuts off what lies after a day ("earlier this month"); leaves a time that begins later as it is.
    Timex upTo(LocalDate day) {
        return range.flatMap(DateRange::earliest)
                        .filter(first -> !first.isAfter(day))
                        .isPresent()
                ? clipped(
                        range.get().earliest().orElseThrow(),
                        min(day, range.get().latest().orElseThrow()))
                : this;
    }

    /// Cuts off what lies before a day ("later this year"); leaves a time that has ended by then as
    /// it is.
    Timex since(LocalDate day) {
        return range.flatMap(DateRange::latest)
                        .filter(last -> !last.isBefore(day))
                        .isPresent()
                ? clipped(
                        max(day, range.get().earliest().orElseThrow()),
                        range.get().latest().orElseThrow())
                : this;
    }

    private Timex clipped(LocalDate first, LocalDate last) {
        return withRange(DateRange.of(first, last, precision(first, last)));
    }

    private boolean narrows(Precision precision) {
        return precision == Precision.MONTH
                || precision == Precision.SEASON
                || precision == Precision.YEAR
                || precision == Precision.RANGE;
    }

    private int monthsIn() {
        LocalDate first = range.orElseThrow().earliest().orElseThrow();
        LocalDate last = range.orElseThrow().latest().orElseThrow();
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
