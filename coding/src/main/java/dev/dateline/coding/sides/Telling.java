package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.List;
import java.util.Set;

/// Words that tell of a relation, with who may stand at either end of it.
///
/// @param group the noun or verb group of the words
/// @param word index of the first of the words
/// @param lemma of that word
/// @param objects empty where the subjects stand to each other
record Telling(RelationType type, Sentence sentence, Group group, int word, String lemma, Side subjects, Side objects) {
    /// @param kinds what may stand there; anybody when empty
    record Side(List<Filler> fillers, Set<Frame.Kind> kinds) {
        static final Side NOBODY = new Side(List.of(), Set.of());

        Side {
            fillers = List.copyOf(fillers);
            kinds = Set.copyOf(kinds);
        }
    }
}
