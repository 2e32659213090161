package dev.dateline.coding.speech;

import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.Optional;

/// A word that says something, with who says it, before it is known what is said. All ranges are of tokens.
///
/// @param group the verb group or noun group of the word; of "according to" the noun group after it
/// @param first of the words of the cue
/// @param end after the last word of the cue
/// @param passive "was told", "is believed"
/// @param gerund "saying"
/// @param source who says it, as worded
record Cue(
        Sentence sentence,
        Kind kind,
        Group group,
        String lemma,
        int first,
        int end,
        boolean passive,
        boolean gerund,
        Optional<Source> source) {
    enum Kind {
        VERB,
        NOUN,
        ACCORDING,
        /// "Minister: troops will leave"
        COLON,
        /// '"…" — the minister'
        DASH
    }

    /// Who says it.
    ///
    /// @param noun the group that names the speaker; of "who" what it stands for
    /// @param inverted after the verb: "said the governor"
    /// @param relative "who said"
    record Source(int first, int end, Group noun, boolean inverted, boolean relative) {}

    /// First token of cue and source together, as far as they stand side by side.
    int unitFirst() {
        int near = gerund ? 0 : 3;
        return source.filter(who -> kind != Kind.NOUN && who.end() <= first && first - who.end() <= near)
                .map(Source::first)
                .orElse(first);
    }

    int unitEnd() {
        return source.filter(who -> kind != Kind.NOUN && who.first() >= end && who.first() - end <= 1)
                .map(Source::end)
                .orElse(end);
    }

    boolean inverted() {
        return source.filter(Source::inverted).isPresent();
    }
}
