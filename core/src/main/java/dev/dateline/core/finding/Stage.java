package dev.dateline.core.finding;

/// How far an act got.
public enum Stage {
    ACCOMPLISHED("accomplished"),
    ATTEMPTED("attempted"),
    PLANNED("planned");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Stage parse(String code) {
        for (Stage value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of Stage".formatted(code));
    }
}
