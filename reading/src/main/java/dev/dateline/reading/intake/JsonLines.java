package dev.dateline.reading.intake;

import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.reading.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports as JSON objects, one a line.
final class JsonLines implements Source {
    /// Escaped text can be six times as long as the text; longer lines are skipped without being kept.
    private static final int MOST_BYTES = 6 * ReportReader.LONGEST_TEXT;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final InputStream in;
    private final IntakeOptions options;
    private byte[] buffer = new byte[8_192];
    private int length;
    private int lineNumber;

    JsonLines(String name, InputStream in, IntakeOptions options) {
        this.name = name;
        this.in = in;
        this.options = options;
    }

    private enum Line {
        READ,
        TOO_LONG,
        END
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (true) {
            switch (readLine()) {
                case END -> {
                    return Optional.empty();
                }
                case TOO_LONG -> {
                    return Optional.of(rejected(
                            Reason.TOO_LONG,
                            "the line has more than %,d bytes; split the report".formatted(MOST_BYTES)));
                }
                case READ -> {
                    int from =
                            lineNumber == 1 && Charsets.hasUtf8Mark(Arrays.copyOf(buffer, Math.min(length, 3))) ? 3 : 0;
                    if (!isBlank(from)) {
                        return Optional.of(report(from));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!name.equals(Intake.STANDARD_INPUT)) {
            in.close();
        }
    }

    private Line readLine() throws IOException {
        if (buffer.length > 1_000_000) {
            // one long line does not hold its memory for the rest of the file
            buffer = new byte[8_192];
        }
        length = 0;
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return Line.END;
        }
        lineNumber++;
        while (next >= 0 && next != '\n') {
            if (length == buffer.length && !tooLong) {
                tooLong = length >= MOST_BYTES;
                if (!tooLong) {
                    buffer = Arrays.copyOf(buffer, Math.min(MOST_BYTES, buffer.length * 2));
                }
            }
            if (!tooLong) {
                buffer[length++] = (byte) next;
            }
            next = in.read();
        }
        return tooLong ? Line.TOO_LONG : Line.READ;
    }

    private boolean isBlank(int from) {
        for (int i = from; i < length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private String where() {
        return name + ":" + lineNumber;
    }

    private Incoming.Rejected rejected(Reason reason, String detail) {
        return new Incoming.Rejected(where(), reason, where() + ": " + detail);
    }

    private Incoming report(int from) {
        JsonNode line;
        try {
            Optional<String> utf8 = Charsets.strictUtf8(buffer, from, length);
            if (utf8.isEmpty()) {
                return rejected(Reason.BROKEN, "the line is not valid UTF-8; save the file as UTF-8");
            }
            line = JSON.readTree(utf8.get());
        } catch (JacksonException broken) {
            int column = broken.getLocation() == null
                    ? 0
                    : Math.max(0, broken.getLocation().getColumnNr());
            String start = new String(buffer, from, Math.min(length - from, 30), StandardCharsets.UTF_8);
            return rejected(
                    Reason.BROKEN,
                    "the line is not JSON (column %d; it begins '%s'); each line must be one JSON object"
                            .formatted(column, start));
        }
        if (!line.isObject()) {
            return rejected(Reason.BROKEN, "the line is JSON but no object; write {\"id\": …, \"text\": …}");
        }
        Optional<String> text = field(line, "text");
        Optional<String> html = field(line, "html");
        if (text.isEmpty() && html.isEmpty()) {
            return rejected(
                    Reason.BROKEN,
                    "neither \"text\" nor \"html\" is a string; fields of the line: %s"
                            .formatted(String.join(", ", line.propertyNames())));
        }
        int most = text.isPresent() ? ReportReader.LONGEST_TEXT : ReportReader.LONGEST_PAGE;
        int has = text.or(() -> html).map(String::length).orElse(0);
        if (has > most) {
            return rejected(
                    Reason.TOO_LONG, "the report has %,d characters, the limit is %,d; split it".formatted(has, most));
        }
        List<String> warnings = new ArrayList<>();
        Optional<String> stated = field(line, "published").or(() -> field(line, "date"));
        Optional<LocalDate> published = stated.flatMap(Days::parse);
        if (stated.isPresent() && published.isEmpty()) {
            warnings.add(Days.warning(where(), stated.get()));
        }
        Content content =
                text.<Content>map(Content.PlainText::new).orElseGet(() -> new Content.HtmlPage(html.orElse("")));
        return new Incoming.Arrived(
                new Report(
                        field(line, "id").orElse(name + "#" + lineNumber),
                        field(line, "title"),
                        published.or(options::published),
                        field(line, "source").or(() -> field(line, "outlet")),
                        field(line, "url"),
                        content),
                warnings);
    }

    /// A field's words; numbers are taken as they are written; empty strings are absent, but for the
    /// text itself.
    private static Optional<String> field(JsonNode line, String key) {
        JsonNode value = line.path(key);
        if (value.isNumber()) {
            return Optional.of(value.asString());
        }
        if (!value.isString()) {
            return Optional.empty();
        }
        String words = value.asString();
        boolean content = key.equals("text") || key.equals("html");
        return words.isBlank() && !content ? Optional.empty() : Optional.of(words);
    }
}
