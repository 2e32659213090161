package dev.dateline.export.table;

import dev.dateline.export.codes.CodeTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns of a table, in order.
public final class Columns {
    private final List<Column> all;
    private final Map<String, Integer> places;

    private Columns(List<Column> all) {
        this.all = List.copyOf(all);
        places = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.toMap(i -> all.get(i).name(), i -> i));
    }

    public static Columns of(List<Column> all) {
        return new Columns(all);
    }

    /// Reads `columns.csv` beside a class: name, kind, meaning.
    public static Columns beside(Class<?> owner, String file) {
        return of(CodeTable.beside(owner, file).rows().stream()
                .map(row -> new Column(
                        row.getField("column"),
                        Column.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                        row.getField("means")))
                .toList());
    }

    public List<Column> all() {
        return all;
    }

    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    public int size() {
        return all.size();
    }

    /// @throws IllegalArgumentException when there is no such column
    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("there is no column '%s'".formatted(name));
        }
        return place;
    }
}
