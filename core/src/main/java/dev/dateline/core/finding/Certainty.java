package dev.dateline.core.finding;

/// How sure the report is of a doer. Claimed: the doer says so; suspected: somebody else says so.
public enum Certainty {
    ASSERTED("asserted"),
    CLAIMED("claimed"),
    SUSPECTED("suspected"),
    DENIED("denied");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Certainty parse(String code) {
        for (Certainty value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of Certainty".formatted(code));
    }
}
