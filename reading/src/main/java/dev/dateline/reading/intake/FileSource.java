package dev.dateline.reading.intake;

import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.reading.ReportReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells what a file holds and opens it accordingly; a file of text or HTML is one report.
final class FileSource {
    private static final int SNIFFED = 8_192;
    /// A character takes at most four bytes; what is longer than that is not read to the end.
    private static final long MOST_TEXT_BYTES = 4L * ReportReader.LONGEST_TEXT;

    private FileSource() {}

    static Source open(String name, InputStream in, IntakeOptions options) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 65_536);
        buffered.mark(SNIFFED + 1);
        byte[] head = buffered.readNBytes(SNIFFED);
        buffered.reset();
        boolean wide = Charsets.hasWideMark(head);
        Optional<String> binary = wide ? Optional.empty() : binaryKind(head);
        Format format = options.format() == Format.AUTO ? format(name, head) : options.format();
        Optional<Incoming.Rejected> rejected = rejected(name, format, binary);
        if (rejected.isPresent()) {
            close(name, buffered);
            return Source.of(rejected.get());
        }
        return switch (format) {
            case JSONL -> new JsonLines(name, buffered, options);
            case CSV -> new CsvRows(name, buffered, head, options);
            case HTML -> whole(name, buffered, options, true, ReportReader.LONGEST_PAGE, ReportReader.LONGEST_PAGE);
            case FEED -> feed(name, buffered, options);
            case AUTO, TEXT, PDF, DOCX ->
                whole(name, buffered, options, false, MOST_TEXT_BYTES, ReportReader.LONGEST_TEXT);
        };
    }

    private static void close(String name, InputStream in) throws IOException {
        if (!name.equals(Intake.STANDARD_INPUT)) {
            in.close();
        }
    }

    private static Optional<Incoming.Rejected> rejected(String name, Format format, Optional<String> binary) {
        return switch (format) {
            case PDF ->
                Optional.of(unsupported(name, "a PDF document", "save it as text first, for example with pdftotext"));
            case DOCX -> Optional.of(unsupported(name, "a Word document", "save it as plain text first"));
            case AUTO, TEXT, HTML, JSONL, CSV, FEED ->
                binary.map(kind -> new Incoming.Rejected(
                        name,
                        Reason.BINARY,
                        "%s: is %s, not text; give a text, HTML, JSONL, CSV or feed file".formatted(name, kind)));
        };
    }

    private static Incoming.Rejected unsupported(String name, String what, String instead) {
        return new Incoming.Rejected(
                name,
                Reason.NOT_READABLE,
                "%s: is %s, which this version does not read yet; %s".formatted(name, what, instead));
    }

    private static Source feed(String name, InputStream in, IntakeOptions options) throws IOException {
        try {
            return FeedItems.open(name, in, options);
        } finally {
            close(name, in);
        }
    }

    private static Source whole(
            String name, InputStream in, IntakeOptions options, boolean html, long mostBytes, int mostCharacters)
            throws IOException {
        try {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, mostBytes + 1));
            if (bytes.length > mostBytes) {
                return Source.of(tooLong(name, "more than %,d bytes".formatted(mostBytes), mostCharacters));
            }
            String text = Charsets.decode(bytes, html);
            if (text.length() > mostCharacters) {
                return Source.of(tooLong(name, "%,d characters".formatted(text.length()), mostCharacters));
            }
            Report report = new Report(
                    name,
                    Optional.empty(),
                    options.published(),
                    Optional.empty(),
                    Optional.empty(),
                    html ? new Content.HtmlPage(text) : new Content.PlainText(text));
            return Source.of(new Incoming.Arrived(report, List.of()));
        } finally {
            close(name, in);
        }
    }

    private static Incoming.Rejected tooLong(String name, String has, int most) {
        return new Incoming.Rejected(
                name,
                Reason.TOO_LONG,
                "%s: has %s, the limit for one report is %,d characters; split it into single reports"
                        .formatted(name, has, most));
    }

    // ---------------------------------------------------------------- what it is

    private static Format format(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 2_048), StandardCharsets.ISO_8859_1)
                .replace("ï»¿", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf-")) {
            return Format.PDF;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.indexOf('/', dot) > 0
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "txt", "text", "md" -> Format.TEXT;
            case "html", "htm", "xhtml", "shtml", "mhtml" -> Format.HTML;
            case "jsonl", "ndjson", "json" -> Format.JSONL;
            case "csv", "tsv" -> Format.CSV;
            case "rss", "atom" -> Format.FEED;
            case "pdf" -> Format.PDF;
            case "docx", "doc", "odt" -> Format.DOCX;
            default -> byContent(start);
        };
    }

    private static Format byContent(String start) {
        if (start.startsWith("{") && start.contains("\"") && start.contains(":")) {
            return Format.JSONL;
        }
        if (start.startsWith("<")) {
            if (start.contains("<rss")
                    || start.contains("<feed")
                    || start.contains("<rdf:rdf")
                    || start.contains("<urlset")
                    || start.contains("<sitemapindex")) {
                return Format.FEED;
            }
            if (start.startsWith("<!doctype html")
                    || start.contains("<html")
                    || start.contains("<head")
                    || start.contains("<body")
                    || start.contains("<p>")
                    || start.contains("<div")) {
                return Format.HTML;
            }
        }
        return Format.TEXT;
    }

    private static Optional<String> binaryKind(byte[] head) {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return Optional.of("a ZIP archive or an office document");
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return Optional.of("compressed with gzip");
        }
        int nul = 0;
        for (byte b : head) {
            nul += b == 0 ? 1 : 0;
        }
        return nul > head.length / 100 ? Optional.of("a binary file") : Optional.empty();
    }
}
