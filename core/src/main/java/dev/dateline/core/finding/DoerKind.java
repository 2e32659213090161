package dev.dateline.core.finding;

/// What kind of doer a perpetrator is.
public enum DoerKind {
    ORGANIZATION("organization"),
    INDIVIDUAL("individual"),
    STATE("state"),
    UNKNOWN_GROUP("unknown-group");

    private final String code;

    DoerKind(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static DoerKind parse(String code) {
        for (DoerKind value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of DoerKind".formatted(code));
    }
}
