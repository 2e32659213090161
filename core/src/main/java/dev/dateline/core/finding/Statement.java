package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// What somebody says, as far as no other finding holds it.
///
/// @param content the words that give what is said
public record Statement(
        String speaker,
        Optional<String> affiliation,
        StatementKind kind,
        Optional<String> about,
        Span content,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    public Statement {
        evidence = List.copyOf(evidence);
    }
}
