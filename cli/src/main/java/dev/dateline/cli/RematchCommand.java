package dev.dateline.cli;

import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "rematch",
        header = "Put the stored accounts together again as incidents, and say what changed.",
        description = {"", "Reviewers' decisions are kept and followed.", ""},
        footer = {"", "Example: dateline rematch"})
final class RematchCommand extends Command {
    @Mixin
    private final StoreOptions store = new StoreOptions();

    RematchCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        try (IncidentStore opened = store.openExisting(console())) {
            int moved = opened.rematch();
            console()
                    .note("%s; %s in another one than before"
                            .formatted(
                                    Tally.of((int) opened.count(Query.all()), "incident"), Tally.of(moved, "account")));
        }
        return Exit.OK;
    }
}
