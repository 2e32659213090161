package dev.dateline.reading.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Reports of one file, one after the other.
interface Source extends Closeable {
    /// The next report or rejection; empty at the end.
    ///
    /// @throws IOException when the file cannot be read on
    Optional<Incoming> next() throws IOException;

    /// A source of one thing.
    static Source of(Incoming only) {
        return new Source() {
            private boolean given;

            @Override
            public Optional<Incoming> next() {
                if (given) {
                    return Optional.empty();
                }
                given = true;
                return Optional.of(only);
            }

            @Override
            public void close() {}
        };
    }
}
