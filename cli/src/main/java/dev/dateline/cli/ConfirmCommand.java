package dev.dateline.cli;

import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "confirm",
        header = "Decide that two accounts tell of the same incident.",
        description = {"", "The decision wins over matching and outlives recode and rematch.", ""},
        footer = {"", "Example: dateline confirm 3f9a11c2 --because 'same street, same hour'"})
final class ConfirmCommand extends Command {
    @Parameters(paramLabel = "ID", description = "Of the pair, as 'dateline review' gives it, or the beginning of it.")
    private String id = "";

    @Mixin
    private final DecisionOptions why = new DecisionOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    ConfirmCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        try (IncidentStore opened = store.openExisting(console())) {
            Doubt doubt = Reviews.find(opened, id);
            Reviews.same(opened, doubt, why);
            console()
                    .note("confirmed: one incident, %s"
                            .formatted(opened.incident(doubt.account().id())
                                    .orElseThrow()
                                    .id()));
        }
        return Exit.OK;
    }
}
