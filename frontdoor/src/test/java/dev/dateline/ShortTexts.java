package dev.dateline;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import java.time.LocalDate;
import java.util.OptionalInt;

/// Codes short texts of one day by rules alone, for the tests of codebook and readers.
final class ShortTexts {
    static final LocalDate PUBLISHED = LocalDate.of(2022, 6, 1);

    private static final Dateline DATELINE = Dateline.rulesOnly(Codebook.bundled(), Layers.ALL);

    private ShortTexts() {}

    static CodedReport code(String text) {
        return ((Outcome.Coded) DATELINE.read(Report.ofText("short", text).withPublished(PUBLISHED))).report();
    }

    /// "200..", "12..12", "..": the bounds as stated.
    static String bounds(HeadCount count) {
        return bound(count.low()) + ".." + bound(count.high());
    }

    private static String bound(OptionalInt bound) {
        return bound.isPresent() ? String.valueOf(bound.getAsInt()) : "";
    }
}
