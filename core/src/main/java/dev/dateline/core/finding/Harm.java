package dev.dateline.core.finding;

/// What happened to people.
public enum Harm {
    KILLED("killed"),
    INJURED("injured"),
    MISSING("missing"),
    ABDUCTED("abducted"),
    DISPLACED("displaced"),
    DETAINED("detained"),
    RELEASED("released"),
    ESCAPED("escaped"),
    NONE("none");

    private final String code;

    Harm(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Harm parse(String code) {
        for (Harm value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of Harm".formatted(code));
    }
}
