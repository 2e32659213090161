package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who did what is summed up: "by X", "blamed on X", the subject, or whom "they" and "the group" stand for.
final class SumActor {
    private static final Set<String> BY = Set.of("by", "from");
    private static final Set<String> BLAMING = Set.of("blame", "attribute", "ascribe", "pin");
    private static final Set<String> ON = Set.of("on", "to", "by");
    private static final Set<String> THEY = Set.of("they", "it");
    private static final Set<String> GROUPS = Set.of(
            "group",
            "militia",
            "organization",
            "organisation",
            "movement",
            "militant",
            "insurgent",
            "rebel",
            "faction",
            "network");

    private final Context context;

    SumActor(Context context) {
        this.context = context;
    }

    Optional<String> of(Sentence sentence, Group group) {
        return by(sentence, group)
                .or(() -> group.isNoun() ? armed(group) : Optional.empty())
                .or(() -> blamed(sentence, group))
                .or(() -> subject(sentence, group));
    }

    /// "by X" after a group.
    Optional<String> by(Sentence sentence, Group group) {
        return context.clauses().complements(sentence, group, BY).stream()
                .flatMap(each -> armed(each).stream())
                .findFirst();
    }

    private Optional<String> armed(Group group) {
        return context.in(group, Mention.OfActor.class).stream()
                .filter(actor -> actor.kind().isArmed())
                .findFirst()
                .map(Mention.OfActor::name);
    }

    /// "attacks blamed on X", "were attributed to X".
    private Optional<String> blamed(Sentence sentence, Group group) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb()
                        && verb.firstToken() >= group.endToken()
                        && BLAMING.contains(context.head(verb).lemma()))
                .flatMap(verb -> context.clauses().complements(sentence, verb, ON).stream())
                .flatMap(each -> armed(each).stream())
                .findFirst();
    }

    /// The subject of the verb before, with what a pronoun stands for.
    private Optional<String> subject(Sentence sentence, Group group) {
        List<Group> verbs = context.text().groups(sentence).stream()
                .filter(Group::isVerb)
                .filter(verb -> group.isVerb() ? verb.equals(group) : verb.endToken() <= group.firstToken())
                .filter(verb -> !verb.passive())
                .toList();
        for (Group verb : verbs.reversed()) {
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            Optional<String> named = subjects.stream()
                    .flatMap(each -> armed(each).stream())
                    .findFirst()
                    .or(() -> subjects.stream().anyMatch(this::pointsBack) ? before(sentence) : Optional.empty());
            if (named.isPresent() || !subjects.isEmpty()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private boolean pointsBack(Group group) {
        Token head = context.head(group);
        boolean pronoun = THEY.contains(head.lower());
        boolean definite = context.text().token(group.firstToken()).is("the") && GROUPS.contains(head.lemma());
        return pronoun || definite;
    }

    /// The armed group named last in the sentence before.
    private Optional<String> before(Sentence sentence) {
        if (sentence.index() == 0) {
            return Optional.empty();
        }
        Sentence previous = context.text().sentences().get(sentence.index() - 1);
        return context.in(previous, Mention.OfActor.class).stream()
                .filter(actor -> actor.kind().isArmed() && !actor.kind().isState())
                .reduce((first, second) -> second)
                .map(Mention.OfActor::name);
    }
}
