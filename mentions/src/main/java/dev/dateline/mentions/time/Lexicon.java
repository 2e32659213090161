package dev.dateline.mentions.time;

import dev.dateline.core.text.Cardinals;
import dev.dateline.mentions.time.Word.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of time, as tables.
final class Lexicon {
    private static final Map<String, Word> WORDS = new HashMap<>(512);

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    /// Months that are also other words or names; they need a time word beside them.
    private static final Set<Integer> WEAK_MONTHS = Set.of(3, 4, 5, 6, 8);

    static {
        for (int i = 0; i < MONTHS.size(); i++) {
            put(Kind.MONTH, i + 1, "", MONTHS.get(i));
            if (i != 4) {
                put(Kind.MONTH_SHORT, i + 1, "", MONTHS.get(i).substring(0, 3));
            }
        }
        put(Kind.MONTH_SHORT, 9, "", "sept");
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            put(Kind.WEEKDAY, i + 1, "", WEEKDAYS.get(i));
            put(Kind.WEEKDAYS, i + 1, "", WEEKDAYS.get(i) + "s");
            put(Kind.WEEKDAY_SHORT, i + 1, "", WEEKDAYS.get(i).substring(0, 3));
        }
        put(Kind.WEEKDAY_SHORT, 2, "", "tues");
        put(Kind.WEEKDAY_SHORT, 4, "", "thur", "thurs");
        Cardinals.values().forEach((word, value) -> put(Kind.CARDINAL, value, "", word));
        for (int i = 0; i < ORDINALS.size(); i++) {
            put(Kind.ORDINAL, i + 1, "", ORDINALS.get(i));
        }
        put(Kind.ORDINAL, 30, "", "thirtieth");

        unit("TS", "second", "seconds");
        unit("TM", "minute", "minutes");
        unit("TH", "hour", "hours");
        unit("D", "day", "days");
        unit("WE", "weekend", "weekends");
        unit("W", "week", "weeks");
        unit("2W", "fortnight", "fortnights");
        unit("M", "month", "months");
        unit("Q", "quarter", "quarters");
        unit("Y", "year", "years");
        unit("DE", "decade", "decades");
        unit("CE", "century", "centuries");

        put(Kind.SEASON, 3, "SP", "spring");
        put(Kind.SEASON, 6, "SU", "summer");
        put(Kind.SEASON, 9, "FA", "autumn", "fall");
        put(Kind.SEASON, 12, "WI", "winter");

        put(Kind.DAYPART, 0, "MO", "morning", "mornings", "dawn", "daybreak", "sunrise");
        put(Kind.DAYPART, 0, "AF", "afternoon", "afternoons");
        put(Kind.DAYPART, 0, "EV", "evening", "evenings", "dusk", "sunset");
        put(Kind.DAYPART, 0, "NI", "night", "nights", "nighttime");
        put(Kind.DAYPART, 0, "12:00", "noon", "midday", "noontime");
        put(Kind.DAYPART, 0, "24:00", "midnight");

        put(Kind.DEICTIC, 0, "", "today");
        put(Kind.DEICTIC, -1, "", "yesterday");
        put(Kind.DEICTIC, 1, "", "tomorrow");
        put(Kind.DEICTIC, 0, "NI", "tonight");
        put(Kind.DEICTIC, -1, "NI", "overnight");

        put(Kind.FREQUENCY, 0, "PT1H", "hourly");
        put(Kind.FREQUENCY, 0, "P1D", "daily", "nightly");
        put(Kind.FREQUENCY, 0, "P1W", "weekly");
        put(Kind.FREQUENCY, 0, "P2W", "fortnightly");
        put(Kind.FREQUENCY, 0, "P1M", "monthly");
        put(Kind.FREQUENCY, 0, "P1Q", "quarterly");
        put(Kind.FREQUENCY, 0, "P1Y", "yearly", "annual", "annually");

        put(Kind.VAGUE, 0, "PRESENT_REF", "now", "currently", "nowadays", "current", "presently");
        put(Kind.VAGUE, 0, "PAST_REF", "recently", "recent", "previously");
        put(Kind.VAGUE, 0, "FUTURE_REF", "soon");

        put(
                Kind.OPENER,
                0,
                "",
                "the",
                "this",
                "last",
                "next",
                "past",
                "coming",
                "previous",
                "following",
                "early",
                "mid",
                "late",
                "earlier",
                "later",
                "every",
                "each",
                "per",
                "a",
                "an",
                "several",
                "few",
                "many",
                "half",
                "that",
                "same",
                "beginning",
                "start",
                "middle",
                "end",
                "these",
                "couple",
                "near",
                "future",
                "upcoming",
                "dozens",
                "hundred",
                "more",
                "most",
                "at",
                "single",
                "about",
                "in",
                "christmas",
                "new",
                "over",
                "once",
                "and");
    }

    private Lexicon() {}

    static Word word(String lower) {
        return WORDS.getOrDefault(lower, Word.OTHER);
    }

    static boolean isWeakMonth(int month) {
        return WEAK_MONTHS.contains(month);
    }

    private static void unit(String code, String singular, String plural) {
        put(Kind.UNIT, 0, code, singular);
        put(Kind.UNIT, 1, code, plural);
    }

    private static void put(Kind kind, int number, String code, String... words) {
        for (String word : words) {
            WORDS.putIfAbsent(word, new Word(kind, number, code));
        }
    }
}
