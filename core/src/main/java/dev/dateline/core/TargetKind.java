package dev.dateline.core;

/// What kind of thing or person stands as a target.
public enum TargetKind {
    FACILITY("facility"),
    PEOPLE("people"),
    PERSON("person"),
    VEHICLE("vehicle"),
    PLACE("place");

    private final String code;

    TargetKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The kind with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static TargetKind parse(String code) {
        for (TargetKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'%s' is no kind of target".formatted(code));
    }
}
