package dev.dateline.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes rows as CSV (RFC 4180, UTF-8, line feeds) with a header, and what their cells rest on beside them.
public final class TableWriter {
    private final Columns columns;
    private final Sidecars sidecars;
    private final boolean guards;
    private final Writer text;
    private final CsvWriter csv;
    private long rows;

    private TableWriter(Columns columns, OutputStream out, Sidecars sidecars, boolean guards) throws IOException {
        this.columns = columns;
        this.sidecars = sidecars;
        this.guards = guards;
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        record(columns.names());
    }

    /// Writes the header. Text that a spreadsheet would take for a formula gets an apostrophe before it.
    public static TableWriter guarded(Columns columns, OutputStream out, Sidecars sidecars) throws IOException {
        return new TableWriter(columns, out, sidecars, true);
    }

    /// Writes the header, and all text as it is: for readers that are no spreadsheets.
    public static TableWriter plain(Columns columns, OutputStream out, Sidecars sidecars) throws IOException {
        return new TableWriter(columns, out, sidecars, false);
    }

    /// A second line under the header, as HXL has it.
    public void tags(List<String> tags) throws IOException {
        record(tags);
    }

    public void write(Incident incident, Row row) throws IOException {
        rows++;
        List<String> cells = row.cells();
        List<String> guarded = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.all().get(i);
            String cell = cells.get(i);
            guarded.add(guards && column.kind() == Column.Kind.TEXT ? Formulas.guard(cell) : cell);
            List<Support> supports = row.supports(i);
            if (!cell.isEmpty() && !supports.isEmpty()) {
                sidecars.cell(incident, rows, column.name(), cell, supports);
            }
        }
        record(guarded);
    }

    public void flush() throws IOException {
        try {
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private void record(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
