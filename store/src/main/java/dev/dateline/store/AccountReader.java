package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads accounts and puts them together as incidents.
final class AccountReader {
    static final String REPORT_COLUMNS =
            "r.id, r.title, r.text, r.body_start, r.sections, r.published, r.author, r.outlet, r.url, r.language";
    static final String CURRENT = " JOIN findings f ON f.report = r.hash AND f.superseded_by IS NULL";
    /// So many incidents are read in one statement.
    private static final int TOGETHER = 200;

    private AccountReader() {}

    /// The incidents with those ids, in that order; ids of none are left out.
    static List<Incident> incidents(Connection connection, List<String> ids) throws SQLException {
        List<Incident> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            found.addAll(some(connection, ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
        }
        return found;
    }

    private static List<Incident> some(Connection connection, List<String> ids) throws SQLException {
        SequencedMap<String, List<Account>> accounts = new LinkedHashMap<>();
        ids.forEach(id -> accounts.put(id, new ArrayList<>()));
        String sql = "SELECT " + REPORT_COLUMNS + ", f.line, r.hash, r.seq, a.id, a.event, a.incident"
                + " FROM accounts a JOIN reports r ON r.hash = a.report" + CURRENT
                + " WHERE a.incident IN (SELECT unnest(?)) ORDER BY r.seq, a.event";
        Map<ContentHash, CodedReport> coded = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("VARCHAR", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ContentHash hash = new ContentHash(row.getString(12));
                    CodedReport report = coded.get(hash);
                    if (report == null) {
                        report = Coding.read(row.getString(11), hash, article(row));
                        coded.put(hash, report);
                    }
                    accounts.getOrDefault(row.getString(16), new ArrayList<>())
                            .add(new Account(
                                    row.getString(14),
                                    hash.hex(),
                                    row.getLong(13),
                                    report,
                                    report.events().get(row.getInt(15))));
                }
            }
        }
        Map<String, List<Decision>> decisions = DecisionTable.byIncident(connection, accounts);
        List<Incident> incidents = new ArrayList<>();
        accounts.forEach((id, told) -> {
            if (!told.isEmpty()) {
                incidents.add(Incident.of(id, told, decisions.getOrDefault(id, List.of())));
            }
        });
        return incidents;
    }

    /// The accounts that stand in any of those incidents, with the incident of each.
    static Map<String, String> members(Connection connection, Collection<String> incidents) throws SQLException {
        Map<String, String> members = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, incident FROM accounts WHERE incident IN (SELECT unnest(?))")) {
            statement.setArray(1, connection.createArrayOf("VARCHAR", incidents.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.put(row.getString(1), row.getString(2));
                }
            }
        }
        return members;
    }

    /// From the first ten columns.
    static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString(1),
                optional(row, 2),
                row.getString(3),
                row.getInt(4),
                SectionText.read(row.getString(5)),
                Optional.<LocalDate>ofNullable(row.getObject(6, LocalDate.class)),
                optional(row, 7),
                optional(row, 8),
                optional(row, 9),
                row.getString(10));
    }

    private static Optional<String> optional(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
