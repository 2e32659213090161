package dev.dateline.mentions.time;

import dev.dateline.core.DateRange.Precision;
import dev.dateline.core.text.Pos;
import dev.dateline.mentions.time.Word.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Dates that name a place in the calendar: days, months, seasons, years, decades, weekdays.
final class CalendarDates {
    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2100;
    private static final int RECENT_DAYS = 21;

    private static final Set<String> IN_TIME = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "before",
            "after",
            "through",
            "by",
            "of",
            "from",
            "between",
            "to",
            "for",
            "early",
            "late",
            "mid",
            "around",
            "circa",
            "throughout",
            "and",
            "or",
            "than");
    /// "in March" is a month whatever follows.
    private static final Set<String> FIRM = Set.of("in", "since", "until", "till", "during", "early", "late", "mid");
    private static final Set<String> PAST_BE = Set.of("was", "is", "saw", "will", "has", "had", "would");
    /// What is counted, so that the number before it is no year and no day.
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "civilians",
            "soldiers",
            "troops",
            "fighters",
            "rebels",
            "police",
            "dead",
            "killed",
            "wounded",
            "injured",
            "miles",
            "kilometers",
            "kilometres",
            "km",
            "metres",
            "meters",
            "tons",
            "tonnes",
            "villages",
            "houses",
            "homes",
            "families",
            "dollars",
            "euros",
            "percent",
            "pounds",
            "refugees",
            "prisoners",
            "detainees",
            "others",
            "persons",
            "students",
            "workers",
            "militants",
            "insurgents",
            "guerrillas",
            "residents",
            "hectares",
            "rounds",
            "vehicles",
            "cases",
            "victims",
            "deaths",
            "members",
            "officers",
            "feet",
            "bodies",
            "guards",
            "times",
            "hours",
            "days",
            "weeks",
            "months",
            "years");
    private static final Set<String> EVENT_WORDS =
            Set.of("conference", "summit", "olympics", "cup", "games", "expo", "election", "elections", "championship");
    private static final Set<String> PAPERS = Set.of(
            "times",
            "telegraph",
            "mirror",
            "express",
            "mail",
            "herald",
            "star",
            "world",
            "post",
            "tribune",
            "independent",
            "people");
    private static final Set<String> NAMED_WEEKDAY =
            Set.of("black", "bloody", "good", "ash", "holy", "palm", "easter", "maundy", "cyber", "super");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "their", "his", "her", "s", "our");
    private static final Set<String> ATTACK_WORDS =
            Set.of("attack", "attacks", "terror", "terrorist", "massacre", "assault", "hijackings");

    private final Line line;

    CalendarDates(Line line) {
        this.line = line;
    }

    /// The longest date that starts at piece `i`.
    Optional<Found> read(int i, Anchor anchor) {
        return switch (line.word(i).kind()) {
            case DIGITS -> startingWithDigits(i, anchor);
            case MARK -> apostropheYear(i, anchor);
            case ORDINAL -> dayFirst(i, anchor);
            case MONTH, MONTH_SHORT -> monthFirst(i, anchor);
            case WEEKDAY, WEEKDAY_SHORT -> weekdayFirst(i, anchor);
            case WEEKDAYS -> weekdays(i);
            case SEASON -> season(i, anchor);
            case OPENER -> opened(i, anchor);
            default -> Optional.empty();
        };
    }

    // ---- numbers ----

    private Optional<Found> startingWithDigits(int i, Anchor anchor) {
        Optional<Found> numeric = isoDate(i).or(() -> slashDate(i, anchor));
        if (numeric.isPresent()) {
            return numeric;
        }
        return dayFirst(i, anchor).or(() -> decade(i)).or(() -> year(i));
    }

    /// "2021-11-02", "2021/11/02", "2021-11".
    private Optional<Found> isoDate(int i) {
        if (!isDigits(i, 4) || !isSeparator(i + 1) || !isGlued(i + 1, 2) || !isDigits(i + 2, 2)) {
            return Optional.empty();
        }
        int year = line.at(i).number();
        int month = line.at(i + 2).number();
        boolean complete = line.is(i + 3, line.at(i + 1).lower()) && isGlued(i + 3, 2) && isDigits(i + 4, 2);
        if (complete) {
            return Anchor.day(year, month, line.at(i + 4).number()).map(day -> new Found(i, i + 5, Timex.day(day)));
        }
        if (!line.isHyphen(i + 1) || !isYear(year) || line.isHyphen(i + 3)) {
            return Optional.empty();
        }
        // "2014-15" is a season of two years, "1989-12" a month.
        if (month == (year + 1) % 100) {
            return Optional.of(new Found(i, i + 3, years(year, year + 1)));
        }
        return month >= 1 && month <= 12
                ? Optional.of(new Found(i, i + 3, Timex.month(YearMonth.of(year, month))))
                : Optional.empty();
    }

    /// "25/12/2010", "12/25/2010", "25.12.2010", "9/11". Of a date that can be read both ways only
    /// the year is known.
    private Optional<Found> slashDate(int i, Anchor anchor) {
        boolean slash = line.is(i + 1, "/");
        if ((!slash && !line.is(i + 1, ".")) || !isGlued(i + 1, 2) || line.at(i).length() > 2) {
            return Optional.empty();
        }
        int first = line.at(i).number();
        int second = line.at(i + 2).number();
        boolean complete = line.is(i + 3, line.at(i + 1).lower())
                && isGlued(i + 3, 2)
                && line.at(i + 2).length() <= 2;
        if (!complete) {
            boolean elevenSeptember = slash && first == 9 && second == 11 && !line.is(i + 3, "/");
            return elevenSeptember
                    ? Optional.of(new Found(i, i + 3, Timex.day(LocalDate.of(2001, 9, 11))))
                    : Optional.empty();
        }
        int year;
        if (isDigits(i + 4, 4)) {
            year = line.at(i + 4).number();
        } else if (slash && isDigits(i + 4, 2)) {
            year = anchor.fullYear(line.at(i + 4).number());
        } else {
            return Optional.empty();
        }
        Optional<LocalDate> dayFirst = Anchor.day(year, second, first);
        Optional<LocalDate> monthFirst = Anchor.day(year, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && first != second) {
            Optional<LocalDate> recent = recent(dayFirst.get(), monthFirst.get(), anchor);
            if (recent.isPresent()) {
                return recent.map(day -> new Found(i, i + 5, Timex.day(day)));
            }
            Timex open = new Timex(
                    Timex.year(year).type(), year + "-XX-XX", Timex.year(year).range());
            return Optional.of(new Found(i, i + 5, open));
        }
        return dayFirst.or(() -> monthFirst).map(day -> new Found(i, i + 5, Timex.day(day)));
    }

    /// The one of two readings that lies in the weeks before the report, when the other does not.
    private static Optional<LocalDate> recent(LocalDate one, LocalDate other, Anchor anchor) {
        boolean first = isRecent(one, anchor);
        return first == isRecent(other, anchor) ? Optional.empty() : Optional.of(first ? one : other);
    }

    private static boolean isRecent(LocalDate day, Anchor anchor) {
        return anchor.reference()
                .filter(today -> !day.isAfter(today) && day.isAfter(today.minusDays(RECENT_DAYS)))
                .isPresent();
    }

    /// "1980s", "1980's".
    private Optional<Found> decade(int i) {
        int number = line.at(i).number();
        int end = decadeSuffix(i + 1);
        if (end < 0 || number % 10 != 0 || isEra(end)) {
            return Optional.empty();
        }
        if (isDigits(i, 4) && isYear(number)) {
            return Optional.of(new Found(i, end, Timex.decade(number)));
        }
        boolean cued = line.is(i - 1, "the") || line.is(i - 1, "'") || line.is(i - 1, "and") || line.is(i - 1, "-");
        return isDigits(i, 2) && cued && number >= 20
                ? Optional.of(new Found(i, end, Timex.decade(1900 + number)))
                : Optional.empty();
    }

    private int decadeSuffix(int i) {
        if (line.is(i, "s") && line.isGlued(i)) {
            return i + 1;
        }
        return line.is(i, "'") && line.is(i + 1, "s") && isGlued(i, 2) ? i + 2 : -1;
    }

    /// "the 1980s-era tanks" dates the tanks, not the report.
    private boolean isEra(int i) {
        return (line.isHyphen(i) && line.isGlued(i)) || line.is(i, "era");
    }

    /// "'82", "the '80s".
    private Optional<Found> apostropheYear(int i, Anchor anchor) {
        if (!line.is(i, "'") || line.isGlued(i) || !isDigits(i + 1, 2) || !line.isGlued(i + 1)) {
            return Optional.empty();
        }
        Optional<Found> decade = decade(i + 1);
        if (decade.isPresent()) {
            return decade.map(found -> found.from(i));
        }
        boolean alone = !line.isGlued(i + 2) || line.at(i + 2).isMark();
        return alone
                ? Optional.of(new Found(
                        i, i + 2, Timex.year(anchor.fullYear(line.at(i + 1).number()))))
                : Optional.empty();
    }

    /// A year alone, where the words around it make it one.
    private Optional<Found> year(int i) {
        if (!isYearNumber(i)) {
            return Optional.empty();
        }
        int number = line.at(i).number();
        if (line.isHyphen(i + 1) && isYearNumber(i + 2)) {
            int last = line.at(i + 2).number();
            return last > number && last - number <= 60
                    ? Optional.of(new Found(i, i + 3, years(number, last)))
                    : Optional.empty();
        }
        return isYearInContext(i) ? Optional.of(new Found(i, i + 1, Timex.year(number))) : Optional.empty();
    }

    private boolean isYearInContext(int i) {
        Piece next = line.at(i + 1);
        if ((next.isLetters() && next.glued()) || (line.isHyphen(i + 1) && next.glued())) {
            return false;
        }
        int number = line.at(i).number();
        // "In 2014 rebels took the dam" opens with its year; elsewhere the number counts the rebels.
        boolean opensLine = i == 1 && line.is(0, "in") && number % 100 != 0;
        if (isCounted(i + 1) && !opensLine) {
            return false;
        }
        boolean plural = next.isLetters()
                && !next.capital()
                && next.lower().endsWith("s")
                && next.lower().length() > 3
                && (next.pos() == Pos.NOUN || next.pos() == Pos.X);
        if (number % 100 == 0 && plural) {
            return false;
        }
        if (line.isAny(i - 1, FIRM) || line.is(i - 1, "year")) {
            return true;
        }
        boolean noun = next.isLetters() && next.word().is(Kind.OTHER) && next.pos() == Pos.NOUN;
        if (line.isAny(i - 1, IN_TIME)) {
            return !(noun || plural) || (number % 100 != 0 && !line.is(i - 1, "than") && !line.is(i - 1, "of"));
        }
        if (line.isAny(i - 1, DETERMINERS)) {
            return next.isLetters() && isYear(number) && number >= 1900;
        }
        if (line.is(i - 1, "(") && (line.is(i + 1, ")") || line.isHyphen(i + 1))) {
            return true;
        }
        return line.isAny(i - 1, EVENT_WORDS) && !next.isLetters();
    }

    // ---- days ----

    /// "2 November 2021", "2nd of November", "2-5 May", "2 and 5 May" after "between".
    private Optional<Found> dayFirst(int i, Anchor anchor) {
        int first = dayNumber(i);
        if (first < 0) {
            return Optional.empty();
        }
        int at = afterDay(i);
        int last = first;
        if (isRangeSign(at, i) && dayNumber(at + 1) > first) {
            last = dayNumber(at + 1);
            at = afterDay(at + 1);
        }
        boolean spelledOrder = line.is(at, "of");
        if (spelledOrder) {
            at++;
        } else if (line.is(i, Kind.ORDINAL)) {
            return Optional.empty();
        }
        if (line.isHyphen(at) && line.isGlued(at) && line.isGlued(at + 1)) {
            at++;
        }
        int month = monthBesideNumber(at);
        if (month < 0 || first > monthLength(month) || last > monthLength(month)) {
            return Optional.empty();
        }
        return Optional.of(daysOf(i, afterMonth(at), month, first, last, line.at(at), anchor));
    }

    private Optional<Found> monthFirst(int i, Anchor anchor) {
        return monthDay(i, anchor).or(() -> month(i, anchor));
    }

    /// "Nov. 2", "November 2, 2021", "May 2-5", "November the 2nd".
    private Optional<Found> monthDay(int i, Anchor anchor) {
        int month = monthBesideNumber(i);
        if (month < 0) {
            return Optional.empty();
        }
        int at = afterMonth(i);
        if (line.is(at, "the") && isOrdinalDay(at + 1)) {
            at++;
        }
        int first = line.is(at, Kind.DIGITS) ? dayNumber(at) : -1;
        if (first < 0 || first > monthLength(month)) {
            return Optional.empty();
        }
        int end = afterDay(at);
        int last = first;
        if (isRangeSign(end, i)
                && line.is(end + 1, Kind.DIGITS)
                && dayNumber(end + 1) > first
                && dayNumber(end + 1) <= monthLength(month)
                && !isCounted(afterDay(end + 1))) {
            last = dayNumber(end + 1);
            end = afterDay(end + 1);
        }
        if (first == last && end == at + 1 && isCount(i, end)) {
            return Optional.empty();
        }
        return Optional.of(daysOf(i, end, month, first, last, line.at(i), anchor));
    }

    /// "In May 20 people were killed": the number counts.
    private boolean isCount(int monthAt, int after) {
        Piece next = line.at(after);
        boolean nounFollows = next.isLetters()
                && !next.capital()
                && next.word().is(Kind.OTHER)
                && (next.pos() == Pos.NOUN || next.pos() == Pos.ADJ || next.pos() == Pos.X);
        return line.is(monthAt - 1, "in") && (nounFollows || isCounted(after));
    }

    private Found daysOf(int from, int afterDays, int month, int first, int last, Piece monthPiece, Anchor anchor) {
        int end = afterDays;
        YearAfter year = yearAfter(end, monthPiece.length() <= 4 && line.is(from, Kind.DIGITS), anchor);
        Outlook outlook = year.known() ? Outlook.UNKNOWN : Outlook.of(line, from, end);
        if (year.known()) {
            end = year.end();
            Optional<LocalDate> start = Anchor.day(year.year(), month, first);
            Optional<LocalDate> finish = Anchor.day(year.year(), month, last);
            if (start.isPresent() && finish.isPresent()) {
                return new Found(
                        from, end, first == last ? Timex.day(start.get()) : Timex.days(start.get(), finish.get()));
            }
            return new Found(from, end, Timex.date(String.format(Locale.ROOT, "%04d-%02d-XX", year.year(), month)));
        }
        Optional<LocalDate> famous = famousDay(month, first, last, end, anchor);
        if (famous.isPresent()) {
            return new Found(from, end, Timex.day(famous.get()));
        }
        Timex start = anchor.monthDay(MonthDay.of(month, first), outlook);
        if (first == last) {
            return new Found(from, end, start);
        }
        Timex range = start.day()
                .flatMap(day -> Anchor.day(day.getYear(), month, last).map(finish -> Timex.days(day, finish)))
                .orElseGet(() -> Timex.date(
                        String.format(Locale.ROOT, "XXXX-%02d-%02d/XXXX-%02d-%02d", month, first, month, last)));
        return new Found(from, end, range);
    }

    /// Days so well known that reports of later years leave out the year.
    private Optional<LocalDate> famousDay(int month, int first, int last, int end, Anchor anchor) {
        if (first != last || !line.isAny(end, ATTACK_WORDS)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Optional.empty();
        if (month == 9 && first == 11) {
            day = Optional.of(LocalDate.of(2001, 9, 11));
        } else if (month == 10 && first == 7) {
            day = Optional.of(LocalDate.of(2023, 10, 7));
        }
        return day.filter(famous ->
                anchor.reference().map(reference -> !famous.isAfter(reference)).orElse(month == 9));
    }

    // ---- months ----

    private Optional<Found> month(int i, Anchor anchor) {
        int month = line.word(i).number();
        int end = afterMonth(i);
        boolean named = line.is(i, Kind.MONTH) && isMonthWritten(i);
        YearAfter year = yearAfter(end, false, anchor);
        if (year.known() && (named || (line.is(i, Kind.MONTH_SHORT) && line.isCapital(i)))) {
            return Optional.of(new Found(i, year.end(), Timex.month(YearMonth.of(year.year(), month))));
        }
        if (!named || !isMonthInContext(i, month)) {
            return Optional.empty();
        }
        return Optional.of(new Found(i, i + 1, anchor.month(month, Outlook.of(line, i, i + 1))));
    }

    private boolean isMonthWritten(int i) {
        return line.isCapital(i) || !Lexicon.isWeakMonth(line.word(i).number());
    }

    private boolean isMonthInContext(int i, int month) {
        if (!Lexicon.isWeakMonth(month)) {
            return true;
        }
        Piece next = line.at(i + 1);
        if (line.is(i + 1, "on") && month == 3) {
            return false;
        }
        boolean afterHyphen = line.isHyphen(i - 1) && line.is(i - 2, "mid");
        if (line.isAny(i - 1, FIRM) || afterHyphen) {
            return true;
        }
        boolean nameFollows = next.isLetters() && next.capital() && next.word().is(Kind.OTHER) && !line.upperCase();
        if (nameFollows) {
            return false;
        }
        if (line.isAny(i - 1, IN_TIME)) {
            return month != 5 || !line.upperCase() || !next.isLetters();
        }
        if (line.isAny(i - 1, DETERMINERS)) {
            return next.isLetters() && !next.capital() && !next.pos().equals(Pos.ADP) && !line.is(i + 1, "by");
        }
        return i == 0 && month != 3 && month != 4 && line.isAny(i + 1, PAST_BE) && !line.upperCase();
    }

    /// A month that a number or year beside it makes sure: also "Nov.", "16 JUL" and "2 MAY".
    private int monthBesideNumber(int i) {
        boolean month = line.is(i, Kind.MONTH) && isMonthWritten(i);
        boolean abbreviated = line.is(i, Kind.MONTH_SHORT) && line.isCapital(i);
        return month || abbreviated ? line.word(i).number() : -1;
    }

    /// Past a month, and past the full stop of its abbreviation where a number goes on.
    private int afterMonth(int i) {
        boolean stop = line.is(i + 1, ".") && line.isGlued(i + 1);
        boolean goesOn = line.at(i + 2).isDigits()
                || (line.is(i + 2, ",") && line.at(i + 3).isDigits())
                || line.is(i + 3, "year");
        return stop && goesOn && line.at(i).length() <= 4 ? i + 2 : i + 1;
    }

    // ---- years that follow ----

    /// A year behind a month or day; without one `end` is where it would have begun.
    private record YearAfter(boolean known, int year, int end) {}

    private YearAfter yearAfter(int i, boolean shortYear, Anchor anchor) {
        int at = line.is(i, ",") || line.is(i, "of") || (line.isHyphen(i) && line.isGlued(i + 1)) ? i + 1 : i;
        boolean inMonth = line.is(at - 2, "in") && at == i; // "In July 2019 men came": the month alone is no date
        if (isDigits(at, 4)
                && isYear(line.at(at).number())
                && line.isPlainNumber(at)
                && (inMonth || !isCountedNoun(at + 1))) {
            return new YearAfter(true, line.at(at).number(), at + 1);
        }
        if (line.is(i, "'") && isDigits(i + 1, 2) && line.isGlued(i + 1)) {
            return new YearAfter(true, anchor.fullYear(line.at(i + 1).number()), i + 2);
        }
        Piece next = line.at(at + 1);
        boolean shortAfter = shortYear && at == i && isDigits(i, 2) && line.isPlainNumber(i) && !isCounted(i + 1);
        if (shortAfter
                && (!next.isLetters()
                        || next.capital()
                        || (next.pos() != Pos.X && !next.pos().isNominal()))) {
            return new YearAfter(true, anchor.fullYear(line.at(i).number()), i + 1);
        }
        if (line.is(at + 1, "year") && anchor.reference().isPresent()) {
            int distance = yearDistance(line.at(at).lower());
            if (distance != Integer.MIN_VALUE) {
                return new YearAfter(true, anchor.reference().get().getYear() + distance, at + 2);
            }
        }
        return new YearAfter(false, 0, i);
    }

    private static int yearDistance(String word) {
        return switch (word) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> Integer.MIN_VALUE;
        };
    }

    // ---- weekdays ----

    /// "Tuesday", "Monday, Dec. 26", "Friday of last week".
    private Optional<Found> weekdayFirst(int i, Anchor anchor) {
        boolean full = line.is(i, Kind.WEEKDAY);
        if (!full && !line.isCapital(i)) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.of(line.word(i).number());
        int after = !full && line.is(i + 1, ".") ? i + 2 : i + 1;
        Optional<Found> dated = weekdayWithDate(i, after, weekday, anchor);
        if (dated.isPresent() || !full || isNoWeekday(i)) {
            return dated;
        }
        int week = line.is(i + 1, "of") || line.is(i + 1, "the") ? i + 2 : i + 1;
        if (line.is(week + 1, "week") && yearDistance(line.at(week).lower()) != Integer.MIN_VALUE) {
            int weeks = yearDistance(line.at(week).lower());
            return Optional.of(new Found(i, week + 2, anchor.weekdayOfWeek(weekday, weeks)));
        }
        return Optional.of(new Found(i, i + 1, anchor.weekday(weekday, Outlook.of(line, i, i + 1))));
    }

    private Optional<Found> weekdayWithDate(int i, int after, DayOfWeek weekday, Anchor anchor) {
        int at = line.is(after, ",") ? after + 1 : after;
        if (line.is(at, "the")) {
            at++;
        }
        int start = at;
        Optional<Found> date =
                line.is(at, Kind.MONTH) || line.is(at, Kind.MONTH_SHORT) ? monthDay(at, anchor) : dayFirst(at, anchor);
        return date.filter(found -> found.timex().isDayLike()).map(found -> {
            boolean open = yearIsOpen(start, found.to());
            Optional<LocalDate> day = found.timex().day();
            Timex timex = open && day.isPresent()
                    ? anchor.monthDay(MonthDay.from(day.get()), weekday, Outlook.of(line, i, found.to()))
                    : found.timex();
            return new Found(i, found.to(), timex);
        });
    }

    private boolean yearIsOpen(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigits(i, 4) || line.is(i, "'") || line.is(i, "year")) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoWeekday(int i) {
        boolean paper = line.isAny(i + 1, PAPERS) && (line.isCapital(i + 1) && !line.upperCase());
        boolean named = line.isAny(i - 1, NAMED_WEEKDAY) && (line.isCapital(i - 1) || line.is(i - 1, "super"));
        return paper || named;
    }

    /// "Fridays" recur.
    private Optional<Found> weekdays(int i) {
        return line.isCapital(i)
                ? Optional.of(
                        new Found(i, i + 1, Timex.set("XXXX-WXX-" + line.word(i).number())))
                : Optional.empty();
    }

    // ---- seasons ----

    /// "summer 2010", "fall of 1989", "in the spring".
    private Optional<Found> season(int i, Anchor anchor) {
        int at = line.is(i + 1, "of") || line.is(i + 1, ",") ? i + 2 : i + 1;
        if (isYearNumber(at) && !isCounted(at + 1)) {
            return Optional.of(
                    new Found(i, at + 1, Anchor.season(line.word(i), line.at(at).number())));
        }
        boolean ofYear = line.is(i + 1, "of") && line.is(i + 3, "year");
        if (ofYear
                && anchor.reference().isPresent()
                && yearDistance(line.at(i + 2).lower()) != Integer.MIN_VALUE) {
            int year = anchor.reference().get().getYear()
                    + yearDistance(line.at(i + 2).lower());
            return Optional.of(new Found(i, i + 4, Anchor.season(line.word(i), year)));
        }
        boolean article = line.is(i - 1, "the");
        boolean cued = line.isAny(article ? i - 2 : i - 1, Set.of("in", "during", "since", "until", "by", "before"));
        boolean ends = !line.at(i + 1).isLetters()
                || (!line.is(i + 1, "of") && !line.at(i + 1).pos().isNominal());
        return cued && ends && !line.isCapital(i + 1)
                ? Optional.of(new Found(i, i + 1, anchor.season(line.word(i), Outlook.of(line, i, i + 1))))
                : Optional.empty();
    }

    // ---- what opens a date ----

    /// "early May", "mid-1990s", "the end of 2022", "the 1980s", "Christmas Eve".
    private Optional<Found> opened(int i, Anchor anchor) {
        return switch (line.at(i).lower()) {
            case "early", "late", "mid" -> third(i, anchor);
            case "the" -> afterArticle(i, anchor);
            case "beginning", "start", "middle", "end" -> edgeOf(i, anchor);
            case "christmas", "new" -> holiday(i, anchor);
            default -> Optional.empty();
        };
    }

    private Optional<Found> third(int i, Anchor anchor) {
        int at = line.isHyphen(i + 1) ? i + 2 : i + 1;
        Timex.Third third = third(line.at(i).lower());
        if (line.is(at, "in") || line.is(at, "the")) {
            at++;
        }
        boolean yearAlone = isYearNumber(at) && decadeSuffix(at + 1) < 0 && !isCounted(at + 1);
        Optional<Found> date = yearAlone
                ? Optional.of(new Found(at, at + 1, Timex.year(line.at(at).number())))
                : read(at, anchor).or(() -> seasonAfterThird(i, anchor));
        return date.map(found -> new Found(i, found.to(), found.timex().narrowed(third)));
    }

    private Optional<Found> seasonAfterThird(int i, Anchor anchor) {
        int at = line.isHyphen(i + 1) ? i + 2 : i + 1;
        return line.is(at, Kind.SEASON)
                ? Optional.of(new Found(at, at + 1, anchor.season(line.word(at), Outlook.of(line, i, at + 1))))
                : Optional.empty();
    }

    private static Timex.Third third(String word) {
        return switch (word) {
            case "early", "beginning", "start" -> Timex.Third.EARLY;
            case "mid", "middle" -> Timex.Third.MIDDLE;
            default -> Timex.Third.LATE;
        };
    }

    private Optional<Found> afterArticle(int i, Anchor anchor) {
        if (line.is(i + 1, Kind.DIGITS)) {
            return decade(i + 1)
                    .map(found -> found.from(i))
                    .or(() -> isOrdinalDay(i + 1)
                            ? dayFirst(i + 1, anchor).map(found -> found.from(i))
                            : Optional.empty());
        }
        return switch (line.word(i + 1).kind()) {
            case OPENER, ORDINAL ->
                line.is(i + 1, "christmas") || line.is(i + 1, "new")
                        ? Optional.empty()
                        : read(i + 1, anchor).map(found -> found.from(i));
            case SEASON -> season(i + 1, anchor).map(found -> found.from(i));
            case MARK -> apostropheYear(i + 1, anchor).map(found -> found.from(i));
            default -> Optional.empty();
        };
    }

    private Optional<Found> edgeOf(int i, Anchor anchor) {
        if (!line.is(i + 1, "of")) {
            return Optional.empty();
        }
        Optional<Found> date = isYearNumber(i + 2) && !isCounted(i + 3)
                ? Optional.of(new Found(i + 2, i + 3, Timex.year(line.at(i + 2).number())))
                : read(i + 2, anchor);
        Timex.Third third = third(line.at(i).lower());
        return date.map(found -> new Found(i, found.to(), found.timex().narrowed(third)));
    }

    private Optional<Found> holiday(int i, Anchor anchor) {
        MonthDay day;
        int end;
        if (line.is(i, "christmas")) {
            boolean eve = line.is(i + 1, "eve");
            day = MonthDay.of(12, eve ? 24 : 25);
            end = eve || line.is(i + 1, "day") ? i + 2 : i + 1;
        } else if (line.is(i + 1, "year") && line.is(i + 2, "'") && line.is(i + 3, "s")) {
            boolean eve = line.is(i + 4, "eve");
            day = eve ? MonthDay.of(12, 31) : MonthDay.of(1, 1);
            end = i + 5;
            if (!eve && !line.is(i + 4, "day")) {
                return Optional.empty();
            }
        } else {
            return Optional.empty();
        }
        Piece next = line.at(end);
        boolean attribute = end == i + 1
                && next.isLetters()
                && !next.capital()
                && next.word().is(Kind.OTHER);
        // A "Christmas market" is no day.
        if (!line.isCapital(i) || attribute) {
            return Optional.empty();
        }
        int from = line.is(end, "in") && isYearNumber(end + 1) ? end + 1 : end;
        YearAfter year = yearAfter(from, false, anchor);
        if (year.known() && line.is(i - 1, "over") && day.equals(MonthDay.of(12, 25))) { // Eve to Boxing Day
            return Optional.of(new Found(
                    i, year.end(), Timex.days(LocalDate.of(year.year(), 12, 24), LocalDate.of(year.year(), 12, 26))));
        }
        return Optional.of(
                year.known()
                        ? new Found(i, year.end(), Timex.day(day.atYear(year.year())))
                        : new Found(i, end, anchor.monthDay(day, Outlook.of(line, i, end))));
    }

    // ---- small tests ----

    /// The day of a month at piece `i`, from a number or an ordinal; -1 when there is none.
    private int dayNumber(int i) {
        if (line.is(i, Kind.ORDINAL)) {
            return line.word(i).number();
        }
        if (line.is(i, "twenty") && line.is(i + 2, Kind.ORDINAL)) {
            return 20 + line.word(i + 2).number();
        }
        boolean day = line.isPlainNumber(i)
                && line.at(i).length() <= 2
                && line.at(i).number() >= 1
                && line.at(i).number() <= 31;
        boolean unit = line.at(i + 1).isLetters() && line.isGlued(i + 1) && !isOrdinalDay(i);
        return day && !unit ? line.at(i).number() : -1;
    }

    private int afterDay(int i) {
        return isOrdinalDay(i) && line.is(i, Kind.DIGITS) ? i + 2 : i + 1;
    }

    private boolean isOrdinalDay(int i) {
        return line.is(i, Kind.ORDINAL)
                || (line.is(i, Kind.DIGITS)
                        && line.isGlued(i + 1)
                        && line.isAny(i + 1, Set.of("st", "nd", "rd", "th")));
    }

    /// What joins two days of one month: a dash, "to", and "and" after "between".
    private boolean isRangeSign(int i, int start) {
        return line.isHyphen(i)
                || line.is(i, "to")
                || isNight(i)
                || (line.is(i, "and") && line.is(start - 1, "between"))
                || (line.is(i, "and")
                        && line.is(start - 1, "on")
                        && dayNumber(i + 1) == dayNumber(i - 1) + 1
                        && !line.at(i + 2).pos().isNominal()
                        && line.at(i + 2).pos() != Pos.X);
    }

    /// "the night of 12/13 March": two days in a row.
    private boolean isNight(int i) {
        return line.is(i, "/")
                && isGlued(i, 2)
                && dayNumber(i + 1) == dayNumber(i - 1) + 1
                && monthBesideNumber(i + 2) > 0;
    }

    /// "on 16 July 1992 killed 25": a verb after a year counts nothing.
    private boolean isCountedNoun(int i) {
        return isCounted(i) && line.at(i).pos() != Pos.VERB;
    }

    private boolean isCounted(int i) {
        return line.isAny(i, COUNTED);
    }

    private boolean isYearNumber(int i) {
        return isDigits(i, 4) && isYear(line.at(i).number()) && line.isPlainNumber(i);
    }

    private boolean isDigits(int i, int length) {
        return line.is(i, Kind.DIGITS)
                && line.at(i).length() == length
                && line.at(i).number() >= 0;
    }

    private boolean isSeparator(int i) {
        return line.isHyphen(i) || line.is(i, "/");
    }

    private boolean isGlued(int i, int count) {
        for (int j = i; j < i + count; j++) {
            if (!line.isGlued(j)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static int monthLength(int month) {
        return month == 2 ? 29 : YearMonth.of(2001, month).lengthOfMonth();
    }

    private static Timex years(int first, int last) {
        return Timex.ranged(first + "/" + last, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.RANGE);
    }
}
