package dev.dateline.cli;

import dev.dateline.core.Report;
import dev.dateline.core.incident.Incident;
import dev.dateline.reading.intake.IntakeOptions;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "demo",
        header = "Read the bundled sample reports into a fresh store and show what they attest.",
        description = {"", "Takes some seconds and touches nothing of yours.", ""})
final class DemoCommand extends Command {
    @Option(names = "--store", paramLabel = "FILE", description = "A new file for the store. Default: a temporary one.")
    private Optional<Path> store = Optional.empty();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    DemoCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Path samples = samples();
        Path file = store.orElseGet(DemoCommand::temporaryStore);
        if (Files.exists(file)) {
            throw new CommandFailure(
                    Exit.USAGE, "%s is there already; the demo wants a fresh store, name another file".formatted(file));
        }
        console().note("reading the sample reports …");
        try (IncidentStore opened = console().stores().open(file);
                Stream<Arrival> arrivals =
                        Arrivals.of(List.of(samples.toString()), IntakeOptions.defaults(), console())) {
            Ingest ingest = new Ingest(coding.dateline(console()), opened, coding.threads());
            ingest.run(
                    arrivals.map(arrival -> named(arrival, samples)).iterator(),
                    skipped -> Skips.note(console(), skipped),
                    done -> {},
                    () -> false);
            Brief brief = new Brief(console().ink(), console().surroundings().columns(), false, false);
            for (Incident incident : opened.incidents(Query.all())) {
                console().out().text(brief.incident(incident, false));
            }
            console().out().line(ingest.line());
            next(file);
            return ingest.exitCode();
        }
    }

    /// A sample is called by its place among the samples, wherever they are installed.
    private static Arrival named(Arrival arrival, Path samples) {
        return switch (arrival) {
            case Arrival.Arrived(Report report)
            when report.id().startsWith(samples.toString()) ->
                new Arrival.Arrived(
                        report.withId(samples.relativize(Path.of(report.id())).toString()));
            case Arrival.Arrived arrived -> arrived;
            case Arrival.Refused refused -> refused;
        };
    }

    private void next(Path file) {
        for (String sentence : List.of(
                "",
                "What to try next:",
                "  export DATELINE_STORE='" + file + "'",
                "  ./dateline serve                       the page, with map and time line; open the address it prints",
                "  ./dateline incidents --country AF --min-killed 20",
                "  ./dateline show ID                     the ids stand in brackets above",
                "  ./dateline export --to csv > incidents.csv",
                "  ./dateline read your-report.txt        your own reports; --help shows the rest")) {
            console().out().line(sentence);
        }
    }

    private Path samples() {
        return console()
                .surroundings()
                .distribution()
                .map(folder -> folder.resolve("samples").resolve("reports"))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new CommandFailure(
                        Exit.UNAVAILABLE,
                        "the sample reports are missing in this installation; start with ./dateline"));
    }

    private static Path temporaryStore() {
        try {
            return Files.createTempDirectory("dateline-demo-").resolve("incidents.duckdb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
