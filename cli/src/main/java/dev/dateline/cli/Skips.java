package dev.dateline.cli;

import dev.dateline.core.Outcome;

/// Says on stderr which report was skipped and why.
final class Skips {
    private Skips() {}

    static void note(Console console, Outcome.Skipped skipped) {
        String detail = skipped.detail().isBlank() ? "" : ": " + Wrap.clean(skipped.detail());
        console.note("skipped %s: %s%s"
                .formatted(Wrap.clean(skipped.reportId()), skipped.reason().code(), detail));
    }
}
