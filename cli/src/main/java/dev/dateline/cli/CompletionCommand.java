package dev.dateline.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

@CommandLine.Command(
        name = "completion",
        header = "Write a script that completes commands and options in bash and zsh.",
        description = {"", "Use it with: source <(dateline completion)", ""})
final class CompletionCommand extends Command {
    CompletionCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        console().out().text(AutoComplete.bash("dateline", CommandRunner.commandLine(console())));
        return Exit.OK;
    }
}
