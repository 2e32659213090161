package dev.dateline.server;

import java.util.Locale;
import java.util.Optional;

/// What a caller may do; each role may do what those before it may.
public enum Role {
    READER,
    REVIEWER,
    ADMIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
