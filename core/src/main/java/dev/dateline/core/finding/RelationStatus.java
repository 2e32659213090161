package dev.dateline.core.finding;

/// Whether a relation holds, in the report's own words.
public enum RelationStatus {
    /// It holds, as the report itself tells.
    ONGOING("ongoing"),
    /// The report tells how it came about: "has joined", "formed an alliance".
    BEGAN("began"),
    /// It held once: "a former ally", "no longer supports".
    ENDED("ended"),
    /// It holds, as others tell.
    REPORTED("reported");

    private final String code;

    RelationStatus(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static RelationStatus parse(String code) {
        for (RelationStatus value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of RelationStatus".formatted(code));
    }
}
