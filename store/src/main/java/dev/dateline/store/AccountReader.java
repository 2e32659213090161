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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

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
        List<Row> rows = rows(connection, ids);
        Map<String, CodedReport> coded =
                coded(connection, rows.stream().map(Row::report).distinct().toList());
        for (Row row : rows) {
            @Nullable CodedReport report = coded.get(row.report());
            if (report != null) {
                accounts.getOrDefault(row.incident(), new ArrayList<>())
                        .add(new Account(
                                row.id(),
                                row.report(),
                                row.arrival(),
                                report,
                                report.events().get(row.event())));
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

    private record Row(String id, String report, int event, long arrival, String incident) {}

    private static List<Row> rows(Connection connection, List<String> incidents) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String sql = "SELECT id, report, event, arrival, incident FROM accounts WHERE incident "
                + OneOf.of(incidents).sql();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            OneOf.of(incidents).bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5)));
                }
            }
        }
        rows.sort(Comparator.comparingLong(Row::arrival).thenComparingInt(Row::event));
        return rows;
    }

    /// The current codings by hash. Report and line are asked for apart: each is looked up in an index,
    /// which a join of the tables leaves aside.
    private static Map<String, CodedReport> coded(Connection connection, List<String> reports) throws SQLException {
        Map<String, CodedReport> coded = new HashMap<>();
        if (reports.isEmpty()) {
            return coded;
        }
        Map<String, Article> articles = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + REPORT_COLUMNS
                + ", r.hash FROM reports r WHERE r.hash " + OneOf.of(reports).sql())) {
            OneOf.of(reports).bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    articles.put(row.getString(11), article(row));
                }
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT report, line FROM findings WHERE superseded_by IS NULL AND report "
                        + OneOf.of(reports).sql())) {
            OneOf.of(reports).bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String hash = row.getString(1);
                    @Nullable Article article = articles.get(hash);
                    if (article != null) {
                        coded.put(hash, Coding.read(row.getString(2), new ContentHash(hash), article));
                    }
                }
            }
        }
        return coded;
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
