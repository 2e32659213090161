package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.PlaceChoice;
import dev.dateline.core.mention.Surroundings;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds names of villages, quarters and areas that the gazetteer lacks, by the words beside them: "in X",
/// "near X", "the village of X", "X district". Such a place has a name and what its surroundings tell of it,
/// no coordinates.
final class UnlistedPlaces {
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "near", "outside", "around", "inside", "into", "nr", "off", "toward", "towards");
    private static final Set<String> AIMED = Set.of("on", "over");
    /// How many words from an article the kind of a place may stand: "a mostly Christian farming village".
    private static final int KIND_REACH = 5;
    private static final int AIM_REACH = 8;
    /// Before "of" and a name these make it a place, whatever it looks like.
    private static final Set<String> SPOTS =
            Set.of("market", "square", "outskirts", "north", "south", "east", "west", "jurisdiction", "port");

    /// Verbs whose object, where it is a name that nothing else is known of, is a place.
    private static final Set<String> ENTERED =
            Set.of("raid", "enter", "reach", "overrun", "shell", "bombard", "besiege", "pound");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "another", "some");
    private static final Set<String> POSSESSIVES = Set.of("'s", "’s");
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "du", "des", "el", "al", "do");
    private static final Set<String> NUMBERED = Set.of("camp", "block", "ward", "sector", "zone");
    private static final Pattern ARTICLED =
            Pattern.compile("(al|el|as|ad|ar|an|at|ash|az|ed|es|ez|et|esh|en|er)-\\p{Lu}.*|u\\p{Lu}.*");
    /// "US-controlled".
    private static final Pattern COMPOUND = Pattern.compile(".*-\\p{Ll}{4,}");
    private static final int LONGEST = 5;
    private static final int SHORTEST = 3;
    private static final double MOSTLY = 0.7;
    /// So many people make a place known beyond its division.
    private static final long TOWN = 50_000;

    private final Cues cues;
    private final Gazetteer gazetteer;
    private final Streets streets;
    private final Institutions institutions;
    private final OtherSpellings spellings;

    UnlistedPlaces(Cues cues, Gazetteer gazetteer) {
        this.cues = cues;
        this.streets = new Streets(cues);
        this.gazetteer = gazetteer;
        this.institutions = new Institutions(cues);
        this.spellings = new OtherSpellings(gazetteer);
    }

    /// @param choices of those that the gazetteer has in another spelling, why they mean what they do
    record Found(List<Mention.OfPlace> places, Map<Span, PlaceChoice> choices) {}

    /// What a name means.
    private record Meant(Place place, Optional<PlaceChoice> choice) {
        Meant(Place place) {
            this(place, Optional.empty());
        }
    }

    /// @param end index after the last token
    private record Name(Sentence sentence, int first, int end, Place.Feature feature) {}

    /// @param taken what is known as something else
    /// @param things people, sites and things: a name before their noun is theirs
    /// @param known the places found so far
    Found find(
            AnnotatedText text,
            List<Span> taken,
            List<Mention.OfTarget> things,
            List<Mention.OfPlace> known,
            Home home) {
        if (text.upperCase()) {
            return new Found(List.of(), Map.of());
        }
        List<Span> closed = new ArrayList<>(taken);
        known.forEach(place -> closed.add(place.span()));
        Surroundings surroundings = new Surroundings(text, known);
        Map<String, Meant> named = new HashMap<>();
        List<Mention.OfPlace> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Name name : names(text, sentence, closed, things, surroundings)) {
                Mention.OfPlace mention = mention(text, name, surroundings, home, named);
                found.add(mention);
                closed.add(mention.span());
            }
        }
        found.addAll(repeated(text, closed, named));
        Map<Span, PlaceChoice> choices = new HashMap<>();
        for (Mention.OfPlace place : found) {
            Objects.requireNonNull(named.get(place.name()))
                    .choice()
                    .ifPresent(choice -> choices.put(place.span(), choice));
        }
        return new Found(found, choices);
    }

    /// Whether what looks like a person's name stands where only a place does: "in Sheikh Salem", "near Wharf
    /// Jeremie", "the Sheikh Salem quarter", "the market of Nam Pan".
    boolean isPlaced(AnnotatedText text, Mention.OfPerson person) {
        int first = text.firstTokenFrom(
                person.title().map(Span::start).orElse(person.span().start()));
        int end = text.firstTokenFrom(person.span().end());
        String after = end < text.tokens().size() ? text.token(end).lower() : "";
        if (first < 2 || POSSESSIVES.contains(after)) {
            return false;
        }
        String before = text.token(first - 1).lower();
        boolean at = before.equals("at") && text.token(first - 2).pos() != Pos.VERB;
        boolean titled = person.title().isPresent();
        boolean village = before.equals("of") && isSpot(text.token(first - 2));
        boolean quarter =
                before.equals("the") && (cues.has("quarter-kinds", after) || cues.has("district-kinds", after));
        boolean near = before.equals("near") || before.equals("outside") || before.equals("around");
        boolean known = near
                && titled
                && !gazetteer.find(text.span(first, end).of(text.text())).isEmpty();
        return before.equals("in") || quarter || known || !titled && (village || at || near);
    }

    private boolean isSpot(Token noun) {
        return kind(noun.lower()).isPresent() || SPOTS.contains(noun.lower());
    }

    private Mention.OfPlace mention(
            AnnotatedText text, Name name, Surroundings surroundings, Home home, Map<String, Meant> named) {
        Span span = text.span(name.first(), name.end());
        String words = span.of(text.text());
        Meant meant = named.computeIfAbsent(words, key -> meant(key, name, surroundings, home));
        return new Mention.OfPlace(span, words, true, false, Optional.of(meant.place()));
    }

    /// The small place of that name that the gazetteer has in the country around, and in the division where
    /// the text is at home; one that it has in another spelling; a quarter's town; else one of that name alone.
    private Meant meant(String words, Name name, Surroundings surroundings, Home home) {
        Optional<String> country = surroundings.country(name.sentence(), name.first(), name.end());
        Optional<Home.Division> division = home.division()
                .filter(known -> country.filter(known.country()::equals).isPresent());
        Predicate<Place> spokenOf = place -> place.population() >= TOWN
                || division.filter(known -> !known.holds(place)).isEmpty();
        Optional<Place> listed = country.flatMap(around -> gazetteer.find(words).stream()
                .filter(place -> place.country().filter(around::equals).isPresent())
                .filter(spokenOf)
                .findFirst());
        if (listed.isPresent()) {
            return new Meant(listed.get());
        }
        Optional<Place> container =
                surroundings.container(name.sentence(), name.end()).flatMap(Mention.OfPlace::place);
        Optional<Place> other =
                spellings.find(words, country, container, name.feature()).filter(spokenOf);
        if (other.isPresent()) {
            String spelling = gazetteer.find(words).isEmpty() ? "in another spelling, " : "";
            String reason = country.isPresent()
                    ? "the only such place of the country that is spoken of"
                    : "the only large place of such a name";
            return new Meant(other.get(), Optional.of(new PlaceChoice(spelling + reason, List.of())));
        }
        Optional<Place> town = name.feature() == Place.Feature.QUARTER
                ? surroundings
                        .owner(name.sentence(), name.first())
                        .flatMap(Mention.OfPlace::place)
                        .or(() -> container)
                        .filter(place -> place.feature() == Place.Feature.SETTLEMENT)
                        .or(() -> division.flatMap(known -> home.town()))
                : Optional.empty();
        return new Meant(town.map(whole -> whole.as(Place.Feature.QUARTER))
                .orElseGet(() ->
                        Place.named(words, surroundings.admin1(name.sentence(), name.end()), country, name.feature())));
    }

    private List<Name> names(
            AnnotatedText text,
            Sentence sentence,
            List<Span> closed,
            List<Mention.OfTarget> things,
            Surroundings surroundings) {
        List<Name> names = new ArrayList<>();
        if (isTitleCase(text, sentence)) {
            return names;
        }
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int end = runEnd(text, sentence, i);
            if (end > i) {
                nameOf(text, sentence, i, end, things, surroundings)
                        .filter(name -> isFree(text, name, closed))
                        .filter(name -> !isPartOfThing(text, name, things))
                        .ifPresent(names::add);
            }
            i = Math.max(end, i + 1);
        }
        return names;
    }

    /// Whether most words begin with a capital, as in some headlines.
    private static boolean isTitleCase(AnnotatedText text, Sentence sentence) {
        List<Token> words = text.tokens(sentence).stream()
                .filter(token -> Character.isLetter(token.text().charAt(0)))
                .toList();
        long capitals = words.stream()
                .filter(token -> Character.isUpperCase(token.text().charAt(0)))
                .count();
        return sentence.section() == Section.Kind.HEADLINE && capitals > MOSTLY * words.size();
    }

    /// Index after the capitalised words that start at a token; the token itself when none does.
    private static int runEnd(AnnotatedText text, Sentence sentence, int from) {
        if (!isNameWord(text.token(from))) {
            return from;
        }
        int end = from + 1;
        while (end < sentence.endToken() && end - from < LONGEST) {
            Token token = text.token(end);
            boolean joins = PARTICLES.contains(token.lower())
                    && end + 1 < sentence.endToken()
                    && isNameWord(text.token(end + 1));
            boolean number = Character.isDigit(token.text().charAt(0))
                    && NUMBERED.contains(text.token(end - 1).lower());
            if (!joins && !number && !isNameWord(token)) {
                break;
            }
            end += joins ? 2 : 1;
        }
        return end;
    }

    private static boolean isNameWord(Token token) {
        boolean open = switch (token.pos()) {
            case PUNCT, DET, PRON, ADP, AUX, CCONJ, SCONJ -> false;
            default -> true;
        };
        return open
                && (Character.getType(token.text().charAt(0)) == Character.UPPERCASE_LETTER
                        || ARTICLED.matcher(token.text()).matches());
    }

    /// The place that a run of capitalised words names, if the words beside it say that it is one.
    private Optional<Name> nameOf(
            AnnotatedText text,
            Sentence sentence,
            int first,
            int end,
            List<Mention.OfTarget> things,
            Surroundings surroundings) {
        String after = end < sentence.endToken() ? text.token(end).lower() : "";
        Optional<Place.Feature> kindAfter = kind(after);
        Optional<Place.Feature> kindInside = end - first > 1
                ? kind(text.token(end - 1).lower())
                        .or(() -> kind(text.token(first).lower()))
                : Optional.empty();
        Optional<Place.Feature> kind = kindAfter.or(() -> kindInside);
        int before = first - 1;
        if (before >= sentence.firstToken() && text.token(before).is("the")) {
            before--;
            if (kind.isEmpty()) {
                return Optional.empty();
            }
        }
        String word = before >= sentence.firstToken() ? text.token(before).lower() : "";
        if (INDEFINITE.contains(word)) {
            return Optional.empty(); // "a Hazara district": no name
        }
        Optional<Place.Feature> kindBefore = kind(word).or(() -> kindOf(text, sentence, first));
        boolean preposition = PREPOSITIONS.contains(word) || AIMED.contains(word) && isAim(text, sentence, before);
        boolean placed = preposition && !POSSESSIVES.contains(after)
                || kindBefore.isPresent()
                || followsSite(text, sentence, first, end, things)
                || isListItem(text, sentence, first, after)
                || kindAfter.isPresent()
                || kindInside.filter(feature -> feature != Place.Feature.REGION).isPresent()
                        && !text.token(before(sentence, first)).is("the")
                || isGoal(text, sentence, first)
                || isExplained(text, sentence, first, end, surroundings);
        return placed
                        && isName(text, first, end)
                        && !streets.isNamed(text, sentence, first, end)
                        && !institutions.isSubject(text, sentence, first)
                ? Optional.of(
                        new Name(sentence, first, end, kind.or(() -> kindBefore).orElse(Place.Feature.SETTLEMENT)))
                : Optional.empty();
    }

    private static int before(Sentence sentence, int first) {
        return Math.max(sentence.firstToken(), first - 1);
    }

    /// "rebels raided X", "before police reached X".
    private static boolean isGoal(AnnotatedText text, Sentence sentence, int first) {
        return first > sentence.firstToken()
                && text.token(first - 1).pos() == Pos.VERB
                && ENTERED.contains(text.token(first - 1).lemma());
    }

    /// "the farmers of X, Chalatenango province", "from X, where shells fell", "Thu 20 / X, Nablus:".
    private boolean isExplained(AnnotatedText text, Sentence sentence, int first, int end, Surroundings surroundings) {
        if (end + 1 >= sentence.endToken() || !text.token(end).is(",")) {
            return false;
        }
        boolean open = first == sentence.firstToken()
                || text.token(first - 1).pos() == Pos.ADP
                || text.token(first - 1).pos() == Pos.PUNCT;
        return open
                && (text.token(end + 1).is("where")
                        || isKindOf(text, sentence, end + 1)
                        || surroundings
                                .startingAt(text.token(end + 1).span().start())
                                .filter(outer -> !outer.demonym() && isClosed(text, sentence, outer))
                                .isPresent());
    }

    /// "X, a village in …".
    private boolean isKindOf(AnnotatedText text, Sentence sentence, int article) {
        if (!INDEFINITE.contains(text.token(article).lower())) {
            return false;
        }
        for (int i = article + 1; i < Math.min(sentence.endToken(), article + KIND_REACH); i++) {
            Token token = text.token(i);
            boolean head = i + 1 >= sentence.endToken() || text.token(i + 1).pos() != Pos.NOUN;
            if (head && kind(token.lower()).isPresent()) {
                return true;
            }
            if (token.pos() != Pos.ADJ
                    && token.pos() != Pos.ADV
                    && token.pos() != Pos.NOUN
                    && token.pos() != Pos.PROPN) {
                return false;
            }
        }
        return false;
    }

    /// Whether no further name of a list follows: "X, Y and Z".
    private static boolean isClosed(AnnotatedText text, Sentence sentence, Mention.OfPlace outer) {
        int next = text.firstTokenFrom(outer.span().end());
        return next >= sentence.endToken()
                || text.token(next).pos() != Pos.CCONJ
                        && !(text.token(next).is(",")
                                && next + 1 < sentence.endToken()
                                && Character.isUpperCase(
                                        text.token(next + 1).text().charAt(0)));
    }

    /// "shells fell on X", "the assault by militiamen on X".
    private boolean isAim(AnnotatedText text, Sentence sentence, int preposition) {
        for (int i = Math.max(sentence.firstToken(), preposition - AIM_REACH); i < preposition; i++) {
            String lemma = text.token(i).lemma();
            if (cues.has("violence-words", lemma) || cues.has("violence-nouns", lemma)) {
                return true;
            }
        }
        return false;
    }

    /// "the village of X", "14 km west of X", "the fish market of X".
    private Optional<Place.Feature> kindOf(AnnotatedText text, Sentence sentence, int first) {
        if (first - 2 < sentence.firstToken() || !text.token(first - 1).is("of")) {
            return Optional.empty();
        }
        Token noun = text.token(first - 2);
        return kind(noun.lemma())
                .or(() -> cues.has("place-nouns", noun.lemma())
                        ? Optional.of(Place.Feature.SETTLEMENT)
                        : Optional.empty());
    }

    /// "at the ward office, X.": a name set off by commas after a site.
    private static boolean followsSite(
            AnnotatedText text, Sentence sentence, int first, int end, List<Mention.OfTarget> things) {
        if (first - 2 < sentence.firstToken() || !text.token(first - 1).is(",")) {
            return false;
        }
        Token next = end < sentence.endToken() ? text.token(end) : null;
        boolean closed = next == null || next.is(".") || next.is(",") && !isAge(text, sentence, end + 1);
        int last = text.token(first - 2).span().start();
        return closed
                && things.stream()
                        .anyMatch(thing -> thing.kind() == TargetKind.FACILITY
                                && thing.head().contains(last));
    }

    private static boolean isAge(AnnotatedText text, Sentence sentence, int token) {
        return token < sentence.endToken()
                && (text.token(token).pos() == Pos.NUM || text.token(token).pos() == Pos.PRON);
    }

    /// "- X: a child died", a line of a list that tells of one place.
    private static boolean isListItem(AnnotatedText text, Sentence sentence, int first, String after) {
        return after.equals(":")
                && first > sentence.firstToken()
                && text.token(first - 1).pos() == Pos.PUNCT
                && first - 1 == sentence.firstToken();
    }

    private Optional<Place.Feature> kind(String word) {
        if (cues.has("province-kinds", word)) {
            return Optional.of(Place.Feature.ADMIN1);
        }
        if (cues.has("district-kinds", word)) {
            return Optional.of(Place.Feature.ADMIN2);
        }
        if (cues.has("quarter-kinds", word)) {
            return Optional.of(Place.Feature.QUARTER);
        }
        if (cues.has("camp-kinds", word)) {
            return Optional.of(Place.Feature.CAMP);
        }
        if (cues.has("village-kinds", word)) {
            return Optional.of(Place.Feature.SETTLEMENT);
        }
        return cues.has("land-kinds", word) ? Optional.of(Place.Feature.REGION) : Optional.empty();
    }

    private boolean isName(AnnotatedText text, int first, int end) {
        boolean named = false;
        for (int i = first; i < end; i++) {
            Token token = text.token(i);
            if (cues.has("no-places", token.lower())) {
                return false;
            }
            if (gazetteer.demonym(token.text()).isPresent()
                    || COMPOUND.matcher(token.text()).matches()) {
                return false;
            }
            boolean acronym = token.text().equals(token.text().toUpperCase(Locale.ROOT))
                    && Character.isLetter(token.text().charAt(0));
            named |= !acronym
                    && token.text().length() >= SHORTEST
                    && kind(token.lower()).isEmpty();
        }
        boolean street = cues.has("street-kinds", text.token(end - 1).lower())
                || cues.has("street-openers", text.token(first).lower());
        if (street && end - first > 1) {
            return false; // a site, not a place with sites
        }
        boolean numbered = Character.isDigit(text.token(end - 1).text().charAt(0));
        return named || numbered;
    }

    private static boolean isFree(AnnotatedText text, Name name, List<Span> closed) {
        Span span = text.span(name.first(), name.end());
        return closed.stream().noneMatch(span::overlaps);
    }

    /// "in Reserve Bank vaults", "at Kradee School": the name of something else.
    private boolean isPartOfThing(AnnotatedText text, Name name, List<Mention.OfTarget> things) {
        Span span = text.span(name.first(), name.end());
        for (Mention.OfTarget thing : things) {
            boolean place =
                    kind(thing.head().of(text.text()).toLowerCase(Locale.ROOT)).isPresent();
            boolean title = thing.kind() == TargetKind.PEOPLE && span.contains(thing.span());
            if (thing.span().overlaps(span) && !place && !title) {
                return true;
            }
        }
        Optional<Group> group = text.groupAt(name.end() - 1).filter(Group::isNoun);
        if (group.isEmpty() || !group.get().holds(name.end())) {
            return false;
        }
        Token next = text.token(name.end());
        return next.pos() == Pos.NOUN && kind(next.lower()).isEmpty();
    }

    /// Other mentions of the same names.
    private static List<Mention.OfPlace> repeated(AnnotatedText text, List<Span> closed, Map<String, Meant> named) {
        List<Mention.OfPlace> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                int end = runEnd(text, sentence, i);
                if (end == i) {
                    continue;
                }
                Span span = text.span(i, end);
                Meant meant = named.get(span.of(text.text()));
                if (meant != null && closed.stream().noneMatch(span::overlaps)) {
                    found.add(new Mention.OfPlace(span, span.of(text.text()), true, false, Optional.of(meant.place())));
                }
                i = end - 1;
            }
        }
        return found;
    }
}
