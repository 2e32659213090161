package dev.dateline.codebook;

import dev.dateline.core.text.PhraseIndex;
import java.util.List;
import java.util.Set;

/// What the codebook knows of need: indicators with their phrases, nouns for people, words for shares of them.
///
/// @param signs by lemmas
/// @param shares by words as written in lower case; the value is the phrase
/// @param people lemmas of nouns for those who may be in need
/// @param links lemmas that may stand between people and what is said of them
/// @param left lemmas that say of a number of people that they are still where they are at risk
/// @param harmed lemmas for harm to people, whose number is none of people in need
public record Needs(
        List<NeedRule> rules,
        PhraseIndex<NeedSign> signs,
        PhraseIndex<String> shares,
        Set<String> people,
        Set<String> links,
        Set<String> left,
        Set<String> harmed) {
    public Needs {
        rules = List.copyOf(rules);
        people = Set.copyOf(people);
        links = Set.copyOf(links);
        left = Set.copyOf(left);
        harmed = Set.copyOf(harmed);
    }
}
