package dev.dateline.export.table;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/// A format that is a table with at most one row per incident.
public abstract class RowExporter implements Exporter {
    /// Makes the rows of one file, in order.
    public interface Rows {
        /// @return empty when the format cannot hold the incident; why is said beside the file
        Optional<Row> row(Incident incident) throws IOException;
    }

    /// Its columns, in order.
    public abstract Columns table();

    /// What the format makes rows with, on these terms. Says by which rules.
    protected abstract Rows rows(Terms terms) throws IOException;

    @Override
    public final void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        export(incidents, out, Terms.usual());
    }

    @Override
    public final void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        export(incidents, TableWriter.guarded(table(), out, terms.sidecars()), terms);
    }

    /// Writes the rows to a table that is begun already.
    public final void export(Stream<Incident> incidents, TableWriter table, Terms terms) throws IOException {
        Rows rows = rows(terms);
        for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
            Incident incident = all.next();
            Optional<Row> row = rows.row(incident);
            if (row.isPresent()) {
                table.write(incident, row.get());
            }
        }
        table.flush();
    }
}
