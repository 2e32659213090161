package dev.dateline.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "export")
final class ExportCommand extends Command {
    ExportCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        return Exit.OK;
    }
}
