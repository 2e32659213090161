package dev.dateline.export.table;

/// A column of a table.
///
/// @param name as in the header
/// @param kind what its cells hold when they are not empty
/// @param means what it says, for the data dictionary
public record Column(String name, Kind kind, String means) {
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        DAY,
        BOOLEAN
    }
}
