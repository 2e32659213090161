package dev.dateline.export.sidecar;

import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.json.ReportOffsets;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.table.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// Four files beside an exported one: `FILE.rules.json` the rules, `FILE.loss.txt` what was lost in sum,
/// `FILE.loss.jsonl` each loss of each incident, `FILE.evidence.jsonl` the words behind each cell.
///
/// Streams: only counts are kept in memory.
public final class FileSidecars implements Sidecars, AutoCloseable {
    private final Path file;
    private final String format;
    private final boolean masked;
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final Set<String> versions = new TreeSet<>();
    private final LossTally tally = new LossTally();
    private final OutputStream losses;
    private final OutputStream evidence;
    private long incidents;
    private long cells;

    /// @param file the exported file
    /// @param masked whether names of private persons are masked
    public FileSidecars(Path file, String format, boolean masked) throws IOException {
        this.file = file;
        this.format = format;
        this.masked = masked;
        losses = open("loss.jsonl");
        evidence = open("evidence.jsonl");
    }

    private OutputStream open(String ending) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(beside(ending)), 1 << 16);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + "." + ending);
    }

    /// The incidents as they pass by: counts them and notes by which versions they were coded.
    public Stream<Incident> watch(Stream<Incident> passing) {
        return passing.peek(incident -> {
            incidents++;
            for (Account account : incident.accounts()) {
                Versions by = account.coded().versions();
                versions.add("contract %s, codebook %s, model %s, version %s"
                        .formatted(by.contract(), by.codebook(), by.model(), by.version()));
            }
        });
    }

    public LossTally tally() {
        return tally;
    }

    @Override
    public void rule(String name, String value) {
        rules.putIfAbsent(name, value);
    }

    @Override
    public void loss(Incident incident, Loss loss, String detail) throws IOException {
        tally.loss(incident, loss, detail);
        Json.line(losses, json -> {
            json.writeStringProperty("incident", incident.id());
            json.writeStringProperty("loss", loss.code());
            if (!detail.isEmpty()) {
                json.writeStringProperty("detail", detail);
            }
        });
    }

    @Override
    public void cell(Incident incident, long row, String column, String value, List<Support> supports)
            throws IOException {
        cells++;
        for (Support support : supports) {
            Json.line(evidence, json -> {
                json.writeNumberProperty("row", row);
                json.writeStringProperty("incident", incident.id());
                json.writeStringProperty("column", column);
                json.writeStringProperty("value", value);
                switch (support) {
                    case Support.Words words -> words(json, words);
                    case Support.Reviewed reviewed ->
                        json.writeNumberProperty("decision", reviewed.decision().number());
                }
            });
        }
    }

    private static void words(JsonGenerator json, Support.Words words) {
        Account account = words.account();
        ReportOffsets offsets = new ReportOffsets(account.article());
        json.writeStringProperty("report", account.report());
        json.writeStringProperty("reportId", account.article().reportId());
        spans(json, "spans", offsets.inBody(words.spans()));
        List<Span> inTitle = offsets.inTitle(words.spans());
        if (!inTitle.isEmpty()) {
            spans(json, "titleSpans", inTitle);
        }
        json.writeArrayPropertyStart("words");
        words.spans().forEach(span -> json.writeString(span.of(account.article().text())));
        json.writeEndArray();
    }

    private static void spans(JsonGenerator json, String name, List<Span> spans) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /// Writes rules and sums, closes all files.
    @Override
    public void close() throws IOException {
        try (losses;
                evidence) {
            Files.writeString(beside("loss.txt"), tally.report(format), StandardCharsets.UTF_8);
            try (OutputStream out = Files.newOutputStream(beside("rules.json"))) {
                Json.line(out, json -> {
                    json.writeStringProperty("format", format);
                    json.writeBooleanProperty("masked", masked);
                    json.writeNumberProperty("incidents", incidents);
                    json.writeNumberProperty("left_out", tally.leftOut());
                    json.writeNumberProperty("cells_with_evidence", cells);
                    json.writeObjectPropertyStart("rules");
                    rules.forEach(json::writeStringProperty);
                    json.writeEndObject();
                    Json.texts(json, "coded_by", versions);
                });
            }
        }
    }
}
