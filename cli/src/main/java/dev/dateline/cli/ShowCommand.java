package dev.dateline.cli;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.store.AmbiguousIdException;
import dev.dateline.store.IncidentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "show",
        header = "Show one incident with everything that supports it.",
        footer = {"", "Examples:", "  dateline show 3f9a", "  dateline show 3f9a --as-of 2021-11-03"})
final class ShowCommand extends Command {
    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
    private String id = "";

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "As it was known at the end of this day: only from reports published by then.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--explain", description = "Add why its accounts were joined.")
    private boolean explain;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final IncidentOutput output = new IncidentOutput();

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        output.format(console());
        try (IncidentStore opened = store.openExisting(console())) {
            Incident incident = opened.incident(id).orElseThrow(() -> unknown(id));
            Incident known = asOf.map(day -> incident.asOf(day)
                            .orElseThrow(() -> new CommandFailure(
                                    Exit.USAGE,
                                    "no report published by %s tells of incident %s".formatted(day, incident.id()))))
                    .orElse(incident);
            output.write(console(), List.of(known), true, explain);
            if (explain) {
                explain(opened, known);
            }
            return Exit.OK;
        } catch (AmbiguousIdException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// Each account beside the one that arrived first.
    private void explain(IncidentStore opened, Incident incident) {
        Account first = incident.accounts().stream().min(Account.BY_ARRIVAL).orElseThrow();
        for (Account account : incident.accounts()) {
            if (!account.equals(first)) {
                console().note("%s and %s:".formatted(first.label(), account.label()));
                opened.explain(first.id(), account.id())
                        .forEach(reason -> console().note("  " + reason));
            }
        }
    }

    static CommandFailure unknown(String id) {
        return new CommandFailure(
                Exit.USAGE, "there is no incident '%s'; 'dateline incidents' lists all".formatted(id));
    }
}
