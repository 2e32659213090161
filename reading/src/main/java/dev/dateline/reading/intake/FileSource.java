package dev.dateline.reading.intake;

import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.reading.Bundle;
import dev.dateline.reading.ReportReader;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells what a file holds and opens it accordingly. A file of text or HTML or a document is one report, or as
/// many as the articles of the bundle that it is.
final class FileSource {
    private static final int SNIFFED = 8_192;
    /// A character takes at most four bytes; what is longer than that is not read to the end.
    private static final long MOST_TEXT_BYTES = 4L * ReportReader.LONGEST_TEXT;
    private static final int MOST_DOCUMENT_BYTES = 64 << 20;

    private final String name;
    private final InputStream in;
    private final IntakeOptions options;

    private FileSource(String name, InputStream in, IntakeOptions options) {
        this.name = name;
        this.in = in;
        this.options = options;
    }

    static Source open(String name, InputStream in, IntakeOptions options, Documents documents) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 65_536);
        buffered.mark(SNIFFED + 1);
        byte[] head = buffered.readNBytes(SNIFFED);
        buffered.reset();
        return new FileSource(name, buffered, options).open(head, documents);
    }

    private Source open(byte[] head, Documents documents) throws IOException {
        Optional<DocumentType> document = DocumentType.ofHead(head);
        Format format = options.format() == Format.AUTO
                ? document.map(Format::of).orElseGet(() -> format(name, head))
                : options.format();
        Optional<Incoming.Rejected> rejected = rejected(format, head, document);
        if (rejected.isPresent()) {
            close();
            return Source.of(rejected.get());
        }
        return switch (format) {
            case JSONL -> new JsonLines(name, in, options);
            case CSV -> new CsvRows(name, in, head, options);
            case HTML -> page();
            case FEED -> feed();
            case AUTO, TEXT, BUNDLE -> text();
            case PDF, DOCX, RTF, ODT -> document(document.orElseThrow(), documents);
        };
    }

    private void close() throws IOException {
        if (!name.equals(Intake.STANDARD_INPUT)) {
            in.close();
        }
    }

    private Optional<Incoming.Rejected> rejected(Format format, byte[] head, Optional<DocumentType> document) {
        if (format.document().isPresent()) {
            return format.document().equals(document)
                    ? Optional.empty()
                    : Optional.of(new Incoming.Rejected(
                            name,
                            Reason.BROKEN,
                            "%s: is no %s; without --from its format is told by its first bytes"
                                    .formatted(name, format.document().get().title())));
        }
        return (Charsets.hasWideMark(head) ? Optional.<String>empty() : binaryKind(head))
                .map(kind -> new Incoming.Rejected(
                        name,
                        Reason.BINARY,
                        "%s: is %s; give a text, HTML, JSONL, CSV or feed file, or a PDF, DOCX, RTF or ODT document without a password"
                                .formatted(name, kind)));
    }

    // ---------------------------------------------------------------- what it gives

    private Source page() throws IOException {
        return whole(ReportReader.LONGEST_PAGE, ReportReader.LONGEST_PAGE, bytes -> {
            String html = Charsets.decode(bytes, true);
            return html.length() > ReportReader.LONGEST_PAGE
                    ? List.of(tooLong("%,d characters".formatted(html.length()), ReportReader.LONGEST_PAGE))
                    : List.of(arrived(Report.ofHtml(name, html)));
        });
    }

    private Source feed() throws IOException {
        try {
            return FeedItems.open(name, in, options);
        } finally {
            close();
        }
    }

    /// Whoever says that it is a text gets it as one.
    private Source text() throws IOException {
        return whole(MOST_TEXT_BYTES, ReportReader.LONGEST_TEXT, bytes -> {
            String text = Charsets.decode(bytes, false);
            boolean isBundle = options.format() == Format.BUNDLE;
            Optional<Bundle> bundle = options.format() == Format.TEXT ? Optional.empty() : Bundle.of(text, isBundle);
            if (bundle.isPresent()) {
                return articles(bundle.get());
            }
            if (isBundle) {
                return List.of(new Incoming.Rejected(
                        name,
                        Reason.BROKEN,
                        "%s: has no line that parts articles as news databases write them; leave out --from bundle"
                                .formatted(name)));
            }
            return List.of(single(Report.ofText(name, text)));
        });
    }

    private Source document(DocumentType type, Documents documents) throws IOException {
        return whole(MOST_DOCUMENT_BYTES, ReportReader.LONGEST_TEXT, bytes -> switch (documents.read(type, bytes)) {
            case DocumentText.Refused(Reason reason, String detail) ->
                List.of(new Incoming.Rejected(name, reason, name + ": " + detail));
            case DocumentText.Taken taken ->
                Bundle.of(taken.text(), false)
                        .map(this::articles)
                        .orElseGet(() -> List.of(single(new Report(
                                name,
                                taken.title(),
                                Optional.empty(),
                                taken.author(),
                                taken.outlet(),
                                Optional.empty(),
                                new Content.PlainText(taken.text())))));
        });
    }

    /// All that one file gives.
    @FunctionalInterface
    private interface Reader {
        List<Incoming> read(byte[] bytes);
    }

    private Source whole(long mostBytes, int mostCharacters, Reader reader) throws IOException {
        try {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, mostBytes + 1));
            return Source.of(
                    bytes.length > mostBytes
                            ? List.of(tooLong("more than %,d bytes".formatted(mostBytes), mostCharacters))
                            : reader.read(bytes));
        } finally {
            close();
        }
    }

    private Incoming single(Report report) {
        int length = report.content().raw().length();
        return length > ReportReader.LONGEST_TEXT
                ? tooLong("%,d characters".formatted(length), ReportReader.LONGEST_TEXT)
                : arrived(report);
    }

    private Incoming arrived(Report report) {
        return new Incoming.Arrived(
                report.published().isEmpty() && options.published().isPresent()
                        ? report.withPublished(options.published().get())
                        : report,
                List.of());
    }

    /// The articles of a bundle, each with an id of its own.
    private List<Incoming> articles(Bundle bundle) {
        List<Incoming> all = new ArrayList<>();
        for (Bundle.Part part : bundle.parts()) {
            String id = name + "#" + (all.size() + 1);
            if (part.text().isBlank()) {
                all.add(new Incoming.Rejected(id, Reason.EMPTY, id + ": the article has a header and no text"));
                continue;
            }
            List<String> warnings = all.isEmpty() && bundle.leftOut() > 0
                    ? List.of("%s: %,d characters outside its %d articles were left out"
                            .formatted(name, bundle.leftOut(), bundle.parts().size()))
                    : List.of();
            all.add(new Incoming.Arrived(
                    new Report(
                            id,
                            part.title(),
                            part.published().or(options::published),
                            part.author(),
                            part.outlet(),
                            Optional.empty(),
                            new Content.PlainText(part.text())),
                    warnings));
        }
        return all;
    }

    private Incoming.Rejected tooLong(String has, int most) {
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
            return Optional.of("a ZIP archive or another kind of office document, not text");
        }
        if (head.length >= 4 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf && head[2] == 0x11) {
            return Optional.of("an old office document (.doc) or one under a password");
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return Optional.of("compressed with gzip, not text");
        }
        int nul = 0;
        for (byte b : head) {
            nul += b == 0 ? 1 : 0;
        }
        return nul > head.length / 100 ? Optional.of("a binary file, not text") : Optional.empty();
    }
}
