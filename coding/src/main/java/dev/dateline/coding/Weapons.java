package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.core.Span;
import dev.dateline.core.WeaponType;
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
            context.mentions().within(span, Mention.OfWeapon.class).stream()
                    .findFirst()
                    .ifPresent(weapon -> namings.computeIfAbsent(weapon.type(), k -> new Naming())
                            .add(context.words(span), span));
        }
        for (Anchor anchor : draft.anchors) {
            anchor.term().weapon().ifPresent(type -> {
                if (!namings.containsKey(type) && !explosiveKnown(namings.keySet(), type)) {
                    namings.computeIfAbsent(type, k -> new Naming()).addSpan(anchor.span());
                }
            });
        }
        List<Weapon> weapons = new ArrayList<>();
        namings.forEach((type, naming) -> weapons.add(new Weapon(naming.names(), type, naming.spans())));
        return weapons;
    }

    private static boolean explosiveKnown(Set<WeaponType> known, WeaponType type) {
        return type == WeaponType.EXPLOSIVE
                        && known.stream()
                                .anyMatch(k -> k == WeaponType.VEHICLE_BOMB
                                        || k == WeaponType.SUICIDE_VEST
                                        || k == WeaponType.IED
                                        || k == WeaponType.GRENADE
                                        || k == WeaponType.MINE
                                        || k == WeaponType.AIRCRAFT_BOMB)
                || type == WeaponType.ARTILLERY && known.contains(WeaponType.ROCKET)
                || type == WeaponType.AIRCRAFT_BOMB && known.contains(WeaponType.ROCKET)
                || type == WeaponType.FIREARM && known.contains(WeaponType.BLADE);
    }
}
