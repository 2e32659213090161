package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.mention.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives what it was done with: the fillers of a draft, else what the trigger itself implies.
final class Weapons {
    private Weapons() {}

    static List<Weapon> of(Context context, Draft draft) {
        Map<WeaponType, Naming> namings = new LinkedHashMap<>();
        for (Filler filler : draft.fillers(Role.WEAPON)) {
            Span span = filler.candidate().span();
            if (context.text().token(filler.candidate().group().firstToken()).is("no")) {
                continue; // "no gunfire"
            }
            context.mentions().within(span, Mention.OfWeapon.class).stream()
                    .findFirst()
                    .ifPresent(weapon -> namings.computeIfAbsent(weapon.type(), k -> new Naming())
                            .add(context.words(span), span));
        }
        namings.keySet()
                .removeAll(namings.keySet().stream()
                        .filter(type -> isVague(namings.keySet(), type))
                        .toList());
        if (namings.isEmpty()) {
            implied(draft, namings);
        }
        List<Weapon> weapons = new ArrayList<>();
        namings.forEach((type, naming) -> weapons.add(new Weapon(naming.names(), type, naming.spans())));
        return weapons;
    }

    /// "shot dead", "air strike": where no weapon is named, the one that the words of the event's own kind
    /// imply.
    private static void implied(Draft draft, Map<WeaponType, Naming> namings) {
        EventType type = EventAssembler.decided(draft);
        for (Anchor anchor : draft.anchors) {
            anchor.term()
                    .weapon()
                    .filter(weapon -> isOfKind(weapon, type))
                    .ifPresent(weapon ->
                            namings.computeIfAbsent(weapon, k -> new Naming()).addSpan(anchor.span()));
        }
    }

    private static boolean isOfKind(WeaponType weapon, EventType type) {
        EventType usual = TypeRank.ofWeapon(weapon);
        return switch (type) {
            case SUICIDE_BOMBING -> usual == EventType.SUICIDE_BOMBING || usual == EventType.BOMBING;
            case ASSASSINATION, EXECUTION -> usual == EventType.ARMED_ASSAULT;
            default -> usual == type;
        };
    }

    /// Whether a weapon of a more telling type is known, of which this one may be a looser name.
    private static boolean isVague(Set<WeaponType> known, WeaponType type) {
        return type == WeaponType.EXPLOSIVE
                        && known.stream()
                                .anyMatch(k -> k == WeaponType.VEHICLE_BOMB
                                        || k == WeaponType.SUICIDE_VEST
                                        || k == WeaponType.IED
                                        || k == WeaponType.GRENADE
                                        || k == WeaponType.MINE
                                        || k == WeaponType.AIRCRAFT_BOMB)
                || type == WeaponType.ARTILLERY && known.contains(WeaponType.ROCKET)
                || type == WeaponType.AIRCRAFT_BOMB && known.contains(WeaponType.ROCKET);
    }
}
