package dev.dateline.export.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/// Writes incidents in one format. Found by name: `dateline export --to geojson`.
///
/// Implementations are public, have a public constructor without parameters and are listed in
/// `META-INF/services/dev.dateline.export.spi.Exporter`. The same items give the same bytes.
public interface Exporter {
    /// Small letters and digits, unique among all formats.
    String name();

    /// Writes all items in order; without any, a file that is valid and empty. Does not close `out`.
    void export(Stream<ExportItem> items, OutputStream out) throws IOException;
}
