package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.core.Outcome;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.export.Exporters;
import dev.dateline.export.spi.ExportItem;
import dev.dateline.export.spi.Exporter;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "export",
        header = "Write incidents in a field format.",
        description = {
            "",
            "Incidents of the store, or all events of the reports that are given. Names of private persons are masked.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline export --to csv --country SO > somalia.csv",
            "  dateline export reports/ --to geojson > events.geojson"
        })
final class ExportCommand extends Command {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "csv, jsonl or geojson.")
    private String to = "";

    @Option(names = "--unmasked", description = "Write names of private persons.")
    private boolean unmasked;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Exporter exporter = exporter();
        Query asked = query.query();
        if (!input.paths().isEmpty() && !query.isEmpty()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    "filters such as --country choose from the store; give them without a PATH, or ingest the reports");
        }
        Exports.warnUnmasked(console(), unmasked);
        return input.paths().isEmpty() ? exportStore(exporter, asked) : exportReports(exporter);
    }

    private Exporter exporter() {
        try {
            return Exporters.named(to);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "--to " + e.getMessage(), e);
        }
    }

    private int exportStore(Exporter exporter, Query asked) {
        try (IncidentStore opened = store.openExisting(console())) {
            Exports.write(
                    exporter,
                    Exports.of(opened.incidents(asked).stream(), unmasked),
                    console().out());
            return Exit.OK;
        }
    }

    private int exportReports(Exporter exporter) {
        Tally tally = new Tally();
        List<ExportItem> items = new ArrayList<>();
        try (Stream<Arrival> arrivals = Arrivals.of(input, console())) {
            Dateline dateline = coding.dateline();
            new Ordered(coding.threads())
                    .run(
                            arrivals.iterator(),
                            arrival -> CodingOptions.outcome(dateline, arrival),
                            outcome -> {
                                tally.add(outcome);
                                switch (outcome) {
                                    case Outcome.Coded(CodedReport coded) ->
                                        Exports.of(coded, unmasked).forEach(items::add);
                                    case Outcome.Skipped skipped -> Skips.note(console(), skipped);
                                }
                            },
                            () -> false);
        }
        Exports.write(exporter, items.stream(), console().out());
        console().note(tally.line());
        return tally.exitCode();
    }
}
