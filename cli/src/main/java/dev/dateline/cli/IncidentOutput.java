package dev.dateline.cli;

import dev.dateline.store.StoredIncident;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How stored incidents are written.
final class IncidentOutput {
    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "brief, jsonl or json. Default: brief on a terminal, jsonl otherwise.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--unmasked", description = "Show names of private persons.")
    private boolean unmasked;

    void write(Console console, List<StoredIncident> incidents, boolean explain) {
        OutputFormat format = OutputFormat.of(to, console.surroundings());
        if (format == OutputFormat.BRIEF) {
            Brief brief = new Brief(console.ink(), console.surroundings().columns(), explain, unmasked);
            for (StoredIncident incident : incidents) {
                console.out().text(brief.incident(incident.id(), incident.coded(), incident.event()));
                console.out().line("");
            }
            return;
        }
        try (JsonLines json = new JsonLines(console.out(), format == OutputFormat.JSON)) {
            Exports.lines(incidents, unmasked).forEach(json::add);
        }
    }
}
