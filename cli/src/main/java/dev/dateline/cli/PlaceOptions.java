package dev.dateline.cli;

import dev.dateline.core.Outcome;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Coarsener;
import dev.dateline.export.masking.Masker;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How finely places are told.
final class PlaceOptions {
    @Option(
            names = "--coarsen",
            paramLabel = "LEVEL",
            description = "Tell places no finer than admin1 or admin2, without sites and coordinates.")
    private Optional<Coarsener.Level> finest = Optional.empty();

    Optional<Coarsener.Level> finest() {
        return finest;
    }

    /// The incident with places as coarse as asked; names of persons stay.
    Incident coarsened(Incident incident) {
        return new Protection(true, finest).of(incident);
    }

    /// The report with places as coarse as asked; names of persons stay.
    Outcome coarsened(Outcome outcome) {
        return finest.isPresent() && outcome instanceof Outcome.Coded(var coded)
                ? new Outcome.Coded(Masker.none()
                        .with(Coarsener.forReport(coded, finest.get()))
                        .mask(coded))
                : outcome;
    }
}
