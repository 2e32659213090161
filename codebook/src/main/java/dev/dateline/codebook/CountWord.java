package dev.dateline.codebook;

import java.util.OptionalInt;

/// A word that stands for a number of people or things: "dozens" is 24 or more.
///
/// @param phrase as it stands in the text, lower case
/// @param low the fewest it stands for
/// @param high the most it stands for; empty when open
/// @param rule name of the reading, kept beside the figure: "plain"
public record CountWord(String phrase, int low, OptionalInt high, String rule) {
    public CountWord {
        if (low < 0 || (high.isPresent() && high.getAsInt() < low)) {
            throw new IllegalArgumentException("'%s' cannot stand for %d to %s".formatted(phrase, low, high));
        }
    }
}
