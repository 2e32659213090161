package dev.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// One open DuckDB file. Nobody else can open it meanwhile, in this process or another.
final class DuckFile implements AutoCloseable {
    private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

    // The engine lets one process open a file twice, and two writers would then run into each other.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Path key;
    private final DuckDBConnection connection;

    private DuckFile(Path file, Path key, DuckDBConnection connection) {
        this.file = file;
        this.key = key;
        this.connection = connection;
    }

    static DuckFile open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new StoreException(
                    "%s is a folder. Name a file in it, such as %s".formatted(file, file.resolve("incidents.duckdb")));
        }
        Path key;
        try {
            Files.createDirectories(folder);
            key = folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new StoreException(
                    "The folder %s cannot be made or read: %s. Choose another place for the store"
                            .formatted(folder, e.getMessage()),
                    e);
        }
        if (!OPEN.add(key)) {
            throw new StoreHeldException(
                    file, OptionalLong.of(ProcessHandle.current().pid()), new IOException("open in this process"));
        }
        try {
            return new DuckFile(file, key, connect(file, absolute));
        } catch (Throwable e) {
            OPEN.remove(key);
            throw e;
        }
    }

    private static DuckDBConnection connect(Path file, Path absolute) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("threads", "2");
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + absolute, settings)
                    .unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw opening(file, e);
        }
    }

    private static StoreException opening(Path file, SQLException e) {
        String said = String.valueOf(e.getMessage());
        String small = said.toLowerCase(Locale.ROOT);
        if (small.contains("lock")) {
            Matcher holder = HOLDER.matcher(said);
            OptionalLong pid = holder.find() ? OptionalLong.of(Long.parseLong(holder.group(1))) : OptionalLong.empty();
            return new StoreHeldException(file, pid, e);
        }
        if (small.contains("not a valid duckdb")) {
            return new StoreException(
                    "%s is not a store: it is no DuckDB file. Choose another file; this one was left as it is"
                            .formatted(file),
                    e);
        }
        if (small.contains("permission denied") || small.contains("read-only")) {
            return new StoreException(
                    "%s cannot be written: permission denied. Change its permissions, or choose another file"
                            .formatted(file),
                    e);
        }
        return new StoreException("%s cannot be opened: %s".formatted(file, firstLine(said)), e);
    }

    /// A fault of the engine while it works.
    StoreException failed(String what, SQLException e) {
        return new StoreException(
                "%s failed in %s: %s".formatted(what, file, firstLine(String.valueOf(e.getMessage()))), e);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    Path file() {
        return file;
    }

    /// A connection of its own; to be closed by who asked.
    Connection another() throws SQLException {
        return connection.duplicate();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("Closing", e);
        } finally {
            OPEN.remove(key);
        }
    }
}
