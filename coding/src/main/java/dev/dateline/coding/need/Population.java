package dev.dateline.coding.need;

import java.util.Optional;
import java.util.OptionalInt;

/// Who or what is counted, with the number where there is one: "3.2 million people", "most Malians", "villagers".
///
/// @param first its first token, that of the number included
/// @param end after its last token
/// @param head the noun; empty where a number stands alone ("4,000 fled")
/// @param people whether the noun is one for people who may be in need
record Population(int first, int end, OptionalInt head, boolean people, Optional<Amount> amount) {
    /// Whether it has a number or share of people.
    boolean isCounted() {
        return amount.filter(number -> !number.isMoney()).isPresent();
    }
}
