package dev.dateline.export.acled;

import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.RowExporter;
import java.io.IOException;

/// ACLED's table: one row per incident that is dated to a month or better and placed below its country, 31
/// columns in its order.
///
/// One day per row, of a week or month the middle one; of several tactics the highest in the format's order;
/// actors by what they were on that day; no figure is 0.
public final class AcledExporter extends RowExporter {
    private static final Columns COLUMNS = Columns.beside(AcledExporter.class, "columns.csv");

    @Override
    public String name() {
        return "acled";
    }

    @Override
    public Columns table() {
        return COLUMNS;
    }

    @Override
    protected Rows rows(Terms terms) throws IOException {
        return new AcledRows(COLUMNS, terms);
    }
}
