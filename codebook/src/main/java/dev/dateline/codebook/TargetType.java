package dev.dateline.codebook;

/// A class of targets.
///
/// @param code "health"
/// @param means one line on what falls under it
public record TargetType(String code, String means) {}
