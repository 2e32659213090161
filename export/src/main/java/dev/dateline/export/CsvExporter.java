package dev.dateline.export;

import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.RowExporter;
import java.io.IOException;
import java.util.List;

/// A flat table, one row per incident (RFC 4180, UTF-8, line feeds), with the columns of [#columns()].
///
/// What is not stated is an empty cell, never 0. Several names or words in one cell are joined by `; `;
/// certainties and types stand in the order of the perpetrators, targets and victims before them.
/// Killed and injured are the smallest number that any report states, the one that most outlets give, and
/// the largest; that a figure is open ("at least") shows in its wording. Where only parts of a toll are
/// known, best and high are empty. Address, title, codes and evidence are those of the account that tells
/// most. Text that a spreadsheet would take for a formula gets an apostrophe before it.
public final class CsvExporter extends RowExporter {
    private static final Columns COLUMNS = Columns.beside(CsvExporter.class, "csv-columns.csv");

    /// Names of the columns, in order.
    public static List<String> columns() {
        return COLUMNS.names();
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Columns table() {
        return COLUMNS;
    }

    @Override
    protected Rows rows(Terms terms) throws IOException {
        terms.sidecars().rule("estimate", "low/best/high");
        return new CsvRows(COLUMNS);
    }
}
