package dev.dateline.cli;

import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import dev.dateline.store.StoredReport;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "remove",
        header = "Take a report out of the store, with all that came of it.",
        description = {"", "Incidents are then as if the report had never come.", ""},
        footer = {"", "Example: dateline remove reports/harbour.txt"})
final class RemoveCommand extends Command {
    @Parameters(paramLabel = "REPORT", description = "Its id as 'dateline reports' gives it.")
    private String id = "";

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RemoveCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        try (IncidentStore opened = store.openExisting(console())) {
            List<StoredReport> meant = opened.reports(Query.all()).stream()
                    .filter(report -> report.article().reportId().equals(id))
                    .toList();
            if (meant.isEmpty()) {
                throw new CommandFailure(
                        Exit.USAGE, "there is no report '%s'; 'dateline reports' lists all".formatted(id));
            }
            meant.forEach(report -> opened.remove(report.hash()));
            console().note("%s removed".formatted(Tally.of(meant.size(), "report")));
        }
        return Exit.OK;
    }
}
