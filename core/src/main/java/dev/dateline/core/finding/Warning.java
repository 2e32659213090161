package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody says may happen, and by when.
///
/// @param modality can, could, may, likely, will
/// @param probability words, if any ("a high risk")
/// @param due the last day of the horizon where it has one
public record Warning(
        String issuer,
        Optional<String> subject,
        String threat,
        Optional<String> target,
        String modality,
        Optional<String> probability,
        Optional<Horizon> horizon,
        Optional<LocalDate> due,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    /// @param open has no last day
    public record Horizon(Optional<LocalDate> from, Optional<LocalDate> to, String wording, boolean open) {}

    public Warning {
        evidence = List.copyOf(evidence);
    }
}
