package dev.dateline.export.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table of codes whose rows are picked by words: the column `words` lists stretches joined by `|`, and the
/// first row of which one stands in the text holds; a row without words fits any.
public final class WordTable {
    private final List<NamedCsvRecord> rows;

    private WordTable(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    public static WordTable beside(Class<?> owner, String file) {
        return new WordTable(CodeTable.beside(owner, file).rows());
    }

    /// The cell of the first row that fits the text; empty when none does, or the cell is empty or `none`.
    public Optional<String> find(String text, String column) {
        return cell(rows.stream().filter(row -> fits(row, text)).findFirst(), column);
    }

    /// The same among the rows that have the key in their first column.
    public Optional<String> find(String key, String text, String column) {
        return cell(
                rows.stream()
                        .filter(row -> row.getField(0).equals(key) && fits(row, text))
                        .findFirst(),
                column);
    }

    private static Optional<String> cell(Optional<NamedCsvRecord> row, String column) {
        return row.map(found -> found.getField(column)).filter(cell -> !cell.isEmpty() && !cell.equals("none"));
    }

    /// A stretch stands at the beginning of a word: "post" is in "posted", not in "outpost".
    private static boolean fits(NamedCsvRecord row, String text) {
        String words = row.getField("words");
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ");
        return words.isEmpty()
                || !text.isEmpty() && Arrays.stream(words.split("\\|")).anyMatch(word -> lower.contains(" " + word));
    }
}
