package dev.dateline.export;

import dev.dateline.core.incident.Incident;
import dev.dateline.core.json.ContractJson;
import dev.dateline.export.spi.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/// One incident per line with the contract's fields, see [ContractJson#incidentLine]. Offsets are Unicode code
/// points into the reports' own texts, which are not part of the line.
public final class JsonLinesExporter implements Exporter {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
            out.write((ContractJson.incidentLine(all.next()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
