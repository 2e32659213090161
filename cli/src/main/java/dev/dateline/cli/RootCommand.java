package dev.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "dateline",
        synopsisSubcommandLabel = "COMMAND",
        header = "Turns news reports of armed conflict into sourced, structured data.",
        description = {
            "",
            "Who did what to whom, where, when, with what, how many were killed and injured, who claimed it: each value"
                    + " with the words of the report that support it. Works offline.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  dateline demo                         the bundled sample reports, read and shown",
            "  dateline read report.txt              what one report attests",
            "  dateline read - < reports.jsonl       many reports, one JSON line each",
            "  dateline ingest archive/              read and keep; then: dateline incidents",
            "",
            "Exit codes: 0 all read, 1 some reports skipped, 2 wrong usage, 3 nothing could be read, 69 needs a newer"
                    + " Java, 70 internal error, 74 cannot write, 75 the store is in use."
        })
final class RootCommand extends Command {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // the parser asks for it by its annotation
    private boolean version;

    RootCommand(Console console) {
        super(console);
    }

    /// Without a command there is nothing to do but to say what there is.
    @Override
    int run(CommandLine line) {
        console().note(line.getUsageMessage().stripTrailing());
        return Exit.USAGE;
    }
}
