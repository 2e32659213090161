package dev.dateline.cli;

import dev.dateline.cli.relay.Caller;
import dev.dateline.store.StoreException;
import dev.dateline.store.StoreHeldException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Parses the arguments, runs the command and turns whatever happens into an exit code and at most a few lines.
final class CommandRunner {
    private static final String DEBUG = "--debug";
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private final Console console;

    CommandRunner(Console console) {
        this.console = console;
    }

    /// Every command, in the order of the help.
    private static Map<String, Function<Console, Object>> commands() {
        Map<String, Function<Console, Object>> all = new LinkedHashMap<>();
        all.put("read", ReadCommand::new);
        all.put("article", ArticleCommand::new);
        all.put("match", MatchCommand::new);
        all.put("ingest", IngestCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("incidents", IncidentsCommand::new);
        all.put("show", ShowCommand::new);
        all.put("reports", ReportsCommand::new);
        all.put("review", ReviewCommand::new);
        all.put("confirm", ConfirmCommand::new);
        all.put("reject", RejectCommand::new);
        all.put("set", SetCommand::new);
        all.put("remove", RemoveCommand::new);
        all.put("recode", RecodeCommand::new);
        all.put("rematch", RematchCommand::new);
        all.put("export", ExportCommand::new);
        all.put("import", ImportCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("token", TokenCommand::new);
        all.put("codebook", CodebookCommand::commandLine);
        all.put("demo", DemoCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("completion", CompletionCommand::new);
        return all;
    }

    /// The command line with all commands.
    static CommandLine commandLine(Console console) {
        return commandLine(console, commands());
    }

    private static CommandLine commandLine(Console console, Map<String, Function<Console, Object>> commands) {
        CommandLine root = new CommandLine(new RootCommand(console));
        commands.forEach((name, command) -> root.addSubcommand(name, command.apply(console)));
        root.setUsageHelpLongOptionsMaxWidth(32);
        root.setUsageHelpWidth(Math.clamp(console.surroundings().columns(), 72, 100));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.surroundings().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(LocalDate.class, CommandRunner::day);
        root.registerConverter(Path.class, console.surroundings().folder()::resolve);
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
        if (args.size() == 1 && VERSION.contains(args.getFirst())) {
            return version();
        }
        // Looking at the options of one command instead of all is a third of the start.
        Map<String, Function<Console, Object>> commands = commands();
        if (!args.isEmpty() && commands.containsKey(args.getFirst())) {
            commands.keySet().retainAll(Set.of(args.getFirst()));
        }
        CommandLine root = commandLine(console, commands);
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
            return version();
        }
        CommandLine asked = parsed.asCommandLineList().getLast();
        Command command = asked.getCommand();
        Optional<Caller> server = command.opensStore() ? server(asked) : Optional.empty();
        return server.isPresent() ? relay(server.get(), args) : command.run(asked);
    }

    /// The server that holds the store which the command names.
    private Optional<Caller> server(CommandLine asked) {
        return asked.getMixins().values().stream()
                .filter(StoreOptions.class::isInstance)
                .findFirst()
                .flatMap(store -> console.stores().caller(((StoreOptions) store).path(console)));
    }

    private int relay(Caller server, List<String> args) {
        try (server;
                Interruption interruption = Interruption.ofProcess(server::interrupt)) {
            OptionalInt exitCode =
                    server.run(console.surroundings().call(args), console.in(), console.out(), console.err());
            if (exitCode.isPresent()) {
                return exitCode.getAsInt();
            }
            throw interruption.asked()
                    ? new CommandFailure(Exit.INTERRUPTED, "stopped")
                    : new CommandFailure(
                            Exit.CANNOT_WRITE,
                            "the server that holds the store ended before the command did; what was acknowledged is stored");
        } catch (IOException e) {
            throw new CommandFailure(Exit.CANNOT_WRITE, "the input cannot be read: " + e.getMessage(), e);
        }
    }

    private int version() {
        console.out().line("dateline " + Build.version());
        return Exit.OK;
    }

    private int wrongUsage(ParameterException e) {
        String message = e.getMessage();
        console.note("dateline: " + (message == null ? "wrong usage" : Wrap.clean(message)));
        List<String> closest =
                e instanceof CommandLine.UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!closest.isEmpty()) {
            console.note("Did you mean: " + String.join(", ", closest) + "?");
        }
        console.note("'%s --help' shows what can be given"
                .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private int failed(int exitCode, String message, Throwable cause, boolean debug) {
        try {
            console.out().flush();
        } catch (OutputClosed | CommandFailure e) {
            cause.addSuppressed(e);
        }
        console.err().println("dateline: " + message);
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
