package dev.dateline.store;

import dev.dateline.core.incident.Incident;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The incidents that fit a query on a past day. Most were known then as they are now, which their rows
/// tell; only those of which a report or a decision came later, or a report has no day, are made as they
/// were known then.
///
/// @param ids in the usual order, of the query's page
/// @param changed of these the ones that are not as they are now, by id
record AsOf(List<String> ids, Map<String, IncidentRow> changed) {
    /// So many are made at a time.
    private static final int PAGE = 200;

    private record Place(String id, Optional<LocalDate> day, Optional<LocalDate> published) {
        /// The latest first, then by first publication, then by id; those without a date last.
        static final Comparator<Place> USUAL = Comparator.comparingLong((Place place) -> latestFirst(place.day()))
                .thenComparingLong(place -> latestFirst(place.published()))
                .thenComparing(Place::id);

        private static long latestFirst(Optional<LocalDate> day) {
            return day.map(known -> -known.toEpochDay()).orElse(Long.MAX_VALUE);
        }
    }

    static AsOf of(Connection connection, Query query) throws SQLException {
        Map<String, IncidentRow> changed = changed(connection, query);
        List<Place> places = unchanged(connection, query);
        changed.forEach((id, row) -> places.add(new Place(id, row.day(), row.published())));
        List<String> ids = places.stream()
                .sorted(Place.USUAL)
                .skip(query.offset())
                .limit(query.limit())
                .map(Place::id)
                .toList();
        changed.keySet().retainAll(ids);
        return new AsOf(ids, changed);
    }

    /// How many fit, whatever the page.
    static long count(Connection connection, Query query) throws SQLException {
        Where where = Where.incidents(query);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM incidents i" + where.sql())) {
            where.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) + changed(connection, query).size();
            }
        }
    }

    private static List<Place> unchanged(Connection connection, Query query) throws SQLException {
        Where where = Where.incidents(query);
        String sql = "SELECT i.id, coalesce(i.date_latest, i.date_earliest), i.published FROM incidents i" + where.sql()
                + " ORDER BY " + IncidentSummary.Order.LATEST.sql() + ", i.published DESC NULLS LAST, i.id LIMIT ?";
        List<Place> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = where.bind(statement, 1);
            statement.setLong(next, (long) query.offset() + query.limit());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(
                            row.getString(1),
                            Optional.<LocalDate>ofNullable(row.getObject(2, LocalDate.class)),
                            Optional.<LocalDate>ofNullable(row.getObject(3, LocalDate.class))));
                }
            }
        }
        return places;
    }

    private static Map<String, IncidentRow> changed(Connection connection, Query query) throws SQLException {
        LocalDate day = query.asOf().orElseThrow();
        List<String> ids = toldAndChanged(connection, day);
        Map<String, IncidentRow> changed = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            for (Incident incident :
                    AccountReader.incidents(connection, ids.subList(from, Math.min(ids.size(), from + PAGE)))) {
                incident.asOf(day)
                        .filter(known -> hasText(known, query))
                        .map(IncidentRow::of)
                        .filter(row -> row.facts().fit(query))
                        .ifPresent(row -> changed.put(row.id(), row));
            }
        }
        return changed;
    }

    private static List<String> toldAndChanged(Connection connection, LocalDate day) throws SQLException {
        String sql = "SELECT id FROM incidents WHERE published <= ?"
                + " AND (unchanged_since IS NULL OR unchanged_since > ?) ORDER BY id";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(day));
            statement.setDate(2, Date.valueOf(day));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static boolean hasText(Incident incident, Query query) {
        return query.text().stream()
                .allMatch(words -> incident.accounts().stream()
                        .anyMatch(
                                account -> Folded.text(account.article().text()).contains(Folded.text(words))));
    }
}
