package dev.dateline.core.finding;

/// What a date of an event rests on.
public enum DateBasis {
    STATED("stated"),
    CAPTION("caption"),
    DATELINE("dateline"),
    PUBLICATION("publication"),
    INFERRED("inferred");

    private final String code;

    DateBasis(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static DateBasis parse(String code) {
        for (DateBasis value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of DateBasis".formatted(code));
    }
}
