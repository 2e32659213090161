package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;

/// Words that may fill a role of an event: a noun group, or the name inside it.
///
/// @param group the noun group in which they stand
/// @param span the words as they would be given: without article, title and count
/// @param form which words of the group they are
/// @param key equal for candidates that name the same party or thing, as far as the words tell
record Candidate(Sentence sentence, Group group, Span span, Kind kind, Form form, String key) {
    /// The words without their count, for values that give the count apart.
    Span uncounted(Context context) {
        return form == Form.COUNTED ? context.nameSpan(group) : span;
    }

    enum Form {
        /// A mention that stands in the group.
        NAME,
        /// The group without article and count.
        BARE,
        /// With its count: "three armed men".
        COUNTED,
        /// With "of" and what follows: "members of the FMLN".
        WITH_OF,
        /// Its last words, when they look like a name.
        TAIL
    }

    enum Kind {
        /// A named person.
        PERSON,
        /// A named group, force or institution.
        ACTOR,
        /// A country as an acting state.
        STATE,
        /// A place by name that is no country.
        PLACE,
        /// People by a common noun: "gunmen", "three soldiers".
        PEOPLE,
        /// A site, vehicle or other thing that can be aimed at.
        THING,
        WEAPON,
        /// A noun group of which the lexicons know nothing.
        OTHER
    }
}
