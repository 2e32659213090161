package dev.dateline.export.table;

import dev.dateline.export.spi.Support;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One row while it is filled in: a cell for every column, empty until it is set.
public final class Row {
    private final Columns columns;
    private final String[] cells;
    private final List<List<Support>> supports;

    public Row(Columns columns) {
        this.columns = columns;
        cells = new String[columns.size()];
        Arrays.fill(cells, "");
        supports = new ArrayList<>(java.util.Collections.nCopies(columns.size(), List.of()));
    }

    /// @throws IllegalArgumentException when there is no such column
    public Row set(String column, String value) {
        return set(column, value, List.of());
    }

    public Row set(String column, String value, List<Support> supporting) {
        int place = columns.place(column);
        cells[place] = value;
        supports.set(place, List.copyOf(supporting));
        return this;
    }

    public Row set(String column, int value) {
        return set(column, Integer.toString(value));
    }

    public Row set(String column, int value, List<Support> supporting) {
        return set(column, Integer.toString(value), supporting);
    }

    public Row set(String column, OptionalInt value, List<Support> supporting) {
        return value.isPresent() ? set(column, value.getAsInt(), supporting) : this;
    }

    public Row set(String column, Optional<String> value, List<Support> supporting) {
        return value.map(text -> set(column, text, supporting)).orElse(this);
    }

    public Row set(String column, Optional<String> value) {
        return set(column, value, List.of());
    }

    /// Degrees with so many decimals at most.
    public Row set(String column, OptionalDouble degrees, int decimals, List<Support> supporting) {
        return degrees.isPresent() ? set(column, decimal(degrees.getAsDouble(), decimals), supporting) : this;
    }

    public String get(String column) {
        return cells[columns.place(column)];
    }

    public List<String> cells() {
        return List.of(cells);
    }

    List<Support> supports(int column) {
        return supports.get(column);
    }

    /// In plain digits.
    public static String decimal(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
