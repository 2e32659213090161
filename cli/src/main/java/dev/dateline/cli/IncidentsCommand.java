package dev.dateline.cli;

import dev.dateline.core.incident.Incident;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "incidents",
        header = "List the stored incidents, the latest first.",
        description = {"", "Names of private persons are masked.", ""},
        footer = {
            "",
            "Examples:",
            "  dateline incidents --country AF --since 2021-08-01 --min-killed 10",
            "  dateline incidents --actor taliban --to jsonl"
        })
final class IncidentsCommand extends Command {
    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final IncidentOutput output = new IncidentOutput();

    @Option(names = "--explain", description = "Add why each event was coded so.")
    private boolean explain;

    IncidentsCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Query asked = query.query();
        output.format(console());
        try (IncidentStore opened = store.openExisting(console())) {
            List<Incident> incidents = opened.incidents(asked);
            output.write(console(), incidents, explain, explain);
            console().note(Tally.of(incidents.size(), "incident"));
            return Exit.OK;
        }
    }
}
