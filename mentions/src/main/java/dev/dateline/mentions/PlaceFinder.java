package dev.dateline.mentions;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Cues;
import dev.dateline.codebook.PlaceTerm;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.PlaceChoice;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Cardinals;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.PlaceName.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds place names and demonyms and chooses which place each means.
///
/// A name with several places means the one in a country that the text names otherwise; failing that the most
/// important one. A name that only small places bear needs such support, or a preposition of place before it.
final class PlaceFinder {
    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in", "at", "near", "from", "to", "of", "outside", "around", "into", "across", "towards", "toward",
            "inside", "on", "through", "between", "over", "within", "north", "south", "east", "west", "for");
    private static final Set<String> STRONG_PREPOSITIONS =
            Set.of("in", "near", "outside", "at", "around", "inside", "across");
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "greater",
            "downtown");
    private static final Set<String> NAME_PARTICLES = Set.of("de", "du", "des", "del", "della", "la", "von", "van");
    /// A word for a kind of place and what leads on from it to what the place lies in.
    private static final Pattern KIND_WITHIN = Pattern.compile(" ([a-z]+)(?:,| of| in) (?:the )?");

    private static final Set<String> KIND_WORDS = Set.of(
            "province",
            "district",
            "city",
            "town",
            "village",
            "governorate",
            "state",
            "county",
            "region",
            "department",
            "municipality",
            "capital",
            "airport",
            "valley",
            "suburb",
            "neighborhood",
            "neighbourhood",
            "camp",
            "prefecture",
            "oblast");
    /// Verbs whose object is mostly a place, where it is a name that one bears.
    static final Set<String> ENTERED = Set.of(
            "raid",
            "enter",
            "reach",
            "overrun",
            "shell",
            "bombard",
            "besiege",
            "pound",
            "attack",
            "storm",
            "seize",
            "capture",
            "recapture",
            "retake",
            "occupy",
            "invade",
            "bomb",
            "leave",
            "flee",
            "loot");

    private static final Set<String> COMMON = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "and",
            "or",
            "but",
            "for",
            "of",
            "to",
            "from",
            "as",
            "is",
            "was",
            "i",
            "he",
            "she",
            "it",
            "we",
            "they",
            "you",
            "mr",
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "president",
            "general",
            "police",
            "army",
            "government",
            "minister",
            "ministry",
            "bank",
            "university",
            "most",
            "many",
            "march",
            "may",
            "sunday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "god",
            "best",
            "hope",
            "union",
            "liberty",
            "independence",
            "victoria",
            "orange",
            "mobile",
            "reading",
            "nice",
            "bath",
            "split",
            "enterprise",
            "commerce",
            "normal",
            "media",
            "street",
            "man",
            "this",
            "that",
            "these",
            "those",
            "no",
            "yes",
            "not",
            "his",
            "her",
            "their",
            "troops",
            "people",
            "men",
            "women",
            "dead",
            "another",
            "others",
            "early",
            "late",
            "then",
            "there",
            "here",
            "when",
            "while",
            "after",
            "before",
            "if",
            "so",
            "all",
            "some",
            "any",
            "both",
            "each",
            "every",
            "why",
            "what",
            "who",
            "how",
            "where",
            "which",
            "however",
            "also",
            "now",
            "today",
            "yesterday",
            "western",
            "eastern",
            "northern",
            "southern",
            "hospital",
            "more",
            "embassy",
            "hotel",
            "airport",
            "church",
            "club",
            "park",
            "castle",
            "tower",
            "corner",
            "center",
            "central",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "metro",
            "source",
            "photo");

    private static final List<String> KINDS =
            List.of("province-kinds", "district-kinds", "quarter-kinds", "camp-kinds", "village-kinds", "land-kinds");
    private static final long WELL_KNOWN = 200_000;
    /// Letters of a name that hardly anything else bears.
    private static final int LONG = 6;
    private static final int SPOKEN_OF = 3;
    private static final int LONGEST_ACRONYM = 5;
    private static final double MOSTLY = 0.6;
    /// "Deir | ez-Zor".
    private static final Pattern ARTICLED = Pattern.compile("\\p{Ll}{2,3}-\\p{Lu}.*|[dl]['’]\\p{Lu}.*");
    /// What stands between two names of a list.
    private static final Set<String> LINKS = Set.of(",", "and", "or", ", and", ", or", "&");

    private static final int LONGEST_LINK = 6;
    /// How many words before the second of two places "between" may stand.
    private static final int BETWEEN_REACH = 7;
    /// What ends a name in a dateline.
    private static final String DATELINE_STOPS = ",(—-–;/";

    private final Gazetteer gazetteer;
    private final PhraseIndex<PlaceTerm> terms;
    private final Cues cues;
    private final Streets streets;
    private final Institutions institutions;
    private final Metonyms metonyms;

    PlaceFinder(Codebook codebook, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.cues = codebook.cues();
        this.streets = new Streets(cues);
        this.institutions = new Institutions(cues);
        this.metonyms = new Metonyms(cues, gazetteer);
        PhraseIndex.Builder<PlaceTerm> builder = PhraseIndex.builder();
        for (PlaceTerm term : codebook.places()) {
            builder.add(term.name(), term);
            term.names().forEach(name -> builder.add(name, term));
        }
        terms = builder.build();
    }

    /// @param ofPersons names that places bear and that are persons' here
    /// @param home where the text is at home
    /// @param choices why a name at a span means what it does
    record Found(
            List<Mention.OfPlace> places,
            List<Span> ofPersons,
            Home home,
            Function<Span, Optional<PlaceChoice>> choices) {}

    Found find(AnnotatedText text, List<Span> taken, List<Mention.OfPerson> persons) {
        List<PlaceName> candidates = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            scan(text, sentence, taken, candidates);
        }
        Set<String> ordinary = Institutions.ordinary(text);
        candidates.removeIf(name -> isOrdinary(name, ordinary));
        for (Section section : text.article().sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                candidates.addAll(0, dateline(text, section));
            }
        }
        List<PlaceName> names = listed(text, contained(text, candidates));
        CountryVotes votes = CountryVotes.of(names);
        PersonNames personNames = PersonNames.of(text, cues, names, persons);
        List<Span> ofPersons = names.stream()
                .filter(personNames::isPerson)
                .map(PlaceName::span)
                .toList();
        names.removeIf(name -> ofPersons.contains(name.span()));
        names.removeIf(name -> name.cue() == Cue.NONE
                && isPartOfPerson(name.name(), persons)
                && !name.key().equals(PlaceName.key(name.first().name())));
        PlaceChooser chooser = new PlaceChooser(names, votes);
        Map<PlaceName, Place> chosen = chooser.choose();
        Map<PlaceName, Place> plausible = new LinkedHashMap<>();
        for (PlaceName name : names) {
            Place place = Objects.requireNonNull(chosen.get(name));
            Map<String, Integer> countries = votes.without(name.key());
            if (isPlausible(name, place, countries) && !isFarNamesake(place, countries)) {
                plausible.put(name, place);
            }
        }
        Namesakes namesakes = Namesakes.of(
                text, plausible, text.article().outlet().flatMap(outlet -> OutletTown.find(outlet, gazetteer)));
        List<Mention.OfPlace> found = new ArrayList<>();
        plausible.forEach((name, place) -> namesakes
                .meant(name, place)
                .ifPresent(meant -> found.add(new Mention.OfPlace(
                        name.span(), name.name(), name.literal(), name.demonym(), Optional.of(meant)))));
        return new Found(
                found,
                ofPersons,
                namesakes.home(),
                span -> plausible.keySet().stream()
                        .filter(name -> name.span().equals(span) && !name.demonym())
                        .findFirst()
                        .flatMap(name -> namesakes.why(name, Objects.requireNonNull(plausible.get(name)), chooser)));
    }

    /// "the Superior court": a word that the text has without a capital too, where nothing shows a place.
    private static boolean isOrdinary(PlaceName name, Set<String> ordinary) {
        return (name.cue() == Cue.NONE || name.cue() == Cue.INSIDE_NAME)
                && !name.demonym()
                && name.first().feature() != Place.Feature.COUNTRY
                && ordinary.contains(name.name().toLowerCase(Locale.ROOT));
    }

    /// The names, each with what the name after its comma may mean: "Al-Thawra, Omdurman", "Salem, Ore.", or
    /// after a word for its kind: "Bama district of Borno".
    private static List<PlaceName> contained(AnnotatedText text, List<PlaceName> candidates) {
        Map<Integer, PlaceName> byStart = new HashMap<>();
        candidates.forEach(name -> byStart.put(name.span().start(), name));
        Set<PlaceName> containers = new HashSet<>();
        List<PlaceName> names = new ArrayList<>();
        for (PlaceName name : candidates) {
            PlaceName outer = byStart.get(startOfOuter(text.text(), name.span().end()));
            if (outer == null || outer.demonym() || !isAround(text, outer)) {
                names.add(name);
            } else {
                containers.add(outer);
                names.add(name.within(outer.containers()));
            }
        }
        names.replaceAll(name -> containers.contains(name) ? name.around() : name);
        return names;
    }

    /// Where the name would start that says what a name lies in: after a comma, or "Bama district of", "Bama town in";
    /// -1 when no such words follow.
    private static int startOfOuter(String text, int end) {
        if (text.startsWith(", ", end)) {
            return end + 2;
        }
        Matcher kind = KIND_WITHIN.matcher(text).region(end, text.length());
        return kind.lookingAt() && KIND_WORDS.contains(kind.group(1)) ? kind.end() : -1;
    }

    /// The names, each with the countries of the divisions that stand in one list with it: what is listed
    /// together is mostly of one kind, and what shows that the first is a place shows it of all. A name that
    /// another lies in ends a list.
    private static List<PlaceName> listed(AnnotatedText text, List<PlaceName> candidates) {
        List<PlaceName> inOrder = new ArrayList<>(candidates);
        inOrder.sort(Comparator.comparing(PlaceName::span));
        Map<PlaceName, List<String>> countries = new HashMap<>();
        Set<PlaceName> shown = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= inOrder.size(); i++) {
            if (i < inOrder.size() && isLinked(text, inOrder.get(i - 1), inOrder.get(i))) {
                continue;
            }
            List<PlaceName> list = inOrder.subList(from, i);
            for (PlaceName name : list) {
                countries.put(
                        name,
                        list.stream()
                                .filter(other -> !other.equals(name) && other.isDivision())
                                .flatMap(other -> other.first().country().stream())
                                .toList());
            }
            if (list.getFirst().cue() == Cue.STRONG || list.getFirst().cue() == Cue.LOOSE) {
                shown.addAll(list);
            }
            from = i;
        }
        List<PlaceName> names = new ArrayList<>(candidates);
        names.replaceAll(name -> {
            List<String> beside = countries.getOrDefault(name, List.of());
            PlaceName placed = shown.contains(name) ? name.shown() : name;
            return beside.isEmpty() ? placed : placed.listed(beside);
        });
        return names;
    }

    private static boolean isLinked(AnnotatedText text, PlaceName one, PlaceName next) {
        int start = one.span().end();
        int end = next.span().start();
        return start < end
                && end - start <= LONGEST_LINK
                && !next.context().around()
                && one.context().within().isEmpty()
                && LINKS.contains(text.text().substring(start, end).strip());
    }

    /// Whether a name behind a comma says what the name before it lies in, and is not the next of a list.
    private static boolean isAround(AnnotatedText text, PlaceName outer) {
        boolean division =
                outer.first().feature() == Place.Feature.ADMIN1 || outer.first().feature() == Place.Feature.COUNTRY;
        boolean large = outer.first().feature() != Place.Feature.SETTLEMENT
                || outer.first().population() >= WELL_KNOWN;
        return outer.isShortForm() || !isListed(text, outer.span().end()) && (division || large);
    }

    /// "X, Y and Z", "X, Y, Z": places side by side.
    private static boolean isListed(AnnotatedText text, int offset) {
        int next = text.firstTokenFrom(offset);
        if (next + 1 >= text.tokens().size()) {
            return false;
        }
        boolean comma = text.token(next).is(",");
        return text.token(next).pos() == Pos.CCONJ
                || comma && Character.isUpperCase(text.token(next + 1).text().charAt(0))
                || comma && text.token(next + 1).pos() == Pos.CCONJ;
    }

    private void scan(AnnotatedText text, Sentence sentence, List<Span> taken, List<PlaceName> candidates) {
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int end = candidateAt(text, sentence, i, taken, candidates);
            i = Math.max(end, i + 1);
        }
    }

    /// Adds the longest name that starts at a token; gives the index after it, or the token itself.
    private int candidateAt(
            AnnotatedText text, Sentence sentence, int from, List<Span> taken, List<PlaceName> candidates) {
        Token first = text.token(from);
        if (!Character.isUpperCase(first.text().charAt(0)) || overlaps(first.span(), taken)) {
            return from;
        }
        Optional<PhraseIndex.Hit<PlaceTerm>> term =
                terms.longestAt(text.tokens(), from, sentence.endToken(), Token::lower);
        if (term.isPresent()) {
            Span span = text.span(from, term.get().end());
            Place place = term.get().values().getFirst().toPlace();
            candidates.add(new PlaceName(
                    span,
                    span.of(text.text()),
                    List.of(place),
                    false,
                    isLiteral(text, sentence, from, term.get().end(), place),
                    Cue.STRONG,
                    PlaceName.Context.NONE));
            return term.get().end();
        }
        int longest = Math.min(sentence.endToken(), from + longestFrom(text, from));
        for (int end = longest; end > from; end--) {
            Token last = text.token(end - 1);
            boolean word = isCommon(last) || isNoPlace(last);
            if (!isNameWord(last) || word && end - from == 1) {
                continue;
            }
            if (isOfOther(text, sentence, from, end)) {
                continue;
            }
            if (overlapsAny(text.span(from, end), taken) || text.span(from, end).length() > 60) {
                continue;
            }
            Span span = text.span(from, end);
            String name = span.of(text.text());
            Cue cue = cue(text, sentence, from, end);
            if (text.upperCase() && end - from == 1 && first.pos() != Pos.PROPN) {
                continue;
            }
            Optional<Place> demonym = gazetteer.demonym(name);
            List<Place> places = gazetteer.find(name);
            if (demonym.isPresent() && (places.isEmpty() || places.getFirst().feature() != Place.Feature.COUNTRY)) {
                candidates.add(new PlaceName(
                        span, name, List.of(demonym.get()), true, false, Cue.STRONG, PlaceName.Context.NONE));
                return end;
            }
            if (!text.upperCase() && isAcronym(name) && !places.isEmpty() && !isLettersOf(places.getFirst())) {
                continue; // an organisation's letters, not a town
            }
            if (!places.isEmpty()
                    && !Institutions.lendsName(places.getFirst())
                    && institutions.isSubject(text, sentence, from)) {
                continue;
            }
            if (!places.isEmpty() && (end - from > 1 || !isCommon(first))) {
                candidates.add(new PlaceName(
                        span,
                        name,
                        places,
                        false,
                        isLiteral(text, sentence, from, end, places.getFirst()),
                        cue,
                        context(text, sentence, from, end)));
                return end;
            }
        }
        return from;
    }

    /// How many tokens the longest name has that may start at a token; "People's" are two.
    private int longestFrom(AnnotatedText text, int from) {
        boolean genitive = from + 1 < text.tokens().size()
                && text.token(from + 1).lemma().equals("'s")
                && text.token(from + 1).span().start()
                        == text.token(from).span().end();
        int plain = Math.max(1, gazetteer.longestFrom(text.token(from).text()));
        return genitive
                ? Math.max(plain, 1 + gazetteer.longestFrom(text.token(from).text() + "s"))
                : plain;
    }

    static boolean isAcronym(String name) {
        return name.length() > 2
                && name.length() <= LONGEST_ACRONYM
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.indexOf('.') < 0
                && name.indexOf(' ') < 0;
    }

    /// "NSW", "UAE": countries and their divisions go by letters.
    private static boolean isLettersOf(Place place) {
        return place.feature() == Place.Feature.COUNTRY || place.feature() == Place.Feature.ADMIN1;
    }

    /// "York Street", "York and Derby streets", "19th and York", "Camp Kandoma", "Derby's Tavern": the name of a
    /// street, a camp or a house, not of the town whose name is in it.
    private boolean isOfOther(AnnotatedText text, Sentence sentence, int from, int end) {
        if (text.upperCase()) {
            return false;
        }
        boolean camp = from > sentence.firstToken()
                && isCapital(text.token(from - 1))
                && cues.has("camp-kinds", text.token(from - 1).lower());
        boolean venue = end + 1 < sentence.endToken()
                && text.token(end).lemma().equals("'s")
                && isCapital(text.token(end + 1))
                && cues.has("venues", text.token(end + 1).lower());
        return camp || venue || streets.isNamed(text, sentence, from, end);
    }

    /// The first name of somebody whom the text names in full.
    private static boolean isPartOfPerson(String name, List<Mention.OfPerson> persons) {
        return persons.stream().anyMatch(person -> person.name().startsWith(name + " "));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }

    /// "Zone 12", "Region VI": words that name no place alone.
    private boolean isNoPlace(Token token) {
        boolean kind = KINDS.stream().anyMatch(cue -> cues.has(cue, token.lower()));
        return (kind || cues.has("no-places", token.lower()))
                && gazetteer.demonym(token.text()).isEmpty();
    }

    private static boolean isNameWord(Token token) {
        boolean capital = Character.isUpperCase(token.text().charAt(0))
                || ARTICLED.matcher(token.text()).matches();
        return capital && token.pos() != Pos.PUNCT;
    }

    private static boolean overlaps(Span span, List<Span> taken) {
        return overlapsAny(span, taken);
    }

    private static boolean overlapsAny(Span span, List<Span> taken) {
        for (Span other : taken) {
            if (other.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /// "Kunar province", "the state of Kunar", "Kunar Gov.", "Kunar district", "the city of Kunar".
    private PlaceName.Context context(AnnotatedText text, Sentence sentence, int from, int end) {
        boolean partOf = end + 1 < sentence.endToken() && text.token(end + 1).is("of"); // "the Derby district of Hill"
        String after = end < sentence.endToken() && !partOf ? text.token(end).lower() : "";
        boolean inside = text.token(from + 1 < end ? from + 1 : from).is("of"); // "City of Derby"
        boolean of = from - 2 >= sentence.firstToken() && text.token(from - 1).is("of");
        String before =
                inside ? text.token(from).lower() : of ? text.token(from - 2).lower() : "";
        Optional<Place.Feature> kind = Optional.empty();
        if (isKind("province-kinds", after, before) || isKind("province-offices", after, before)) {
            kind = Optional.of(Place.Feature.ADMIN1);
        } else if (isKind("district-kinds", after, before)) {
            kind = Optional.of(Place.Feature.ADMIN2);
        } else if (cues.has("village-kinds", before)) {
            kind = Optional.of(Place.Feature.SETTLEMENT);
        } else if (isQuarter(text, sentence, from, after, before)) {
            kind = Optional.of(Place.Feature.QUARTER);
        }
        return PlaceName.Context.ofKind(kind);
    }

    /// "the X neighborhood", "the X section", "the neighborhood of X", "Y's X quarter"; "an X neighborhood"
    /// lies in X.
    private boolean isQuarter(AnnotatedText text, Sentence sentence, int from, String after, String before) {
        boolean own = from > sentence.firstToken()
                && (text.token(from - 1).is("the")
                        || text.token(from - 1).lemma().equals("'s")
                        || text.token(from - 1).lower().endsWith("ern"));
        return own && isQuarterKind(after) || isQuarterKind(before);
    }

    /// Suburbs are towns, and a block is one of a street.
    private boolean isQuarterKind(String word) {
        return cues.has("quarter-kinds", word) && !word.equals("suburb") && !word.equals("block");
    }

    private boolean isKind(String cue, String after, String before) {
        return cues.has(cue, after) || cues.has(cue, before);
    }

    private static Cue cue(AnnotatedText text, Sentence sentence, int from, int end) {
        Token before = from > sentence.firstToken() ? text.token(from - 1) : null;
        Token after = end < sentence.endToken() ? text.token(end) : null;
        boolean kindOf = from - 1 > sentence.firstToken()
                && text.token(from - 1).is("of")
                && KIND_WORDS.contains(text.token(from - 2).lower());
        boolean kindWord = kindOf
                || after != null && KIND_WORDS.contains(after.lower())
                || before != null && KIND_WORDS.contains(before.lower());
        if (kindWord) {
            return Cue.STRONG;
        }
        if (!text.upperCase()
                && (isNamePart(before, from - 1 > sentence.firstToken())
                        || continuesName(after)
                        || continuesByParticle(text, sentence, end))) {
            boolean direction = before != null && DIRECTIONS.contains(before.lower());
            if (!direction) {
                return Cue.INSIDE_NAME;
            }
        }
        if (before != null) {
            String word = before.lower();
            if (STRONG_PREPOSITIONS.contains(word)
                    || DIRECTIONS.contains(word)
                    || word.endsWith("-controlled")
                    || word.endsWith("-held")) {
                return Cue.STRONG;
            }
            if (PLACE_PREPOSITIONS.contains(word)
                    || isSecondEnd(text, sentence, from)
                    || before.pos() == Pos.VERB && ENTERED.contains(before.lemma())) {
                return Cue.LOOSE;
            }
        }
        return Cue.NONE;
    }

    /// "between X and | Y".
    private static boolean isSecondEnd(AnnotatedText text, Sentence sentence, int from) {
        if (!text.token(from - 1).is("and")) {
            return false;
        }
        for (int i = from - 2; i >= Math.max(sentence.firstToken(), from - BETWEEN_REACH); i--) {
            if (text.token(i).is("between")) {
                return i < from - 2;
            }
        }
        return false;
    }

    /// Whether a capitalised word before a name belongs to it.
    private static boolean isNamePart(@Nullable Token token, boolean inSentence) {
        return token != null
                && token.pos() == Pos.PROPN
                && Character.isUpperCase(token.text().charAt(0))
                && (inSentence || token.text().length() > 1)
                && !KIND_WORDS.contains(token.lower());
    }

    /// "Stade | de France".
    private static boolean continuesByParticle(AnnotatedText text, Sentence sentence, int end) {
        return end + 1 < sentence.endToken()
                && NAME_PARTICLES.contains(text.token(end).lower())
                && Character.isUpperCase(text.token(end + 1).text().charAt(0));
    }

    private static boolean continuesName(@Nullable Token token) {
        return token != null
                && token.pos() == Pos.PROPN
                && Character.isUpperCase(token.text().charAt(0));
    }

    private boolean isLiteral(AnnotatedText text, Sentence sentence, int from, int end, Place place) {
        boolean prepositioned = from > sentence.firstToken()
                && PLACE_PREPOSITIONS.contains(text.token(from - 1).lower());
        return !metonyms.isMetonym(text, sentence, from, end, place, prepositioned);
    }

    /// The town of a dateline and the division or country that may follow it: "SPRINGFIELD, Ill. (AP)"; the latter also
    /// behind a town that the gazetteer lacks.
    private List<PlaceName> dateline(AnnotatedText text, Section section) {
        String words = section.span().of(text.text());
        int stop = nextStop(words, 0);
        Optional<PlaceName> town = datelined(words, section, 0, stop);
        boolean goesOn = stop < words.length() && words.charAt(stop) == ',';
        Optional<PlaceName> outer = (goesOn
                        ? datelined(words, section, stop + 1, nextStop(words, stop + 1))
                        : Optional.<PlaceName>empty())
                .filter(name -> name.first().feature() == Place.Feature.COUNTRY
                        || name.first().feature() == Place.Feature.ADMIN1);
        List<PlaceName> names = new ArrayList<>();
        town.map(inner -> outer.map(around -> inner.within(around.containers())).orElse(inner))
                .ifPresent(names::add);
        outer.map(PlaceName::around).ifPresent(names::add);
        return names;
    }

    private static int nextStop(String words, int from) {
        int stop = from;
        while (stop < words.length() && !isStop(words, stop)) {
            stop++;
        }
        return stop;
    }

    /// A hyphen within a name ("PORT-AU-PRINCE") ends none.
    private static boolean isStop(String words, int at) {
        char c = words.charAt(at);
        boolean within = c == '-'
                && at > 0
                && at + 1 < words.length()
                && Character.isLetter(words.charAt(at - 1))
                && Character.isLetter(words.charAt(at + 1));
        return DATELINE_STOPS.indexOf(c) >= 0 && !within;
    }

    private Optional<PlaceName> datelined(String words, Section section, int from, int end) {
        String name = words.substring(from, end).strip();
        List<Place> places = name.isEmpty() ? List.of() : gazetteer.find(name);
        int start = section.span().start() + words.indexOf(name, from);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceName(
                        Span.of(start, start + name.length()),
                        name,
                        places,
                        false,
                        true,
                        Cue.STRONG,
                        PlaceName.Context.NONE));
    }

    /// A small place of a country that the text does not speak of while it speaks of another.
    private static boolean isFarNamesake(Place place, Map<String, Integer> countries) {
        if (place.feature() == Place.Feature.COUNTRY || place.population() >= WELL_KNOWN) {
            return false;
        }
        int sum = countries.values().stream().mapToInt(Integer::intValue).sum();
        int most = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return place.country()
                        .filter(country -> !countries.containsKey(country))
                        .isPresent()
                && most >= SPOKEN_OF
                && most >= MOSTLY * sum;
    }

    /// Whether the words beside a name are enough for the place it would mean: the smaller the place, the more
    /// is needed.
    private static boolean isPlausible(PlaceName candidate, Place place, Map<String, Integer> countries) {
        boolean known = place.country().filter(countries::containsKey).isPresent();
        boolean country = place.feature() == Place.Feature.COUNTRY;
        boolean sameName = candidate.isNameOf(place);
        boolean severalWords = candidate.name().indexOf(' ') > 0;
        return switch (candidate.cue()) {
            case STRONG -> place.population() >= 20_000 || known || country || sameName;
            case LOOSE ->
                country
                        || place.feature() == Place.Feature.REGION && sameName
                        || known
                                && (place.population() >= 1_000
                                        || sameName && candidate.name().length() >= LONG)
                        || sameName && place.population() >= 50_000
                        || place.population() >= 200_000
                        || severalWords && sameName && (known || place.population() >= 50_000);
            case NONE ->
                country
                        || known && candidate.isShortForm() && candidate.name().length() > 2
                        || place.feature() == Place.Feature.REGION && sameName
                        || sameName
                                && (place.population() >= 200_000
                                        || known && place.population() >= 5_000
                                        || known && severalWords);
            case INSIDE_NAME -> country || sameName && place.population() >= 100_000 && known;
        };
    }

    private static boolean isCommon(Token token) {
        return isCommon(token.text());
    }

    /// Whether a word is an everyday one that no place is meant by.
    static boolean isCommon(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower) || Cardinals.isBetween(1, 10, lower);
    }
}
