package dev.dateline.export.codes;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table of codes that lies beside a class as a CSV file: analysts can read and change it without Java. Its
/// first column is the key; lines that begin with # are remarks; a cell `none` says that the format has no such
/// code.
public final class CodeTable {
    private static final String NONE = "none";

    private final String file;
    private final List<NamedCsvRecord> rows;
    private final Map<String, NamedCsvRecord> byKey = new LinkedHashMap<>();

    private CodeTable(String file, List<NamedCsvRecord> rows) {
        this.file = file;
        this.rows = rows;
        rows.forEach(row -> byKey.putIfAbsent(row.getField(0), row));
    }

    public static CodeTable beside(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing beside %s".formatted(file, owner.getName()));
            }
            return new CodeTable(
                    file,
                    CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .stream()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the file's order.
    public List<NamedCsvRecord> rows() {
        return rows;
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /// The cell of the first row with that key; empty when there is no such row, or the cell is empty or
    /// `none`.
    public Optional<String> find(String key, String column) {
        return Optional.ofNullable(byKey.get(key))
                .map(row -> row.getField(column))
                .filter(cell -> !cell.isEmpty() && !cell.equals(NONE));
    }

    /// Where among the rows the first one with that key stands.
    ///
    /// @throws IllegalArgumentException when there is none
    public int rank(String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getField(0).equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("'%s' is not in %s".formatted(key, file));
    }
}
