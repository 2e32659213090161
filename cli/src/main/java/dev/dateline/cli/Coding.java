package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the front door as the options ask.
final class Coding {
    private Coding() {}

    static Dateline of(Layers layers, Optional<Path> overlay) {
        if (overlay.isPresent()) {
            if (!Files.isDirectory(overlay.get())) {
                throw new CommandFailure(Exit.USAGE, "--codebook %s: is no folder".formatted(overlay.get()));
            }
        }
        return Dateline.standard(layers);
    }
}
