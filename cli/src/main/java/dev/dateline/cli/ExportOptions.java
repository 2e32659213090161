package dev.dateline.cli;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.Exporters;
import dev.dateline.export.sidecar.FileSidecars;
import dev.dateline.export.sidecar.LossTally;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Terms;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// In which format incidents are exported, and where to.
final class ExportOptions {
    /// Names of all formats, for the help.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exporters.names().iterator();
        }
    }

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String to = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file, and beside it FILE.rules.json, FILE.loss.txt, FILE.loss.jsonl and"
                    + " FILE.evidence.jsonl: by which rules, what was lost, on which words each cell rests.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--estimate",
            paramLabel = "RULE",
            description = "How formats with one number choose it of rival figures: lowest, latest, majority or"
                    + " low/best/high. Default: the format's habit.")
    private Optional<String> estimate = Optional.empty();

    @Mixin
    private final PlaceOptions places = new PlaceOptions();

    @Option(names = "--unmasked", description = "Write names of private persons.")
    private boolean unmasked;

    /// Whether the options hold together; to be asked before anything is read.
    ///
    /// @throws CommandFailure when not
    void check(Console console) {
        exporter();
        rule();
        Exports.warnUnmasked(console, unmasked);
    }

    private Exporter exporter() {
        try {
            return Exporters.named(to);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "--to " + e.getMessage(), e);
        }
    }

    private Optional<EstimateRule> rule() {
        return estimate.map(code -> EstimateRule.find(code)
                .orElseThrow(() -> new CommandFailure(
                        Exit.USAGE,
                        "--estimate %s: there is no such rule. All rules: %s"
                                .formatted(
                                        code,
                                        Arrays.stream(EstimateRule.values())
                                                .map(EstimateRule::code)
                                                .collect(Collectors.joining(", "))))));
    }

    /// Writes them, masked unless the user said otherwise, and says in a line what the format lost.
    void write(Stream<Incident> incidents, Codebook codebook, Console console) {
        Stream<Incident> masked = incidents.map(new Protection(unmasked, places.finest())::of);
        try {
            LossTally lost = out.isPresent()
                    ? writeFile(out.get(), masked, codebook)
                    : writeStream(masked, codebook, console.out());
            lost.line().ifPresent(line -> console.note(to + ": " + line));
        } catch (IOException e) {
            throw new CommandFailure(
                    Exit.CANNOT_WRITE,
                    "%s cannot be written: %s".formatted(out.map(Path::toString).orElse("the output"), reason(e)),
                    e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private LossTally writeStream(Stream<Incident> incidents, Codebook codebook, OutputStream to) throws IOException {
        LossTally tally = new LossTally();
        exporter().export(incidents, to, new Terms(rule(), codebook, tally));
        return tally;
    }

    private LossTally writeFile(Path file, Stream<Incident> incidents, Codebook codebook) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                FileSidecars beside = new FileSidecars(file, this.to, !unmasked)) {
            exporter().export(beside.watch(incidents), to, new Terms(rule(), codebook, beside));
            return beside.tally();
        }
    }
}
