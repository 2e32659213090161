package dev.dateline.export.gtd;

import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.RowExporter;
import java.io.IOException;

/// The Global Terrorism Database's table: violence by others than states, 135 columns in its order.
///
/// Attack types stand in the format's hierarchy; numbers are totals, perpetrators included; a vague word is no
/// number; unknown is an empty cell, 0, -9 or -99, as the format has it in each column.
public final class GtdExporter extends RowExporter {
    private static final Columns COLUMNS = Columns.beside(GtdExporter.class, "columns.csv");

    @Override
    public String name() {
        return "gtd";
    }

    @Override
    public Columns table() {
        return COLUMNS;
    }

    @Override
    protected Rows rows(Terms terms) throws IOException {
        return new GtdRows(COLUMNS, terms);
    }
}
