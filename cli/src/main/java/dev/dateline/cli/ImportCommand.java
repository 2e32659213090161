package dev.dateline.cli;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.Exporters;
import dev.dateline.export.imports.Comparison;
import dev.dateline.export.imports.Comparison.Killed;
import dev.dateline.export.imports.Problem;
import dev.dateline.export.imports.TableImport;
import dev.dateline.export.spi.Exporter;
import dev.dateline.store.Added;
import dev.dateline.store.Delivery;
import dev.dateline.store.IncidentStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "import",
        header = "Read a table of incidents that people coded by hand.",
        description = {
            "",
            "Each row is stored as a report of its own with the row's words, and matched with the reports that are"
                    + " there; recode leaves it as it is. With --compare the table is compared with the store instead,"
                    + " with --to it is written in another format, and nothing is stored.",
            "",
            "Columns are found by name, in any order; further columns are left alone. A row with a problem is told and"
                    + " left out, the others are read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline import mine.csv --from gtd --store study.duckdb",
            "  dateline import mine.csv --from gtd --compare --since 2021-01-01",
            "  dateline import mine.csv --from acled --to geojson > mine.geojson"
        })
final class ImportCommand extends Command {
    private static final int BATCH = 200;

    @Parameters(paramLabel = "FILE", description = "The table; - for standard input.")
    private String file = "";

    @Option(names = "--from", required = true, paramLabel = "FORMAT", description = "acled, csv, ged or gtd.")
    private String from = "";

    @Option(names = "--compare", description = "Compare with the incidents of the store.")
    private boolean compare;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            completionCandidates = ExportOptions.Formats.class,
            description = "Write the incidents as ${COMPLETION-CANDIDATES}.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private int read;
    private int problems;

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    boolean opensStore() {
        return to.isEmpty();
    }

    @Override
    int run(CommandLine line) {
        if (compare && to.isPresent()) {
            throw new CommandFailure(Exit.USAGE, "--compare and --to are two things to do; give one of them");
        }
        TableImport table = table();
        String stored = "";
        if (compare) {
            compare(table);
        } else if (to.isPresent()) {
            convert(table, to.get());
        } else {
            stored = store(table);
        }
        console().note("%s read, %s%s".formatted(Tally.of(read, "row"), Tally.of(problems, "problem"), stored));
        return problems == 0 ? Exit.OK : read == 0 ? Exit.NOTHING_READ : Exit.SOME_SKIPPED;
    }

    private TableImport table() {
        try {
            return TableImport.of(from, Codebook.bundled());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "--from " + e.getMessage(), e);
        }
    }

    private void read(TableImport table, Consumer<Stream<Incident>> reader) {
        try (Reader in = open()) {
            reader.accept(table.read(in, this::told).peek(incident -> read++));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(Exit.NOTHING_READ, "%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void told(Problem problem) {
        problems++;
        console().note("%s: %s".formatted(file, problem));
    }

    private Reader open() throws IOException {
        InputStream in = file.equals("-")
                ? console().in()
                : new BufferedInputStream(
                        Files.newInputStream(console().surroundings().folder().resolve(file)));
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /// @return what came of it, for the person
    private String store(TableImport table) {
        Map<Added.Kind, Integer> added = new EnumMap<>(Added.Kind.class);
        try (IncidentStore opened = store.open(console())) {
            read(
                    table,
                    incidents -> incidents
                            .flatMap(incident -> incident.accounts().stream())
                            .map(account -> Delivery.of(account.coded()))
                            .gather(Gatherers.windowFixed(BATCH))
                            .flatMap(batch -> opened.addAll(batch).stream())
                            .forEach(one -> added.merge(one.kind(), 1, Integer::sum)));
        }
        int held = added.getOrDefault(Added.Kind.HELD, 0);
        int stored = added.getOrDefault(Added.Kind.NEW, 0) + added.getOrDefault(Added.Kind.RECODED, 0);
        return "; %s stored%s, in %s"
                .formatted(
                        Tally.of(stored, "report"),
                        held > 0 ? ", %d known already".formatted(held) : "",
                        store.path(console()));
    }

    private void convert(TableImport table, String format) {
        Exporter exporter = exporter(format);
        read(table, incidents -> Exports.write(exporter, incidents, console().out()));
    }

    private static Exporter exporter(String format) {
        try {
            return Exporters.named(format);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "--to " + e.getMessage(), e);
        }
    }

    private void compare(TableImport table) {
        Comparison comparison = new Comparison();
        try (IncidentStore opened = store.openExisting(console())) {
            opened.stream(query.query()).forEach(comparison::addFromStore);
        }
        read(table, incidents -> incidents.forEach(comparison::addFromTable));
        Comparison.Result result = comparison.compare();
        Output out = console().out();
        out.line("in both            %d".formatted(result.matched().size()));
        out.line("  killed agree     %d".formatted(result.matched(Killed.SAME)));
        out.line("  killed differ    %d".formatted(result.matched(Killed.DIFFERENT)));
        out.line("  not comparable   %d".formatted(result.matched(Killed.NOT_COMPARABLE)));
        out.line("only in the table  %d".formatted(result.onlyInTable().size()));
        out.line("only in the store  %d".formatted(result.onlyInStore().size()));
        section(
                out,
                "Killed differ",
                result.matched().stream()
                        .filter(pair -> pair.killed() == Killed.DIFFERENT)
                        .flatMap(pair -> List.of(
                                line(pair.table()), "    " + line(pair.store()).strip())
                                .stream())
                        .toList());
        section(
                out,
                "Only in the table",
                result.onlyInTable().stream().map(ImportCommand::line).toList());
        section(
                out,
                "Only in the store",
                result.onlyInStore().stream().map(ImportCommand::line).toList());
    }

    private static void section(Output out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.line("");
            out.line(heading);
            lines.forEach(out::line);
        }
    }

    private static String line(Comparison.One one) {
        return "  " + one.id() + "  " + one.line();
    }
}
