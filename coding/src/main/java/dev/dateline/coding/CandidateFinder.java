package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Proposes whatever may fill a role: every noun group and every name, once. High recall is the point; the
/// judge decides.
final class CandidateFinder {
    private static final Set<String> PRONOUN_LIKE =
            Set.of("one", "other", "others", "some", "many", "most", "all", "both", "each", "several", "who", "which");

    private CandidateFinder() {}

    /// In text order.
    static List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Map<String, String> persons = persons(context);
        for (Sentence sentence : context.text().sentences()) {
            for (Group group : context.text().groups(sentence)) {
                if (group.isNoun() && !context.clauses().isRelative(group)) {
                    add(context, sentence, group, persons, found);
                }
            }
        }
        return List.copyOf(found);
    }

    /// The key of each person by every word of the name but the first: "Vargas" and "González" are one.
    private static Map<String, String> persons(Context context) {
        Map<String, String> keys = new HashMap<>();
        for (Mention.OfPerson person : context.mentions().of(Mention.OfPerson.class)) {
            String[] words = person.name().toLowerCase(Locale.ROOT).split("\\s+");
            String key = keys.getOrDefault(words[words.length - 1], "person:" + words[words.length - 1]);
            for (int i = words.length == 1 ? 0 : 1; i < words.length; i++) {
                keys.putIfAbsent(words[i], key);
            }
        }
        return keys;
    }

    private static void add(
            Context context, Sentence sentence, Group group, Map<String, String> persons, List<Candidate> found) {
        Token head = context.head(group);
        int at = head.span().start();
        boolean named = false;
        for (Mention.OfPerson person : context.in(group, Mention.OfPerson.class)) {
            if (isOfFacility(context, sentence, person)) {
                continue;
            }
            found.add(new Candidate(
                    sentence,
                    group,
                    person.span(),
                    Candidate.Kind.PERSON,
                    Candidate.Form.NAME,
                    person(persons, person.name())));
            named |= person.span().contains(at);
        }
        for (Mention.OfActor actor : context.in(group, Mention.OfActor.class)) {
            found.add(new Candidate(
                    sentence,
                    group,
                    actor.span(),
                    Candidate.Kind.ACTOR,
                    Candidate.Form.NAME,
                    "actor:" + actor.actor()));
            named |= actor.span().contains(at);
        }
        for (Mention.OfPlace place : context.in(group, Mention.OfPlace.class)) {
            boolean country = place.place()
                    .filter(p -> p.feature() == Place.Feature.COUNTRY)
                    .isPresent();
            if (country && !isWhereTheyAre(context, group, place)) {
                String key = place.place().flatMap(Place::country).orElse(place.name());
                found.add(new Candidate(
                        sentence, group, place.span(), Candidate.Kind.STATE, Candidate.Form.NAME, "state:" + key));
                named |= !place.demonym() && place.span().contains(at);
            } else if (!country
                    && !place.demonym()
                    && place.span().contains(at)
                    && context.targetAt(group).isEmpty()) {
                found.add(new Candidate(
                        sentence,
                        group,
                        place.span(),
                        Candidate.Kind.PLACE,
                        Candidate.Form.NAME,
                        "place:" + place.name().toLowerCase(Locale.ROOT)));
                named = true;
            }
        }
        for (Mention.OfWeapon weapon : context.in(group, Mention.OfWeapon.class)) {
            found.add(new Candidate(
                    sentence,
                    group,
                    weapon.span(),
                    Candidate.Kind.WEAPON,
                    Candidate.Form.NAME,
                    "weapon:" + weapon.name().toLowerCase(Locale.ROOT)));
            named |= weapon.span().contains(at);
        }
        Optional<Span> doing = doing(context, sentence, group);
        if (doing.isPresent()) {
            String words = context.words(doing.get()).toLowerCase(Locale.ROOT);
            found.add(new Candidate(
                    sentence, group, doing.get(), Candidate.Kind.PEOPLE, Candidate.Form.BARE, "noun:" + words));
            return;
        }
        if (named
                || head.pos() == Pos.PRON
                || PRONOUN_LIKE.contains(head.lower())
                || isTime(context, group, at)
                || head.pos() == Pos.NUM // "four", as "4"
                || !Character.isLetter(head.text().charAt(0))) {
            return;
        }
        Optional<Mention.OfTarget> target = context.targetAt(group);
        Candidate.Kind kind = target.map(Mention.OfTarget::kind)
                .map(k ->
                        k == TargetKind.PEOPLE || k == TargetKind.PERSON ? Candidate.Kind.PEOPLE : Candidate.Kind.THING)
                .orElse(Candidate.Kind.OTHER);
        String key = "noun:" + head.lemma();
        Span bare = context.nameSpan(group);
        found.add(new Candidate(sentence, group, bare, kind, Candidate.Form.BARE, key));
        Span counted = withoutArticle(context, group);
        if (!counted.equals(bare)) {
            found.add(new Candidate(sentence, group, counted, kind, Candidate.Form.COUNTED, key));
        }
        withOf(context, sentence, group)
                .ifPresent(span -> found.add(new Candidate(sentence, group, span, kind, Candidate.Form.WITH_OF, key)));
        tail(context, group)
                .ifPresent(span -> found.add(new Candidate(
                        sentence,
                        group,
                        span,
                        Candidate.Kind.PERSON,
                        Candidate.Form.TAIL,
                        person(persons, context.words(span)))));
    }

    /// "Haiti gangs attack …": a country's name before people tells where they are; "Turkey forces" are the state's.
    private static boolean isWhereTheyAre(Context context, Group group, Mention.OfPlace country) {
        return !country.demonym()
                && country.span().end() <= context.head(group).span().start()
                && !context.isForce(group)
                && context.targetAt(group)
                        .filter(people -> people.kind() == TargetKind.PEOPLE || people.kind() == TargetKind.PERSON)
                        .isPresent();
    }

    /// "the Rahman Baba hospital": the name is the hospital's, nobody else is meant; "Rahman Baba's house" tells of
    /// him.
    private static boolean isOfFacility(Context context, Sentence sentence, Mention.OfPerson person) {
        int next = context.text().firstTokenFrom(person.span().end());
        while (next < sentence.endToken() && isWord(context.text().token(next))) {
            boolean facility = context.mentions()
                    .at(context.text().token(next).span().start(), Mention.OfTarget.class)
                    .filter(target -> target.kind() != TargetKind.PEOPLE && target.kind() != TargetKind.PERSON)
                    .isPresent();
            if (facility) {
                return true;
            }
            next++; // "the Rahman Baba military hospital"
        }
        return false;
    }

    private static boolean isWord(Token token) {
        return token.pos() == Pos.NOUN || token.pos() == Pos.ADJ;
    }

    /// "those responding", "those fleeing": people told by what they do only, whether the word for it is read as a verb
    /// or as a noun.
    private static Optional<Span> doing(Context context, Sentence sentence, Group group) {
        int second = group.firstToken() + 1;
        boolean pair = group.endToken() - group.firstToken() <= 2 && second < sentence.endToken();
        if (!pair || !context.text().token(group.firstToken()).is("those")) {
            return Optional.empty();
        }
        Token word = context.text().token(second);
        boolean verb = word.pos() == Pos.VERB || second < group.endToken() && word.pos() == Pos.NOUN;
        return verb && word.lower().endsWith("ing")
                ? Optional.of(context.text().span(group.firstToken(), second + 1))
                : Optional.empty();
    }

    private static Span withoutArticle(Context context, Group group) {
        int named = group.firstToken();
        while (named < group.head()
                && isTime(context, group, context.text().token(named).span().start())) {
            named++; // "last month gunmen"
        }
        if (named > group.firstToken()) {
            return context.text().span(named, group.endToken());
        }
        Token first = context.text().token(group.firstToken());
        boolean drop = first.pos() == Pos.DET || first.pos() == Pos.PRON;
        return drop && group.firstToken() < group.head()
                ? context.text().span(group.firstToken() + 1, group.endToken())
                : context.span(group);
    }

    /// "members of the FMLN", "offices of labor unions".
    private static Optional<Span> withOf(Context context, Sentence sentence, Group group) {
        int of = group.endToken();
        if (of + 1 >= sentence.endToken() || !context.text().token(of).is("of")) {
            return Optional.empty();
        }
        return context.text()
                .groupAt(of + 1)
                .filter(next -> next.isNoun() && next.firstToken() == of + 1)
                .map(next -> withoutArticle(context, group).cover(context.span(next)));
    }

    /// "banker Ramiro Castillo Love": two to five proper nouns at the end of a longer group.
    private static Optional<Span> tail(Context context, Group group) {
        int first = group.endToken();
        while (first > group.firstToken() && context.text().token(first - 1).pos() == Pos.PROPN) {
            first--;
        }
        int length = group.endToken() - first;
        return first > group.firstToken() && length >= 2 && length <= 5
                ? Optional.of(context.text().span(first, group.endToken()))
                : Optional.empty();
    }

    private static boolean isTime(Context context, Group group, int head) {
        return context.in(group, Mention.OfTime.class).stream()
                .anyMatch(time -> time.span().contains(head));
    }

    private static String person(Map<String, String> persons, String name) {
        return persons.getOrDefault(lastWord(name), "person:" + lastWord(name));
    }

    static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
