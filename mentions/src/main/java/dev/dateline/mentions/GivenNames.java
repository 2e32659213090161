package dev.dateline.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Given names of many languages: before further proper nouns one shows that they name a person.
final class GivenNames {
    private static final GivenNames BUNDLED = read();

    private final Set<String> names;

    private GivenNames(Set<String> names) {
        this.names = names;
    }

    static GivenNames bundled() {
        return BUNDLED;
    }

    boolean contains(String lower) {
        return names.contains(lower);
    }

    private static GivenNames read() {
        try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("the given names are not on the class path");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new GivenNames(lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toUnmodifiableSet()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
