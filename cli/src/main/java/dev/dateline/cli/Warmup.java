package dev.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs what users run, so that the launcher can record which classes a start needs. Its output goes nowhere.
public final class Warmup {
    private Warmup() {}

    /// @param args the distribution's folder
    public static void main(String[] args) throws IOException {
        Path distribution = Path.of(args[0]);
        Path scratch = Files.createTempDirectory("dateline-warmup-");
        try {
            Path samples = distribution.resolve("samples").resolve("reports");
            String store = scratch.resolve("incidents.duckdb").toString();
            for (List<String> command : List.of(
                    List.of("--version"),
                    List.of("--help"),
                    List.of("read", samples.toString(), "--to", "jsonl"),
                    List.of("read", samples.toString(), "--to", "brief"),
                    List.of("article", samples.toString(), "--to", "jsonl"),
                    List.of("ingest", samples.toString(), "--store", store),
                    List.of("incidents", "--store", store, "--to", "brief"),
                    List.of("incidents", "--store", store, "--to", "jsonl"))) {
                run(command, Interruption::ofProcess, distribution, scratch);
            }
            run(List.of("serve", "--store", store, "--port", "0"), Warmup::atOnce, distribution, scratch);
        } finally {
            delete(scratch);
        }
    }

    private static void run(
            List<String> command, Supplier<Interruption> interruptions, Path distribution, Path scratch) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        Surroundings surroundings =
                new Surroundings(Path.of(""), Map.of(), scratch, "", Optional.of(distribution), false, true, false, 80);
        Console console = new Console(
                nothing,
                new Output(OutputStream.nullOutputStream()),
                nowhere,
                surroundings,
                Stores.own(),
                interruptions);
        new CommandRunner(console).run(command);
    }

    /// A server ends as soon as it is up.
    private static Interruption atOnce() {
        Interruption interruption = new Interruption();
        interruption.ask();
        return interruption;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
