package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;

/// Who says that something is so. A source is never a doer.
public sealed interface Attribution {
    record TheReport() implements Attribution {}

    static Attribution theReport() {
        return new TheReport();
    }

    /// @param name the words of the text that name the speaker
    /// @param kind official, group, witness, media, organization, person
    record Speaker(String name, String kind, List<Span> spans) implements Attribution {
        public Speaker {
            spans = List.copyOf(spans);
        }
    }
}
