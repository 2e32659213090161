package dev.dateline.core.finding;

import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// How one actor stands to another.
///
/// @param relation governs, controls, offshoot-of, part-of, opposes, fights, threatens, allied-with, joins, …
/// @param status ongoing, began, ended, reported
public record Relation(
        Party subject,
        String relation,
        Party object,
        String status,
        Optional<DateRange> date,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    public record Party(String name, Optional<String> actor, String kind, List<Span> spans) {
        public Party {
            spans = List.copyOf(spans);
        }
    }

    public Relation {
        evidence = List.copyOf(evidence);
    }
}
