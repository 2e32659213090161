package dev.dateline.core.finding;

import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import java.util.List;

/// When an event happened, what that rests on, and the words that say so (none when it rests on publication).
public record EventDate(DateRange range, DateBasis basis, List<Span> spans) {
    public EventDate {
        spans = List.copyOf(spans);
    }
}
