package dev.dateline.cli;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.spi.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/// Incidents on their way into a field format, masked unless the user said otherwise.
final class Exports {
    private Exports() {}

    /// The incident as it may be shown.
    static Incident masked(Incident incident, boolean unmasked) {
        return new Protection(unmasked, Optional.empty()).of(incident);
    }

    static void write(Exporter exporter, Stream<Incident> incidents, OutputStream out) {
        try {
            exporter.export(incidents, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever lets names of private persons out is told that it happens.
    static void warnUnmasked(Console console, boolean unmasked) {
        if (unmasked) {
            console.note("names of private persons are shown (--unmasked)");
        }
    }
}
