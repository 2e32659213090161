package dev.dateline.codebook;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import java.util.List;
import java.util.Optional;

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
        boolean generic) {
    public enum Form {
        VERB,
        NOUN,
        /// A word for the doer that tells the type of the violence he does.
        AGENT
    }

    public TriggerTerm {
        words = List.copyOf(words);
    }
}
