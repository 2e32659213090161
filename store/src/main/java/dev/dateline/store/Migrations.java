package dev.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Brings a file's schema to the newest version, one plain SQL file per step, each in its own
/// transaction.
///
/// Statements of a file end with a semicolon at the end of a line; comments begin with `--` and hold
/// none there.
final class Migrations {
    /// In order; the first is version 1. A file that was once released is never edited.
    private static final List<String> STEPS = List.of(
            "V001__reports_findings_incidents.sql",
            "V002__accounts_merged_into_incidents.sql",
            "V003__incidents_at_a_glance.sql",
            "V004__notes.sql",
            "V005__as_of_a_day_and_by_incident.sql",
            "V006__accounts_by_id_and_misfits.sql");

    private Migrations() {}

    static void run(Connection connection, Path file, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        int version = version(connection, file);
        if (version > STEPS.size()) {
            throw new StoreException(
                    "%s was written by a newer Dateline (schema %d; this one knows %d). Use that version, or another file"
                            .formatted(file, version, STEPS.size()));
        }
        for (int next = version + 1; next <= STEPS.size(); next++) {
            apply(connection, next, clock);
            connection.commit();
        }
        connection.rollback();
    }

    private static int version(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean ours = false;
            int tables = 0;
            try (ResultSet found =
                    statement.executeQuery("SELECT table_name FROM duckdb_tables() WHERE NOT internal")) {
                while (found.next()) {
                    tables++;
                    ours |= found.getString(1).equals("schema_versions");
                }
            }
            if (!ours && tables > 0) {
                throw new StoreException(
                        "%s is a DuckDB file of something else: it has tables, but none of Dateline's. Choose another file"
                                .formatted(file));
            }
            if (!ours) {
                return 0;
            }
            try (ResultSet newest = statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_versions")) {
                newest.next();
                return newest.getInt(1);
            }
        }
    }

    private static void apply(Connection connection, int version, Clock clock) throws SQLException {
        String name = STEPS.get(version - 1);
        try (Statement statement = connection.createStatement()) {
            if (version == 1) {
                statement.execute("CREATE TABLE schema_versions"
                        + " (version INTEGER NOT NULL, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)");
            }
            for (String sql : read(name).split(";\\R")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO schema_versions VALUES (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, name);
            insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
            insert.executeUpdate();
        }
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("migration " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
