package dev.dateline.store;

/// What became of a delivery.
///
/// @param report under which the report is stored
public record Added(ContentHash report, Kind kind) {
    public enum Kind {
        /// The report was new.
        NEW,
        /// The report was stored already; this coding is by other versions and is now the current one.
        RECODED,
        /// The same report, coded by the same versions, was stored already; nothing was written.
        HELD
    }
}
