package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom "they", "its" and "the group" stand for: the one armed group that was told of last. Nobody where two come into
/// question.
final class Referents {
    /// How many sentences back one may have been told of.
    private static final int REACH = 2;

    private final Context context;

    Referents(Context context) {
        this.context = context;
    }

    /// @param at offset of the word that stands for somebody
    /// @param other id of the actor at the other end of the relation; empty where none is known
    Optional<Mention.OfActor> before(Sentence sentence, int at, String other) {
        Optional<Mention.OfActor> here = only(sentence, at, other);
        for (int back = 1; here.isEmpty() && back <= REACH && back <= sentence.index(); back++) {
            Sentence earlier = context.text().sentences().get(sentence.index() - back);
            if (context.isCaption(earlier) != context.isCaption(sentence)) {
                continue;
            }
            if (!groups(earlier, earlier.span().end(), other).isEmpty()) {
                return only(earlier, earlier.span().end(), other);
            }
        }
        return here;
    }

    private Optional<Mention.OfActor> only(Sentence sentence, int at, String other) {
        List<Mention.OfActor> all = groups(sentence, at, other);
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        List<Mention.OfActor> free = all.stream()
                .filter(actor -> !hangsOnOf(sentence, actor) && !owns(actor))
                .toList();
        return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
    }

    /// The armed groups that a sentence names before an offset, each once, at the place where it is named last.
    private List<Mention.OfActor> groups(Sentence sentence, int at, String other) {
        Map<String, Mention.OfActor> found = new LinkedHashMap<>();
        for (Mention.OfActor actor : context.in(sentence, Mention.OfActor.class)) {
            boolean group = actor.kind().isArmed()
                    && !actor.kind().isState()
                    && actor.name().length() > 2; // "IS" in a text in capitals is a verb
            if (group && actor.span().end() <= at && !actor.actor().equals(other)) {
                found.put(actor.actor(), actor);
            }
        }
        return new ArrayList<>(found.values());
    }

    /// "the offshoot of X": told of for the sake of another.
    private boolean hangsOnOf(Sentence sentence, Mention.OfActor actor) {
        return context.text()
                .groupAt(context.text().firstTokenFrom(actor.span().start()))
                .filter(Group::isNoun)
                .flatMap(group -> context.clauses().preposition(group, sentence))
                .filter("of"::equals)
                .isPresent();
    }

    /// "X's leader", "the X commander": told of for the sake of another.
    private boolean owns(Mention.OfActor actor) {
        int next = context.text().firstTokenFrom(actor.span().end());
        return next < context.text().tokens().size()
                && context.text().token(next).lemma().equals("'s");
    }
}
