/// Finds time expressions and normalises them to TIMEX3 values and to days.
///
/// [dev.dateline.mentions.time.TimeFinder] is the door. It cuts each sentence and each dateline
/// into `Line`s of `Piece`s (runs of letters, runs of digits, single marks, each looked up once in
/// the `Lexicon`) and lets four readers try every place that a time word can open: `RelativeDates`
/// ("last week"), `ClockTimes` ("10:30 a.m."), `CalendarDates` ("2 November 2021") and `Durations`
/// ("six months"). What a date without a year or a weekday stands for is decided by the `Anchor`,
/// the report's day, and by the `Outlook` of the clause; there is no clock.
///
/// ```
/// published Thursday 2021-11-04
/// "Gunmen struck on Tuesday"            DATE      2021-11-02            2021-11-02
/// "last week"                           DATE      2021-W43              2021-10-25 to 2021-10-31
/// "within six months"                   DURATION  P6M
/// ```
@NullMarked
package dev.dateline.mentions.time;

import org.jspecify.annotations.NullMarked;
