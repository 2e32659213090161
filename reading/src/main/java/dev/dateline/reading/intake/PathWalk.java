package dev.dateline.reading.intake;

import dev.dateline.core.Outcome.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Walks through the paths, opening one file at a time.
final class PathWalk implements Iterator<Incoming> {
    /// A place still to be opened.
    ///
    /// @param name as the user gave it, or below a folder that the user gave
    private record Place(String name, boolean given) {}

    private final Deque<Place> places = new ArrayDeque<>();
    private final Set<Path> foldersSeen = new HashSet<>();
    private final IntakeOptions options;
    private final InputStream stdin;
    private final Documents documents = new Documents();
    private Optional<Source> source = Optional.empty();
    private String sourceName = "";
    private Optional<Incoming> upcoming = Optional.empty();

    PathWalk(List<String> paths, IntakeOptions options, InputStream stdin) {
        paths.forEach(path -> places.add(new Place(path, true)));
        this.options = options;
        this.stdin = stdin;
    }

    @Override
    public boolean hasNext() {
        while (upcoming.isEmpty()) {
            if (source.isPresent()) {
                upcoming = nextOf(source.get());
                if (upcoming.isEmpty()) {
                    closeSource();
                }
            } else if (places.isEmpty()) {
                documents.close();
                return false;
            } else {
                open(places.pop());
            }
        }
        return true;
    }

    @Override
    public Incoming next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Incoming next = upcoming.orElseThrow();
        upcoming = Optional.empty();
        return next;
    }

    private Optional<Incoming> nextOf(Source open) {
        try {
            return open.next();
        } catch (IOException | UncheckedIOException broken) {
            closeSource();
            return Optional.of(new Incoming.Rejected(
                    sourceName,
                    Reason.NOT_READABLE,
                    "%s: cannot be read on: %s".formatted(sourceName, broken.getMessage())));
        }
    }

    void close() {
        closeSource();
        documents.close();
    }

    private void closeSource() {
        Optional<Source> open = source;
        source = Optional.empty();
        if (open.isPresent()) {
            try {
                open.get().close();
            } catch (IOException ignored) {
                // all that was asked for has been read
            }
        }
    }

    private void open(Place place) {
        String name = place.name();
        sourceName = name;
        if (place.given() && name.equals(Intake.STANDARD_INPUT)) {
            source = Optional.of(opened(name, stdin));
            return;
        }
        try {
            Path path = options.folder().resolve(name);
            if (Files.isDirectory(path)) {
                openFolder(name, path);
            } else if (!Files.exists(path)) {
                reject(name, "%s: there is no such file or folder; check the path".formatted(name));
            } else if (!Files.isReadable(path)) {
                reject(name, "%s: may not be read; check the file's permissions".formatted(name));
            } else if (Files.isRegularFile(path) || place.given()) {
                source = Optional.of(opened(name, Files.newInputStream(path)));
            }
        } catch (InvalidPathException bad) {
            reject(name, "%s: is no path: %s".formatted(name, bad.getReason()));
        } catch (AccessDeniedException denied) {
            reject(name, "%s: may not be read; check its permissions".formatted(name));
        } catch (IOException broken) {
            reject(name, "%s: cannot be opened: %s".formatted(name, broken.getMessage()));
        }
    }

    private void reject(String name, String detail) {
        upcoming = Optional.of(new Incoming.Rejected(name, Reason.NOT_READABLE, detail));
    }

    private Source opened(String name, InputStream in) {
        try {
            return FileSource.open(name, in, options, documents);
        } catch (IOException broken) {
            return Source.of(new Incoming.Rejected(
                    name, Reason.NOT_READABLE, "%s: cannot be read: %s".formatted(name, broken.getMessage())));
        }
    }

    private void openFolder(String name, Path folder) throws IOException {
        if (!foldersSeen.add(folder.toRealPath())) {
            // a link back to a folder already read
            return;
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(entry -> !entry.startsWith("."))
                    .forEach(names::add);
        }
        names.sort(Collections.reverseOrder());
        String base = name.endsWith("/") ? name : name + "/";
        names.forEach(entry -> places.push(new Place(base + entry, false)));
    }
}
