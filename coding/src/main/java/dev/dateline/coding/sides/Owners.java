package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds whose a noun is: "[Taliban] leader", "[Syria]'s ally", "its ally", "[X] and their allies", "[X] in their
/// fight".
final class Owners {
    private Owners() {}

    /// @param first index of the noun's first token
    static Optional<Filler> of(Context context, Sentence sentence, Group group, int first) {
        Token opener = context.text().token(group.firstToken());
        boolean effort = context.codebook()
                .cues()
                .has("efforts", context.text().token(first).lemma());
        if (effort && first == group.firstToken() + 1 && opener.is("the") && isIn(context, sentence, group)) {
            return before(context, sentence, group).map(owner -> new Filler(owner, context.nameSpan(owner)));
        }
        if (first <= group.firstToken()) {
            return apart(context, sentence, group);
        }
        if (opener.is("its") || opener.is("their")) {
            Optional<Filler> joined =
                    before(context, sentence, group).map(owner -> new Filler(owner, context.nameSpan(owner)));
            boolean one = joined.isEmpty() && opener.is("its"); // "their" may be anybody's
            return one ? Optional.of(new Filler(group, opener.span())) : joined;
        }
        int last = context.text().token(first - 1).lemma().equals("'s") ? first - 1 : first;
        int start = context.text().firstTokenFrom(context.nameSpan(group).start());
        if (last <= start) {
            return apart(context, sentence, group);
        }
        Span words = context.text().span(start, last);
        return named(context, words)
                .or(() -> Optional.of(words)
                        .filter(span -> isBody(context, context.text().token(last - 1))))
                .map(span -> new Filler(group, span))
                .or(() -> apart(context, sentence, group));
    }

    /// "the rebels' | allies": an owner that is a group of its own. Its span leaves the "'" out.
    private static Optional<Filler> apart(Context context, Sentence sentence, Group group) {
        int mark = group.firstToken() - 1;
        boolean owned = mark > sentence.firstToken()
                && context.text().token(mark).pos() == Pos.PART
                && (context.text().token(mark).is("'")
                        || context.text().token(mark).lemma().equals("'s"));
        return owned
                ? context.text()
                        .groupAt(mark - 1)
                        .filter(Group::isNoun)
                        .map(owner -> new Filler(owner, context.nameSpan(owner)))
                : Optional.empty();
    }

    private static boolean isIn(Context context, Sentence sentence, Group group) {
        return group.firstToken() > sentence.firstToken()
                && context.text().token(group.firstToken() - 1).is("in");
    }

    /// "X and their allies", "X in their fight", "X in the fight": X.
    private static Optional<Group> before(Context context, Sentence sentence, Group group) {
        int link = group.firstToken() - 1;
        boolean linked = link > sentence.firstToken()
                && (context.text().token(link).is("and")
                        || context.text().token(link).is("in"));
        return linked
                ? context.text().groupAt(link - 1).filter(Group::isNoun).filter(noun -> !isPronoun(context, noun))
                : Optional.empty();
    }

    private static boolean isPronoun(Context context, Group noun) {
        return context.head(noun).pos() == Pos.PRON;
    }

    /// The last actor, person or country named before the noun, or the names right before it.
    private static Optional<Span> named(Context context, Span before) {
        List<Span> spans = new ArrayList<>();
        context.mentions().within(before, Mention.OfActor.class).forEach(actor -> spans.add(actor.span()));
        context.mentions().within(before, Mention.OfPerson.class).forEach(person -> spans.add(person.span()));
        context.mentions().within(before, Mention.OfPlace.class).forEach(place -> spans.add(place.span()));
        int end = context.text().firstTokenFrom(before.end());
        int start = context.text().firstTokenFrom(before.start());
        int name = end;
        while (name > start && context.text().token(name - 1).pos() == Pos.PROPN) {
            name--;
        }
        Optional<Span> mention = spans.stream()
                .max(Comparator.comparingInt(Span::end).thenComparing(Comparator.comparingInt(Span::length)));
        boolean beyond =
                name < end && mention.filter(span -> span.end() == before.end()).isEmpty();
        return beyond ? Optional.of(context.text().span(name, end)) : mention;
    }

    /// "coalition operations", "the regime's allies".
    private static boolean isBody(Context context, Token token) {
        return context.codebook().cues().has("party-words", token.lemma()) && !token.is("military")
                || context.codebook().cues().has("group-words", token.lemma());
    }
}
