package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import dev.dateline.store.StoreException;
import dev.dateline.store.StoreHeldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "doctor",
        header = "Say what is installed, what is missing and where things lie.",
        description = {"", "Ends with 0 when everything is in order, else with 1.", ""})
final class DoctorCommand extends Command {
    private static final long MIB = 1024L * 1024;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private boolean wrong;

    DoctorCommand(Console console) {
        super(console);
    }

    @Override
    boolean opensStore() {
        return false;
    }

    @Override
    int run(CommandLine line) {
        good("dateline", Build.version());
        good("Java", "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor", "")));
        good(
                "memory",
                "%d MiB heap at most, %d cores"
                        .formatted(
                                Runtime.getRuntime().maxMemory() / MIB,
                                Runtime.getRuntime().availableProcessors()));
        check(
                "codebook",
                () -> "%s, %d actors"
                        .formatted(
                                Codebook.bundled().version(),
                                Codebook.bundled().actors().all().size()));
        check("coding", DoctorCommand::trial);
        check("store", this::storeState);
        distribution();
        Surroundings surroundings = console().surroundings();
        good(
                "terminal",
                "%d columns, %s".formatted(surroundings.columns(), surroundings.colours() ? "colours" : "no colours"));
        return wrong ? Exit.SOME_SKIPPED : Exit.OK;
    }

    /// Loads every model and data file by reading a report of its own.
    private static String trial() {
        Dateline dateline = Dateline.standard(Layers.ALL);
        Outcome outcome = dateline.read(
                Report.ofText("doctor", "A bomb killed three soldiers near the town hall of Herat, police said."));
        return switch (outcome) {
            case Outcome.Coded(var coded) ->
                "model %s, contract %s, %s found in a trial sentence"
                        .formatted(
                                coded.versions().model(),
                                coded.versions().contract(),
                                Tally.of(coded.events().size(), "event"));
            case Outcome.Skipped(String id, Outcome.Reason reason, String detail) ->
                throw new IllegalStateException("the trial sentence was skipped: " + reason.code() + " " + detail);
        };
    }

    private String storeState() {
        Path path = store.path(console());
        if (!Files.exists(path)) {
            Path folder = nearestFolder(path.toAbsolutePath());
            if (!Files.isWritable(folder)) {
                throw new StoreException("%s cannot be made: %s is not writable".formatted(path, folder));
            }
            return "%s (not there yet; 'dateline ingest PATH' makes it)".formatted(path);
        }
        try (IncidentStore opened = console().stores().open(path)) {
            return "%s, %s".formatted(path, Tally.of(Math.toIntExact(opened.count(Query.all())), "incident"));
        } catch (StoreHeldException e) {
            return "in use: " + e.getMessage();
        }
    }

    private static Path nearestFolder(Path path) {
        Path folder = path;
        while (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent == null) {
                return folder;
            }
            folder = parent;
        }
        return folder;
    }

    private void distribution() {
        Optional<Path> folder = console().surroundings().distribution();
        if (folder.isEmpty()) {
            good("installation", "run without the launcher");
            return;
        }
        check("installation", () -> "%s, %d MiB".formatted(folder.get(), size(folder.get()) / MIB));
        check("quick start", () -> quickStart(folder.get()));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String quickStart(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".aot"))
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .map(file -> "start cache %s, %d MiB"
                            .formatted(file.getFileName(), file.toFile().length() / MIB))
                    .orElse("no start cache; starts take longer, nothing else");
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(String what, Supplier<String> finding) {
        try {
            good(what, finding.get());
        } catch (RuntimeException | LinkageError e) {
            wrong = true;
            console().out().line("wrong %-13s %s".formatted(what, Wrap.clean(String.valueOf(e.getMessage()))));
        }
    }

    private void good(String what, String finding) {
        console().out().line("ok    %-13s %s".formatted(what, finding));
    }
}
