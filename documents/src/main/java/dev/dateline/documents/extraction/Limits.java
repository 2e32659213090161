package dev.dateline.documents.extraction;

import java.time.Duration;
import java.util.List;

/// How much one document may take.
///
/// @param heapMb memory of the process that reads it
/// @param unpackedMb what is in a document that is an archive, unpacked
public record Limits(Duration time, int heapMb, int pages, int characters, int unpackedMb, int entries) {
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(60), 384, 3_000, 10_000_000, 256, 10_000);

    /// For the process's command line.
    public List<String> toArguments() {
        return List.of(
                time.toString(),
                String.valueOf(heapMb),
                String.valueOf(pages),
                String.valueOf(characters),
                String.valueOf(unpackedMb),
                String.valueOf(entries));
    }

    static Limits parse(String... arguments) {
        return new Limits(
                Duration.parse(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]));
    }
}
