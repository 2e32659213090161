package dev.dateline.export;

import dev.dateline.core.json.ContractJson;
import dev.dateline.export.spi.ExportItem;
import dev.dateline.export.spi.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/// One incident per line with the contract's event fields, see [ContractJson#incidentLine]. Offsets are
/// Unicode code points into the report's own text, which is not part of the line.
public final class JsonLinesExporter implements Exporter {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public void export(Stream<ExportItem> items, OutputStream out) throws IOException {
        for (Iterator<ExportItem> all = items.iterator(); all.hasNext(); ) {
            ExportItem item = all.next();
            String line = ContractJson.incidentLine(item.incidentId(), item.article(), item.event(), item.evidence());
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
