package dev.dateline.coding.context;

import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins noun groups that a name bridges: the tagger may see two in "Farabundo Marti | National Liberation Front".
final class NameGroups {
    private NameGroups() {}

    static AnnotatedText join(AnnotatedText text, Mentions mentions) {
        List<Group> groups = new ArrayList<>(text.groups());
        boolean joined = false;
        for (Mention.OfActor actor : mentions.of(Mention.OfActor.class)) {
            int first = text.firstTokenFrom(actor.span().start());
            int last = text.firstTokenFrom(actor.span().end()) - 1;
            Optional<Group> start = at(groups, first);
            Optional<Group> end = at(groups, last);
            if (start.isEmpty()
                    || end.isEmpty()
                    || start.equals(end)
                    || !end.get().isNoun()) {
                continue;
            }
            int from = groups.indexOf(start.get());
            int to = groups.indexOf(end.get());
            if (groups.subList(from, to + 1).stream().allMatch(Group::isNoun)) {
                Group whole = Group.noun(
                        start.get().firstToken(),
                        end.get().endToken(),
                        end.get().head());
                groups.subList(from, to + 1).clear();
                groups.add(from, whole);
                joined = true;
            }
        }
        return joined
                ? new AnnotatedText(text.article(), text.sentences(), text.tokens(), groups, text.upperCase())
                : text;
    }

    private static Optional<Group> at(List<Group> groups, int token) {
        return groups.stream().filter(group -> group.holds(token)).findFirst();
    }
}
