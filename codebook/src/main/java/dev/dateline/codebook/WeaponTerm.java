package dev.dateline.codebook;

import dev.dateline.core.WeaponType;

/// A word or phrase for a weapon.
///
/// @param phrase lemmas in lower case: "car bomb"
/// @param compound of several words, which must stand together
public record WeaponTerm(String phrase, WeaponType type, boolean compound) {}
