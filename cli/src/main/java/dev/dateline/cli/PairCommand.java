package dev.dateline.cli;

import dev.dateline.core.incident.Decision;
import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A decision on one pair of accounts of the review queue.
abstract class PairCommand extends Command {
    @Parameters(paramLabel = "ID", description = "Of the pair, as 'dateline review' gives it, or the beginning of it.")
    private String id = "";

    @Mixin
    private final DecisionOptions why = new DecisionOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    PairCommand(Console console) {
        super(console);
    }

    abstract Decision.Content content(String account, String other);

    /// @param incident that the first account now belongs to
    /// @param other that the second account now belongs to
    abstract String outcome(String incident, String other);

    @Override
    int run(CommandLine line) {
        try (IncidentStore opened = store.openExisting(console())) {
            Doubt doubt = Reviews.find(opened, id);
            String account = doubt.account().id();
            String other = doubt.other().id();
            opened.decide(content(account, other), why.because(), why.author(console()));
            console()
                    .note(outcome(
                            opened.incident(account).orElseThrow().id(),
                            opened.incident(other).orElseThrow().id()));
        }
        return Exit.OK;
    }
}
