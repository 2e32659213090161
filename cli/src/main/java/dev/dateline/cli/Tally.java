package dev.dateline.cli;

import dev.dateline.core.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Counts what became of reports. Not thread-safe.
final class Tally {
    private int coded;
    private int withoutEvent;
    private int skipped;

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Coded(var report) -> {
                if (report.events().isEmpty()) {
                    withoutEvent++;
                } else {
                    coded++;
                }
            }
            case Outcome.Skipped ignored -> skipped++;
        }
    }

    int read() {
        return coded + withoutEvent + skipped;
    }

    int skipped() {
        return skipped;
    }

    /// 0, 1 or 3 of [Exit].
    int exitCode() {
        return exitCode(read(), skipped);
    }

    static int exitCode(int read, int skipped) {
        return skipped == read ? Exit.NOTHING_READ : skipped > 0 ? Exit.SOME_SKIPPED : Exit.OK;
    }

    /// "32 of 34 reports read, 27 with events, 5 without an event, 2 skipped".
    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(
                skipped == 0
                        ? of(read(), "report") + " read"
                        : (read() - skipped) + " of " + of(read(), "report") + " read");
        parts.add(coded + " with events");
        if (withoutEvent > 0) {
            parts.add(withoutEvent + " without an event");
        }
        if (skipped > 0) {
            parts.add(skipped + " skipped");
        }
        return String.join(", ", parts);
    }

    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
