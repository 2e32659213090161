package dev.dateline.cli;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;

/// What came out of one place of the input: a report, or why there is none.
sealed interface Arrival {
    record Arrived(Report report) implements Arrival {}

    record Refused(Outcome.Skipped why) implements Arrival {}
}
