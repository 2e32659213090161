package dev.dateline.codebook;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words that name a violent happening, and the roles of what stands beside them.
///
/// @param words lemmas in lower case
/// @param subject role of the subject when a verb is active
/// @param object role of a verb's object
/// @param of role of "of X" after a noun
/// @param into role of "into X", "through X" after a verb whose object is a weapon
/// @param harm what happens to the victim
/// @param weapon weapon type that the words themselves imply
/// @param weak counts only with support near by: an armed doer, a weapon, harm to people
/// @param generic says that there was violence, not which
/// @param joins speaks of a happening told of elsewhere ("the incident") and never tells of one by itself
/// @param needs what must stand beside the words for them to count at all
public record TriggerTerm(
        List<String> words,
        Form form,
        EventType type,
        Role subject,
        Role object,
        Role of,
        Role into,
        Optional<Harm> harm,
        Optional<WeaponType> weapon,
        boolean weak,
        boolean generic,
        boolean joins,
        Set<Need> needs) {
    public enum Form {
        VERB,
        NOUN,
        /// A word for the doer that tells the type of the violence he does.
        AGENT
    }

    /// What must stand beside words that mean many things: "take", "board", "cut".
    public enum Need {
        /// Somebody armed or unknown, and no state force, does it.
        ATTACKER,
        /// Somebody armed does it, a state force included.
        ARMED,
        /// It is done to people.
        PEOPLE,
        /// It is done to a vehicle, ship or aircraft.
        VEHICLE,
        /// It is done to a site or a vehicle.
        THING,
        /// It is done to a dead body.
        BODY,
        /// A weapon stands in the sentence.
        WEAPON,
        /// What is used is a chemical weapon.
        CHEMICAL
    }

    public TriggerTerm {
        words = List.copyOf(words);
        needs = Set.copyOf(needs);
    }
}
