package dev.dateline.cli;

import dev.dateline.ReportMatcher;
import dev.dateline.codebook.Codebook;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "export",
        header = "Write incidents in a field format.",
        description = {
            "",
            "Incidents of the store, or of the reports that are given. Names of private persons are masked.",
            "What a format could not express is told in a line, and in full beside the file with --out.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline export --to csv --country SO > somalia.csv",
            "  dateline export reports/ --to geojson > events.geojson",
            "  dateline export --to acled --out acled.csv --estimate majority"
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

    @Mixin
    private final ExportOptions output = new ExportOptions();

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    boolean opensStore() {
        return input.paths().isEmpty();
    }

    @Override
    int run(CommandLine line) {
        output.check(console());
        Query asked = query.query();
        if (!input.paths().isEmpty() && !query.isEmpty()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    "filters such as --country choose from the store; give them without a PATH, or ingest the reports");
        }
        Codebook codebook = Coding.codebook(coding.codebook(), console());
        return input.paths().isEmpty() ? exportStore(asked, codebook) : exportReports(codebook);
    }

    private int exportStore(Query asked, Codebook codebook) {
        try (IncidentStore opened = store.openExisting(console())) {
            output.write(opened.stream(asked), codebook, console());
            return Exit.OK;
        }
    }

    private int exportReports(Codebook codebook) {
        ReportMatcher matcher = ReportMatcher.ofEvents();
        Tally tally = coding.code(input, console(), matcher::add);
        output.write(matcher.groups().stream().flatMap(group -> group.incident().stream()), codebook, console());
        console().note(tally.line());
        return tally.exitCode();
    }
}
