package dev.dateline.coding.context;

import dev.dateline.core.Span;
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
        for (Span name : names(text, mentions)) {
            int first = text.firstTokenFrom(name.start());
            int last = text.firstTokenFrom(name.end()) - 1;
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

    /// Actors, and sites whose words all begin with a capital: "the Goma | International Airport".
    private static List<Span> names(AnnotatedText text, Mentions mentions) {
        List<Span> names = new ArrayList<>();
        mentions.of(Mention.OfActor.class).forEach(actor -> names.add(actor.span()));
        if (!text.upperCase()) {
            mentions.of(Mention.OfTarget.class).stream()
                    .map(Mention.OfTarget::span)
                    .filter(span -> isName(text, span))
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean isName(AnnotatedText text, Span span) {
        for (int i = text.firstTokenFrom(span.start()); i < text.firstTokenFrom(span.end()); i++) {
            if (!Character.isUpperCase(text.token(i).text().charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Group> at(List<Group> groups, int token) {
        return groups.stream().filter(group -> group.holds(token)).findFirst();
    }
}
