package dev.dateline.cli;

import dev.dateline.store.AmbiguousIdException;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.StoredIncident;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "show",
        header = "Show one incident with everything that supports it.",
        footer = {"", "Example: dateline show 3f9a"})
final class ShowCommand extends Command {
    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
    private String id = "";

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
            StoredIncident incident = opened.incident(id)
                    .orElseThrow(() -> new CommandFailure(
                            Exit.USAGE, "there is no incident '%s'; 'dateline incidents' lists all".formatted(id)));
            output.write(console(), List.of(incident), true);
            return Exit.OK;
        } catch (AmbiguousIdException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
