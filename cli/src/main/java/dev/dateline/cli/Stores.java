package dev.dateline.cli;

import dev.dateline.ReportMatcher;
import dev.dateline.store.EmbeddedIncidentStore;
import dev.dateline.store.IncidentStore;
import java.nio.file.Path;
import java.time.Clock;

/// Opens the embedded store.
final class Stores {
    private Stores() {}

    /// @throws dev.dateline.store.StoreHeldException when another process holds the file
    /// @throws dev.dateline.store.StoreException when it cannot be opened
    static IncidentStore open(Path file) {
        return EmbeddedIncidentStore.open(file, Clock.systemUTC(), ReportMatcher.standard());
    }
}
