package dev.dateline.coding.speech;

import dev.dateline.core.finding.Attribution;
import java.util.Optional;

/// Somebody who speaks in a text, as far as later words can point back to them ("he", "the spokesman").
///
/// @param affiliation whom they belong to or speak for
/// @param wording of the whole source in lower case, titles and appositions included
/// @param sentence index of the sentence in which they speak
record Voice(Attribution.Speaker speaker, Optional<String> affiliation, String wording, Sort sort, int sentence) {
    enum Sort {
        PERSON,
        PEOPLE,
        THING
    }

    boolean isCalled(String noun) {
        return wording.contains(noun);
    }

    boolean isMan() {
        return wording.contains("spokesman")
                || wording.contains("mr.")
                || wording.contains("policeman")
                || wording.contains("father")
                || wording.contains("brother")
                || wording.contains("king ");
    }

    boolean isWoman() {
        return wording.contains("spokeswoman")
                || wording.contains("mrs.")
                || wording.contains("ms.")
                || wording.contains("mother")
                || wording.contains("sister")
                || wording.contains("queen ");
    }
}
