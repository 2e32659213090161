package dev.dateline.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// Why and by whom something is decided.
final class DecisionOptions {
    @Option(
            names = "--because",
            required = true,
            paramLabel = "REASON",
            description = "Why; it is kept and exported with the decision.")
    private String because = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who decides. Default: $DATELINE_AUTHOR, else your user name.")
    private Optional<String> author = Optional.empty();

    String because() {
        if (because.isBlank()) {
            throw new CommandFailure(Exit.USAGE, "--because needs a reason");
        }
        return because.strip();
    }

    String author(Console console) {
        return author.filter(name -> !name.isBlank())
                .or(() -> console.surroundings().variable("DATELINE_AUTHOR"))
                .orElseGet(() -> System.getProperty("user.name", "unknown"));
    }
}
