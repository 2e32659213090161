package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import java.util.List;
import java.util.Optional;

/// What or whom an act was aimed at; the recipient of other events.
///
/// @param names all strings of the text for it, best first; at least one
/// @param type military, police, government, health, … (the codebook's target types)
/// @param named a proper name rather than a description
/// @param effect none, damaged, destroyed, taken
public record Target(
        List<String> names,
        TargetKind kind,
        String type,
        boolean named,
        HeadCount count,
        Optional<String> effect,
        List<Span> spans) {
    public Target {
        names = List.copyOf(names);
        spans = List.copyOf(spans);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a target needs a name");
        }
    }
}
