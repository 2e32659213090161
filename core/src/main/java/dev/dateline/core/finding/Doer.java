package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Who did it: the perpetrator of violence, the actor of other events.
///
/// @param names all strings of the text for it, best first; at least one
/// @param actor id in the actor directory
/// @param code CAMEO actor code
public record Doer(
        List<String> names,
        Optional<String> actor,
        DoerKind kind,
        Certainty certainty,
        Attribution attribution,
        Optional<String> code,
        List<Span> spans) {
    public Doer {
        names = List.copyOf(names);
        spans = List.copyOf(spans);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a doer needs a name");
        }
    }
}
