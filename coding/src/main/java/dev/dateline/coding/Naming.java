package dev.dateline.coding;

import dev.dateline.core.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// The strings by which a text names one party, and where, while they are gathered.
final class Naming {
    private final LinkedHashSet<String> names = new LinkedHashSet<>();
    private final List<Span> spans = new ArrayList<>();

    void add(String name, Span span) {
        names.add(name);
        spans.add(span);
    }

    void addSpan(Span span) {
        spans.add(span);
    }

    /// In order of first mention.
    List<String> names() {
        return List.copyOf(names);
    }

    /// Proper names before descriptions.
    List<String> properFirst() {
        return names.stream()
                .sorted(Comparator.comparing((String name) -> !Character.isUpperCase(name.charAt(0))))
                .toList();
    }

    List<Span> spans() {
        return spans.stream().distinct().sorted().toList();
    }
}
