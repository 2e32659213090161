package dev.dateline.codebook;

import java.util.Locale;

/// The part that words beside a trigger play in its event.
public enum Role {
    PERPETRATOR,
    TARGET,
    VICTIM,
    WEAPON,
    NONE;

    /// The role of that name in lower case.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Role parse(String name) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no role; roles: perpetrator, target, victim, weapon, none".formatted(name));
    }
}
