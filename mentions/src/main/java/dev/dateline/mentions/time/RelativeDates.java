package dev.dateline.mentions.time;

import dev.dateline.mentions.time.Word.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Dates told from the day of the report or from the day just mentioned: "yesterday", "last week",
/// "that day", "now".
final class RelativeDates {
    /// "Shares ended the day", "for the day": the day that the text tells of.
    private static final Set<String> OVER_DAY =
            Set.of("end", "ended", "ending", "finish", "finished", "finishing", "close", "closed", "closing", "for");

    private final Line line;
    private final Durations durations;

    RelativeDates(Line line, Durations durations) {
        this.line = line;
        this.durations = durations;
    }

    Optional<Found> read(int i, Anchor anchor) {
        return switch (line.word(i).kind()) {
            case DEICTIC -> Optional.of(deictic(i, anchor));
            case VAGUE -> vague(i);
            case OPENER -> opened(i, anchor);
            case ORDINAL -> quarterOf(i, anchor);
            default -> Optional.empty();
        };
    }

    private Found deictic(int i, Anchor anchor) {
        Word word = line.word(i);
        Timex day = anchor.relative("XXXX-XX-XX", reference -> Timex.day(reference.plusDays(word.number())));
        if (word.code().isEmpty()) {
            return new Found(i, i + 1, day);
        }
        if (!line.is(i, "overnight")) {
            return new Found(i, i + 1, day.at(word.code()));
        }
        // The night between yesterday and the day of the report.
        return new Found(i, i + 1, nightBefore(anchor));
    }

    private static Timex nightBefore(Anchor anchor) {
        return anchor.relative("XXXX-XX-XX", reference -> Timex.days(reference.minusDays(1), reference))
                .range()
                .map(range -> Timex.day(range.earliest().orElseThrow()).at("NI").withRange(range))
                .orElseGet(() -> Timex.date("XXXX-XX-XX").at("NI"));
    }

    private Optional<Found> vague(int i) {
        // "the now-closed border"
        if (line.isHyphen(i + 1) && line.isGlued(i + 1)) {
            return Optional.empty();
        }
        if (line.is(i, "soon") && (line.is(i - 1, "as") || line.is(i + 1, "after") || line.is(i + 1, "then"))) {
            return Optional.empty();
        }
        boolean noun = line.is(i, "current") || line.is(i, "recent");
        boolean unit = noun && line.is(i + 1, Kind.UNIT);
        return Optional.of(
                new Found(i, unit ? i + 2 : i + 1, Timex.date(line.word(i).code())));
    }

    private Optional<Found> opened(int i, Anchor anchor) {
        return switch (line.at(i).lower()) {
            case "last" -> last(i, anchor);
            case "this" -> thisOne(i, anchor);
            case "next" -> next(i, anchor);
            case "past" ->
                durations
                        .stretch(i)
                        .filter(_ -> line.is(i - 1, "the") || line.word(i + 1).number() != 0);
            case "coming" -> coming(i);
            case "previous" -> previous(i, anchor);
            case "following" -> line.is(i - 1, "the") ? dayFromLast(i, 1, anchor) : Optional.empty();
            case "the" -> afterArticle(i, anchor);
            case "these" -> line.is(i + 1, "days") ? vague(i, i + 2, "PRESENT_REF") : Optional.empty();
            case "that", "same" -> sameDay(i, anchor);
            case "earlier" -> withOpener(i, i + 1, anchor, (timex, day) -> timex.upTo(day));
            case "later" -> withOpener(i, i + 1, anchor, (timex, day) -> timex.since(day));
            case "early" -> lateOrEarly(i, Timex.Third.EARLY, anchor);
            case "late" -> lateOrEarly(i, Timex.Third.LATE, anchor);
            case "more", "most" ->
                line.is(i + 1, "recently") ? vague(i + 1).map(found -> found.from(i)) : Optional.empty();
            case "beginning", "start" -> edge(i, Timex.Third.EARLY, anchor);
            case "middle" -> edge(i, Timex.Third.MIDDLE, anchor);
            case "end" -> edge(i, Timex.Third.LATE, anchor);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> vague(int from, int to, String value) {
        return Optional.of(new Found(from, to, Timex.date(value)));
    }

    // ---- last, this, next ----

    private Optional<Found> last(int i, Anchor anchor) {
        Word word = line.word(i + 1);
        boolean article = line.is(i - 1, "the");
        return switch (word.kind()) {
            case UNIT ->
                article && !word.code().equals("Q") && !word.code().equals("WE")
                        ? durations.stretch(i)
                        : shifted(i, -1, anchor);
            case WEEKDAY -> Optional.of(new Found(i, i + 2, anchor.lastWeekday(DayOfWeek.of(word.number()))));
            case MONTH ->
                line.isCapital(i + 1)
                        ? Optional.of(new Found(i, i + 2, anchor.lastMonthNamed(word.number())))
                        : Optional.empty();
            case SEASON -> Optional.of(new Found(i, i + 2, lastSeason(word, anchor)));
            case DAYPART ->
                line.is(i + 1, "night") || line.is(i + 1, "evening")
                        ? Optional.of(new Found(
                                i,
                                i + 2,
                                anchor.relative("XXXX-XX-XX", reference -> Timex.day(reference.minusDays(1)))
                                        .at(word.code())))
                        : Optional.empty();
            default ->
                durations
                        .stretch(i)
                        .filter(_ -> line.is(i + 1, Kind.DIGITS)
                                || line.is(i + 1, Kind.CARDINAL)
                                || line.is(i + 1, "few")
                                || line.is(i + 1, "several"));
        };
    }

    private static Timex lastSeason(Word season, Anchor anchor) {
        Timex current = anchor.season(season, Outlook.PAST);
        boolean running = current.range()
                .filter(range -> anchor.reference().isPresent()
                        && !range.latest()
                                .orElseThrow()
                                .isBefore(anchor.reference().get()))
                .isPresent();
        return running
                ? Anchor.season(
                        season,
                        current.range().orElseThrow().earliest().orElseThrow().getYear() - 1)
                : current;
    }

    private Optional<Found> thisOne(int i, Anchor anchor) {
        Word word = line.word(i + 1);
        return switch (word.kind()) {
            case UNIT -> shifted(i, 0, anchor);
            case WEEKDAY -> Optional.of(new Found(i, i + 2, anchor.weekdayOfWeek(DayOfWeek.of(word.number()), 0)));
            case MONTH ->
                line.isCapital(i + 1)
                        ? Optional.of(new Found(i, i + 2, anchor.monthOfThisYear(word.number())))
                        : Optional.empty();
            case SEASON ->
                Optional.of(new Found(
                        i, i + 2, anchor.relative("XXXX-" + word.code(), day -> Anchor.season(word, day.getYear()))));
            case DAYPART ->
                word.code().length() == 2
                        ? Optional.of(new Found(
                                i,
                                i + 2,
                                anchor.relative("XXXX-XX-XX", Timex::day).at(word.code())))
                        : Optional.empty();
            default ->
                line.is(i + 1, "coming") || line.is(i + 1, "past")
                        ? thisOne(i + 1, anchor).map(found -> found.from(i))
                        : Optional.empty();
        };
    }

    private Optional<Found> next(int i, Anchor anchor) {
        Word word = line.word(i + 1);
        boolean article = line.is(i - 1, "the");
        return switch (word.kind()) {
            case UNIT -> {
                if (article && word.code().equals("D")) {
                    yield dayFromLast(i, 1, anchor);
                }
                yield article ? durations.stretch(i) : shifted(i, 1, anchor);
            }
            case WEEKDAY -> Optional.of(new Found(i, i + 2, anchor.nextWeekday(DayOfWeek.of(word.number()))));
            case MONTH ->
                line.isCapital(i + 1)
                        ? Optional.of(new Found(i, i + 2, anchor.nextMonthNamed(word.number())))
                        : Optional.empty();
            case SEASON -> Optional.of(new Found(i, i + 2, anchor.season(word, Outlook.FUTURE)));
            case DAYPART -> article ? dayFromLast(i, 1, anchor) : Optional.empty();
            default -> durations.stretch(i).filter(_ -> !line.is(i + 1, "a"));
        };
    }

    private Optional<Found> coming(int i) {
        if (line.is(i + 1, Kind.UNIT)) {
            return line.word(i + 1).number() == 1 ? vague(i, i + 2, "FUTURE_REF") : durations.stretch(i);
        }
        return durations.stretch(i).filter(_ -> !line.is(i + 1, "a"));
    }

    private Optional<Found> previous(int i, Anchor anchor) {
        if (line.is(i + 1, Kind.DAYPART)) {
            return dayFromLast(i, -1, anchor);
        }
        if (!line.is(i + 1, Kind.UNIT)) {
            return durations.stretch(i).filter(_ -> !line.is(i + 1, "a"));
        }
        return switch (line.word(i + 1).code()) {
            case "D" -> dayFromLast(i, -1, anchor);
            case "Y", "M", "W" ->
                shifted(i, -1, anchor).map(found -> found.with(found.timex().withoutRange()));
            default -> Optional.empty();
        };
    }

    /// The unit `by` units from the one that the report's day lies in.
    private Optional<Found> shifted(int i, int by, Anchor anchor) {
        Word unit = line.word(i + 1);
        if (unit.number() != 0) {
            return Optional.empty();
        }
        return switch (unit.code()) {
            case "W" -> shifted(i, "XXXX-WXX", anchor, day -> Timex.week(day.plusWeeks(by)));
            case "WE" -> shifted(i, "XXXX-WXX-WE", anchor, day -> weekend(day, by));
            case "M" ->
                shifted(
                        i,
                        "XXXX-XX",
                        anchor,
                        day -> Timex.month(YearMonth.from(day).plusMonths(by)));
            case "Q" -> shifted(i, "XXXX-QX", anchor, day -> quarter(day.plusMonths(3L * by)));
            case "Y" -> shifted(i, "XXXX", anchor, day -> Timex.year(day.getYear() + by));
            case "DE" ->
                shifted(i, "XXX", anchor, day -> Timex.decade(Math.floorDiv(day.getYear(), 10) * 10 + 10 * by));
            case "CE" -> shifted(i, "XX", anchor, day -> Timex.date(String.valueOf(day.getYear() / 100 + by)));
            default -> Optional.empty();
        };
    }

    private static Optional<Found> shifted(int i, String open, Anchor anchor, Function<LocalDate, Timex> value) {
        return Optional.of(new Found(i, i + 2, anchor.relative(open, value)));
    }

    private static Timex weekend(LocalDate day, int by) {
        return Timex.weekend(day.plusWeeks(by));
    }

    private static Timex quarter(LocalDate day) {
        return Timex.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    // ---- articles ----

    private Optional<Found> afterArticle(int i, Anchor anchor) {
        if (line.is(i + 1, "weekend")) {
            return Optional.of(new Found(i, i + 2, anchor.relative("XXXX-WXX-WE", day -> theWeekend(i, day))));
        }
        if (line.is(i + 1, "future") || (line.is(i + 1, "near") && line.is(i + 2, "future"))) {
            return line.is(i - 1, "in")
                    ? vague(i, line.is(i + 1, "future") ? i + 2 : i + 3, "FUTURE_REF")
                    : Optional.empty();
        }
        if (line.is(i + 1, "past")
                && line.is(i - 1, "in")
                && !line.at(i + 2).isLetters()
                && !line.at(i + 2).isDigits()) {
            return vague(i, i + 2, "PAST_REF");
        }
        if (line.is(i + 1, "day")
                && (line.is(i + 2, "before") || line.is(i + 2, "after"))
                && !line.at(i + 3).isLetters()
                && !line.at(i + 3).isDigits()) {
            return Optional.of(new Found(i, i + 3, lastDay(line.is(i + 2, "before") ? -1 : 1, anchor)));
        }
        if (line.is(i + 1, "day") && line.isAny(i - 1, OVER_DAY) && !line.is(i + 2, "of")) {
            return Optional.of(new Found(i, i + 2, runningDay(anchor)));
        }
        boolean opener = line.is(i + 1, Kind.OPENER) || line.is(i + 1, Kind.ORDINAL);
        return opener && !line.is(i + 1, "the") ? read(i + 1, anchor).map(found -> found.from(i)) : Optional.empty();
    }

    /// On a Saturday or Sunday the current weekend, else the last one, with a look ahead the next one.
    private Timex theWeekend(int i, LocalDate day) {
        boolean running = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean ahead = Outlook.of(line, i, i + 2) == Outlook.FUTURE;
        return Timex.weekend(running || ahead ? day : day.minusWeeks(1));
    }

    private Optional<Found> sameDay(int i, Anchor anchor) {
        boolean same = line.is(i, "same");
        if (same && !line.is(i - 1, "the")) {
            return Optional.empty();
        }
        Word word = line.word(i + 1);
        if (same && word.is(Kind.UNIT) || same && line.is(i + 1, "period")) {
            Optional<Found> yearBefore = sameOfOtherYear(i, anchor);
            if (yearBefore.isPresent()) {
                return yearBefore;
            }
        }
        Timex day = same ? toldDay(0, anchor) : lastDay(0, anchor);
        if (line.is(i + 1, "day")) {
            return Optional.of(new Found(i, i + 2, day));
        }
        boolean part = word.is(Kind.DAYPART) && word.code().length() == 2 && !line.is(i + 1, "nights");
        return part ? Optional.of(new Found(i, i + 2, day.at(word.code()))) : Optional.empty();
    }

    /// "the same month a year ago", "the same period of last year".
    private Optional<Found> sameOfOtherYear(int i, Anchor anchor) {
        int at = line.is(i + 2, "of") || line.is(i + 2, "in") ? i + 3 : i + 2;
        int year = line.is(at, "the") ? at + 1 : at;
        if (line.is(year, "last") && line.is(year + 1, "year")) {
            return read(year, anchor).map(found -> found.from(i));
        }
        boolean distance = line.is(at, "a") && line.is(at + 1, "year");
        return distance && (line.is(at + 2, "ago") || line.is(at + 2, "earlier"))
                ? durations.read(at, anchor).map(found -> found.from(i))
                : Optional.empty();
    }

    private Optional<Found> dayFromLast(int i, int days, Anchor anchor) {
        if (line.is(i + 1, "day")) {
            return Optional.of(new Found(i, i + 2, toldDay(days, anchor)));
        }
        Word part = line.word(i + 1);
        boolean single = part.is(Kind.DAYPART)
                && part.code().length() == 2
                && !line.at(i + 1).lower().endsWith("s");
        return single ? Optional.of(new Found(i, i + 2, toldDay(days, anchor).at(part.code()))) : Optional.empty();
    }

    private static Timex toldDay(int days, Anchor anchor) {
        return anchor.toldDay().map(day -> Timex.day(day.plusDays(days))).orElseGet(() -> Timex.date("XXXX-XX-XX"));
    }

    private static Timex lastDay(int days, Anchor anchor) {
        return anchor.lastDay().map(day -> Timex.day(day.plusDays(days))).orElseGet(() -> Timex.date("XXXX-XX-XX"));
    }

    // ---- parts of longer times ----

    private interface Cut {
        Timex apply(Timex timex, LocalDate reference);
    }

    /// "earlier this month", "later on Friday".
    private Optional<Found> withOpener(int i, int at, Anchor anchor, Cut cut) {
        boolean opens = line.is(at, "this")
                || (line.is(at, "in") && line.is(at + 1, "the"))
                || line.is(at, "today")
                || line.is(at, "last")
                || line.is(at, "next");
        int start = line.is(at, "in") ? at + 1 : at;
        if (!opens) {
            return Optional.empty();
        }
        Optional<Found> inner = line.is(at, "in") ? unitInRunning(start + 1, anchor) : read(start, anchor);
        return inner.map(found -> new Found(
                i,
                found.to(),
                anchor.reference().map(day -> cut.apply(found.timex(), day)).orElse(found.timex())));
    }

    /// "in the day", "in the week", "in the year": the one that the report's day lies in.
    private Optional<Found> unitInRunning(int i, Anchor anchor) {
        if (!line.is(i, Kind.UNIT) || (line.at(i + 1).isLetters() && line.is(i + 1, "of"))) {
            return Optional.empty();
        }
        return line.is(i, "day") ? Optional.of(new Found(i, i + 1, runningDay(anchor))) : shifted(i - 1, 0, anchor);
    }

    /// The day just mentioned, else the report's.
    private static Timex runningDay(Anchor anchor) {
        return anchor.lastDay().or(anchor::reference).map(Timex::day).orElseGet(() -> Timex.date("XXXX-XX-XX"));
    }

    private Optional<Found> lateOrEarly(int i, Timex.Third third, Anchor anchor) {
        if (line.is(i + 1, "in") && line.is(i + 2, "the") && line.is(i + 3, "day")) {
            return unitInRunning(i + 3, anchor).map(found -> found.from(i));
        }
        boolean opens = line.is(i + 1, "last")
                || line.is(i + 1, "this")
                || line.is(i + 1, "next")
                || line.is(i + 1, Kind.DEICTIC);
        return opens
                ? read(i + 1, anchor)
                        .map(found -> new Found(i, found.to(), found.timex().narrowed(third)))
                : Optional.empty();
    }

    private Optional<Found> edge(int i, Timex.Third third, Anchor anchor) {
        if (!line.is(i + 1, "of")) {
            return Optional.empty();
        }
        Optional<Found> inner = line.is(i + 2, "the")
                ? edgeOfTheUnit(i + 3, anchor)
                : read(i + 2, anchor)
                        .filter(found -> line.is(i + 2, "last") || line.is(i + 2, "this") || line.is(i + 2, "next"));
        return inner.map(found -> new Found(i, found.to(), found.timex().narrowed(third)));
    }

    private Optional<Found> edgeOfTheUnit(int i, Anchor anchor) {
        boolean unit = line.is(i, "year") || line.is(i, "month") || line.is(i, "week");
        return unit && !line.is(i + 1, "of") ? shifted(i - 1, 0, anchor) : Optional.empty();
    }

    /// "the third quarter of this year", "the first quarter of 2009".
    private Optional<Found> quarterOf(int i, Anchor anchor) {
        int at = line.isHyphen(i + 1) ? i + 2 : i + 1;
        int quarter = line.word(i).number();
        if (!line.is(at, "quarter") || quarter > 4) {
            return Optional.empty();
        }
        if (line.is(at + 1, "of")
                && line.is(at + 3, "year")
                && anchor.reference().isPresent()) {
            int now = anchor.reference().get().getYear();
            Optional<Integer> year = switch (line.at(at + 2).lower()) {
                case "this" -> Optional.of(now);
                case "last" -> Optional.of(now - 1);
                case "next" -> Optional.of(now + 1);
                default -> Optional.empty();
            };
            return year.map(number -> new Found(i, at + 4, Timex.quarter(number, quarter)));
        }
        int digits = line.is(at + 1, "of") ? at + 2 : at + 1;
        if (line.is(digits, Kind.DIGITS) && line.at(digits).length() == 4) {
            return Optional.of(
                    new Found(i, digits + 1, Timex.quarter(line.at(digits).number(), quarter)));
        }
        return Optional.of(new Found(i, at + 1, anchor.relative("XXXX-Q" + quarter, day -> lastQuarter(day, quarter))));
    }

    /// The latest such quarter that has begun.
    private static Timex lastQuarter(LocalDate day, int quarter) {
        boolean begun = (day.getMonthValue() + 2) / 3 >= quarter;
        return Timex.quarter(begun ? day.getYear() : day.getYear() - 1, quarter);
    }
}
