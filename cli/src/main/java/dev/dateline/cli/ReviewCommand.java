package dev.dateline.cli;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Ledger;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.export.masking.Masker;
import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Review;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "review",
        header = "List what a reviewer should look at: unsure merges, and figures that do not fit together.",
        description = {
            "",
            "The least sure come first. 'confirm ID' and 'reject ID' decide on a pair, 'set' on a value. Names of private "
                    + "persons are masked.",
            ""
        },
        footer = {"", "Example: dateline review --limit 10"})
final class ReviewCommand extends Command {
    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many. Default: 20.")
    private int limit = 20;

    @Option(names = "--explain", description = "Add what speaks for and against each merge.")
    private boolean explain;

    ReviewCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        if (limit < 1) {
            throw new CommandFailure(Exit.USAGE, "--limit %d must be 1 or more".formatted(limit));
        }
        try (IncidentStore opened = store.openExisting(console())) {
            Review review = opened.review(limit);
            review.doubts().forEach(doubt -> write(opened, doubt));
            for (Incident incident : review.misfitting()) {
                incident.ledger().misfits().forEach(misfit -> write(incident, misfit));
            }
            console()
                    .note("%s, %s"
                            .formatted(
                                    Tally.of(review.allDoubts(), "unsure merge"),
                                    Tally.of(review.allMisfits(), "figure") + " that do not fit"));
        }
        return Exit.OK;
    }

    private void write(IncidentStore opened, Doubt doubt) {
        console()
                .out()
                .line("%s  %s, %s"
                        .formatted(
                                Reviews.id(doubt),
                                doubt.isJoined() ? "joined" : "kept apart",
                                String.format(Locale.ROOT, "%.0f %% likely the same", 100 * doubt.probability())));
        write(doubt.account());
        write(doubt.other());
        if (explain) {
            opened.explain(doubt.account().id(), doubt.other().id())
                    .forEach(reason -> console().out().line("    " + reason));
        }
        console().out().line("");
    }

    private void write(Account account) {
        UnaryOperator<String> mask = Masker.forReport(account.coded())::mask;
        Incident alone = Incident.of(account);
        console()
                .out()
                .line("  " + mask.apply(Wrap.clean(IncidentBrief.headline(alone))) + "  — "
                        + Brief.source(account.article()));
        console()
                .out()
                .line("    "
                        + mask.apply(Wrap.clean(account.event()
                                .evidence()
                                .getFirst()
                                .of(account.article().text()))));
    }

    private void write(Incident incident, Ledger.Misfit misfit) {
        Incident masked = Masker.forIncident(incident).mask(incident);
        console().out().line("%s  %s".formatted(masked.id(), IncidentBrief.headline(masked)));
        console()
                .out()
                .line("    a part that is larger than the whole: " + words(incident, misfit.part()) + "; the whole: "
                        + words(incident, misfit.total()));
        console().out().line("");
    }

    private static String words(Incident incident, LedgerEntry entry) {
        return Masker.forIncident(incident).mask(IncidentBrief.told(entry));
    }
}
