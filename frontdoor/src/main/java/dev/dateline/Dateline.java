package dev.dateline;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;

/// The front door: turns one report into the findings it attests.
///
/// A pure function of report, codebook and models; thread-safe.
public final class Dateline {
    private final Layers layers;

    private Dateline(Layers layers) {
        this.layers = layers;
    }

    /// With the bundled codebook.
    public static Dateline standard(Layers layers) {
        return new Dateline(layers);
    }

    public Outcome read(Report report) {
        return new Outcome.Skipped(report.id(), Outcome.Reason.BROKEN, "no steps wired for layers " + layers);
    }
}
