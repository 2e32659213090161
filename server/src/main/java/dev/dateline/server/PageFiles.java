package dev.dateline.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The page's own files, as they were built into the jar.
final class PageFiles {
    /// Plain names only: no dots in front, so no way out of the folder.
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));
    private static final String HASHED = "/assets/";

    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    /// @param forever the name changes with the content
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PageFile(byte[] bytes, String type, boolean forever) {}

    /// @param path as asked, beginning with a slash
    Optional<PageFile> find(String path) {
        String name = path.equals("/") ? "/index.html" : path;
        if (!PATH.matcher(name).matches()) {
            return Optional.empty();
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null) {
            return Optional.empty();
        }
        PageFile known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream file = PageFiles.class.getResourceAsStream("page" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            PageFile found = new PageFile(file.readAllBytes(), type, name.startsWith(HASHED));
            read.put(name, found);
            return Optional.of(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
