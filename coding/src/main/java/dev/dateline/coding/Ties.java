package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What every noun group of a text is to the verbs and nouns around it, as [Clauses] reads them.
final class Ties {
    private static final Set<String> BY = Set.of("by");

    /// @param relation agent, patient, object, by; or the preposition by which the group hangs on its governor
    /// @param governor the verb group, or the noun group before the preposition
    record Tie(String relation, Group governor) {}

    private final Map<Group, List<Tie>> ties = new HashMap<>();

    Ties(Context context) {
        for (Sentence sentence : context.text().sentences()) {
            List<Group> groups = context.text().groups(sentence);
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                if (group.isVerb()) {
                    tieToVerb(context, sentence, group);
                } else if (i > 0) {
                    Optional<String> preposition = context.clauses().preposition(group, sentence);
                    Group before = groups.get(i - 1);
                    preposition.ifPresent(word -> add(group, word, before));
                }
            }
        }
    }

    private void tieToVerb(Context context, Sentence sentence, Group verb) {
        for (Group subject : context.clauses().subjects(sentence, verb)) {
            add(subject, verb.passive() ? "patient" : "agent", verb);
        }
        if (verb.passive()) {
            for (Group by : context.clauses().complements(sentence, verb, BY)) {
                add(by, "by", verb);
            }
        } else {
            for (Group object : context.clauses().objects(sentence, verb)) {
                add(object, "object", verb);
            }
        }
    }

    private void add(Group group, String relation, Group governor) {
        Tie tie = new Tie(relation, governor);
        List<Tie> known = ties.computeIfAbsent(group, g -> new ArrayList<>());
        if (!known.contains(tie)) {
            known.add(tie);
        }
    }

    List<Tie> of(Group group) {
        return ties.getOrDefault(group, List.of());
    }
}
