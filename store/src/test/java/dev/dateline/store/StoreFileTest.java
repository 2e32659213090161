package dev.dateline.store;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.finding.CodedReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private void openAndClose(Path file) {
        EmbeddedIncidentStore.open(file, CLOCK, KeyMatcher.eachAlone()).close();
    }

    @Test
    void makes_missing_folders_and_opens_again() {
        Path file = folder.resolve("a/b/store.duckdb");
        openAndClose(file);
        openAndClose(file);
        assertThat(file).isRegularFile();
    }

    @Test
    void a_folder_is_no_store() {
        assertThatThrownBy(() -> openAndClose(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("is a folder");
    }

    @Test
    void a_file_of_something_else_is_refused_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("notes.txt");
        String notes = "these are notes, not a data base\n".repeat(300);
        Files.writeString(file, notes);

        assertThatThrownBy(() -> openAndClose(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no DuckDB file");
        assertThat(file).hasContent(notes);
    }

    @Test
    void a_folder_below_a_file_cannot_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x");

        assertThatThrownBy(() -> openAndClose(file.resolve("store.duckdb")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Choose another place");
    }

    @Test
    void another_programs_tables_are_refused() throws SQLException {
        Path file = folder.resolve("other.duckdb");
        sql(file, "CREATE TABLE birds (name VARCHAR)");

        assertThatThrownBy(() -> openAndClose(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("something else");
    }

    @Test
    void a_newer_schema_is_refused() throws SQLException {
        Path file = folder.resolve("newer.duckdb");
        openAndClose(file);
        sql(file, "INSERT INTO schema_versions VALUES (99, 'V099__later.sql', TIMESTAMP '2030-01-01')");

        assertThatThrownBy(() -> openAndClose(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Dateline (schema 99; this one knows 6)");
    }

    @Test
    void a_store_of_the_schema_before_knows_what_was_known_on_a_past_day() throws SQLException {
        Path file = folder.resolve("older.duckdb");
        Query then = Query.all().withAsOf(LocalDate.parse("2023-03-05"));
        try (IncidentStore store = EmbeddedIncidentStore.open(file, CLOCK, KeyMatcher.byPlace())) {
            store.add(told("first", Optional.of("2023-03-04"), "Baidoa"));
            store.add(told("second", Optional.of("2023-03-09"), "Baidoa"));
            store.add(told("third", Optional.of("2023-03-05"), "Kano"));
            store.add(told("fourth", Optional.empty(), "Jos"));
            assertThat(store.incidents(then)).hasSize(2);
        }
        sql(file, "DROP INDEX accounts_incident");
        sql(file, "DROP INDEX accounts_id");
        sql(file, "DROP INDEX accounts_report");
        sql(file, "DROP INDEX incidents_id");
        sql(file, "ALTER TABLE incidents DROP COLUMN unchanged_since");
        sql(file, "ALTER TABLE incidents DROP COLUMN misfits");
        sql(file, "DELETE FROM schema_versions WHERE version >= 5");

        try (IncidentStore store = EmbeddedIncidentStore.open(file, CLOCK, KeyMatcher.byPlace())) {
            assertThat(store.incidents(then))
                    .extracting(incident -> incident.accounts().size())
                    .containsExactly(1, 1);
            assertThat(store.incidents(Query.all().withAsOf(LocalDate.parse("2023-03-09"))))
                    .extracting(incident -> incident.accounts().size())
                    .containsExactlyInAnyOrder(2, 1);
        }
    }

    private static CodedReport told(String id, Optional<String> day, String place) {
        var report =
                aReport(id).text("An attack, the " + id + ".").with(anEvent().in(place, "XX", 3.1, 43.6));
        return day.map(report::published).orElse(report).build();
    }

    @Test
    void a_file_open_in_this_process_is_held() {
        Path file = folder.resolve("store.duckdb");
        try (IncidentStore first = EmbeddedIncidentStore.open(file, CLOCK, KeyMatcher.eachAlone())) {
            assertThat(first.count(Query.all())).isZero();
            assertThatThrownBy(() -> openAndClose(file))
                    .isInstanceOfSatisfying(
                            StoreHeldException.class,
                            held -> assertThat(held.holderPid())
                                    .hasValue(ProcessHandle.current().pid()));
        }
        openAndClose(file);
    }

    @Test
    void a_process_killed_while_it_writes_loses_nothing_acknowledged() throws Exception {
        Path file = folder.resolve("store.duckdb");
        List<String> acknowledged = new ArrayList<>();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged.size() < 120) {
                String line = out.readLine();
                assertThat(line).as("line of the writing process").isNotNull();
                acknowledged.add(line);
                if (acknowledged.size() == 20) {
                    assertThatThrownBy(() -> openAndClose(file))
                            .isInstanceOfSatisfying(
                                    StoreHeldException.class,
                                    held -> assertThat(held.holderPid()).hasValue(process.pid()));
                }
            }
            process.destroyForcibly().waitFor();
        } finally {
            process.destroyForcibly();
        }

        try (IncidentStore store = EmbeddedIncidentStore.open(file, CLOCK, KeyMatcher.eachAlone())) {
            List<String> there = store.reports(Query.all()).stream()
                    .map(report -> report.hash().hex())
                    .toList();
            assertThat(there).containsAll(acknowledged);
            assertThat(store.count(Query.all())).isEqualTo(there.size());
            assertThat(store.add(aReport("after").text("Later.").with(anEvent()).build())
                            .kind())
                    .isEqualTo(Added.Kind.NEW);
        }
    }

    /// Writes reports until it is killed and says the hash of each that is safe.
    static final class EndlessWriter {
        private EndlessWriter() {}

        static void main(String[] args) {
            try (IncidentStore store = EmbeddedIncidentStore.open(Path.of(args[0]), CLOCK, KeyMatcher.eachAlone())) {
                for (int i = 0; ; i++) {
                    Added added = store.add(aReport("r" + i)
                            .text("An attack, the number " + i + ". " + "More words. ".repeat(200))
                            .with(anEvent().in("Baidoa", "SO", 3.1, 43.6))
                            .build());
                    System.out.println(added.report().hex());
                }
            }
        }
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
