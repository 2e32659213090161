package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport.Versions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes rows; runs inside the writer's transaction.
final class Tables {
    private Tables() {}

    private record Current(long seq, Versions versions) {}

    /// Adds what is new among the codings, in order.
    static List<Added> add(Connection connection, List<Coding> codings, Instant now, Grouping grouping)
            throws SQLException {
        Map<ContentHash, Current> known =
                current(connection, codings.stream().map(Coding::report).toList());
        Set<ContentHash> arrived =
                arrived(connection, codings.stream().map(Coding::arrival).toList());
        List<Added> added = new ArrayList<>();
        SequencedMap<ContentHash, Coding> fresh = new LinkedHashMap<>();
        Map<ContentHash, Long> seqs = new HashMap<>();
        Set<ContentHash> recoded = new HashSet<>();
        try (NewRows reports = new NewRows(connection, "reports");
                NewRows arrivals = new NewRows(connection, "arrivals");
                NewRows findings = new NewRows(connection, "findings");
                Change supersede =
                        new Change(connection, "UPDATE findings SET superseded_by = ? WHERE report = ? AND seq = ?")) {
            long report = next(connection, "reports");
            long finding = next(connection, "findings");
            for (Coding coding : codings) {
                if (arrived.add(coding.arrival())) {
                    arrivals.add(coding.arrival().hex(), coding.report().hex());
                }
                @Nullable Current before = known.get(coding.report());
                if (before != null && before.versions().equals(coding.versions())) {
                    added.add(new Added(coding.report(), Added.Kind.HELD));
                    continue;
                }
                if (before == null) {
                    seqs.put(coding.report(), report);
                    addReport(reports, report++, coding, now);
                } else {
                    recoded.add(coding.report());
                    // What the batch holds must be there before it can be marked.
                    findings.flush();
                    supersede.run(finding, coding.report().hex(), before.seq());
                }
                Versions versions = coding.versions();
                findings.add(
                        finding,
                        coding.report().hex(),
                        versions.contract(),
                        versions.codebook(),
                        versions.model(),
                        versions.version(),
                        coding.line(),
                        utc(now),
                        Optional.empty());
                fresh.put(coding.report(), coding);
                known.put(coding.report(), new Current(finding++, versions));
                added.add(new Added(coding.report(), before == null ? Added.Kind.NEW : Added.Kind.RECODED));
            }
            reports.flush();
            arrivals.flush();
            findings.flush();
        }
        seqs.putAll(seqs(connection, recoded));
        grouping.replace(connection, List.copyOf(fresh.values()), seqs, recoded);
        return List.copyOf(added);
    }

    /// Takes a report out with all that came of it.
    ///
    /// @return whether it was there
    static boolean remove(Connection connection, ContentHash report, Grouping grouping) throws SQLException {
        grouping.remove(connection, report);
        int removed;
        try (Change reports = new Change(connection, "DELETE FROM reports WHERE hash = ?");
                Change arrivals = new Change(connection, "DELETE FROM arrivals WHERE report = ?");
                Change findings = new Change(connection, "DELETE FROM findings WHERE report = ?")) {
            findings.run(report.hex());
            arrivals.run(report.hex());
            removed = reports.run(report.hex());
        }
        return removed > 0;
    }

    private static Map<ContentHash, Long> seqs(Connection connection, Collection<ContentHash> reports)
            throws SQLException {
        Map<ContentHash, Long> seqs = new HashMap<>();
        if (reports.isEmpty()) {
            return seqs;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hash, seq FROM reports WHERE hash IN (SELECT unnest(?))")) {
            select.setArray(1, array(connection, reports));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seqs.put(new ContentHash(row.getString(1)), row.getLong(2));
                }
            }
        }
        return seqs;
    }

    private static void addReport(NewRows rows, long seq, Coding coding, Instant now) throws SQLException {
        Article article = coding.coded().article();
        rows.add(
                seq,
                coding.report().hex(),
                article.reportId(),
                article.title(),
                article.text(),
                article.bodyStart(),
                SectionText.write(article.sections()),
                article.published(),
                article.author(),
                article.outlet(),
                article.url(),
                article.language(),
                utc(now));
    }

    private static Map<ContentHash, Current> current(Connection connection, Collection<ContentHash> reports)
            throws SQLException {
        Map<ContentHash, Current> known = new HashMap<>();
        String sql = "SELECT report, seq, contract, codebook, model, version FROM findings"
                + " WHERE superseded_by IS NULL AND report IN (SELECT unnest(?))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array(connection, reports));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(
                            new ContentHash(row.getString(1)),
                            new Current(
                                    row.getLong(2),
                                    new Versions(
                                            row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
                }
            }
        }
        return known;
    }

    private static Set<ContentHash> arrived(Connection connection, Collection<ContentHash> arrivals)
            throws SQLException {
        Set<ContentHash> arrived = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hash FROM arrivals WHERE hash IN (SELECT unnest(?))")) {
            select.setArray(1, array(connection, arrivals));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrived.add(new ContentHash(row.getString(1)));
                }
            }
        }
        return arrived;
    }

    private static Array array(Connection connection, Collection<ContentHash> hashes) throws SQLException {
        return connection.createArrayOf(
                "VARCHAR", hashes.stream().map(ContentHash::hex).toArray());
    }

    private static long next(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(seq), 0) + 1 FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// Rows for the end of one table, in the order of its columns. Several times as fast as INSERT.
    static final class NewRows implements AutoCloseable {
        private final DuckDBAppender appender;

        NewRows(Connection connection, String table) throws SQLException {
            appender = connection.unwrap(DuckDBConnection.class).createAppender(table);
        }

        /// Absent values become null, lists become lists of text.
        void add(Object... values) throws SQLException {
            appender.beginRow();
            for (Object value : values) {
                append(value);
            }
            appender.endRow();
        }

        private void append(Object value) throws SQLException {
            switch (value) {
                case Optional<?> optional when optional.isPresent() -> append(optional.get());
                case OptionalInt optional when optional.isPresent() -> appender.append(optional.getAsInt());
                case OptionalDouble optional when optional.isPresent() -> appender.append(optional.getAsDouble());
                case Optional<?> none -> appender.appendNull();
                case OptionalInt none -> appender.appendNull();
                case OptionalDouble none -> appender.appendNull();
                case String text -> appender.append(text);
                case Integer number -> appender.append(number.intValue());
                case Long number -> appender.append(number.longValue());
                case Double number -> appender.append(number.doubleValue());
                case Boolean flag -> appender.append(flag.booleanValue());
                case LocalDate day -> appender.append(day);
                case LocalDateTime time -> appender.append(time);
                case List<?> texts -> appender.append(texts);
                case byte[] bytes -> appender.append(bytes);
                default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
            }
        }

        void flush() throws SQLException {
            appender.flush();
        }

        @Override
        public void close() throws SQLException {
            appender.close();
        }
    }

    /// One statement run again and again.
    private static final class Change implements AutoCloseable {
        private final PreparedStatement statement;

        Change(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        int run(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
