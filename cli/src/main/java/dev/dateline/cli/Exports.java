package dev.dateline.cli;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.export.masking.Masker;
import dev.dateline.export.spi.ExportItem;
import dev.dateline.export.spi.Exporter;
import dev.dateline.store.StoredIncident;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/// Incidents on their way into a field format, masked unless the user said otherwise.
final class Exports {
    private Exports() {}

    static Stream<ExportItem> of(Stream<StoredIncident> incidents, boolean unmasked) {
        return incidents.map(incident ->
                ExportItem.of(incident.id(), incident.coded(), incident.event(), masker(incident.coded(), unmasked)));
    }

    /// The events of a report that is not stored; they are known by the report's id and their own.
    static Stream<ExportItem> of(CodedReport coded, boolean unmasked) {
        Masker masker = masker(coded, unmasked);
        return coded.events().stream().map(event -> ExportItem.of(coded.id() + "#" + event.id(), coded, event, masker));
    }

    private static Masker masker(CodedReport coded, boolean unmasked) {
        return unmasked ? Masker.none() : Masker.forReport(coded);
    }

    static void write(Exporter exporter, Stream<ExportItem> items, OutputStream out) {
        try {
            exporter.export(items, out);
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
