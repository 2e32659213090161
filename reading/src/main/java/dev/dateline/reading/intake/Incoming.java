package dev.dateline.reading.intake;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import java.util.List;

/// One thing that arrived: a report, or what could not become one.
public sealed interface Incoming {
    /// The report's id, or the place of what was rejected: a path, or path and line number.
    String id();

    /// @param warnings for a person, each with its place: what was left out of the report
    record Arrived(Report report, List<String> warnings) implements Incoming {
        public Arrived {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String id() {
            return report.id();
        }
    }

    /// @param detail for a person: what is wrong, where, and what to do
    record Rejected(String id, Reason reason, String detail) implements Incoming {}
}
