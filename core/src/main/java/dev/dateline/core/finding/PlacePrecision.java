package dev.dateline.core.finding;

/// How exactly the place of an event is known.
public enum PlacePrecision {
    SITE("site"),
    SETTLEMENT("settlement"),
    NEAR("near"),
    BETWEEN("between"),
    ADMIN2("admin2"),
    ADMIN1("admin1"),
    REGION("region"),
    SEA("sea"),
    COUNTRY("country");

    private final String code;

    PlacePrecision(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static PlacePrecision parse(String code) {
        for (PlacePrecision value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of PlacePrecision".formatted(code));
    }
}
