package dev.dateline.core.finding;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Summed-up violence ("dozens of attacks in recent weeks"). Never turned into events.
public record Aggregate(
        String what,
        Optional<String> actor,
        Optional<String> place,
        Optional<DateRange> date,
        HeadCount count,
        String wording,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    public Aggregate {
        evidence = List.copyOf(evidence);
    }
}
