package dev.dateline.cli;

import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import dev.dateline.store.StoredReport;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "reports",
        header = "List the stored reports.",
        description = {"", "With --since and --until by day of publication, else by what they tell.", ""},
        footer = {"", "Example: dateline reports --country AF --since 2021-08-01"})
final class ReportsCommand extends Command {
    private static final int HASH_SHOWN = 12;

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    ReportsCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Query asked = query.query();
        try (IncidentStore opened = store.openExisting(console())) {
            List<StoredReport> reports = opened.reports(asked);
            for (StoredReport report : reports) {
                console()
                        .out()
                        .line("%s  %-11s  %3d %s  %s%s"
                                .formatted(
                                        report.hash().hex().substring(0, HASH_SHOWN),
                                        report.article()
                                                .published()
                                                .map(Wording::day)
                                                .orElse("no date"),
                                        report.incidents(),
                                        report.incidents() == 1 ? "event " : "events",
                                        Wrap.clean(report.article().reportId()),
                                        title(report.article().title())));
            }
            console().note(Tally.of(reports.size(), "report"));
            return Exit.OK;
        }
    }

    private static String title(Optional<String> title) {
        return title.map(words -> "  " + Wrap.clean(words)).orElse("");
    }
}
