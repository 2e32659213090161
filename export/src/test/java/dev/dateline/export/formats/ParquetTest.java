package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.CsvExporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
    private static final Incident CLINIC = Incidents.of("c1", Incidents.clinic().build());

    @TempDir
    private Path folder;

    @Test
    void opens_in_duckdb_with_typed_columns() throws Exception {
        Incident odd = Incidents.of(
                "d1",
                aReport("=odd\n\"report\"")
                        .text("A bomb.")
                        .with(anEvent().bombing().trigger("bomb"))
                        .build());
        Path file = folder.resolve("incidents.parquet");
        Files.write(file, Exported.as("parquet", CLINIC, odd).bytes());

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT * FROM '" + file + "' ORDER BY incident")) {
                assertThat(rows.getMetaData().getColumnCount())
                        .isEqualTo(CsvExporter.columns().size());
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject("date_earliest")).isEqualTo(LocalDate.parse("2022-03-05"));
                assertThat(rows.getObject("killed_low")).isEqualTo(31L);
                assertThat(rows.getObject("disputed")).isEqualTo(false);
                assertThat(rows.getDouble("latitude")).isEqualTo(34.34817);
                assertThat(rows.getString("evidence")).startsWith("😀 A suicide bomber");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("reports")).as("no guard, no loss").isEqualTo("=odd\n\"report\"");
                assertThat(rows.getObject("killed_low")).as("not stated").isNull();
                assertThat(rows.getObject("title")).isNull();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void nothing_to_export_is_a_file_without_rows() throws Exception {
        Path file = folder.resolve("none.parquet");
        Files.write(file, Exported.as("parquet").bytes());

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM '" + file + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
