package dev.dateline.export.table;

import dev.dateline.core.incident.Incident;

/// Ids of incidents for formats whose ids are numbers.
public final class Numbers {
    private static final int HEX = 16;
    private static final int DIGITS = 12;

    private Numbers() {}

    /// The id of an incident, hex digits, as a decimal number; of other ids the number of their hash.
    public static long of(Incident incident) {
        String id = incident.id();
        return id.length() <= DIGITS && id.matches("[0-9a-f]+")
                ? Long.parseLong(id, HEX)
                : Integer.toUnsignedLong(id.hashCode());
    }
}
