package dev.dateline.coding.need;

import dev.dateline.codebook.NeedSign;
import dev.dateline.core.text.Sentence;
import java.util.Optional;

/// A phrase of need found in a sentence, with those who are in it.
///
/// @param first first token of the phrase; `end` after its last
/// @param amount the number, share or sum that belongs to it
record Need(
        Sentence sentence,
        NeedSign sign,
        int first,
        int end,
        Optional<Population> population,
        Optional<Amount> amount,
        boolean forecast) {
    /// From the first word of people, number or phrase.
    int from() {
        int from = population.map(people -> Math.min(people.first(), first)).orElse(first);
        return amount.map(number -> Math.min(number.first(), from)).orElse(from);
    }

    int to() {
        int to = population.map(people -> Math.max(people.end(), end)).orElse(end);
        return amount.map(number -> Math.max(number.end(), to)).orElse(to);
    }
}
