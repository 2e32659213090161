package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import dev.dateline.mentions.time.Word.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Holidays and the dates of other calendars: "Eid al-Fitr", "Nowruz", "Easter Sunday", "Ramadan", "12 Muharram
/// 1443", "10 Mizan 1400".
///
/// Days of the Islamic calendar follow the Umm al-Qura table; where the moon is looked for they may be a day
/// later, so they stand for two days. Dates of the solar Hijri calendar need their year, since most of its
/// months are also other words.
final class Feasts {
    private static final int FIRST_HIJRI = 1350;
    private static final int LAST_HIJRI = 1500;
    /// In a cycle of 33 solar Hijri years these are leap years.
    private static final Set<Integer> LEAP = Set.of(1, 5, 9, 13, 17, 22, 26, 30);
    private static final int CYCLE = 33;
    private static final int FIRST_HALF = 6;
    private static final int EPOCH_YEAR = 1400;
    private static final LocalDate EPOCH = LocalDate.of(2021, 3, 21);
    private static final int RAMADAN = 9;
    private static final Set<String> IN_TIME =
            Set.of("in", "during", "of", "since", "until", "before", "after", "throughout", "for", "by");

    /// A feast, or several words for one.
    ///
    /// @param day of a Gregorian year
    /// @param sighted whether it may be a day later
    private record Feast(List<String> words, IntFunction<Optional<LocalDate>> day, boolean sighted) {}

    private static final List<Feast> FEASTS = new ArrayList<>();
    private static final Map<String, Integer> ISLAMIC = new HashMap<>();
    private static final Map<String, Integer> SOLAR = new HashMap<>();
    private static final Set<String> OPENERS = new HashSet<>();

    static {
        fixed(12, 26, "boxing day");
        fixed(10, 31, "halloween");
        fixed(2, 14, "valentine 's day");
        fixed(1, 7, "orthodox christmas", "coptic christmas");
        feast(year -> Optional.of(easterOf(year)), "easter sunday");
        feast(year -> Optional.of(easterOf(year).plusDays(1)), "easter monday");
        feast(year -> Optional.of(easterOf(year).minusDays(2)), "good friday");
        feast(year -> Optional.of(easterOf(year).minusDays(7)), "palm sunday");
        feast(
                year -> Optional.of(LocalDate.of(year, Month.NOVEMBER, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))),
                "thanksgiving day",
                "thanksgiving");
        feast(year -> solar(year - 621, 1, 1), "nowruz", "nawruz", "nawroz", "nauroz", "norouz", "persian new year");
        sighted(10, 1, "eid al fitr", "eid ul fitr", "eid el fitr");
        sighted(12, 10, "eid al adha", "eid ul adha", "eid el adha", "feast of the sacrifice");
        sighted(1, 10, "ashura", "ashoura");
        sighted(3, 12, "mawlid al nabi", "eid milad un nabi", "eid e milad", "mawlid");
        month(ISLAMIC, 1, "muharram");
        month(ISLAMIC, 2, "safar");
        month(ISLAMIC, 3, "rabi al awwal");
        month(ISLAMIC, 4, "rabi al thani");
        month(ISLAMIC, 5, "jumada al awwal");
        month(ISLAMIC, 6, "jumada al thani");
        month(ISLAMIC, 7, "rajab");
        month(ISLAMIC, 8, "shaban", "shaaban");
        month(ISLAMIC, RAMADAN, "ramadan", "ramazan", "ramadhan");
        month(ISLAMIC, 10, "shawwal");
        month(ISLAMIC, 11, "dhu al qadah", "dhul qada");
        month(ISLAMIC, 12, "dhu al hijjah", "dhul hijja", "dhul hijjah");
        List<String> afghan = List.of(
                "hamal", "sawr", "jawza", "saratan", "asad", "sunbula", "mizan", "aqrab", "qaws", "jadi", "dalw",
                "hut");
        List<String> iranian = List.of(
                "farvardin",
                "ordibehesht",
                "khordad",
                "tir",
                "mordad",
                "shahrivar",
                "mehr",
                "aban",
                "azar",
                "dey",
                "bahman",
                "esfand");
        for (int i = 0; i < afghan.size(); i++) {
            month(SOLAR, i + 1, afghan.get(i));
            month(SOLAR, i + 1, iranian.get(i));
        }
    }

    private final Line line;

    Feasts(Line line) {
        this.line = line;
    }

    /// Whether a date of this kind may start with a word.
    static boolean opens(String word) {
        return OPENERS.contains(word);
    }

    Optional<Found> read(int i, Anchor anchor) {
        if (line.is(i, Kind.DIGITS)) {
            return dayOfMonth(i);
        }
        if (!line.isCapital(i) || !opens(line.at(i).lower())) {
            return Optional.empty();
        }
        return feast(i, anchor).or(() -> month(i, anchor));
    }

    // ---- feasts ----

    private Optional<Found> feast(int i, Anchor anchor) {
        for (Feast feast : FEASTS) {
            int end = matched(i, feast.words());
            if (end < 0) {
                continue;
            }
            if (isYear(end)) {
                return feast.day()
                        .apply(line.at(end).number())
                        .map(day -> new Found(i, end + 1, timex(day, feast.sighted())));
            }
            boolean ahead = Outlook.of(line, i, end) == Outlook.FUTURE;
            return anchor.reference()
                    .flatMap(today -> nearest(feast, today, ahead))
                    .map(day -> new Found(i, end, timex(day, feast.sighted())));
        }
        return Optional.empty();
    }

    private boolean isYear(int i) {
        return line.is(i, Kind.DIGITS) && line.at(i).length() == 4;
    }

    /// The last such day, the report's own included; with a look ahead the next one.
    private static Optional<LocalDate> nearest(Feast feast, LocalDate today, boolean ahead) {
        int year = today.getYear();
        for (int one : ahead ? new int[] {year, year + 1} : new int[] {year, year - 1}) {
            Optional<LocalDate> day =
                    feast.day().apply(one).filter(found -> ahead ? !found.isBefore(today) : !found.isAfter(today));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Timex timex(LocalDate day, boolean sighted) {
        Timex timex = Timex.day(day);
        return sighted ? timex.withRange(DateRange.of(day, day.plusDays(1), DateRange.Precision.FEW_DAYS)) : timex;
    }

    // ---- months ----

    /// "12 Muharram 1443", "10 Mizan 1400".
    private Optional<Found> dayOfMonth(int i) {
        int day = line.at(i).length() <= 2 ? line.at(i).number() : -1;
        if (day < 1 || day > 31 || !line.isCapital(i + 1)) {
            return Optional.empty();
        }
        return month(i + 1, ISLAMIC)
                .filter(month -> isHijri(month.end()))
                .flatMap(month -> islamic(line.at(month.end()).number(), month.number(), day)
                        .map(date -> new Found(i, month.end() + 1, timex(date, true))))
                .or(() -> month(i + 1, SOLAR)
                        .filter(month -> isHijri(month.end()))
                        .flatMap(month -> solar(line.at(month.end()).number(), month.number(), day)
                                .map(date -> new Found(i, month.end() + 1, Timex.day(date)))));
    }

    /// "Ramadan", "Ramadan 1443", "Mizan 1400".
    private Optional<Found> month(int i, Anchor anchor) {
        Optional<NamedMonth> islamic = month(i, ISLAMIC);
        if (islamic.isPresent()) {
            int end = islamic.get().end();
            int number = islamic.get().number();
            if (isHijri(end)) {
                return islamicMonth(line.at(end).number(), number).map(timex -> new Found(i, end + 1, timex));
            }
            boolean named = number == RAMADAN && line.isAny(i - 1, IN_TIME) && !line.isCapital(end);
            return named
                    ? anchor.reference()
                            .flatMap(today -> monthNear(number, today, Outlook.of(line, i, end) == Outlook.FUTURE))
                            .map(timex -> new Found(i, end, timex))
                    : Optional.empty();
        }
        return month(i, SOLAR)
                .filter(month -> isHijri(month.end()))
                .flatMap(month -> solarMonth(line.at(month.end()).number(), month.number())
                        .map(timex -> new Found(i, month.end() + 1, timex)));
    }

    private boolean isHijri(int i) {
        return isYear(i) && line.at(i).number() >= FIRST_HIJRI && line.at(i).number() <= LAST_HIJRI;
    }

    /// A month whose name stands before piece `end`.
    private record NamedMonth(int number, int end) {}

    private Optional<NamedMonth> month(int i, Map<String, Integer> months) {
        for (Map.Entry<String, Integer> month : months.entrySet()) {
            int end = matched(i, List.of(month.getKey().split(" ")));
            if (end >= 0) {
                return Optional.of(new NamedMonth(month.getValue(), end));
            }
        }
        return Optional.empty();
    }

    private static Optional<Timex> monthNear(int month, LocalDate today, boolean ahead) {
        int year = HijrahDate.from(today).get(ChronoField.YEAR);
        for (int one : ahead ? new int[] {year, year + 1} : new int[] {year, year - 1}) {
            Optional<Timex> timex = islamicMonth(one, month)
                    .filter(found -> ahead
                            ? !found.range()
                                    .orElseThrow()
                                    .latest()
                                    .orElseThrow()
                                    .isBefore(today)
                            : !found.range()
                                    .orElseThrow()
                                    .earliest()
                                    .orElseThrow()
                                    .isAfter(today));
            if (timex.isPresent()) {
                return timex;
            }
        }
        return Optional.empty();
    }

    private static Optional<Timex> islamicMonth(int year, int month) {
        return islamic(year, month, 1).map(first -> {
            int length = HijrahDate.from(first).lengthOfMonth();
            return Timex.ranged(
                    first + "/" + first.plusDays(length - 1), first, first.plusDays(length), DateRange.Precision.MONTH);
        });
    }

    private static Optional<Timex> solarMonth(int year, int month) {
        return solar(year, month, 1).map(first -> {
            LocalDate last = first.plusDays(lengthOf(year, month) - 1);
            return Timex.ranged(first + "/" + last, first, last, DateRange.Precision.MONTH);
        });
    }

    // ---- calendars ----

    private static Optional<LocalDate> islamic(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.from(HijrahDate.of(year, month, day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The day of an Islamic feast that lies in a Gregorian year; the first, where two do.
    private static Optional<LocalDate> islamicIn(int gregorian, int month, int day) {
        try {
            int year = HijrahDate.from(LocalDate.of(gregorian, 1, 1)).get(ChronoField.YEAR);
            return islamic(year, month, day)
                    .filter(found -> found.getYear() == gregorian)
                    .or(() -> islamic(year + 1, month, day).filter(found -> found.getYear() == gregorian));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A day of the solar Hijri calendar by the cycle of 33 years, which holds for the years around ours.
    static Optional<LocalDate> solar(int year, int month, int day) {
        if (year < FIRST_HIJRI || year > LAST_HIJRI || day > lengthOf(year, month)) {
            return Optional.empty();
        }
        int days = day - 1;
        for (int one = 1; one < month; one++) {
            days += lengthOf(year, one);
        }
        for (int one = EPOCH_YEAR; one < year; one++) {
            days += isLeap(one) ? 366 : 365;
        }
        for (int one = year; one < EPOCH_YEAR; one++) {
            days -= isLeap(one) ? 366 : 365;
        }
        return Optional.of(EPOCH.plus(days, ChronoUnit.DAYS));
    }

    private static int lengthOf(int year, int month) {
        if (month <= FIRST_HALF) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return LEAP.contains(Math.floorMod(year, CYCLE));
    }

    /// The Gregorian Easter Sunday (Meeus, Jones and Butcher).
    static LocalDate easterOf(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    // ---- words ----

    /// Index after some words, hyphens and apostrophes between them left out; -1 when others stand there.
    private int matched(int from, List<String> words) {
        int at = from;
        for (String word : words) {
            while (at > from && line.is(at, Kind.MARK) && line.isGlued(at) && !word.startsWith("'")) {
                at++;
            }
            if (word.equals("'s")) {
                if (!line.is(at, "'") || !line.is(at + 1, "s")) {
                    return -1;
                }
                at += 2;
            } else if (line.is(at, word)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static void fixed(int month, int day, String... names) {
        feast(year -> Optional.of(LocalDate.of(year, month, day)), names);
    }

    private static void feast(IntFunction<Optional<LocalDate>> day, String... names) {
        add(day, false, names);
    }

    private static void sighted(int month, int day, String... names) {
        add(year -> islamicIn(year, month, day), true, names);
    }

    private static void add(IntFunction<Optional<LocalDate>> day, boolean sighted, String... names) {
        for (String name : names) {
            List<String> words = List.of(name.split(" "));
            FEASTS.add(new Feast(words, day, sighted));
            OPENERS.add(words.getFirst());
        }
    }

    private static void month(Map<String, Integer> months, int number, String... names) {
        for (String name : names) {
            months.put(name, number);
            OPENERS.add(name.split(" ")[0]);
        }
    }
}
