package dev.dateline.coding.need;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Warning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Puts together a warning that a report tells twice, as its headline and its first sentence do.
final class WarningMerger {
    private final List<Warning> merged = new ArrayList<>();

    void add(Warning warning) {
        for (int i = 0; i < merged.size(); i++) {
            Warning known = merged.get(i);
            if (isSame(known, warning)) {
                boolean better = known.horizon().isEmpty() && warning.horizon().isPresent();
                merged.set(i, better ? joined(warning, known) : joined(known, warning));
                return;
            }
        }
        merged.add(warning);
    }

    List<Warning> merged() {
        return List.copyOf(merged);
    }

    private static boolean isSame(Warning first, Warning second) {
        return last(first.threat()).equals(last(second.threat()))
                && maySame(first.subject(), second.subject())
                && maySame(first.target(), second.target());
    }

    private static boolean maySame(Optional<String> first, Optional<String> second) {
        return first.isEmpty() || second.isEmpty() || last(first.get()).equals(last(second.get()));
    }

    private static String last(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    private static Warning joined(Warning kept, Warning other) {
        Set<Span> evidence = new LinkedHashSet<>(kept.evidence());
        evidence.addAll(other.evidence());
        return new Warning(
                kept.issuer(),
                kept.subject().or(other::subject),
                kept.threat(),
                kept.target().or(other::target),
                kept.modality(),
                kept.probability().or(other::probability),
                kept.horizon(),
                kept.due(),
                kept.attribution(),
                evidence.stream().sorted().toList());
    }
}
