package dev.dateline;

/// How much is coded of each report.
public enum Layers {
    /// Reports without a sign of conflict get no places, times, quotations and actors.
    AUTO,
    ALL
}
