package dev.dateline.reading.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.reading.ReportReader;
import dev.dateline.reading.intake.IntakeOptions.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reports as rows of a table with a header; comma, semicolon or tab between the fields.
final class CsvRows implements Source {
    private static final int BUFFER = 16 * 1024 * 1024;

    private final String name;
    private final InputStream in;
    private final IntakeOptions options;
    private final CloseableIterator<CsvRecord> rows;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private boolean headerRead;
    private boolean ended;

    CsvRows(String name, InputStream in, byte[] head, IntakeOptions options) throws IOException {
        this.name = name;
        this.in = in;
        this.options = options;
        if (Charsets.hasUtf8Mark(head)) {
            in.skipNBytes(3);
        }
        Reader reader = new InputStreamReader(in, Charsets.ofHead(head));
        this.rows = CsvReader.builder()
                .fieldSeparator(separator(head))
                .maxBufferSize(BUFFER)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)
                .iterator();
    }

    /// The likeliest of comma, semicolon and tab in the first line.
    private static char separator(byte[] head) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (byte b : head) {
            if (b == '\n' || b == '\r') {
                break;
            }
            commas += b == ',' ? 1 : 0;
            semicolons += b == ';' ? 1 : 0;
            tabs += b == '\t' ? 1 : 0;
        }
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (!headerRead) {
                headerRead = true;
                Optional<Incoming> problem = readHeader();
                if (problem.isPresent()) {
                    ended = true;
                    return problem;
                }
            }
            if (!rows.hasNext()) {
                ended = true;
                return Optional.empty();
            }
            return Optional.of(report(rows.next()));
        } catch (CsvParseException broken) {
            ended = true;
            String why = broken.getMessage() == null ? "" : broken.getMessage();
            return Optional.of(new Incoming.Rejected(
                    name,
                    Reason.BROKEN,
                    "%s: the table cannot be read on: %s; look for a quotation mark that is not closed"
                            .formatted(name, why)));
        }
    }

    @Override
    public void close() throws IOException {
        if (!name.equals(Intake.STANDARD_INPUT)) {
            rows.close();
            in.close();
        }
    }

    // ---------------------------------------------------------------- header

    private Optional<Incoming> readHeader() {
        if (!rows.hasNext()) {
            return Optional.of(new Incoming.Rejected(name, Reason.EMPTY, "%s: the table is empty".formatted(name)));
        }
        List<String> header =
                rows.next().getFields().stream().map(String::strip).toList();
        List<String> problems = new ArrayList<>();
        for (Column column : Column.values()) {
            String asked = options.columns().getOrDefault(column, "");
            int place = asked.isEmpty() ? usual(header, column) : find(header, asked);
            if (place >= 0) {
                places.put(column, place);
            } else if (!asked.isEmpty()) {
                problems.add("there is no column '%s'%s".formatted(asked, suggestion(header, asked)));
            } else if (column == Column.TEXT) {
                problems.add("no column holds the text; name it with --map text=COLUMN");
            }
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Incoming.Rejected(
                        name,
                        Reason.BROKEN,
                        "%s:1: %s. Columns: %s"
                                .formatted(name, String.join("; ", problems), String.join(", ", header))));
    }

    private static int usual(List<String> header, Column column) {
        for (String usualName : column.usualNames()) {
            int place = find(header, usualName);
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    private static int find(List<String> header, String asked) {
        int exact = header.indexOf(asked);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(asked)) {
                return i;
            }
        }
        return -1;
    }

    private static String suggestion(List<String> header, String asked) {
        String best = "";
        int least = Math.max(2, asked.length() / 2);
        for (String column : header) {
            int distance = distance(column.toLowerCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT));
            if (!column.isEmpty() && distance <= least && (best.isEmpty() || distance < least)) {
                least = distance;
                best = column;
            }
        }
        return best.isEmpty() ? "" : "; did you mean '%s'?".formatted(best);
    }

    /// Letters to put in, take out or change to make one word of the other.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    // ---------------------------------------------------------------- rows

    private Incoming report(CsvRecord row) {
        long line = row.getStartingLineNumber();
        String where = name + ":" + line;
        Optional<String> text = field(row, Column.TEXT);
        if (text.isEmpty()) {
            int place = places.getOrDefault(Column.TEXT, 0);
            String why = row.getFieldCount() <= place
                    ? "the row has %d fields; the text should be field %d".formatted(row.getFieldCount(), place + 1)
                    : "the row has no text";
            return new Incoming.Rejected(where, Reason.EMPTY, where + ": " + why);
        }
        if (text.get().length() > ReportReader.LONGEST_TEXT) {
            return new Incoming.Rejected(
                    where,
                    Reason.TOO_LONG,
                    "%s: the text has %,d characters, the limit is %,d; split it"
                            .formatted(where, text.get().length(), ReportReader.LONGEST_TEXT));
        }
        List<String> warnings = new ArrayList<>();
        Optional<String> stated = field(row, Column.DATE);
        Optional<LocalDate> published = stated.flatMap(Days::parse);
        if (stated.isPresent() && published.isEmpty()) {
            warnings.add(Days.warning(where, stated.get()));
        }
        return new Incoming.Arrived(
                new Report(
                        field(row, Column.ID).orElse(name + "#" + line),
                        field(row, Column.TITLE),
                        published.or(options::published),
                        field(row, Column.SOURCE),
                        field(row, Column.URL),
                        new Content.PlainText(text.get())),
                warnings);
    }

    private Optional<String> field(CsvRecord row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.getFieldCount()
                ? Optional.empty()
                : Optional.of(row.getField(place)).filter(words -> !words.isBlank());
    }
}
