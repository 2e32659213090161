package dev.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/// One command. Its fields are its options, filled in before [#run(CommandLine)].
abstract class Command {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 90,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // the parser asks for it by its annotation
    private boolean help;

    @Option(names = "--debug", order = 91, description = "Show where an error happened.", hidden = true)
    @SuppressWarnings("UnusedVariable") // the parser asks for it by its annotation
    private boolean debug;

    private final Console console;

    Command(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /// Whether it works on the store that it names, and may run where that is open already.
    boolean opensStore() {
        return true;
    }

    /// @param line the command line that was parsed for this command
    /// @return the exit code
    abstract int run(CommandLine line);
}
