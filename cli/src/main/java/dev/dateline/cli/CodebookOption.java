package dev.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// A codebook of the user's own.
final class CodebookOption {
    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Folder with your own actors, aliases, types and places.")
    private Optional<Path> folder = Optional.empty();

    Optional<Path> folder() {
        return folder;
    }
}
