package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import dev.dateline.mentions.time.Quantities.Quantity;
import dev.dateline.mentions.time.Word.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// Lengths of time ("six months"), what recurs ("every two weeks"), and dates counted by a length
/// ("six months ago").
final class Durations {
    private static final Set<String> RATES = Set.of("once", "twice", "times", "per");
    private static final Set<String> LENGTH_CUES = Set.of(
            "for", "within", "in", "over", "after", "about", "almost", "nearly", "than", "least", "during", "under",
            "around", "roughly", "half", "every", "spent", "took", "lasted", "some", "only", "just");
    private static final Set<String> BARE_BEFORE = Set.of("for", "in", "after", "over", "within", "of", "took");
    private static final Set<String> AFTER_LENGTH =
            Set.of("ago", "later", "earlier", "after", "before", "long", "of", "since", "on", "prior");
    private static final Set<String> DISTANCES = Set.of("ago", "later", "earlier", "on");

    /// "miles per hour" is a speed.
    private static final Set<String> LENGTHS =
            Set.of("miles", "mile", "kilometers", "kilometres", "km", "meters", "metres", "feet", "rounds");
    private static final Set<String> BETWEEN = Set.of("straight", "consecutive", "more", "full", "additional");

    private final Line line;
    private final Quantities quantities;

    Durations(Line line) {
        this.line = line;
        this.quantities = new Quantities(line);
    }

    Optional<Found> read(int i, Anchor anchor) {
        return switch (line.word(i).kind()) {
            case FREQUENCY -> frequency(i);
            case UNIT -> bare(i);
            case OPENER ->
                line.is(i, "every") || line.is(i, "each") || line.is(i, "per")
                        ? every(i)
                        : line.is(i, "half") ? half(i) : counted(i, anchor);
            case DIGITS, CARDINAL -> counted(i, anchor);
            default -> Optional.empty();
        };
    }

    /// "the past three years", "the next 48 hours", "the last few weeks", "the past week": piece
    /// `i` is "past", …
    Optional<Found> stretch(int i) {
        Optional<Quantity> quantity = quantities.read(i + 1);
        if (quantity.isPresent()) {
            return quantity.flatMap(amount -> unitAt(amount.end())
                    .map(unit -> new Found(i, amount.end() + 1, Timex.duration(period(amount.amount(), unit)))));
        }
        boolean one = line.is(i + 1, Kind.UNIT) && line.word(i + 1).number() == 0;
        return one && !line.is(i + 1, "second") && !line.is(i + 1, "quarter") && !line.is(i + 1, "minute")
                ? Optional.of(new Found(i, i + 2, Timex.duration(period("1", line.word(i + 1)))))
                : Optional.empty();
    }

    // ---- lengths ----

    private Optional<Found> counted(int i, Anchor anchor) {
        Optional<Quantity> quantity = quantities.read(i);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Quantity amount = quantity.get();
        boolean hyphen = line.isHyphen(amount.end());
        boolean skips = hyphen || line.isAny(amount.end(), BETWEEN);
        int at = skips ? amount.end() + 1 : amount.end();
        Optional<Word> unit = unitAt(at);
        if (unit.isEmpty() || isAge(at) || isNoSecond(i, at, hyphen, amount)) {
            return Optional.empty();
        }
        Timex length = Timex.duration(period(amount.amount(), unit.get()));
        boolean article = line.is(i, "a") || line.is(i, "an");
        if (article && amount.end() == i + 1) {
            return one(i, at, amount, unit.get(), length, anchor);
        }
        int from = article && hyphen ? amount.end() - 1 : i;
        return Optional.of(distance(from, at + 1, amount, unit.get(), anchor)
                .orElseGet(() -> new Found(from, afterUnit(at), length)));
    }

    /// "a week ago", "three times a week", "for a year".
    private Optional<Found> one(int i, int at, Quantity amount, Word unit, Timex length, Anchor anchor) {
        if (line.isAny(i - 1, RATES) || line.at(i - 1).isDigits() || line.is(i - 1, Kind.CARDINAL)) {
            return Optional.of(new Found(i, at + 1, Timex.set(length.value())));
        }
        if (unit.code().equals("Q")) {
            return Optional.empty();
        }
        if (line.isHyphen(at + 1)) {
            return line.is(at + 2, "long") ? Optional.of(new Found(i + 1, at + 3, length)) : Optional.empty();
        }
        Optional<Found> dated = distance(i, at + 1, amount, unit, anchor);
        if (dated.isPresent()) {
            return dated;
        }
        boolean cued = line.isAny(i - 1, LENGTH_CUES) || line.isAny(at + 1, AFTER_LENGTH);
        boolean noun = line.is(at + 1, "of") && !line.isAny(i - 1, LENGTH_CUES);
        return cued && !noun ? Optional.of(new Found(i, at + 1, length)) : Optional.empty();
    }

    /// "half an hour", "half a century".
    private Optional<Found> half(int i) {
        boolean article = line.is(i + 1, "a") || line.is(i + 1, "an");
        Optional<Word> unit = article ? unitAt(i + 2) : Optional.empty();
        return unit.map(word -> new Found(i, i + 3, Timex.duration(halfOf(word.code()))));
    }

    private static String halfOf(String unit) {
        return switch (unit) {
            case "TH" -> "PT30M";
            case "Y" -> "P6M";
            case "DE" -> "P5Y";
            case "CE" -> "P50Y";
            case "D" -> "PT12H";
            default -> "P0.5" + unit.replace("T", "");
        };
    }

    /// "for weeks", "decades of war", "years later", "months-long".
    private Optional<Found> bare(int i) {
        Word unit = line.word(i);
        boolean lasting = line.isHyphen(i + 1) && line.is(i + 2, "long");
        if (lasting) {
            boolean counted = line.isHyphen(i - 1);
            return counted
                    ? Optional.empty()
                    : Optional.of(new Found(i, i + 3, Timex.duration(period(unit.number() == 1 ? "X" : "1", unit))));
        }
        if (unit.number() == 0 || unit.code().equals("Q")) {
            return Optional.empty();
        }
        boolean vagueDistance = line.is(i + 1, "ago")
                || (line.is(i + 1, "earlier") && !line.at(i + 2).isLetters());
        if (vagueDistance) {
            return Optional.of(new Found(i, i + 2, Timex.date("PAST_REF")));
        }
        boolean follows =
                line.is(i + 1, "of") || line.is(i + 1, "after") || line.is(i + 1, "before") || line.is(i + 1, "later");
        return line.isAny(i - 1, BARE_BEFORE) || follows
                ? Optional.of(new Found(i, i + 1, Timex.duration(period("X", unit))))
                : Optional.empty();
    }

    /// "24-year-old", "45 years old", "aged 7 years", "20 years of age".
    private boolean isAge(int unit) {
        int at = line.isHyphen(unit + 1) ? unit + 2 : unit + 1;
        return line.is(at, "old") || line.is(at, "olds") || (line.is(unit + 1, "of") && line.is(unit + 2, "age"));
    }

    /// "one second" and "30-second" are lengths; "a second" and "two second" are not.
    private boolean isNoSecond(int from, int unit, boolean hyphen, Quantity amount) {
        return line.is(unit, "second") && (line.is(from, "a") || (!hyphen && amount.number() != 1));
    }

    private int afterUnit(int unit) {
        return line.isHyphen(unit + 1) && line.is(unit + 2, "long") ? unit + 3 : unit + 1;
    }

    // ---- distances ----

    /// "three days ago" from the report's day, "two days later" from the day just mentioned.
    private Optional<Found> distance(int from, int at, Quantity amount, Word unit, Anchor anchor) {
        if (!line.isAny(at, DISTANCES) || unit.code().startsWith("T")) {
            return Optional.empty();
        }
        return switch (line.at(at).lower()) {
            case "ago" ->
                Optional.of(new Found(
                        from,
                        at + 1,
                        amount.number() < 0
                                ? Timex.date("PAST_REF")
                                : anchor.relative(open(unit), reference -> back(reference, amount.number(), unit))));
            case "later" ->
                line.is(at + 1, "than") || amount.number() < 0
                        ? Optional.empty()
                        : Optional.of(new Found(from, at + 1, fromLastDay(from, amount.number(), unit, anchor)));
            case "earlier" ->
                line.is(at + 1, "than") || amount.number() < 0
                        ? Optional.empty()
                        : Optional.of(new Found(from, at + 1, fromLastDay(from, -amount.number(), unit, anchor)));
            default -> Optional.empty();
        };
    }

    /// Where it opens a sentence ("Three days earlier, …") the story goes on from the day told some sentences back.
    private static Timex fromLastDay(int from, int number, Word unit, Anchor anchor) {
        boolean days = unit.code().equals("D") && Math.abs(number) >= 1 && number < 400 && number > -400;
        return (from == 0 ? anchor.toldDay() : anchor.lastDay())
                .filter(_ -> days)
                .map(day -> Timex.day(day.plusDays(number)))
                .orElseGet(() -> Timex.date(open(unit)));
    }

    private static Timex back(LocalDate reference, int number, Word unit) {
        if (number > 3000) {
            return Timex.date("PAST_REF");
        }
        return switch (unit.code()) {
            case "D" -> Timex.day(reference.minusDays(number));
            case "W" -> Timex.week(reference.minusWeeks(number));
            case "2W" -> Timex.week(reference.minusWeeks(2L * number));
            case "WE" -> Timex.weekend(reference.minusWeeks(number));
            case "M" -> Timex.month(YearMonth.from(reference).minusMonths(number));
            case "Y" -> yearBack(reference, number);
            case "DE" -> yearBack(reference, 10 * number).withoutRange();
            default -> Timex.date("PAST_REF");
        };
    }

    /// A count of years is rounded: the range reaches half a year to both sides.
    private static Timex yearBack(LocalDate reference, int number) {
        LocalDate middle = reference.minusYears(number);
        Timex year = Timex.year(Math.max(1, middle.getYear()));
        LocalDate first = middle.minusMonths(6);
        LocalDate last = middle.plusMonths(6);
        return number > 1900
                ? Timex.date("PAST_REF")
                : year.withRange(DateRange.of(first, last, DateRange.Precision.RANGE));
    }

    private static String open(Word unit) {
        return switch (unit.code()) {
            case "W", "2W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Y", "DE", "CE" -> "XXXX";
            default -> "XXXX-XX-XX";
        };
    }

    // ---- sets ----

    private Optional<Found> frequency(int i) {
        boolean title = line.isCapital(i) && line.isCapital(i + 1) && !line.upperCase();
        return title
                ? Optional.empty()
                : Optional.of(new Found(i, i + 1, Timex.set(line.word(i).code())));
    }

    /// "every Friday", "every two weeks", "each day", "every morning", "per year".
    private Optional<Found> every(int i) {
        Optional<Word> unit = unitAt(i + 1);
        if (line.is(i, "per") && line.isAny(i - 1, LENGTHS)) {
            return Optional.empty();
        }
        if (unit.isPresent() && !line.is(i + 1, "second")) {
            return Optional.of(new Found(i, i + 2, Timex.set(period("1", unit.get()))));
        }
        if (line.is(i, "per")) {
            return Optional.empty();
        }
        Word word = line.word(i + 1);
        return switch (word.kind()) {
            case WEEKDAY -> Optional.of(new Found(i, i + 2, Timex.set("XXXX-WXX-" + word.number())));
            case DAYPART ->
                word.code().length() == 2
                        ? Optional.of(new Found(i, i + 2, Timex.set("XXXX-XX-XXT" + word.code())))
                        : Optional.empty();
            case SEASON -> Optional.of(new Found(i, i + 2, Timex.set("XXXX-" + word.code())));
            case MONTH ->
                line.isCapital(i + 1)
                        ? Optional.of(new Found(i, i + 2, Timex.set("XXXX-" + TwoDigits.of(word.number()))))
                        : Optional.empty();
            case DIGITS, CARDINAL, OPENER ->
                quantities
                        .read(i + 1)
                        .filter(quantity -> !line.is(i, "each"))
                        .flatMap(amount -> unitAt(amount.end())
                                .map(found ->
                                        new Found(i, amount.end() + 1, Timex.set(period(amount.amount(), found)))));
            default -> Optional.empty();
        };
    }

    private Optional<Word> unitAt(int i) {
        return line.is(i, Kind.UNIT) ? Optional.of(line.word(i)) : Optional.empty();
    }

    private static String period(String amount, Word unit) {
        String code = unit.code();
        if (code.startsWith("T")) {
            return "PT" + amount + code.substring(1);
        }
        if (code.equals("2W")) {
            return amount.equals("1") ? "P2W" : "PXW";
        }
        return "P" + amount + code;
    }
}
