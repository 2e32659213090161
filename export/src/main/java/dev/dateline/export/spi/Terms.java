package dev.dateline.export.spi;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.incident.EstimateRule;
import java.util.Optional;

/// On what terms incidents are exported.
///
/// @param estimate how one number is chosen of rival figures; empty leaves it to the format's habit
/// @param codebook tells what kind of actor somebody was at the time
/// @param sidecars what is written beside the file
public record Terms(Optional<EstimateRule> estimate, Codebook codebook, Sidecars sidecars) {
    /// The formats' own habits, nothing beside the file.
    public static Terms usual() {
        return new Terms(Optional.empty(), Codebook.bundled(), Sidecars.NONE);
    }

    public Terms with(EstimateRule rule) {
        return new Terms(Optional.of(rule), codebook, sidecars);
    }

    public Terms with(Sidecars given) {
        return new Terms(estimate, codebook, given);
    }
}
