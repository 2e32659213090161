package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands with a person's name: the office held, the institution spoken for, and units within a group.
final class Offices {
    record Found(Telling telling, Relation.Party subject, Relation.Party object) {}

    private Offices() {}

    static List<Found> read(Context context, Sentence sentence) {
        List<Found> found = new ArrayList<>();
        for (Mention.OfPerson person : context.in(sentence, Mention.OfPerson.class)) {
            int first = context.text().firstTokenFrom(person.span().start());
            Optional<Group> group = context.text().groupAt(first).filter(Group::isNoun);
            if (group.isPresent()) {
                if (person.inOffice()) {
                    office(context, sentence, group.get(), person, first).ifPresent(found::add);
                }
                institution(context, sentence, group.get(), person, first).ifPresent(found::add);
            }
        }
        return found;
    }

    /// "Defence Minister X", "Secretary of State X": the words before the name that end in an office.
    private static Optional<Found> office(
            Context context, Sentence sentence, Group group, Mention.OfPerson person, int name) {
        int from = group.firstToken();
        boolean portfolio = from - 2 >= sentence.firstToken()
                && context.text().token(from - 1).is("of")
                && name > from
                && isOffice(context, context.text().token(from - 2));
        if (portfolio) { // "[Secretary] of [State X]"
            from = context.text().groupAt(from - 2).map(Group::firstToken).orElse(from - 2);
        } else if (name == from || !isOffice(context, context.text().token(name - 1))) {
            return Optional.empty();
        }
        while (from < name && isDropped(context.text().token(from))) {
            from++;
        }
        boolean title = isCapital(context, name - 1);
        while (title && from < name - 1 && !isCapital(context, from)) { // "alongside Vice President X"
            from++;
        }
        for (int i = from; i < name; i++) {
            String word = context.text().token(i).lower();
            boolean former = context.codebook().cues().has("former-adjectives", word) || word.startsWith("ex-");
            if (former || context.text().token(i).lemma().equals("'s")) {
                return Optional.empty();
            }
        }
        if (from >= name) {
            return Optional.empty();
        }
        Span office = context.text().span(from, name);
        return Optional.of(new Found(
                telling(RelationType.HOLDS_OFFICE, sentence, group, from, context),
                person(person),
                new Relation.Party(context.words(office), Optional.empty(), "office", List.of(office))));
    }

    private static boolean isOffice(Context context, Token token) {
        return context.codebook().cues().has("public-offices", token.lower());
    }

    private static boolean isCapital(Context context, int token) {
        return Character.isUpperCase(context.text().token(token).text().charAt(0));
    }

    private static boolean isDropped(Token token) {
        return token.pos() == Pos.DET
                || Set.of("the", "a", "an", "his", "her", "their", "its").contains(token.lower());
    }

    /// "the Heritage Institute's X": a body that is no place and no state.
    private static Optional<Found> institution(
            Context context, Sentence sentence, Group group, Mention.OfPerson person, int name) {
        if (name - 1 <= group.firstToken()
                || !context.text().token(name - 1).lemma().equals("'s")) {
            return Optional.empty();
        }
        Span words = context.text().span(group.firstToken(), name - 1);
        Token head = context.text().token(name - 2);
        boolean body = context.codebook().cues().has("bodies", head.lower());
        if (!body || head.pos() != Pos.PROPN) {
            return Optional.empty();
        }
        Span bare = isDropped(context.text().token(group.firstToken()))
                ? context.text().span(group.firstToken() + 1, name - 1)
                : words;
        Optional<String> actor = context.mentions().within(words, Mention.OfActor.class).stream()
                .map(Mention.OfActor::actor)
                .findFirst();
        return Optional.of(new Found(
                telling(RelationType.AFFILIATED, sentence, group, group.firstToken(), context),
                person(person),
                new Relation.Party(context.words(bare), actor, "organization", List.of(words))));
    }

    private static Relation.Party person(Mention.OfPerson person) {
        return new Relation.Party(person.name(), Optional.empty(), "person", List.of(person.span()));
    }

    private static Telling telling(RelationType type, Sentence sentence, Group group, int word, Context context) {
        return new Telling(
                type,
                sentence,
                group,
                word,
                context.text().token(word).lemma(),
                Telling.Side.NOBODY,
                Telling.Side.NOBODY);
    }
}
