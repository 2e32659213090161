package dev.dateline.cli;

import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "reject",
        header = "Decide that two accounts tell of different incidents.",
        description = {"", "The decision wins over matching and outlives recode and rematch.", ""},
        footer = {"", "Example: dateline reject 3f9a11c2 --because 'other village'"})
final class RejectCommand extends Command {
    @Parameters(paramLabel = "ID", description = "Of the pair, as 'dateline review' gives it, or the beginning of it.")
    private String id = "";

    @Mixin
    private final DecisionOptions why = new DecisionOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RejectCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        try (IncidentStore opened = store.openExisting(console())) {
            Doubt doubt = Reviews.find(opened, id);
            Reviews.different(opened, doubt, why);
            console()
                    .note("rejected: %s and %s are two incidents"
                            .formatted(
                                    opened.incident(doubt.account().id())
                                            .orElseThrow()
                                            .id(),
                                    opened.incident(doubt.other().id())
                                            .orElseThrow()
                                            .id()));
        }
        return Exit.OK;
    }
}
