package dev.dateline.cli;

import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import dev.dateline.store.AmbiguousIdException;
import dev.dateline.store.IncidentStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "set",
        header = "Set a value of an incident by review.",
        description = {
            "",
            "The value wins over what was computed, and outlives recode and rematch. Fields: " + Settled.FIELDS + ".",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline set 3f9a killed 25+ --because 'ministry list of 4 November'",
            "  dateline set 3f9a date 2021-11-02 --because 'page carries a wrong date'",
            "  dateline set 3f9a place 'Kabul, AF @ 34.53 69.17' --because 'hospital is in the city'"
        })
final class SetCommand extends Command {
    @Parameters(index = "0", paramLabel = "ID", description = "Of the incident, or the beginning of it.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "One of the fields above.")
    private String field = "";

    @Parameters(index = "2", paramLabel = "VALUE", description = "25, 25+, 15-38; a day; a type; unknown.")
    private String value = "";

    @Mixin
    private final DecisionOptions why = new DecisionOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    SetCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Settled settled;
        try {
            settled = Settled.parse(field, value);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
        try (IncidentStore opened = store.openExisting(console())) {
            Incident incident = opened.incident(id).orElseThrow(() -> ShowCommand.unknown(id));
            opened.decide(new Decision.Value(incident.id(), settled), why.because(), why.author(console()));
            console().note("%s of %s set to %s".formatted(settled.field(), incident.id(), settled.text()));
        } catch (AmbiguousIdException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
        return Exit.OK;
    }
}
