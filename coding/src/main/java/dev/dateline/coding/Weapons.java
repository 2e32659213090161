package dev.dateline.coding;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what it was done with: weapons named in the sentences of anchors, else what the trigger itself implies.
final class Weapons {
    private Weapons() {}

    static List<Weapon> of(Context context, Draft draft) {
        Map<WeaponType, Naming> namings = new LinkedHashMap<>();
        for (Sentence sentence : draft.anchorSentences()) {
            if (context.isCaption(sentence)) {
                continue;
            }
            for (Mention.OfWeapon weapon : context.in(sentence, Mention.OfWeapon.class)) {
                namings.computeIfAbsent(weapon.type(), k -> new Naming()).add(weapon.name(), weapon.span());
            }
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
