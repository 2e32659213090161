package dev.dateline.core.text;

import dev.dateline.core.Span;

/// One word or mark. "ISIS-K", "U.S." and "Taliban-controlled" are one token each; a possessive "'s" is its own.
///
/// @param index position in [AnnotatedText#tokens()]
/// @param text the characters under `span`
/// @param lower `text` in lower case with typographic apostrophes and hyphens made plain
/// @param lemma dictionary form in lower case; equals `lower` where none is known
public record Token(int index, Span span, String text, String lower, String lemma, Pos pos) {
    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean hasLemma(String word) {
        return lemma.equals(word);
    }
}
