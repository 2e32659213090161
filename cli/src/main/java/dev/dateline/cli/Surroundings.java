package dev.dateline.cli;

import dev.dateline.cli.relay.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the command knows of the machine it runs on. The launcher tells which streams are terminals, as Java
/// itself cannot tell them apart.
///
/// @param folder against which relative paths are meant; empty for the process's own
/// @param environment environment variables
/// @param home the user's home folder
/// @param system name of the operating system
/// @param distribution folder of the running distribution (its `lib`, `samples`); empty when run from classes
/// @param inTerminal stdin is a terminal
/// @param outTerminal stdout is a terminal
/// @param errTerminal stderr is a terminal
/// @param columns width of the terminal
record Surroundings(
        Path folder,
        Map<String, String> environment,
        Path home,
        String system,
        Optional<Path> distribution,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        int columns) {
    private static final int USUAL_COLUMNS = 88;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProcess() {
        return new Surroundings(
                Path.of(""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("os.name", ""),
                Optional.ofNullable(System.getProperty("dateline.dist")).map(Path::of),
                Boolean.getBoolean("dateline.terminal.in"),
                Boolean.getBoolean("dateline.terminal.out"),
                Boolean.getBoolean("dateline.terminal.err"),
                columns(System.getenv("COLUMNS"), System.getProperty("dateline.columns")));
    }

    /// What commands look at of the environment.
    private static final Set<String> LOOKED_AT =
            Set.of("DATELINE_STORE", "DATELINE_AUTHOR", "XDG_DATA_HOME", "LOCALAPPDATA", "NO_COLOR", "TERM");

    /// For another process of the same user that runs the command; nothing else of the environment leaves.
    Call call(List<String> arguments) {
        Map<String, String> told = new TreeMap<>(environment);
        told.keySet().retainAll(LOOKED_AT);
        return new Call(arguments, folder.toAbsolutePath(), told, inTerminal, outTerminal, errTerminal, columns);
    }

    /// Those of a command that another process of the same user gave.
    Surroundings of(Call call) {
        return new Surroundings(
                call.folder(),
                call.environment(),
                home,
                system,
                distribution,
                call.inTerminal(),
                call.outTerminal(),
                call.errTerminal(),
                call.columns());
    }

    private static int columns(@org.jspecify.annotations.Nullable String... said) {
        for (String columns : said) {
            if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
                return Integer.parseInt(columns);
            }
        }
        return USUAL_COLUMNS;
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// Colours only on a terminal that has them and whose user wants them (no-color.org).
    boolean colours() {
        return outTerminal
                && !environment.containsKey("NO_COLOR")
                && !variable("TERM").equals(Optional.of("dumb"));
    }

    /// Where the store lies when nobody says otherwise.
    Path defaultStore() {
        return variable("DATELINE_STORE")
                .map(folder::resolve)
                .orElseGet(() -> dataFolder().resolve("dateline").resolve("incidents.duckdb"));
    }

    private Path dataFolder() {
        Optional<String> xdg = variable("XDG_DATA_HOME");
        if (xdg.isPresent()) {
            return Path.of(xdg.get());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        if (name.startsWith("windows")) {
            return variable("LOCALAPPDATA")
                    .map(Path::of)
                    .orElseGet(() -> home.resolve("AppData").resolve("Local"));
        }
        return home.resolve(".local").resolve("share");
    }
}
