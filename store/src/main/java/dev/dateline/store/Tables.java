package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.Place;
import dev.dateline.core.finding.CodedReport.Versions;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Writes rows; runs inside the writer's transaction.
final class Tables {
    private Tables() {}

    private record Current(long seq, Versions versions) {}

    /// Adds what is new among the codings, in order.
    static List<Added> add(Connection connection, List<Coding> codings, Instant now) throws SQLException {
        Map<ContentHash, Current> known =
                current(connection, codings.stream().map(Coding::report).toList());
        List<Added> added = new ArrayList<>();
        try (Rows reports = new Rows(
                        connection, "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Rows arrivals = new Rows(connection, "INSERT INTO arrivals VALUES (?, ?) ON CONFLICT DO NOTHING");
                Rows findings = new Rows(connection, "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)");
                Rows supersede = new Rows(
                        connection,
                        "UPDATE findings SET superseded_by = ? WHERE report = ? AND seq = ?");
                Rows drop = new Rows(connection, "DELETE FROM incidents WHERE report = ?");
                Rows incidents = incidentRows(connection)) {
            long report = next(connection, "reports");
            long finding = next(connection, "findings");
            for (Coding coding : codings) {
                arrivals.add(coding.arrival().hex(), coding.report().hex());
                @Nullable Current before = known.get(coding.report());
                if (before != null && before.versions().equals(coding.versions())) {
                    added.add(new Added(coding.report(), Added.Kind.HELD));
                    continue;
                }
                if (before == null) {
                    addReport(reports, report++, coding, now);
                } else {
                    // What the batch holds must be there before it can be marked.
                    findings.flush();
                    incidents.flush();
                    supersede.add(finding, coding.report().hex(), before.seq());
                    supersede.flush();
                    drop.add(coding.report().hex());
                    drop.flush();
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
                        utc(now));
                addIncidents(incidents, coding.report(), coding.coded().article(), coding.incidents());
                known.put(coding.report(), new Current(finding++, versions));
                added.add(new Added(
                        coding.report(), before == null ? Added.Kind.NEW : Added.Kind.RECODED));
            }
            reports.flush();
            arrivals.flush();
            findings.flush();
            incidents.flush();
        }
        return List.copyOf(added);
    }

    static void dropIncidents(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM incidents");
        }
    }

    static Rows incidentRows(Connection connection) throws SQLException {
        return new Rows(
                connection,
                "INSERT INTO incidents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    static void addIncidents(Rows rows, ContentHash report, Article article, List<IncidentRow> incidents)
            throws SQLException {
        for (IncidentRow row : incidents) {
            Optional<Place> place = row.place();
            rows.add(
                    row.id(),
                    report.hex(),
                    row.event(),
                    row.account().type().code(),
                    row.types(),
                    row.date().flatMap(range -> range.earliest()),
                    row.date().flatMap(range -> range.latest()),
                    place.flatMap(Place::country),
                    place.flatMap(Place::admin1),
                    row.placeName(),
                    place.map(Place::latitude).orElse(OptionalDouble.empty()),
                    place.map(Place::longitude).orElse(OptionalDouble.empty()),
                    row.placeWords(),
                    row.actorIds(),
                    row.actorNames(),
                    row.actorWords(),
                    row.killed().low(),
                    row.killed().high(),
                    row.injured().low(),
                    row.injured().high(),
                    article.outlet(),
                    article.published(),
                    row.account().confidence(),
                    row.account().disputed());
        }
    }

    private static void addReport(Rows rows, long seq, Coding coding, Instant now) throws SQLException {
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
                + " WHERE superseded_by IS NULL AND report = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (ContentHash report : reports) {
                select.setString(1, report.hex());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        known.put(
                                report,
                                new Current(
                                        row.getLong(2),
                                        new Versions(
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5),
                                                row.getString(6))));
                    }
                }
            }
        }
        return known;
    }

    private static long next(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(seq), 0) + 1 FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /// Rows of one statement, sent in batches.
    static final class Rows implements AutoCloseable {
        private static final int BATCH = 200;

        private final Connection connection;
        private final PreparedStatement statement;
        private int waiting;

        Rows(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(sql);
        }

        /// Absent values become null, lists become lists of text.
        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                set(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }

        private void set(int column, Object value) throws SQLException {
            switch (value) {
                case Optional<?> optional when optional.isPresent() -> set(column, optional.get());
                case OptionalInt optional when optional.isPresent() -> statement.setInt(column, optional.getAsInt());
                case OptionalDouble optional when optional.isPresent() ->
                    statement.setDouble(column, optional.getAsDouble());
                case Optional<?> none -> statement.setNull(column, Types.NULL);
                case OptionalInt none -> statement.setNull(column, Types.INTEGER);
                case OptionalDouble none -> statement.setNull(column, Types.DOUBLE);
                case LocalDate day -> statement.setDate(column, Date.valueOf(day));
                case List<?> texts -> statement.setArray(column, connection.createArrayOf("VARCHAR", texts.toArray()));
                default -> statement.setObject(column, value);
            }
        }

        void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            // After a fault the batch is not sent: the transaction is rolled back anyway.
            statement.close();
        }
    }
}
