package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.codebook.TriggerTerm;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.List;

/// Words that may name a happening, with what stands beside them.
///
/// @param group the noun or verb group that holds the words
/// @param type as the words and their arguments tell it
/// @param supported an armed doer, a weapon or harm to people stands in its clause
/// @param definite "the attack", "this bombing": may point back to a happening already told of
/// @param other "another", "a second", "a separate": tells itself apart from the one before
/// @param plural a plural noun ("attacks"), which may sum up several happenings
record Anchor(
        TriggerTerm term,
        Sentence sentence,
        Group group,
        Span span,
        EventType type,
        boolean supported,
        boolean definite,
        boolean other,
        boolean plural,
        Modality modality,
        Stage stage,
        List<Argument> arguments) {
    /// @param group the noun group that fills the role
    /// @param span the words of it that count
    record Argument(Role role, Group group, Span span) {}

    Anchor {
        arguments = List.copyOf(arguments);
    }

    List<Argument> arguments(Role role) {
        return arguments.stream().filter(argument -> argument.role() == role).toList();
    }

    boolean isVerb() {
        return term.form() == TriggerTerm.Form.VERB;
    }
}
