package dev.dateline.coding;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import java.util.List;

/// Which type names an event that shows several: the more telling, then the more deadly; and which types are
/// kin.
final class TypeRank {
    private static final List<EventType> ORDER = List.of(
            EventType.CHEMICAL_ATTACK,
            EventType.SUICIDE_BOMBING,
            EventType.HIJACKING,
            EventType.DRONE_STRIKE,
            EventType.AIR_STRIKE,
            EventType.BOMBING,
            EventType.SHELLING,
            EventType.KIDNAPPING,
            EventType.HOSTAGE_TAKING,
            EventType.ASSASSINATION,
            EventType.EXECUTION,
            EventType.SEXUAL_VIOLENCE,
            EventType.MOB_VIOLENCE,
            EventType.ARMED_CLASH,
            EventType.ARMED_ASSAULT,
            EventType.ARSON,
            EventType.ROBBERY,
            EventType.SABOTAGE,
            EventType.RIOT,
            EventType.UNARMED_ASSAULT,
            EventType.UNKNOWN_ATTACK);

    private TypeRank() {}

    /// Position in the order; smaller is more telling.
    static int of(EventType type) {
        int at = ORDER.indexOf(type);
        return at < 0 ? ORDER.size() : at;
    }

    /// The type of an attack of which only the weapon is known.
    static EventType ofWeapon(WeaponType weapon) {
        return switch (weapon) {
            case SUICIDE_VEST -> EventType.SUICIDE_BOMBING;
            case EXPLOSIVE, VEHICLE_BOMB, IED, MINE, GRENADE -> EventType.BOMBING;
            case FIREARM, BLADE -> EventType.ARMED_ASSAULT;
            case ARTILLERY, ROCKET -> EventType.SHELLING;
            case AIRCRAFT_BOMB -> EventType.AIR_STRIKE;
            case DRONE -> EventType.DRONE_STRIKE;
            case INCENDIARY -> EventType.ARSON;
            case CHEMICAL -> EventType.CHEMICAL_ATTACK;
            case VEHICLE, OTHER -> EventType.UNKNOWN_ATTACK;
        };
    }

    static boolean sameFamily(EventType a, EventType b) {
        return family(a) == family(b);
    }

    /// Whether two anchors may tell of one happening by their types alone.
    static boolean compatible(EventType a, EventType b) {
        if (fromAfar(a) && b == EventType.SUICIDE_BOMBING || fromAfar(b) && a == EventType.SUICIDE_BOMBING) {
            return false;
        }
        return a == b
                || a == EventType.UNKNOWN_ATTACK
                || b == EventType.UNKNOWN_ATTACK
                || sameFamily(a, b)
                || (family(a) <= 2 && family(b) <= 2);
    }

    /// Whether two anchors told in one breath may be parts of one happening: armed men kill, take people, burn
    /// and rob at one place.
    static boolean compatibleAtOnce(EventType a, EventType b) {
        return compatible(a, b) || onTheGround(a) && onTheGround(b);
    }

    private static boolean onTheGround(EventType type) {
        return family(type) >= 2;
    }

    private static boolean fromAfar(EventType type) {
        return type == EventType.AIR_STRIKE || type == EventType.DRONE_STRIKE || type == EventType.SHELLING;
    }

    private static int family(EventType type) {
        return switch (type) {
            case BOMBING, SUICIDE_BOMBING, AIR_STRIKE, DRONE_STRIKE, SHELLING, CHEMICAL_ATTACK -> 1;
            case ARMED_ASSAULT, ASSASSINATION, ARMED_CLASH, EXECUTION, UNKNOWN_ATTACK, UNARMED_ASSAULT -> 2;
            case KIDNAPPING, HOSTAGE_TAKING, HIJACKING -> 3;
            case ARSON, ROBBERY, SABOTAGE -> 4;
            case RIOT, MOB_VIOLENCE -> 5;
            default -> 6;
        };
    }
}
