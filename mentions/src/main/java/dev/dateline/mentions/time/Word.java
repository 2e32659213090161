package dev.dateline.mentions.time;

/// What a word can mean for time, with its number: month 1 to 12, weekday 1 (Monday) to 7, a
/// cardinal's value, …
record Word(Kind kind, int number, String code) {
    static final Word OTHER = new Word(Kind.OTHER, 0, "");

    enum Kind {
        OTHER,
        MARK,
        /// A run of digits.
        DIGITS,
        MONTH,
        /// A month's abbreviation: counts only beside a number.
        MONTH_SHORT,
        WEEKDAY,
        /// Counts only before a mark or a date.
        WEEKDAY_SHORT,
        /// "Fridays".
        WEEKDAYS,
        /// "day"; number is 0 for the singular, 1 for the plural. The code is the TIMEX3 unit.
        UNIT,
        CARDINAL,
        ORDINAL,
        SEASON,
        DAYPART,
        /// "today", "yesterday": the number counts days from the reference day.
        DEICTIC,
        /// "daily": the code is the TIMEX3 period.
        FREQUENCY,
        /// "now", "recently": the code is the TIMEX3 reference.
        VAGUE,
        /// Opens an expression but is none: "last", "the", "early".
        OPENER
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
