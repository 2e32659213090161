package dev.dateline.export.imports;

/// What is wrong in a table.
///
/// @param line of the file, from 1; the header's for what concerns all rows
/// @param column "" when it concerns the whole row
/// @param what for a person
public record Problem(long line, String column, String what) {
    @Override
    public String toString() {
        return column.isEmpty() ? "line %d: %s".formatted(line, what) : "line %d, %s: %s".formatted(line, column, what);
    }
}
