package dev.dateline.export.plover;

import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// PLOVER records, one JSON object a line, one record an incident.
///
/// What was done becomes modes of one event; of a clash both sides are actors and nobody is the recipient. What
/// is told of claims, and who is only suspected, has no home in it.
public final class PloverExporter implements Exporter {
    /// Names of the fields that a record may have.
    public static List<String> fields() {
        return CodeTable.beside(PloverExporter.class, "fields.csv").rows().stream()
                .map(row -> row.getField("field"))
                .toList();
    }

    @Override
    public String name() {
        return "plover";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        export(incidents, out, Terms.usual());
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        EstimateRule rule = terms.estimate().orElse(EstimateRule.MAJORITY);
        terms.sidecars().rule("estimate", rule.code());
        terms.sidecars().rule("kept", "what has a category and a date");
        terms.sidecars().rule("context", "from the targets; terrorism where an armed group attacks");
        terms.sidecars().rule("event_scale", "the strongest mode's; without a mode the event's");
        PloverRecords records = new PloverRecords(terms, rule);
        long number = 0;
        for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
            Optional<PloverRecord> made = records.of(all.next());
            if (made.isPresent()) {
                number++;
                made.get().support(terms.sidecars(), number);
                Json.line(out, made.get()::write);
            }
        }
        out.flush();
    }
}
