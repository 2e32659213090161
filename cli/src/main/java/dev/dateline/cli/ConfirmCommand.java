package dev.dateline.cli;

import dev.dateline.core.incident.Decision;
import picocli.CommandLine;

@CommandLine.Command(
        name = "confirm",
        header = "Decide that two accounts tell of the same incident.",
        description = {"", "The decision wins over matching and outlives recode and rematch.", ""},
        footer = {"", "Example: dateline confirm 3f9a11c2 --because 'same street, same hour'"})
final class ConfirmCommand extends PairCommand {
    ConfirmCommand(Console console) {
        super(console);
    }

    @Override
    Decision.Content content(String account, String other) {
        return new Decision.Same(account, other);
    }

    @Override
    String outcome(String incident, String other) {
        return "confirmed: one incident, " + incident;
    }
}
