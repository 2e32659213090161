package dev.dateline.mentions;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Cues;
import dev.dateline.codebook.PlaceTerm;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Cardinals;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "announce",
            "declare",
            "deny",
            "warn",
            "accuse",
            "claim",
            "condemn",
            "urge",
            "call",
            "demand",
            "offer",
            "reject",
            "want",
            "insist",
            "agree",
            "refuse",
            "vow");
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
            "west");

    private static final List<String> KINDS =
            List.of("province-kinds", "district-kinds", "quarter-kinds", "camp-kinds", "village-kinds", "land-kinds");
    private static final long WELL_KNOWN = 200_000;
    /// Letters of a name that hardly anything else bears.
    private static final int LONG = 6;
    private static final int SPOKEN_OF = 3;
    private static final double MOSTLY = 0.6;
    /// "Deir | ez-Zor".
    private static final Pattern ARTICLED = Pattern.compile("\\p{Ll}{2,3}-\\p{Lu}.*");
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+|['’.]");

    private final Gazetteer gazetteer;
    private final PhraseIndex<PlaceTerm> terms;
    private final Cues cues;

    PlaceFinder(Codebook codebook, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.cues = codebook.cues();
        PhraseIndex.Builder<PlaceTerm> builder = PhraseIndex.builder();
        for (PlaceTerm term : codebook.places()) {
            builder.add(term.name(), term);
            term.names().forEach(name -> builder.add(name, term));
        }
        terms = builder.build();
    }

    /// @param cue how strongly the words beside the name show a place
    private record Candidate(Span span, String name, List<Place> places, boolean demonym, boolean literal, Cue cue) {
        Candidate only(Predicate<Place> fits) {
            return new Candidate(span, name, places.stream().filter(fits).toList(), demonym, literal, cue);
        }
    }

    private enum Cue {
        /// Part of a longer name of something else: "Daud Khan", "Victor Hugo".
        INSIDE_NAME,
        NONE,
        /// A preposition that stands before places among other things.
        LOOSE,
        /// "in", "near", "province": hardly anything but a place stands there.
        STRONG
    }

    List<Mention.OfPlace> find(AnnotatedText text, List<Span> taken, List<Mention.OfPerson> persons) {
        List<Candidate> candidates = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            scan(text, sentence, taken, candidates);
        }
        for (Section section : text.article().sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                dateline(text, section).ifPresent(candidates::addFirst);
            }
        }
        CountryVotes votes = countryVotes(candidates);
        Set<String> admins = adminVotes(candidates);
        candidates.removeIf(candidate -> candidate.cue() == Cue.NONE
                && isPartOfPerson(candidate.name(), persons)
                && !key(candidate.name())
                        .equals(key(candidate.places().getFirst().name())));
        List<Mention.OfPlace> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate fitting = within(text, candidate, candidates);
            choose(fitting, votes.without(key(candidate.name())), admins)
                    .ifPresent(place -> found.add(new Mention.OfPlace(
                            candidate.span(),
                            candidate.name(),
                            candidate.literal(),
                            candidate.demonym(),
                            Optional.of(place))));
        }
        return found;
    }

    /// A name with only those places that lie where the name after its comma says: "Al-Thawra, Omdurman".
    private static Candidate within(AnnotatedText text, Candidate candidate, List<Candidate> candidates) {
        for (Candidate outer : candidates) {
            int gap = outer.span().start() - candidate.span().end();
            if (gap != 2
                    || outer.demonym()
                    || text.text().charAt(candidate.span().end()) != ',') {
                continue;
            }
            Place around = outer.places().getFirst();
            boolean list = isListed(text, outer.span().end());
            if (!list && (around.feature() != Place.Feature.SETTLEMENT || around.population() >= WELL_KNOWN)) {
                return candidate.only(place -> place.country().equals(around.country()));
            }
        }
        return candidate;
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

    private void scan(AnnotatedText text, Sentence sentence, List<Span> taken, List<Candidate> candidates) {
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int end = candidateAt(text, sentence, i, taken, candidates);
            i = Math.max(end, i + 1);
        }
    }

    /// Adds the longest name that starts at a token; gives the index after it, or the token itself.
    private int candidateAt(
            AnnotatedText text, Sentence sentence, int from, List<Span> taken, List<Candidate> candidates) {
        Token first = text.token(from);
        if (!Character.isUpperCase(first.text().charAt(0)) || overlaps(first.span(), taken)) {
            return from;
        }
        Optional<PhraseIndex.Hit<PlaceTerm>> term =
                terms.longestAt(text.tokens(), from, sentence.endToken(), Token::lower);
        if (term.isPresent()) {
            Span span = text.span(from, term.get().end());
            Place place = term.get().values().getFirst().toPlace();
            candidates.add(new Candidate(
                    span,
                    span.of(text.text()),
                    List.of(place),
                    false,
                    isLiteral(text, sentence, from, term.get().end()),
                    Cue.STRONG));
            return term.get().end();
        }
        int longest = Math.min(sentence.endToken(), from + Math.max(1, gazetteer.longestFrom(first.text())));
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
            Optional<Place> demonym = end - from == 1 ? gazetteer.demonym(name) : Optional.empty();
            List<Place> places = gazetteer.find(name);
            if (demonym.isPresent() && (places.isEmpty() || places.getFirst().feature() != Place.Feature.COUNTRY)) {
                candidates.add(new Candidate(span, name, List.of(demonym.get()), true, false, Cue.STRONG));
                return end;
            }
            boolean acronym = !text.upperCase()
                    && name.length() > 2
                    && name.equals(name.toUpperCase(Locale.ROOT))
                    && name.indexOf('.') < 0;
            if (acronym && !places.isEmpty() && places.getFirst().feature() != Place.Feature.COUNTRY) {
                continue; // an organisation's letters, not a town
            }
            if (!places.isEmpty() && (end - from > 1 || !isCommon(first))) {
                candidates.add(new Candidate(span, name, places, false, isLiteral(text, sentence, from, end), cue));
                return end;
            }
        }
        return from;
    }

    /// "York Street", "Camp Kandoma": the name of a street or a camp, not of the town whose name is in it.
    private boolean isOfOther(AnnotatedText text, Sentence sentence, int from, int end) {
        if (text.upperCase()) {
            return false;
        }
        boolean street = end < sentence.endToken()
                && isCapital(text.token(end))
                && cues.has("street-kinds", text.token(end).lower());
        boolean camp = from > sentence.firstToken()
                && isCapital(text.token(from - 1))
                && cues.has("camp-kinds", text.token(from - 1).lower());
        return street || camp;
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
            if (PLACE_PREPOSITIONS.contains(word)) {
                return Cue.LOOSE;
            }
        }
        return Cue.NONE;
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

    /// A place stands for a government where it speaks or acts; else it is the place itself.
    private static boolean isLiteral(AnnotatedText text, Sentence sentence, int from, int end) {
        boolean prepositioned = from > sentence.firstToken()
                && PLACE_PREPOSITIONS.contains(text.token(from - 1).lower());
        if (prepositioned) {
            return true;
        }
        return end >= sentence.endToken() || !SPEECH.contains(text.token(end).lemma());
    }

    private Optional<Candidate> dateline(AnnotatedText text, Section section) {
        String words = section.span().of(text.text());
        int stop = 0;
        while (stop < words.length()
                && words.charAt(stop) != ','
                && words.charAt(stop) != '('
                && words.charAt(stop) != '—'
                && words.charAt(stop) != '-'
                && words.charAt(stop) != '–'
                && words.charAt(stop) != ';') {
            stop++;
        }
        String name = words.substring(0, stop).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Place> places = gazetteer.find(name);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Candidate(
                        Span.of(section.span().start(), section.span().start() + name.length()),
                        name,
                        places,
                        false,
                        true,
                        Cue.STRONG));
    }

    /// How often each country is named or meant, by its own name, demonym, or a name that only it has.
    private static CountryVotes countryVotes(List<Candidate> candidates) {
        CountryVotes votes = new CountryVotes();
        for (Candidate candidate : candidates) {
            Place top = candidate.places().getFirst();
            boolean country = top.feature() == Place.Feature.COUNTRY;
            boolean alone =
                    candidate.places().size() == 1 && (candidate.cue() == Cue.LOOSE || candidate.cue() == Cue.STRONG);
            if (country || alone || top.population() > 500_000) {
                top.country().ifPresent(code -> votes.add(code, key(candidate.name()), country ? 2 : 1));
            }
        }
        return votes;
    }

    private static Set<String> adminVotes(List<Candidate> candidates) {
        Set<String> admins = new HashSet<>();
        for (Candidate candidate : candidates) {
            for (Place place : candidate.places()) {
                if (place.feature() == Place.Feature.ADMIN1) {
                    admins.add(place.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return admins;
    }

    private static Optional<Place> choose(Candidate candidate, Map<String, Integer> countries, Set<String> admins) {
        Place best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Place place : candidate.places()) {
            double score = score(place, countries, admins);
            if (score > bestScore) {
                best = place;
                bestScore = score;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean plausible = isPlausible(candidate, best, countries) && !isFarNamesake(best, countries);
        return plausible ? Optional.of(best) : Optional.empty();
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

    /// Whether the words beside a name are enough for the place it would mean: the smaller the place, the more is
    /// needed.
    private static boolean isPlausible(Candidate candidate, Place place, Map<String, Integer> countries) {
        boolean known = place.country().filter(countries::containsKey).isPresent();
        boolean country = place.feature() == Place.Feature.COUNTRY;
        boolean sameName = sameName(candidate.name(), place);
        boolean severalWords = candidate.name().indexOf(' ') > 0;
        return switch (candidate.cue()) {
            case STRONG -> place.population() >= 20_000 || known || country || sameName;
            case LOOSE ->
                country
                        || known
                                && (place.population() >= 1_000
                                        || sameName && candidate.name().length() >= LONG)
                        || sameName && place.population() >= 50_000
                        || place.population() >= 200_000
                        || severalWords && sameName && (known || place.population() >= 50_000);
            case NONE ->
                country
                        || sameName
                                && (place.population() >= 200_000
                                        || known && place.population() >= 5_000
                                        || known && severalWords);
            case INSIDE_NAME -> country || sameName && place.population() >= 100_000 && known;
        };
    }

    private static boolean isCommon(Token token) {
        return COMMON.contains(token.lower()) || Cardinals.isBetween(1, 10, token.lower());
    }

    /// Whether a name is the place's own, or a longer further spelling of it: short ones are shared by too much.
    private static boolean sameName(String name, Place place) {
        String key = key(name);
        return key.equals(key(place.name()))
                || key.length() >= 5 && place.names().stream().anyMatch(other -> key.equals(key(other)));
    }

    private static String key(String name) {
        return DIACRITICS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static double score(Place place, Map<String, Integer> countries, Set<String> admins) {
        double score = Math.log10((double) Math.max(place.population(), 100));
        if (place.feature() == Place.Feature.COUNTRY) {
            score += 6;
        }
        int votes = place.country()
                .map(country -> countries.getOrDefault(country, 0))
                .orElse(0);
        score += votes > 0 ? 2.5 + Math.min(votes, 4) * 0.25 : 0;
        if (place.feature() != Place.Feature.ADMIN1
                && place.admin1()
                        .filter(admin -> admins.contains(admin.toLowerCase(Locale.ROOT)))
                        .isPresent()) {
            score += 1;
        }
        return score;
    }
}
