package dev.dateline.core.finding;

/// How the report puts an event forward.
public enum Modality {
    ASSERTED("asserted"),
    REPORTED("reported"),
    ALLEGED("alleged"),
    DENIED("denied"),
    HYPOTHETICAL("hypothetical");

    private final String code;

    Modality(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Modality parse(String code) {
        for (Modality value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of Modality".formatted(code));
    }
}
