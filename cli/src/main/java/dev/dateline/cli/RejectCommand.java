package dev.dateline.cli;

import dev.dateline.core.incident.Decision;
import picocli.CommandLine;

@CommandLine.Command(
        name = "reject",
        header = "Decide that two accounts tell of different incidents.",
        description = {"", "The decision wins over matching and outlives recode and rematch.", ""},
        footer = {"", "Example: dateline reject 3f9a11c2 --because 'other village'"})
final class RejectCommand extends PairCommand {
    RejectCommand(Console console) {
        super(console);
    }

    @Override
    Decision.Content content(String account, String other) {
        return new Decision.Different(account, other);
    }

    @Override
    String outcome(String incident, String other) {
        return "rejected: %s and %s are two incidents".formatted(incident, other);
    }
}
