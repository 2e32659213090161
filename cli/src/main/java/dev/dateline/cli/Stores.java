package dev.dateline.cli;

import dev.dateline.ReportMatcher;
import dev.dateline.cli.relay.Caller;
import dev.dateline.store.EmbeddedIncidentStore;
import dev.dateline.store.IncidentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Opens stores.
interface Stores {
    /// @throws dev.dateline.store.StoreHeldException when another process holds the file
    /// @throws dev.dateline.store.StoreException when it cannot be opened
    IncidentStore open(Path file);

    /// Who holds the file and runs commands for others.
    Optional<Caller> caller(Path file);

    /// Stores that this process opens for itself.
    static Stores own() {
        return new Stores() {
            @Override
            public IncidentStore open(Path file) {
                return EmbeddedIncidentStore.open(file, Clock.systemUTC(), ReportMatcher.standard());
            }

            @Override
            public Optional<Caller> caller(Path file) {
                return Caller.find(file);
            }
        };
    }

    /// One that this process has open, and goes on to hold; others as usual.
    static Stores sharing(Path held, IncidentStore open) {
        return new Stores() {
            @Override
            public IncidentStore open(Path file) {
                return isSame(file, held) ? open : own().open(file);
            }

            @Override
            public Optional<Caller> caller(Path file) {
                return Optional.empty();
            }
        };
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException notThere) {
            return false;
        }
    }
}
