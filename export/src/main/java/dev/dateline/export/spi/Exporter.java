package dev.dateline.export.spi;

import dev.dateline.core.incident.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/// Writes incidents in one format. Found by name: `dateline export --to geojson`.
///
/// Implementations are public, have a public constructor without parameters and are listed in
/// `META-INF/services/dev.dateline.export.spi.Exporter`. The same incidents give the same bytes.
public interface Exporter {
    /// Small letters and digits, unique among all formats.
    String name();

    /// Writes all incidents in order; without any, a file that is valid and empty. Does not close `out`.
    ///
    /// @param incidents masked already: an exporter may write every string it finds there
    void export(Stream<Incident> incidents, OutputStream out) throws IOException;

    /// The same on the user's terms. A format that makes choices or leaves something out says so beside its
    /// file.
    default void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        export(incidents, out);
    }
}
