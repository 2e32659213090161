package dev.dateline.store;

import dev.dateline.core.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads what a reviewer should look at.
final class ReviewReader {
    /// So many doubts are put together at a time.
    private static final int PAGE = 100;

    private ReviewReader() {}

    /// A doubt before its accounts are read.
    private record Pair(String account, String incident, String other, String otherIncident, double probability) {
        Doubt with(Map<String, Incident> incidents) {
            return new Doubt(
                    Objects.requireNonNull(incidents.get(incident)).account(account),
                    incident,
                    Objects.requireNonNull(incidents.get(otherIncident)).account(other),
                    otherIncident,
                    probability);
        }
    }

    static Review read(Connection connection, int most) throws SQLException {
        List<Doubt> doubts = new ArrayList<>();
        List<Pair> pairs = pairs(connection, most);
        for (int from = 0; from < pairs.size(); from += PAGE) {
            List<Pair> page = pairs.subList(from, Math.min(pairs.size(), from + PAGE));
            Map<String, Incident> incidents = new HashMap<>();
            List<String> ids = page.stream()
                    .flatMap(pair -> Stream.of(pair.incident(), pair.otherIncident()))
                    .distinct()
                    .toList();
            AccountReader.incidents(connection, ids).forEach(incident -> incidents.put(incident.id(), incident));
            page.forEach(pair -> doubts.add(pair.with(incidents)));
        }
        return new Review(
                doubts,
                number(connection, "SELECT count(*) FROM doubts"),
                AccountReader.incidents(connection, misfitting(connection, most)),
                number(connection, "SELECT coalesce(sum(misfits), 0) FROM incidents"));
    }

    private static List<Pair> pairs(Connection connection, int most) throws SQLException {
        String sql = "SELECT d.account, a.incident, d.other, b.incident, d.probability FROM doubts d"
                + " JOIN accounts a ON a.id = d.account JOIN accounts b ON b.id = d.other"
                + " ORDER BY abs(d.probability - 0.5), d.account, d.other LIMIT ?";
        List<Pair> pairs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pairs.add(new Pair(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getDouble(5)));
                }
            }
        }
        return pairs;
    }

    private static List<String> misfitting(Connection connection, int most) throws SQLException {
        String sql = "SELECT i.id FROM incidents i WHERE i.misfits > 0 ORDER BY " + IncidentSummary.Order.LATEST.sql()
                + ", i.id LIMIT ?";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
