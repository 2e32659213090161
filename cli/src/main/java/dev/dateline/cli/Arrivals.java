package dev.dateline.cli;

import dev.dateline.core.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class Arrivals {
    private Arrivals() {}

    static Stream<Arrival> of(InputOptions input, Console console) {
        return of(input.paths(), console);
    }

    static Stream<Arrival> of(List<String> paths, Console console) {
        return paths.stream().map(Path::of).map(path -> {
            try {
                return new Arrival.Arrived(Report.ofText(path.toString(), Files.readString(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
