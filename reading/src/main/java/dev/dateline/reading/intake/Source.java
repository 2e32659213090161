package dev.dateline.reading.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reports of one file, one after the other.
interface Source extends Closeable {
    /// The next report or rejection; empty at the end.
    ///
    /// @throws IOException when the file cannot be read on
    Optional<Incoming> next() throws IOException;

    /// A source of one thing.
    static Source of(Incoming only) {
        return of(List.of(only));
    }

    static Source of(List<Incoming> all) {
        Iterator<Incoming> left = all.iterator();
        return new Source() {
            @Override
            public Optional<Incoming> next() {
                return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
