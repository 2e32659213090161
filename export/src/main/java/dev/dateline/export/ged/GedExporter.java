package dev.dateline.export.ged;

import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.RowExporter;
import java.io.IOException;

/// UCDP's Georeferenced Event Dataset: organised violence with at least one death, 49 columns in its order.
///
/// The government is side A of state-based violence; low and high are the lowest and highest number that
/// reports give, so that an open upper end is lost; dates are the first and last possible day.
public final class GedExporter extends RowExporter {
    private static final Columns COLUMNS = Columns.beside(GedExporter.class, "columns.csv");

    @Override
    public String name() {
        return "ged";
    }

    @Override
    public Columns table() {
        return COLUMNS;
    }

    @Override
    protected Rows rows(Terms terms) throws IOException {
        return new GedRows(COLUMNS, terms);
    }
}
