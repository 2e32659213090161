package dev.dateline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// "IN …" for some values: a few are looked up in an index where there is one, many are joined.
record OneOf(List<String> values) {
    private static final int FEW = 200;

    OneOf {
        values = List.copyOf(values);
    }

    static OneOf of(Collection<String> values) {
        return new OneOf(List.copyOf(values));
    }

    String sql() {
        return isFew()
                ? values.stream().map(value -> "?").collect(Collectors.joining(", ", "IN (", ")"))
                : "IN (SELECT unnest(?))";
    }

    /// For the only values of a statement.
    void bind(PreparedStatement statement) throws SQLException {
        if (!isFew()) {
            statement.setArray(1, statement.getConnection().createArrayOf("VARCHAR", values.toArray()));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    private boolean isFew() {
        return !values.isEmpty() && values.size() <= FEW;
    }
}
