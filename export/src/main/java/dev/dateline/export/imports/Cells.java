package dev.dateline.export.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.export.table.Formulas;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// The cells of one row by the names of their columns, and what is wrong with them.
final class Cells {
    private static final String AND = "; ";

    private final NamedCsvRecord row;
    private final Map<String, Integer> places;
    private final List<Problem> problems = new ArrayList<>();

    /// @param places of the columns, by name in small letters
    Cells(NamedCsvRecord row, Map<String, Integer> places) {
        this.row = row;
        this.places = places;
    }

    long line() {
        return row.getStartingLineNumber();
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String column, String what) {
        problems.add(new Problem(line(), column, what));
    }

    /// Empty when there is no such column or nothing stands in it.
    Optional<String> text(String column) {
        Integer place = places.get(column.toLowerCase(Locale.ROOT));
        return place == null || place >= row.getFieldCount()
                ? Optional.empty()
                : Optional.of(row.getField(place))
                        .filter(cell -> !cell.isBlank())
                        .map(Formulas::unguard);
    }

    /// What must be there; a problem, and "", when it is not.
    String required(String column) {
        return text(column).orElseGet(() -> {
            problem(column, "is empty");
            return "";
        });
    }

    /// The parts of a cell that joins several.
    List<String> all(String column) {
        return text(column).map(cell -> Arrays.asList(cell.split(AND, -1))).orElse(List.of());
    }

    OptionalInt number(String column) {
        OptionalDouble number = decimal(column);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsDouble() < Integer.MIN_VALUE || number.getAsDouble() > Integer.MAX_VALUE) {
            problem(column, "'%s' is out of range".formatted(text(column).orElse("")));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.floor(number.getAsDouble()));
    }

    /// A number of people: negative ones are the formats' way to say unknown.
    OptionalInt people(String column) {
        OptionalInt number = number(column);
        return number.isPresent() && number.getAsInt() < 0 ? OptionalInt.empty() : number;
    }

    OptionalDouble decimal(String column) {
        Optional<String> cell = text(column);
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(cell.get().strip()));
        } catch (NumberFormatException e) {
            problem(column, "'%s' is no number".formatted(cell.get()));
            return OptionalDouble.empty();
        }
    }

    /// Degrees of latitude (at most 90) or longitude (180).
    OptionalDouble degrees(String column, int most) {
        OptionalDouble degrees = decimal(column);
        if (degrees.isPresent() && !(Math.abs(degrees.getAsDouble()) <= most)) {
            problem(column, "%s is more than %d degrees".formatted(degrees.getAsDouble(), most));
            return OptionalDouble.empty();
        }
        return degrees;
    }

    /// A day, written as 2021-11-04; what stands behind it, such as a time, is not read.
    Optional<LocalDate> day(String column) {
        Optional<String> cell = text(column).map(String::strip);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            String day = cell.get();
            return Optional.of(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
        } catch (DateTimeParseException e) {
            problem(column, "'%s' is no day; write it like 2021-11-04".formatted(cell.get()));
            return Optional.empty();
        }
    }

    boolean isTrue(String column) {
        Optional<String> cell = text(column);
        if (cell.isPresent() && !cell.get().equals("true") && !cell.get().equals("false")) {
            problem(column, "'%s' is neither true nor false".formatted(cell.get()));
        }
        return cell.filter("true"::equals).isPresent();
    }

    /// A code by our own words.
    ///
    /// @param parse throws an IllegalArgumentException for what is none
    <T> Optional<T> code(String column, Function<String, T> parse) {
        return text(column).flatMap(cell -> parsed(column, cell, parse));
    }

    <T> List<T> codes(String column, Function<String, T> parse) {
        return all(column).stream()
                .flatMap(cell -> parsed(column, cell, parse).stream())
                .toList();
    }

    private <T> Optional<T> parsed(String column, String cell, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(cell));
        } catch (IllegalArgumentException e) {
            problem(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
