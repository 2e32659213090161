package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// What a report says of need: hunger, poverty, displacement, people at risk.
///
/// @param share words ("nearly all")
/// @param unit people, share, usd
/// @param status observed, forecast
public record Indicator(
        String indicator,
        Optional<String> population,
        Optional<String> place,
        HeadCount count,
        String unit,
        Optional<String> share,
        String wording,
        String status,
        Optional<Warning.Horizon> horizon,
        Optional<String> source,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    public Indicator {
        evidence = List.copyOf(evidence);
    }
}
