package dev.dateline.export;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Column;
import dev.dateline.export.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The flat table of [CsvExporter] as a Parquet file with typed columns: days, numbers, booleans; what is not
/// stated is null.
///
/// The table is written to a temporary file first, then made into columns by DuckDB, so that memory does not
/// grow with it.
public final class ParquetExporter implements Exporter {
    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        export(incidents, out, Terms.usual());
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        Path folder = Files.createTempDirectory("dateline-parquet");
        Path rows = folder.resolve("rows.csv");
        Path columns = folder.resolve("columns.parquet");
        CsvExporter csv = new CsvExporter();
        try {
            try (OutputStream to = Files.newOutputStream(rows)) {
                csv.export(incidents, TableWriter.plain(csv.table(), to, terms.sidecars()), terms);
            }
            convert(rows, columns, csv);
            Files.copy(columns, out);
            out.flush();
        } finally {
            Files.deleteIfExists(rows);
            Files.deleteIfExists(columns);
            Files.deleteIfExists(folder);
        }
    }

    /// One thread, so that the same rows give the same bytes.
    private static void convert(Path rows, Path columns, CsvExporter csv) throws IOException {
        String types = csv.table().all().stream()
                .map(column -> "'%s': '%s'".formatted(column.name(), type(column.kind())))
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute(("COPY (SELECT * FROM read_csv(%s, header = true, auto_detect = false, parallel = false,"
                            + " delim = ',', quote = '\"', escape = '\"', new_line = '\\n', max_line_size = 100000000,"
                            + " columns = {%s})) TO %s (FORMAT PARQUET, COMPRESSION ZSTD)")
                    .formatted(quoted(rows), types, quoted(columns)));
        } catch (SQLException e) {
            throw new IOException("the table cannot be made into Parquet: " + e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case DAY -> "DATE";
            case BOOLEAN -> "BOOLEAN";
        };
    }
}
