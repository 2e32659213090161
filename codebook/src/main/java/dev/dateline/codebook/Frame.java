package dev.dateline.codebook;

import dev.dateline.core.finding.Codes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A word of action or standing with the roles of what stands beside it: "X withdraws from Y", "the opponent of Y".
///
/// @param words lemmas in lower case; of a verb, the words after the first may be parted from it by its object
/// @param slots what stands beside the words, by place: `subject`, `object`, `owner` ("X's withdrawal", "X-led"), or
/// a preposition
/// @param objects lemmas or phrases one of which must head the object ("lift | siege, blockade"); empty when any may
/// @param unless lemmas or phrases none of which may head the object
/// @param negated the verb must be negated ("did not intervene"); else it must not be
/// @param codes of the field's schemas where they differ from those of what the frame tells of
public record Frame(
        List<String> words,
        Form form,
        Map<String, Slot> slots,
        Set<String> objects,
        Set<String> unless,
        boolean negated,
        Optional<Codes> codes) {
    public static final String SUBJECT = "subject";
    public static final String OBJECT = "object";
    public static final String OWNER = "owner";

    public enum Form {
        VERB,
        NOUN,
        /// The second half of a compound: "backed" of "Iran-backed".
        COMPOUND
    }

    /// @param role what fills it is to the finding: actor, recipient, subject, object, place, …; `none` where it only
    /// must be there
    /// @param kinds what may fill it; any when empty
    /// @param required nothing is found without it
    public record Slot(String role, Set<Kind> kinds, boolean required) {
        public Slot {
            kinds = Set.copyOf(kinds);
        }
    }

    /// What a noun group names.
    public enum Kind {
        /// A group, force, government, institution, country, office or person that acts.
        PARTY,
        /// A group or people who bear arms against or beside a state.
        GROUP,
        /// Those who bear arms for a state, or order them to.
        STATE,
        /// Armed people of any side.
        FORCE,
        POLICE,
        /// People who gather, march, protest or riot.
        CROWD,
        /// Described or named people who are no force.
        PEOPLE,
        /// A settlement, district, country.
        PLACE,
        FACILITY,
        WEAPON,
        MONEY,
        /// Those who keep a peace, or their mission.
        PEACEKEEPING
    }

    public Frame {
        words = List.copyOf(words);
        slots = Map.copyOf(slots);
        objects = Set.copyOf(objects);
        unless = Set.copyOf(unless);
    }
}
