package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Surroundings;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Finds parts of towns that every town has, "the South Side", "the Old City", and the town that each is a
/// part of.
///
/// Somewhere a town bears each of these names; it is never meant. Such a name stands for the quarter that the
/// gazetteer has of the town around it, else for the town itself as a place within it, with the town's point.
final class QuarterFinder {
    /// "Far South Side", "Lower East Side".
    private static final Set<String> OPENERS = Set.of("far", "near", "upper", "lower", "greater", "central");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "near", "outside", "inside", "around", "across", "into");
    private static final double IN_TOWN_KM = 40;

    private final Gazetteer gazetteer;
    private final PhraseIndex<String> words;

    QuarterFinder(Cues cues, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        PhraseIndex.Builder<String> builder = PhraseIndex.builder();
        cues.words("quarter-names").forEach(name -> builder.add(name, name));
        words = builder.build();
    }

    /// The words that name parts of towns; nothing in a text in capitals.
    List<Span> find(AnnotatedText text, List<Span> taken) {
        List<Span> found = new ArrayList<>();
        if (text.upperCase()) {
            return found;
        }
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (!isCapital(text.token(i))) {
                    continue;
                }
                int from = i;
                words.longestAt(text.tokens(), i, sentence.endToken(), Token::lower)
                        .filter(hit -> isWhole(text, sentence, from, hit.end()))
                        .map(hit -> text.span(first(text, sentence, from), hit.end()))
                        .filter(span -> taken.stream().noneMatch(span::overlaps))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// "West End Hotel" is a hotel, "Hotel West End" another; one word needs "in" or the like before it.
    private static boolean isWhole(AnnotatedText text, Sentence sentence, int from, int end) {
        boolean goesOn = end < sentence.endToken() && text.token(end).pos() == Pos.PROPN && isCapital(text.token(end));
        int first = first(text, sentence, from);
        Optional<Token> before = first > sentence.firstToken() ? Optional.of(text.token(first - 1)) : Optional.empty();
        boolean begun = before.filter(token -> token.pos() == Pos.PROPN && isCapital(token))
                .isPresent();
        boolean placed = end - from > 1
                || before.filter(token -> PREPOSITIONS.contains(token.lower())).isPresent()
                || before.filter(token -> token.is("the") || token.lemma().equals("'s"))
                        .isPresent();
        return isCapital(text.token(end - 1)) && !goesOn && !begun && placed;
    }

    private static int first(AnnotatedText text, Sentence sentence, int from) {
        boolean opened = from > sentence.firstToken()
                && isCapital(text.token(from - 1))
                && OPENERS.contains(text.token(from - 1).lower());
        return opened ? from - 1 : from;
    }

    /// The parts of towns as places; those of a town that nothing tells of have no coordinates.
    ///
    /// @param known the places that the text names
    List<Mention.OfPlace> resolve(AnnotatedText text, List<Span> quarters, List<Mention.OfPlace> known, Home home) {
        Surroundings surroundings = new Surroundings(text, known);
        List<Mention.OfPlace> found = new ArrayList<>();
        for (Span span : quarters) {
            String name = span.of(text.text());
            Optional<Place> place = text.sentenceAt(span.start())
                    .flatMap(sentence -> town(text, sentence, span, surroundings, home))
                    .map(town -> within(name, town));
            found.add(new Mention.OfPlace(span, name, true, false, place.or(() -> nowhere(name, surroundings))));
        }
        return found;
    }

    private static Optional<Place> town(
            AnnotatedText text, Sentence sentence, Span span, Surroundings surroundings, Home home) {
        int first = text.firstTokenFrom(span.start());
        int end = text.firstTokenFrom(span.end());
        return surroundings
                .owner(sentence, first)
                .flatMap(QuarterFinder::town)
                .or(() -> surroundings.container(sentence, end).flatMap(QuarterFinder::town))
                .or(home::town);
    }

    private static Optional<Place> town(Mention.OfPlace mention) {
        return mention.place().filter(place -> place.feature() == Place.Feature.SETTLEMENT);
    }

    /// The quarter of that name in or beside a town, else some part of the town.
    private Place within(String name, Place town) {
        return listed(gazetteer.find(name), town).orElseGet(() -> town.as(Place.Feature.QUARTER));
    }

    /// The place, of several of one name, that lies in a town or beside it.
    static Optional<Place> listed(List<Place> places, Place town) {
        return places.stream()
                .filter(place ->
                        place.feature() == Place.Feature.QUARTER || place.feature() == Place.Feature.SETTLEMENT)
                .filter(place -> place.country().equals(town.country()))
                .filter(place -> {
                    OptionalDouble km = place.kmTo(town);
                    return km.isPresent() && km.getAsDouble() < IN_TOWN_KM;
                })
                .findFirst();
    }

    private static Optional<Place> nowhere(String name, Surroundings surroundings) {
        return Optional.of(Place.named(name, Optional.empty(), surroundings.country(), Place.Feature.QUARTER));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }
}
