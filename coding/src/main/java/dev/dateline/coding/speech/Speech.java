package dev.dateline.coding.speech;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.text.Sentence;
import java.util.Optional;

/// One act of saying, thinking or planning: who, by which cue, and the words that give what is said.
///
/// @param sentence that of the cue, or of the content where there is no cue
/// @param verb lemma of the cue's head ("say", "warn", "according"); empty without a cue
/// @param speaker the report itself when the speaker is not named
/// @param affiliation whom the speaker belongs to or speaks for
/// @param told whether the cue tells of words that were said: neither "did not say" nor "was to say"
public record Speech(
        Quotation quotation,
        Sentence sentence,
        String verb,
        Attribution speaker,
        Optional<String> affiliation,
        boolean told) {
    /// Whether all of some words are said in it.
    public boolean holds(Span span) {
        return quotation.content().stream().anyMatch(part -> part.contains(span));
    }

    /// Whether the text names or describes who speaks.
    public boolean isNamed() {
        return !speaker.equals(Attribution.theReport());
    }

    /// How many characters are said.
    int length() {
        return quotation.content().stream().mapToInt(Span::length).sum();
    }
}
