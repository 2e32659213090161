package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.PlaceName.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds places in the names of other things: "[Iraqi] forces", "[Salem] Fire Department", "[Kenya]-based". A
/// list of places has to name them; they are where nothing happens, so coding never sees them.
final class EmbeddedPlaces {
    private static final long WELL_KNOWN = 200_000;
    private static final long SMALL = 2_000;
    private static final int LONGEST_NAME = 6;
    private static final char HYPHEN = '-';

    private final Gazetteer gazetteer;
    private final Cues cues;

    EmbeddedPlaces(Cues cues, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    List<Mention.OfPlace> find(AnnotatedText text, Mentions mentions) {
        if (text.upperCase()) {
            return List.of();
        }
        List<Mention.OfPlace> known = mentions.of(Mention.OfPlace.class);
        List<PlaceName> names = new ArrayList<>();
        for (Mention.OfPlace place : known) {
            place.place()
                    .ifPresent(one -> names.add(new PlaceName(
                            place.span(),
                            place.name(),
                            List.of(one),
                            place.demonym(),
                            place.literal(),
                            Cue.STRONG,
                            PlaceName.Context.NONE)));
        }
        Set<String> ordinary = Institutions.ordinary(text);
        Set<String> told = names.stream().map(PlaceName::key).collect(Collectors.toSet());
        List<PlaceName> embedded = embedded(text, mentions, told);
        embedded.removeIf(name -> !name.demonym()
                && name.first().feature() != Place.Feature.COUNTRY
                && !told.contains(name.key())
                && ordinary.contains(name.name().toLowerCase(Locale.ROOT)));
        names.addAll(embedded);
        boolean clear = embedded.stream()
                .allMatch(name -> name.demonym() || name.places().size() == 1);
        Map<PlaceName, Place> chosen = clear ? Map.of() : new PlaceChooser(names, CountryVotes.of(names)).choose();
        return embedded.stream()
                .map(name -> new Mention.OfPlace(
                        name.span(),
                        name.name(),
                        false,
                        name.demonym(),
                        Optional.of(chosen.getOrDefault(name, name.first()))))
                .toList();
    }

    private List<PlaceName> embedded(AnnotatedText text, Mentions mentions, Set<String> told) {
        List<PlaceName> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int i = sentence.firstToken();
            while (i < sentence.endToken()) {
                i = Math.max(i + 1, at(text, mentions, sentence, i, told, found));
            }
        }
        return found;
    }

    /// Adds what stands at a token; gives the index of the token to go on with.
    private int at(
            AnnotatedText text, Mentions mentions, Sentence sentence, int i, Set<String> told, List<PlaceName> found) {
        Token token = text.token(i);
        int start = token.span().start();
        boolean closed = mentions.at(start, Mention.OfPlace.class).isPresent()
                || mentions.at(start, Mention.OfPerson.class).isPresent()
                || mentions.at(start, Mention.OfTime.class).isPresent();
        if (closed) {
            return i + 1;
        }
        if (token.text().indexOf(HYPHEN) > 0) {
            parts(token, told, found);
            return i + 1;
        }
        if (!isCapital(token)) {
            return i + 1;
        }
        boolean actor = mentions.at(start, Mention.OfActor.class).isPresent();
        int runEnd = runEnd(text, sentence, i);
        for (int end = Math.min(runEnd, i + LONGEST_NAME); end > i; end--) {
            Optional<PlaceName> name = name(text.span(i, end), text);
            if (name.isPresent()
                    && (actor
                            ? isPartOfActor(name.get(), end < runEnd)
                            : isOfInstitution(text, sentence, i, end, runEnd, name.get(), told))) {
                found.add(name.get());
                return end;
            }
        }
        return i + 1;
    }

    private Optional<PlaceName> name(Span span, AnnotatedText text) {
        return name(span, span.of(text.text()));
    }

    private Optional<PlaceName> name(Span span, String words) {
        Optional<Place> demonym = words.indexOf(' ') < 0 ? gazetteer.demonym(words) : Optional.empty();
        if (demonym.isPresent()) {
            return Optional.of(new PlaceName(
                    span, words, List.of(demonym.get()), true, false, Cue.INSIDE_NAME, PlaceName.Context.NONE));
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (cues.has("no-places", lower)
                || cues.has("institution-words", lower)
                || PlaceFinder.isCommon(words)
                || words.length() < 2) {
            return Optional.empty();
        }
        List<Place> places = gazetteer.find(words);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlaceName(span, words, places, false, false, Cue.INSIDE_NAME, PlaceName.Context.NONE));
    }

    /// "Iraqi | forces", "Basra | Operations Command"; letters that are no country's are the actor's own.
    private static boolean isPartOfActor(PlaceName name, boolean goesOn) {
        Place place = name.first();
        return name.demonym()
                || isWellKnown(place)
                        && (place.feature() != Place.Feature.SETTLEMENT
                                || goesOn && name.isNameOf(place) && !PlaceFinder.isAcronym(name.name()));
    }

    /// "Salem | Fire Department", "University of Salem | Press"; a name alone only where the text has named the
    /// place or everybody knows it.
    private boolean isOfInstitution(
            AnnotatedText text, Sentence sentence, int first, int end, int runEnd, PlaceName name, Set<String> told) {
        boolean institution = false;
        for (int i = end; i < Math.max(runEnd, Math.min(end + 1, sentence.endToken())); i++) {
            institution |= cues.has("institution-words", text.token(i).lower());
        }
        Place place = name.first();
        boolean own = name.isNameOf(place) && !PlaceFinder.isAcronym(name.name());
        boolean known = name.demonym()
                || told.contains(name.key())
                || place.feature() == Place.Feature.COUNTRY
                || isWellKnown(place) && own;
        boolean opens = first == sentence.firstToken() || !isCapital(text.token(first - 1));
        return institution && (known || own && opens && place.population() >= SMALL) || known && runEnd > end;
    }

    private static boolean isWellKnown(Place place) {
        return place.feature() == Place.Feature.COUNTRY
                || place.feature() == Place.Feature.ADMIN1
                || place.feature() == Place.Feature.REGION
                || place.feature() == Place.Feature.SETTLEMENT && place.population() >= WELL_KNOWN;
    }

    /// "Kenya-based", "Russian-American", "Asia-Pacific".
    private void parts(Token token, Set<String> told, List<PlaceName> found) {
        String words = token.text();
        int from = 0;
        while (from < words.length()) {
            int end = words.indexOf(HYPHEN, from) < 0 ? words.length() : words.indexOf(HYPHEN, from);
            if (end > from && Character.isUpperCase(words.charAt(from))) {
                Span span = Span.of(token.span().start() + from, token.span().start() + end);
                name(span, words.substring(from, end))
                        .filter(name -> name.demonym()
                                || told.contains(name.key())
                                || isWellKnown(name.first()) && name.isNameOf(name.first())
                                || name.first().feature() == Place.Feature.COUNTRY)
                        .ifPresent(found::add);
            }
            from = end + 1;
        }
    }

    private static int runEnd(AnnotatedText text, Sentence sentence, int from) {
        int end = from;
        while (end < sentence.endToken() && isCapital(text.token(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0)) && token.pos() != Pos.PUNCT;
    }
}
