package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Who was harmed.
///
/// @param names all strings of the text, best first; at least one
/// @param person a single person rather than a number of people
/// @param named a proper name rather than a description
/// @param inOffice a public figure acting in office or a leader of a group: not masked
/// @param type civilian, soldier, police, official, …
/// @param description words about a named victim ("a guard at the gate")
public record Victim(
        List<String> names,
        boolean person,
        boolean named,
        boolean inOffice,
        String type,
        Optional<String> description,
        HeadCount count,
        Harm harm,
        List<Span> spans) {
    public Victim {
        names = List.copyOf(names);
        spans = List.copyOf(spans);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a victim needs a name");
        }
    }
}
