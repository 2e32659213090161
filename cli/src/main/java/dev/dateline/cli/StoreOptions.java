package dev.dateline.cli;

import dev.dateline.store.IncidentStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which store.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The store's file. Default: $DATELINE_STORE, else incidents.duckdb in your data folder.")
    private Optional<Path> store = Optional.empty();

    Path path(Console console) {
        return store.orElseGet(() -> console.surroundings().defaultStore());
    }

    /// Opens the store, which is made when it is not there yet.
    IncidentStore open(Console console) {
        return console.stores().open(path(console));
    }

    /// Opens a store that must be there.
    IncidentStore openExisting(Console console) {
        Path path = path(console);
        if (!Files.exists(path)) {
            throw new CommandFailure(
                    Exit.NOTHING_READ,
                    "there is no store at %s yet; fill it with 'dateline ingest PATH…', or name another with --store"
                            .formatted(path));
        }
        return console.stores().open(path);
    }
}
