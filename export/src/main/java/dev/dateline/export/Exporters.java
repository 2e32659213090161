package dev.dateline.export;

import dev.dateline.export.spi.Exporter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/// All formats that are installed.
public final class Exporters {
    private Exporters() {}

    /// @throws IllegalArgumentException when there is no such format; the message lists all
    public static Exporter named(String name) {
        SortedMap<String, Exporter> all = all();
        Exporter found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "'%s' is no export format; formats: %s".formatted(name, String.join(", ", all.keySet())));
        }
        return found;
    }

    /// In alphabetical order.
    public static List<String> names() {
        return List.copyOf(all().sequencedKeySet());
    }

    private static SortedMap<String, Exporter> all() {
        SortedMap<String, Exporter> all = new TreeMap<>();
        for (Exporter exporter : ServiceLoader.load(Exporter.class, Exporters.class.getClassLoader())) {
            Exporter other = all.putIfAbsent(exporter.name(), exporter);
            if (other != null) {
                throw new IllegalStateException("two export formats are called '%s': %s and %s"
                        .formatted(
                                exporter.name(),
                                other.getClass().getName(),
                                exporter.getClass().getName()));
            }
        }
        return all;
    }
}
