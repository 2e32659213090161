package dev.dateline.codebook;

import dev.dateline.core.TargetKind;

/// A noun phrase for people, sites or vehicles that acts are aimed at or done by.
///
/// @param phrase lemmas in lower case, single blanks: "military hospital"
/// @param kind people, facility or vehicle; whether people are one person is for the text to say
/// @param type one of [Codebook#targetTypes()]
public record TargetTerm(String phrase, TargetKind kind, String type) {}
