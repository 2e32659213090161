package dev.dateline.core;

import dev.dateline.core.finding.CodedReport;

/// What became of one report: coded, or skipped with a reason. One bad report never stops the others.
public sealed interface Outcome {
    String reportId();

    record Coded(CodedReport report) implements Outcome {
        @Override
        public String reportId() {
            return report.id();
        }
    }

    /// @param detail for a person: what was found and what can be done
    record Skipped(String reportId, Reason reason, String detail) implements Outcome {}

    enum Reason {
        EMPTY("empty"),
        BINARY("binary"),
        TOO_LONG("too-long"),
        NOT_ENGLISH("not-english"),
        NOT_READABLE("not-readable"),
        NO_ARTICLE("no-article"),
        BROKEN("broken"),
        /// The page's address must not be asked.
        REFUSED("refused"),
        NOT_FETCHED("not-fetched"),
        INTERNAL_ERROR("internal-error");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// As written in the contract's JSON.
        public String code() {
            return code;
        }
    }
}
