package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import dev.dateline.core.text.Pos;
import dev.dateline.mentions.time.Word.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/// Days that are counted off from something else: "the last Sunday of March", "two days before Christmas", "a
/// year ago today", "Easter Sunday"; and short forms: "25/05", "Thurs 15".
final class CountedDays {
    private static final int WEEK = 7;
    private static final int MONTHS_BACK = 12;
    /// What an ordinal counts.
    private static final Set<String> ORDERED = Set.of(
            "floor",
            "day",
            "time",
            "round",
            "anniversary",
            "century",
            "parallel",
            "street",
            "avenue",
            "district",
            "division",
            "brigade",
            "battalion",
            "regiment",
            "infantry",
            "corps",
            "army",
            "minute",
            "hour",
            "person");

    private final Line line;
    private final CalendarDates calendar;
    private final Feasts feasts;
    private final Quantities quantities;

    CountedDays(Line line, CalendarDates calendar, Feasts feasts) {
        this.line = line;
        this.feasts = feasts;
        this.calendar = calendar;
        this.quantities = new Quantities(line);
    }

    Optional<Found> read(int i, Anchor anchor) {
        return beforeHoliday(i, anchor)
                .or(() -> yearsAgoToday(i, anchor))
                .or(() -> partOfMonth(i, anchor))
                .or(() -> dayAlone(i, anchor))
                .or(() -> shortSlash(i, anchor))
                .or(() -> weekdayAndNumber(i, anchor));
    }

    /// "two days before Christmas", "a week after 3 May".
    private Optional<Found> beforeHoliday(int i, Anchor anchor) {
        Optional<Quantities.Quantity> count = quantities.read(i);
        if (count.isEmpty() || !isNumber(count.get().amount())) {
            return Optional.empty();
        }
        int unit = count.get().end();
        int sign = line.is(unit + 1, "before") ? -1 : line.is(unit + 1, "after") ? 1 : 0;
        int days = line.is(unit, "day") || line.is(unit, "days")
                ? 1
                : line.is(unit, "week") || line.is(unit, "weeks") ? WEEK : 0;
        if (sign == 0 || days == 0) {
            return Optional.empty();
        }
        long by = (long) sign * days * Integer.parseInt(count.get().amount());
        return calendar.read(unit + 2, anchor)
                .or(() -> feasts.read(unit + 2, anchor))
                .flatMap(found ->
                        found.timex().day().map(day -> new Found(i, found.to(), Timex.day(day.plusDays(by)))));
    }

    /// "eight years ago today", "a week ago today".
    private Optional<Found> yearsAgoToday(int i, Anchor anchor) {
        Optional<Quantities.Quantity> count = quantities.read(i);
        if (count.isEmpty() || !isNumber(count.get().amount())) {
            return Optional.empty();
        }
        int unit = count.get().end();
        if (!line.is(unit + 1, "ago") || !line.is(unit + 2, "today")) {
            return Optional.empty();
        }
        int by = Integer.parseInt(count.get().amount());
        Timex day = anchor.relative(
                "XXXX-XX-XX",
                today -> Timex.day(
                        switch (line.word(unit).code()) {
                            case "Y" -> today.minusYears(by);
                            case "M" -> today.minusMonths(by);
                            case "W" -> today.minusWeeks(by);
                            default -> today.minusDays(by);
                        }));
        return Optional.of(new Found(i, unit + 3, day));
    }

    private static boolean isNumber(String amount) {
        return amount.length() <= 3 && amount.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// "the last Sunday of March", "first Monday in May 2019", "the last week of May".
    private Optional<Found> partOfMonth(int i, Anchor anchor) {
        int at = line.is(i, "the") ? i + 1 : i;
        int order = line.is(at, "last")
                ? -1
                : line.is(at, Kind.ORDINAL) ? line.word(at).number() : 0;
        boolean of = line.is(at + 2, "of") || line.is(at + 2, "in");
        if (order == 0 || order > 5 || !of || !line.is(at + 3, Kind.MONTH)) {
            return Optional.empty();
        }
        Optional<Found> monthFound = calendar.read(at + 3, anchor);
        Optional<YearMonth> month = monthFound
                .flatMap(found -> found.timex().range())
                .filter(range -> range.precision() == DateRange.Precision.MONTH)
                .flatMap(DateRange::earliest)
                .map(YearMonth::from);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int end = monthFound.get().to();
        if (line.is(at + 1, Kind.WEEKDAY)) {
            DayOfWeek weekday = DayOfWeek.of(line.word(at + 1).number());
            LocalDate day = month.get().atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(order, weekday));
            return Optional.of(new Found(i, end, Timex.day(day)));
        }
        if (line.is(at + 1, "day")) {
            YearMonth whole = month.get();
            return Optional.of(new Found(i, end, Timex.day(order < 0 ? whole.atEndOfMonth() : whole.atDay(order))));
        }
        if (line.is(at + 1, "week")) {
            return Optional.of(new Found(i, end, weekOf(month.get(), order)));
        }
        return Optional.empty();
    }

    /// The seven days that end with a month, or the n-th seven of it.
    private static Timex weekOf(YearMonth month, int order) {
        LocalDate last = order < 0 ? month.atEndOfMonth() : month.atDay(Math.min(WEEK * order, month.lengthOfMonth()));
        return Timex.days(last.minusDays(WEEK - 1), last);
    }

    /// "on the 24th", "the night of the 8th": the last such day.
    private Optional<Found> dayAlone(int i, Anchor anchor) {
        boolean numbered = line.is(i, "the")
                && line.is(i + 1, Kind.DIGITS)
                && line.isGlued(i + 2)
                && line.isAny(i + 2, Set.of("st", "nd", "rd", "th"));
        boolean dated = line.is(i - 1, "on") || line.is(i - 1, "of") && line.is(i - 2, Kind.DAYPART);
        int day = line.at(i + 1).number();
        Piece next = line.at(i + 3);
        boolean counts = next.isLetters()
                && (next.pos() == Pos.ADJ
                        || ORDERED.contains(next.lower())
                        || next.pos().isNominal() && !next.lower().endsWith("s") && !isPlural(next));
        if (!numbered
                || !dated
                || counts
                || next.isDigits()
                || day < 1
                || day > 31
                || anchor.reference().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = anchor.reference().get();
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isAfter(today)) {
            month = month.minusMonths(1);
        }
        return Optional.of(new Found(i + 1, i + 3, Timex.day(month.atDay(day))));
    }

    private static boolean isPlural(Piece noun) {
        return noun.lower().endsWith("men")
                || noun.lower().equals("people")
                || noun.lower().equals("police");
    }

    /// "25/05": a day and a month in two digits each, where only one reading is a date.
    private Optional<Found> shortSlash(int i, Anchor anchor) {
        boolean two = line.is(i, Kind.DIGITS)
                && line.is(i + 1, "/")
                && line.is(i + 2, Kind.DIGITS)
                && line.at(i).length() == 2
                && line.at(i + 2).length() == 2
                && line.isGlued(i + 1)
                && line.isGlued(i + 2);
        if (!two || line.is(i - 1, "/") || line.is(i + 3, "/")) {
            return Optional.empty();
        }
        int first = line.at(i).number();
        int second = line.at(i + 2).number();
        int month = Math.min(first, second);
        int day = Math.max(first, second);
        boolean date =
                month >= 1 && month <= 12 && day > 12 && day <= Month.of(month).minLength();
        return date
                ? Optional.of(new Found(i, i + 3, anchor.monthDay(MonthDay.of(month, day), Outlook.PAST)))
                : Optional.empty();
    }

    /// "Thurs 15": the last such day that was a Thursday.
    private Optional<Found> weekdayAndNumber(int i, Anchor anchor) {
        boolean weekday = line.is(i, Kind.WEEKDAY_SHORT) || line.is(i, Kind.WEEKDAY);
        boolean day = line.is(i + 1, Kind.DIGITS)
                && line.isPlainNumber(i + 1)
                && line.at(i + 1).length() <= 2
                && line.at(i + 1).number() >= 1
                && line.at(i + 1).number() <= 31;
        boolean alone = !line.at(i + 2).isLetters() && !line.at(i + 2).isDigits() && !line.is(i + 2, ":");
        if (!weekday
                || !day
                || !alone
                || !line.isCapital(i)
                || anchor.reference().isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(anchor.reference().get());
        int number = line.at(i + 1).number();
        for (int back = 0; back < MONTHS_BACK; back++, month = month.minusMonths(1)) {
            boolean fits = number <= month.lengthOfMonth()
                    && month.atDay(number).getDayOfWeek().getValue()
                            == line.word(i).number()
                    && !month.atDay(number).isAfter(anchor.reference().get());
            if (fits) {
                return Optional.of(new Found(i, i + 2, Timex.day(month.atDay(number))));
            }
        }
        return Optional.empty();
    }
}
