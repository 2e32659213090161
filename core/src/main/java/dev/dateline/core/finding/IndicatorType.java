package dev.dateline.core.finding;

/// What an indicator of need tells of.
public enum IndicatorType {
    FOOD_INSECURITY("food-insecurity"),
    FAMINE("famine"),
    MALNUTRITION("malnutrition"),
    POVERTY("poverty"),
    DISPLACEMENT("displacement"),
    REFUGEES("refugees"),
    RETURNS("returns"),
    PEOPLE_IN_NEED("people-in-need"),
    PEOPLE_REACHED("people-reached"),
    AT_RISK("at-risk"),
    NO_SHELTER("no-shelter"),
    NO_WATER("no-water"),
    NO_POWER("no-power"),
    NO_SCHOOL("no-school"),
    DISEASE("disease"),
    HEALTH_FACILITIES("health-facilities"),
    AID_FROZEN("aid-frozen"),
    AID_CUT("aid-cut"),
    AID_PLEDGED("aid-pledged"),
    FUNDING_GAP("funding-gap");

    private final String code;

    IndicatorType(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// Whether it tells of money rather than of people.
    public boolean isMoney() {
        return switch (this) {
            case AID_FROZEN, AID_CUT, AID_PLEDGED, FUNDING_GAP -> true;
            default -> false;
        };
    }

    /// The value with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static IndicatorType parse(String code) {
        for (IndicatorType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of the codes of IndicatorType".formatted(code));
    }
}
