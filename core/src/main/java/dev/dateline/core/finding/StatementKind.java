package dev.dateline.core.finding;

/// What somebody does by saying something.
public enum StatementKind {
    DENIAL("denial", true),
    CONDEMNATION("condemnation", true),
    PROMISE("promise", true),
    DEMAND("demand", true),
    REFUSAL("refusal", true),
    THREAT("threat", true),
    PRAISE("praise", true),
    SUPPORT("support", true),
    /// An opinion, an expectation.
    ASSESSMENT("assessment", false),
    /// Chiefly a number of people.
    COUNT("count", false),
    /// What somebody saw or lived through.
    DESCRIPTION("description", false),
    /// That something is so.
    REPORT("report", false);

    private final String code;
    private final boolean deed;

    StatementKind(String code, boolean deed) {
        this.code = code;
        this.deed = deed;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// Whether saying it is a deed towards others, and not only something told.
    public boolean isDeed() {
        return deed;
    }

    /// The kind with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static StatementKind parse(String code) {
        for (StatementKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'%s' is no kind of statement".formatted(code));
    }
}
