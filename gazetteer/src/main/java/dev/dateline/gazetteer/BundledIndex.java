package dev.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// Finds the index that belongs to this build and opens it. A file is mapped, which takes milliseconds; what lies
/// packed in a jar must be unpacked whole. The distribution therefore lays the index beside a jar that has none.
final class BundledIndex {
    private static final String FILE = "places.bin";

    private BundledIndex() {}

    /// @throws IllegalStateException if there is none
    /// @throws UncheckedIOException if it cannot be read or is damaged
    static PlaceIndex open() {
        try {
            // Asked for first: a resource that is missing is looked for in every jar of the class path.
            Optional<Path> beside = besideJar();
            return beside.isPresent() ? PlaceIndex.map(beside.get()) : openResource();
        } catch (IOException e) {
            throw new UncheckedIOException("the place index cannot be read; build dateline anew", e);
        }
    }

    private static Optional<Path> besideJar() {
        CodeSource source = BundledIndex.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(URI.create(source.getLocation().toString())).resolveSibling(FILE))
                .filter(Files::isRegularFile);
    }

    private static PlaceIndex openResource() throws IOException {
        URL resource = BundledIndex.class.getResource(FILE);
        if (resource == null) {
            throw new IllegalStateException("the place index is missing, in and beside its jar; build dateline anew");
        }
        if (resource.getProtocol().equals("file")) {
            return PlaceIndex.map(Path.of(URI.create(resource.toString())));
        }
        try (InputStream in = resource.openStream()) {
            return PlaceIndex.read(in);
        }
    }
}
