package dev.dateline.core;

/// Weapon types of the contract.
public enum WeaponType {
    EXPLOSIVE("explosive"),
    SUICIDE_VEST("suicide-vest"),
    VEHICLE_BOMB("vehicle-bomb"),
    IED("ied"),
    MINE("mine"),
    GRENADE("grenade"),
    FIREARM("firearm"),
    ARTILLERY("artillery"),
    ROCKET("rocket"),
    AIRCRAFT_BOMB("aircraft-bomb"),
    DRONE("drone"),
    INCENDIARY("incendiary"),
    BLADE("blade"),
    VEHICLE("vehicle"),
    CHEMICAL("chemical"),
    OTHER("other");

    private final String code;

    WeaponType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The type with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static WeaponType parse(String code) {
        for (WeaponType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("'%s' is no weapon type".formatted(code));
    }
}
