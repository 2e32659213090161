package dev.dateline.coding;

import dev.dateline.core.text.AnnotatedText;

/// A learned model that gives every word the probability of playing a part in a happening. An add-on: coding
/// works without one, and then asks judges that were trained without one. Implementations are thread-safe and
/// give the same text the same answers.
public interface WordTagger {
    /// The part that a word may play; a word may play several.
    enum Part {
        /// Persons who did it, named or described.
        DOER,
        /// The organisation or force that did it.
        ORGANIZATION,
        TARGET,
        /// A named person who was harmed.
        VICTIM,
        /// People who were harmed, described only.
        VICTIM_DESCRIPTION,
        WEAPON,
        /// The word that names the happening.
        TRIGGER
    }

    /// What a sentence may tell of.
    enum Kind {
        ATTACK,
        BOMBING,
        KIDNAPPING,
        ARSON,
        ROBBERY
    }

    /// Probabilities between 0 and 1.
    interface Tags {
        /// @param token index of a token of the text
        double of(int token, Part part);

        /// @param sentence index of a sentence of the text
        double of(int sentence, Kind kind);
    }

    Tags tag(AnnotatedText text);
}
