package dev.dateline.codebook;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.dateline.core.yaml.YamlNode;
import dev.dateline.core.yaml.YamlNode.Fields;
import dev.dateline.core.yaml.YamlNode.Items;
import dev.dateline.core.yaml.YamlNode.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A user's table of facilities and places: `places.csv` of an overlay, one place a row under a header.
///
/// A row that is broken is reported with its line and left out; the others hold.
final class PlaceTable {
    static final String NAME = "places.csv";
    private static final List<String> COLUMNS =
            List.of("name", "latitude", "longitude", "feature", "country", "names", "within", "id");
    private static final Set<String> NEEDED = Set.of("name", "latitude", "longitude");
    private static final String SITE = "site";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BookFile file;
    private final Problems problems;

    private PlaceTable(BookFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The rows as entries of `places.yaml`.
    static List<Entry> read(BookFile file, Problems problems) {
        return new PlaceTable(file, problems).entries();
    }

    private List<Entry> entries() {
        String text = file.text().startsWith(String.valueOf(BYTE_ORDER_MARK))
                ? file.text().substring(1)
                : file.text();
        List<Entry> entries = new ArrayList<>();
        try (CloseableIterator<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(text.lines().findFirst().orElse("").contains(";") ? ';' : ',')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator()) {
            if (!rows.hasNext()) {
                problems.add(file.label(), 1, "the table is empty", "Begin with the line '" + head() + "'.");
                return entries;
            }
            List<String> header = rows.next().getFields().stream()
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (!isKnown(header)) {
                return entries;
            }
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                if (row.getFieldCount() == header.size()) {
                    entries.add(new Entry(file.label(), fields(header, row), problems));
                } else {
                    problems.add(
                            file.label(),
                            (int) row.getStartingLineNumber(),
                            "the row has %d values, the header has %d".formatted(row.getFieldCount(), header.size()),
                            "Put a value with a comma between quotation marks; leave unknown values empty.");
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    file.label(),
                    1,
                    "the table cannot be read on: " + e.getMessage(),
                    "Look for a quotation mark that is not closed.");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return entries;
    }

    private boolean isKnown(List<String> header) {
        boolean known = true;
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                problems.add(
                        file.label(),
                        1,
                        "column '%s' is not known here".formatted(column),
                        Nearest.advice(column, "Columns", COLUMNS));
                known = false;
            }
        }
        for (String column : COLUMNS) {
            if (NEEDED.contains(column) && !header.contains(column)) {
                problems.add(
                        file.label(), 1, "column '%s' is missing".formatted(column), "The header may be " + head());
                known = false;
            }
        }
        return known;
    }

    private static String head() {
        return String.join(",", COLUMNS);
    }

    /// What the row says as an entry: several names stand between bars; a place of no said feature is a site.
    private static Fields fields(List<String> header, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = row.getField(i).strip();
            if (header.get(i).equals("names")) {
                List<YamlNode> names = new ArrayList<>();
                for (String name : value.split("\\|", -1)) {
                    if (!name.isBlank()) {
                        names.add(new Text(name.strip(), line));
                    }
                }
                fields.put("names", new Items(names, line));
            } else if (!value.isEmpty()) {
                fields.put(header.get(i), new Text(value, line));
            }
        }
        fields.putIfAbsent("feature", new Text(SITE, line));
        if (fields.get("name") instanceof Text(String name, int at)) {
            fields.putIfAbsent("id", new Text(id(name), at));
        }
        return new Fields(fields, line);
    }

    /// "Saint Anna's Clinic" as "saint-anna-s-clinic".
    private static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.replaceAll("^-|-$", "");
    }
}
