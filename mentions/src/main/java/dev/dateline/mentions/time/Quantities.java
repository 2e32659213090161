package dev.dateline.mentions.time;

import dev.dateline.mentions.time.Word.Kind;
import java.util.Optional;

/// How many units: "6", "1.5", "two", "twenty-five", "a", "several", "two and a half".
final class Quantities {
    /// @param amount TIMEX3 amount, "X" for a vague one
    /// @param end piece after it
    /// @param number the amount as a whole number; -1 when it is none
    record Quantity(String amount, int end, int number) {}

    private final Line line;

    Quantities(Line line) {
        this.line = line;
    }

    Optional<Quantity> read(int i) {
        return switch (line.word(i).kind()) {
            case DIGITS -> digits(i);
            case CARDINAL -> Optional.of(words(i));
            case OPENER -> vague(i);
            default -> Optional.empty();
        };
    }

    private Optional<Quantity> digits(int i) {
        if (line.at(i).number() < 0 || (line.isGlued(i) && line.at(i - 1).isDigits())) {
            return Optional.empty();
        }
        if (line.isPlainNumber(i)) {
            return Optional.of(whole(line.at(i).number(), i + 1));
        }
        boolean glued =
                line.isGlued(i + 1) && line.isGlued(i + 2) && line.at(i + 2).isDigits();
        if (glued && line.is(i + 1, ".") && !line.is(i + 3, ".")) {
            String amount = line.at(i).lower() + "." + line.at(i + 2).lower();
            return Optional.of(new Quantity(amount, i + 3, -1));
        }
        if (glued
                && line.is(i + 1, ",")
                && line.at(i + 2).length() == 3
                && line.at(i).number() < 1000) {
            return Optional.of(whole(line.at(i).number() * 1000 + line.at(i + 2).number(), i + 3));
        }
        return Optional.empty();
    }

    private Quantity words(int i) {
        int number = line.word(i).number();
        int end = i + 1;
        if (number >= 20) {
            int unit = line.isHyphen(end) ? end + 1 : end;
            if (line.is(unit, Kind.CARDINAL) && line.word(unit).number() < 10) {
                number += line.word(unit).number();
                end = unit + 1;
            }
        }
        if (line.is(end, "hundred")) {
            number *= 100;
            end++;
        }
        if (line.is(end, "and") && line.is(end + 1, "a") && line.is(end + 2, "half")) {
            return new Quantity(number + ".5", end + 3, -1);
        }
        return whole(number, end);
    }

    private Optional<Quantity> vague(int i) {
        return switch (line.at(i).lower()) {
            case "a", "an" -> Optional.of(article(i));
            case "single" -> Optional.of(whole(1, i + 1));
            case "several", "few", "many" -> Optional.of(new Quantity("X", i + 1, -1));
            case "dozens" -> line.is(i + 1, "of") ? Optional.of(new Quantity("X", i + 2, -1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Quantity article(int i) {
        if (line.is(i + 1, "few")) {
            return new Quantity("X", i + 2, -1);
        }
        if (line.is(i + 1, "couple")) {
            return whole(2, line.is(i + 2, "of") ? i + 3 : i + 2);
        }
        if (line.is(i + 1, "hundred")) {
            return whole(100, i + 2);
        }
        return whole(1, i + 1);
    }

    private static Quantity whole(int number, int end) {
        return new Quantity(String.valueOf(number), end, number);
    }
}
