package dev.dateline.cli;

import dev.dateline.store.StoreException;
import dev.dateline.store.StoreHeldException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Parses the arguments, runs the command and turns whatever happens into an exit code and at most a few lines.
final class CommandRunner {
    private static final String DEBUG = "--debug";

    private final Console console;

    CommandRunner(Console console) {
        this.console = console;
    }

    static CommandLine commandLine(Console console) {
        CommandLine root = new CommandLine(new RootCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new ArticleCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new IncidentsCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new ReportsCommand(console))
                .addSubcommand(new RecodeCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(CodebookCommand.commandLine(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new CompletionCommand(console));
        root.setUsageHelpLongOptionsMaxWidth(32);
        root.setUsageHelpWidth(Math.clamp(console.surroundings().columns(), 72, 100));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.surroundings().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(LocalDate.class, CommandRunner::day);
        return root;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'%s' is no day; write it like 2021-11-04".formatted(text));
        }
    }

    int run(List<String> args) {
        boolean debug = args.contains(DEBUG);
        try {
            int exitCode = execute(args);
            console.out().flush();
            return exitCode;
        } catch (OutputClosed e) {
            return Exit.OK;
        } catch (CommandFailure e) {
            return failed(e.exitCode(), e.words(), e, debug);
        } catch (StoreHeldException e) {
            return failed(Exit.HELD, words(e), e, debug);
        } catch (StoreException e) {
            return failed(Exit.CANNOT_WRITE, words(e), e, debug);
        } catch (OutOfMemoryError e) {
            return failed(
                    Exit.INTERNAL_ERROR,
                    "out of memory; give it more with DATELINE_JAVA_OPTIONS=-Xmx2g, or fewer --threads",
                    e,
                    debug);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return failed(
                    Exit.INTERNAL_ERROR,
                    "internal error: %s. This is a fault of dateline, please report it%s"
                            .formatted(shortly(e), debug ? "" : "; --debug shows where it happened"),
                    e,
                    debug);
        }
    }

    private int execute(List<String> args) {
        CommandLine root = commandLine(console);
        CommandLine.ParseResult parsed;
        try {
            parsed = root.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            return wrongUsage(e);
        }
        for (CommandLine asked : parsed.asCommandLineList()) {
            if (asked.isUsageHelpRequested()) {
                console.out().text(asked.getUsageMessage());
                return Exit.OK;
            }
        }
        if (parsed.isVersionHelpRequested()) {
            console.out().line("dateline " + Build.version());
            return Exit.OK;
        }
        CommandLine asked = parsed.asCommandLineList().getLast();
        return ((Command) asked.getCommand()).run(asked);
    }

    private int wrongUsage(ParameterException e) {
        String message = e.getMessage();
        console.note("dateline: " + (message == null ? "wrong usage" : Wrap.clean(message)));
        List<String> closest = e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions()
                : List.of();
        if (!closest.isEmpty()) {
            console.note("Did you mean: " + String.join(", ", closest) + "?");
        }
        console.note("'%s --help' shows what can be given".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private int failed(int exitCode, String message, Throwable cause, boolean debug) {
        try {
            console.out().flush();
        } catch (OutputClosed | CommandFailure e) {
            cause.addSuppressed(e);
        }
        console.note("dateline: " + message);
        if (debug) {
            cause.printStackTrace(console.err());
        }
        return exitCode;
    }

    private static String words(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message;
    }

    private static String shortly(Throwable e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null ? name : name + " (" + Wrap.clean(message) + ")";
    }
}
