package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport.ActorMentions;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lists who is named in a text: actors of the directory, bodies that it does not know, persons in office, and states
/// that stand to somebody. Private persons are not listed.
public final class NamedActors {
    private static final String INDIVIDUAL = "individual";

    /// @param key what mentions of one actor share
    private record Named(String key, Optional<String> id, String name, String kind, Span span) {}

    private NamedActors() {}

    /// @return in order of first mention; spans take in the article before a name
    public static List<ActorMentions> of(Context context, List<Relation> relations) {
        List<Named> all = new ArrayList<>();
        for (Mention.OfActor actor : context.mentions().of(Mention.OfActor.class)) {
            all.add(new Named(
                    actor.actor(),
                    Optional.of(actor.actor()),
                    actor.name(),
                    actor.kind().code(),
                    withArticle(context, actor.span())));
        }
        persons(context, all);
        for (Sentence sentence : context.text().sentences()) {
            bodies(context, sentence, all);
        }
        states(relations, all);
        return byActor(all);
    }

    private static List<ActorMentions> byActor(List<Named> all) {
        Map<String, List<Named>> byKey = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Named::span))
                .forEach(named -> byKey.computeIfAbsent(named.key(), key -> new ArrayList<>())
                        .add(named));
        List<ActorMentions> actors = new ArrayList<>();
        for (List<Named> mentions : byKey.values()) {
            LinkedHashSet<String> names = new LinkedHashSet<>();
            mentions.forEach(named -> names.add(named.name()));
            actors.add(new ActorMentions(
                    mentions.getFirst().id(),
                    mentions.getFirst().name(),
                    List.copyOf(names),
                    mentions.getFirst().kind(),
                    mentions.stream().map(Named::span).distinct().toList()));
        }
        return actors;
    }

    /// Persons in office, under the longest form of their name.
    private static void persons(Context context, List<Named> into) {
        List<Mention.OfPerson> persons = context.mentions().of(Mention.OfPerson.class).stream()
                .filter(Mention.OfPerson::inOffice)
                .toList();
        for (Mention.OfPerson person : persons) {
            String full = persons.stream()
                    .map(Mention.OfPerson::name)
                    .filter(name -> name.equals(person.name()) || name.endsWith(" " + person.name()))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(person.name());
            into.add(new Named(INDIVIDUAL + " " + full, Optional.empty(), person.name(), INDIVIDUAL, person.span()));
        }
    }

    /// "the Security Council", "the Ministry of Culture": names in capitals with a word that says what they are.
    private static void bodies(Context context, Sentence sentence, List<Named> into) {
        if (context.text().upperCase() || context.isHeadline(sentence)) {
            return; // there every word may be a capital
        }
        int end = sentence.endToken();
        int i = sentence.firstToken();
        while (i < end) {
            int last = i;
            while (last < end && isCapital(context, last)) {
                last++;
            }
            if (last > i) {
                int from = i;
                body(context, sentence, from, last).ifPresent(into::add);
            }
            i = Math.max(last, i + 1);
        }
    }

    private static Optional<Named> body(Context context, Sentence sentence, int from, int end) {
        int first = context.text().token(from).is("the") ? from + 1 : from;
        int last = end;
        while (last > first && !isBody(context, last - 1)) {
            last--;
        }
        if (last <= first) {
            return Optional.empty();
        }
        boolean alone = last - first == 1;
        boolean of = last == end
                && end + 1 < sentence.endToken()
                && context.text().token(end).is("of")
                && isCapital(context, end + 1);
        if (of) {
            last = end + 1;
            while (last < sentence.endToken() && isCapital(context, last)) {
                last++;
            }
        }
        boolean article =
                first > sentence.firstToken() && context.text().token(first - 1).is("the");
        if (alone && !of && !article) {
            return Optional.empty();
        }
        Span span = context.text().span(first, last);
        boolean known = overlaps(context, span, Mention.OfActor.class)
                || overlaps(context, span, Mention.OfPerson.class)
                || overlaps(context, span, Mention.OfTime.class);
        boolean place = context.mentions().within(span, Mention.OfPlace.class).stream()
                .anyMatch(named -> named.span().equals(span));
        if (known || place) {
            return Optional.empty();
        }
        String name = context.words(span);
        return Optional.of(
                new Named("organization " + name, Optional.empty(), name, "organization", withArticle(context, span)));
    }

    private static boolean isCapital(Context context, int token) {
        Token word = context.text().token(token);
        return Character.isUpperCase(word.text().charAt(0));
    }

    private static boolean isBody(Context context, int token) {
        return context.codebook()
                .cues()
                .has("bodies", context.text().token(token).lower());
    }

    private static boolean overlaps(Context context, Span span, Class<? extends Mention> type) {
        return context.mentions().at(span.start(), type).isPresent()
                || !context.mentions().within(span, type).isEmpty()
                || context.mentions().at(span.end() - 1, type).isPresent();
    }

    /// States at an end of a relation: they act there.
    private static void states(List<Relation> relations, List<Named> into) {
        Predicate<Relation.Party> state = party -> party.kind().equals("state");
        Set<Span> taken = new LinkedHashSet<>();
        relations.stream()
                .flatMap(relation -> Stream.of(relation.subject(), relation.object()))
                .filter(state)
                .forEach(party -> party.spans().stream()
                        .filter(taken::add)
                        .forEach(span -> into.add(
                                new Named("state " + party.name(), Optional.empty(), party.name(), "state", span))));
    }

    private static Span withArticle(Context context, Span name) {
        int before = context.text().firstTokenFrom(name.start()) - 1;
        boolean article = before >= 0
                && context.text().token(before).is("the")
                && context.text().token(before).span().end() == name.start() - 1
                && context.text().groupAt(before).filter(Group::isNoun).isPresent();
        return article ? Span.of(context.text().token(before).span().start(), name.end()) : name;
    }
}
