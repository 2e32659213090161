package dev.dateline.cli;

import dev.dateline.core.Outcome;

/// Says on stderr which report was skipped and why.
final class Skips {
    private Skips() {}

    static void note(Console console, Outcome.Skipped skipped) {
        String detail = detail(skipped.reportId(), skipped.detail());
        console.note("skipped %s: %s%s"
                .formatted(
                        Wrap.clean(skipped.reportId()),
                        skipped.reason().code(),
                        detail.isEmpty() ? "" : ": " + detail));
    }

    /// What is wrong, without the report's id, which some of the reasons begin with.
    static String detail(String id, String detail) {
        String named = id + ": ";
        return Wrap.clean(detail.startsWith(named) ? detail.substring(named.length()) : detail);
    }
}
