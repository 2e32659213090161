package dev.dateline.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A query as conditions in SQL. `i` is the row of incidents, `r` the row of reports.
record Where(String sql, List<Object> values) {
    /// Incidents that fit and, where [Query#asOf()] names a day, were known on it as they are now. Those
    /// that have changed since are asked elsewhere.
    static Where incidents(Query query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        query.asOf().ifPresent(day -> {
            conditions.add("i.unchanged_since <= ?");
            values.add(Date.valueOf(day));
        });
        ofIncidents(query, conditions, values);
        query.since().ifPresent(day -> {
            conditions.add("(i.date_latest >= ? OR (i.date_latest IS NULL AND i.date_earliest IS NOT NULL))");
            values.add(Date.valueOf(day));
        });
        query.until().ifPresent(day -> {
            conditions.add("(i.date_earliest <= ? OR (i.date_earliest IS NULL AND i.date_latest IS NOT NULL))");
            values.add(Date.valueOf(day));
        });
        if (query.text().isPresent()) {
            List<String> ofReports = new ArrayList<>(List.of("a.incident = i.id"));
            text(query, ofReports, values);
            conditions.add("EXISTS (SELECT 1 FROM accounts a JOIN reports r ON r.hash = a.report WHERE "
                    + String.join(" AND ", ofReports) + ")");
        }
        return of(conditions, values);
    }

    static Where reports(Query query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (query.asksForEvents()) {
            List<String> ofIncidents = new ArrayList<>(List.of("a.report = r.hash"));
            ofIncidents(query, ofIncidents, values);
            conditions.add("EXISTS (SELECT 1 FROM accounts a JOIN incidents i ON i.id = a.incident WHERE "
                    + String.join(" AND ", ofIncidents) + ")");
        }
        query.since().ifPresent(day -> {
            conditions.add("r.published >= ?");
            values.add(Date.valueOf(day));
        });
        query.until().ifPresent(day -> {
            conditions.add("r.published <= ?");
            values.add(Date.valueOf(day));
        });
        query.asOf().ifPresent(day -> {
            conditions.add("r.published <= ?");
            values.add(Date.valueOf(day));
        });
        text(query, conditions, values);
        return of(conditions, values);
    }

    private static Where of(List<String> conditions, List<Object> values) {
        return new Where(conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), values);
    }

    private static void ofIncidents(Query query, List<String> conditions, List<Object> values) {
        conditions.add("i.category IN ("
                + query.categories().stream()
                        .sorted()
                        .map(category -> "'" + category.code() + "'")
                        .collect(Collectors.joining(", "))
                + ")");
        if (!query.retracted()) {
            conditions.add("NOT i.retracted");
        }
        if (!query.actors().isEmpty()) {
            conditions.add("("
                    + String.join(" OR ", Collections.nCopies(query.actors().size(), "contains(i.actor_words, ?)"))
                    + ")");
            query.actors().forEach(name -> values.add(Folded.words(name)));
        }
        query.place().ifPresent(name -> {
            conditions.add("contains(i.place_words, ?)");
            values.add(Folded.words(name));
        });
        query.country().ifPresent(code -> {
            conditions.add("i.country = ?");
            values.add(code);
        });
        query.type().ifPresent(type -> {
            conditions.add("list_contains(i.types, ?)");
            values.add(type.code());
        });
        query.minKilled().ifPresent(people -> {
            conditions.add("i.killed_low >= ?");
            values.add(people);
        });
    }

    private static void text(Query query, List<String> conditions, List<Object> values) {
        query.text().ifPresent(words -> {
            conditions.add("contains(strip_accents(lower(r.text)), strip_accents(lower(?)))");
            values.add(words);
        });
    }

    /// Sets the values, the first as number `from`; gives the number after the last.
    int bind(PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return next;
    }
}
