package dev.dateline.cli;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.Exporters;
import dev.dateline.export.spi.Exporter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How stored incidents are written.
final class IncidentOutput {
    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "brief, jsonl or json. Default: brief on a terminal, jsonl otherwise.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private final PlaceOptions places = new PlaceOptions();

    @Option(names = "--unmasked", description = "Show names of private persons.")
    private boolean unmasked;

    /// @throws CommandFailure when the format is none
    OutputFormat format(Console console) {
        return OutputFormat.of(to, console.surroundings());
    }

    /// @param whole every figure and every account rather than what they come to
    /// @param explain why each event of a single report was read so
    void write(Console console, List<Incident> found, boolean whole, boolean explain) {
        List<Incident> incidents = found.stream().map(places::coarsened).toList();
        OutputFormat format = format(console);
        Exports.warnUnmasked(console, unmasked);
        Exporter jsonLines = Exporters.named("jsonl");
        switch (format) {
            case BRIEF -> {
                Brief brief = new Brief(console.ink(), console.surroundings().columns(), explain, unmasked);
                for (Incident incident : incidents) {
                    console.out().text(brief.incident(incident, whole));
                }
            }
            case JSONL ->
                Exports.write(
                        jsonLines,
                        incidents.stream().map(incident -> Exports.masked(incident, unmasked)),
                        console.out());
            case JSON -> {
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                Exports.write(jsonLines, incidents.stream().map(incident -> Exports.masked(incident, unmasked)), lines);
                try (JsonLines array = new JsonLines(console.out(), true)) {
                    lines.toString(StandardCharsets.UTF_8).lines().forEach(array::add);
                }
            }
        }
    }
}
