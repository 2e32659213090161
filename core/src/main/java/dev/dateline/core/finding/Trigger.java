package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;

/// The words that name a happening.
public record Trigger(String text, List<Span> spans) {
    public Trigger {
        spans = List.copyOf(spans);
    }
}
