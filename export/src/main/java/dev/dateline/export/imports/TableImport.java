package dev.dateline.export.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.incident.Incident;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads a table by the names of its columns: their order does not matter, further ones are left alone.
/// Streams.
public final class TableImport {
    /// Names of the kinds of tables that can be read.
    public static final List<String> FORMATS = List.of("acled", "csv", "ged", "gtd");

    private static final int LONGEST_HEADER = 1 << 20;

    private final RowFormat format;

    private TableImport(RowFormat format) {
        this.format = format;
    }

    /// @throws IllegalArgumentException when there is no such format; the message lists all
    public static TableImport of(String format, Codebook codebook) {
        return new TableImport(
                switch (format) {
                    case "csv" -> new CsvFormat(codebook.actors());
                    case "gtd" -> new GtdFormat(codebook.actors());
                    case "acled" -> new AcledFormat(codebook.actors());
                    case "ged" -> new GedFormat(codebook.actors());
                    default ->
                        throw new IllegalArgumentException("'%s' is no format to import; formats: %s"
                                .formatted(format, String.join(", ", FORMATS)));
                });
    }

    /// The incidents of all rows, read as they are asked for. A row with a problem is left out, the others are
    /// not.
    ///
    /// @param table comma-, semicolon- or tab-separated, with a header; the caller closes it
    /// @param problems told of each problem as it is met
    /// @throws IOException when it cannot be read
    public Stream<Incident> read(Reader table, Consumer<Problem> problems) throws IOException {
        BufferedReader text = new BufferedReader(table);
        Iterator<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)
                .iterator();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Incidents(rows, problems), Spliterator.ORDERED), false);
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    /// Whichever stands most often in the header.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        Map<Character, Integer> counts = new HashMap<>();
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            counts.merge((char) next, 1, Integer::sum);
        }
        text.reset();
        char most = ',';
        for (char separator : List.of(',', ';', '\t')) {
            if (counts.getOrDefault(separator, 0) > counts.getOrDefault(most, 0)) {
                most = separator;
            }
        }
        return most;
    }

    private static Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            places.putIfAbsent(name, i);
        }
        return places;
    }

    /// Rows without a problem, one by one.
    private final class Incidents implements Iterator<Incident> {
        private final Iterator<NamedCsvRecord> rows;
        private final Consumer<Problem> problems;
        private Map<String, Integer> places = Map.of();
        private Optional<Incident> next = Optional.empty();
        private boolean isOver;

        Incidents(Iterator<NamedCsvRecord> rows, Consumer<Problem> problems) {
            this.rows = rows;
            this.problems = problems;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next.isEmpty() && !isOver && rows.hasNext()) {
                    next = incident(rows.next());
                }
            } catch (CsvParseException e) {
                isOver = true;
                problems.accept(new Problem(1, "", "the table cannot be read: " + cause(e)));
            }
            return next.isPresent();
        }

        @Override
        public Incident next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Incident incident = next.orElseThrow();
            next = Optional.empty();
            return incident;
        }

        private Optional<Incident> incident(NamedCsvRecord row) {
            if (places.isEmpty()) {
                places = places(row.getHeader());
                List<String> missing = format.needs().stream()
                        .filter(column -> !places.containsKey(column))
                        .toList();
                if (!missing.isEmpty()) {
                    isOver = true;
                    problems.accept(new Problem(1, "", "there is no column " + String.join(", ", missing)));
                    return Optional.empty();
                }
            }
            Cells cells = new Cells(row, places);
            int wanted = row.getHeader().size();
            if (row.getFieldCount() != wanted) {
                cells.problem("", "has %d cells, the header has %d".formatted(row.getFieldCount(), wanted));
            }
            Incident incident = format.read(cells);
            cells.problems().forEach(problems);
            return cells.problems().isEmpty() ? Optional.of(incident) : Optional.empty();
        }
    }
}
