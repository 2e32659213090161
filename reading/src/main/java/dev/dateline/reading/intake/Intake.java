package dev.dateline.reading.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Opens files, folders and standard input and gives the reports in them, in order, one at a time.
///
/// A file of text or HTML or a document is one report whose id is the path as given; an article of a bundle is
/// `FILE#NUMBER`; a line of JSON or a row of CSV is one report with its own id, or else `FILE#LINE`. Folders
/// are read through, sorted by name, hidden files left out. What cannot be read is an [Incoming.Rejected] in
/// its place. Stateless; the streams it gives are not shared.
public final class Intake {
    /// The path that means standard input.
    public static final String STANDARD_INPUT = "-";

    /// @param paths files, folders or `-`
    /// @param stdin read only when `-` is among the paths
    /// @return lazy and sequential; to be closed, which closes the file at hand
    public Stream<Incoming> open(List<String> paths, IntakeOptions options, InputStream stdin) {
        PathWalk walk = new PathWalk(paths, options, stdin);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close);
    }
}
