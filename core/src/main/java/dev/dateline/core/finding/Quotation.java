package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Who says what, in which words.
///
/// @param content parts may be apart
public record Quotation(List<Span> source, List<Span> cue, List<Span> content, Kind kind, Optional<String> speaker) {
    public enum Kind {
        DIRECT("direct"),
        INDIRECT("indirect"),
        MIXED("mixed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Quotation {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
