package dev.dateline.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A file of a codebook and its text.
///
/// @param label how messages name it
/// @param name relative to the codebook, with '/': "actors/africa.yaml"
record BookFile(String label, String name, String text) {
    /// Our own files, in the order in which they are read; a class path cannot be listed, so their names
    /// stand here, and a test compares them with what lies beside this class.
    private static final List<String> BUNDLED = List.of(
            "actor-words.yaml",
            "state-forces.yaml",
            "actors/africa.yaml",
            "actors/americas.yaml",
            "actors/asia-pacific.yaml",
            "actors/europe.yaml",
            "actors/international.yaml",
            "actors/middle-east.yaml",
            "actors/south-asia.yaml",
            "targets/people.yaml",
            "targets/public.yaml",
            "targets/state.yaml",
            "weapons.yaml",
            "numbers.yaml",
            "places.yaml",
            "events.yaml",
            "acts.yaml",
            "relations.yaml",
            "indicators.yaml",
            "cues.yaml",
            "cues/saying.yaml");

    static List<BookFile> bundled() {
        List<BookFile> files = new ArrayList<>();
        for (String name : BUNDLED) {
            try (InputStream in = BookFile.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the codebook's file %s is missing from the jar".formatted(name));
                }
                files.add(new BookFile(name, name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the codebook's file " + name, e);
            }
        }
        return files;
    }

    /// The YAML files of a folder and of the folders in it and its table of places, by name; what cannot be
    /// read is reported.
    static List<BookFile> in(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    folder.toString(), 1, "this is no folder", "Give the folder that holds your codebook's files.");
            return List.of();
        }
        List<BookFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.equals(PlaceTable.NAME)) {
                    files.add(new BookFile(path.toString(), name, Files.readString(path)));
                } else if (name.endsWith(".yml")) {
                    problems.add(path.toString(), 1, "the file's name ends in .yml", "Rename it to end in .yaml.");
                }
            }
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            problems.add(
                    folder.toString(), 1, "a file cannot be read: " + reason, "Check that it is UTF-8 and readable.");
        }
        files.sort(Comparator.comparing(BookFile::name));
        return files;
    }

    boolean isTable() {
        return name.equals(PlaceTable.NAME);
    }

    /// "actors" of "actors.yaml" and of "actors/africa.yaml".
    String part() {
        int slash = name.indexOf('/');
        return slash >= 0 ? name.substring(0, slash) : name.substring(0, name.length() - ".yaml".length());
    }
}
