package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.CodebookException;
import dev.dateline.codebook.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Opens the front door as the options ask.
final class Coding {
    /// Kept, as a server runs many commands.
    private static final Map<Layers, Dateline> STANDARD = new ConcurrentHashMap<>();

    private Coding() {}

    static Dateline of(Layers layers, Optional<Path> overlay, Console console) {
        return overlay.map(folder -> Dateline.with(codebook(overlay, console), layers))
                .orElseGet(() -> STANDARD.computeIfAbsent(layers, Dateline::standard));
    }

    /// The bundled codebook, with a user's additions where a folder is given; rows of its tables that
    /// are left out are told on the console.
    ///
    /// @throws CommandFailure with every problem of the folder
    static Codebook codebook(Optional<Path> overlay, Console console) {
        if (overlay.isEmpty()) {
            return Codebook.bundled();
        }
        Path folder = overlay.get();
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(Exit.USAGE, "--codebook %s: is no folder".formatted(folder));
        }
        try {
            Codebook codebook = Codebook.withOverlay(folder);
            codebook.leftOut().forEach(problem -> console.note("warning: left out: " + problem));
            return codebook;
        } catch (CodebookException e) {
            throw new CommandFailure(
                    Exit.USAGE,
                    "--codebook %s has %s:%n%s"
                            .formatted(
                                    folder,
                                    Tally.of(e.problems().size(), "problem"),
                                    e.problems().stream()
                                            .map(Problem::toString)
                                            .collect(Collectors.joining(System.lineSeparator()))),
                    e);
        }
    }
}
