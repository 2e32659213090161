package dev.dateline.core.incident;

import java.util.Optional;

/// How one estimate is made of rival figures. No rule is right; they stand side by side.
public enum EstimateRule {
    /// The smallest figure that any report states.
    LOWEST("lowest"),
    /// The figure stated last; of a report that gives those of several speakers, the first speaker's.
    LATEST("latest"),
    /// The figure that most outlets give, each by its latest; of equally frequent ones the one stated later.
    MAJORITY("majority"),
    /// The smallest as low, the majority's as best, the largest as high.
    RANGE("low/best/high");

    private final String code;

    EstimateRule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<EstimateRule> find(String code) {
        for (EstimateRule rule : values()) {
            if (rule.code.equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
