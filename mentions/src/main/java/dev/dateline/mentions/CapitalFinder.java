package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Surroundings;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds capitals that are meant and not named: "the capital", "the Somali capital", "the provincial capital".
/// They bear the name of the city that is meant.
final class CapitalFinder {
    private static final Set<String> OF_DIVISION = Set.of("provincial", "regional", "state", "district");
    /// How many words after "the capital" may stand before its name: "the capital city, X".
    private static final int NAME_REACH = 3;

    private final Gazetteer gazetteer;

    CapitalFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// @param known the places that the text names
    List<Mention.OfPlace> find(AnnotatedText text, List<Mention.OfPlace> known) {
        Surroundings surroundings = new Surroundings(text, known);
        List<Mention.OfPlace> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken() + 1; i < sentence.endToken(); i++) {
                if (text.token(i).is("capital") && isMeant(text, sentence, i, surroundings)) {
                    Span span = text.token(i).span();
                    city(text, sentence, i, surroundings)
                            .ifPresent(city ->
                                    found.add(new Mention.OfPlace(span, city.name(), true, false, Optional.of(city))));
                }
            }
        }
        return found;
    }

    /// Whether no name and no other noun follows: "the capital, X", "the capital of X", "capital punishment"
    /// are named or no place.
    private static boolean isMeant(AnnotatedText text, Sentence sentence, int capital, Surroundings surroundings) {
        int next = capital + 1;
        if (next < sentence.endToken() && text.token(next).is("city")) {
            next++;
        }
        if (next < sentence.endToken()
                && (text.token(next).pos().isNominal() || text.token(next).is("of"))) {
            return false;
        }
        for (int i = next; i < Math.min(sentence.endToken(), next + NAME_REACH); i++) {
            Token token = text.token(i);
            if (surroundings.startingAt(token.span().start()).isPresent()) {
                return false;
            }
            if (token.pos() != Pos.PUNCT) {
                return true;
            }
        }
        return true;
    }

    private Optional<Place> city(AnnotatedText text, Sentence sentence, int capital, Surroundings surroundings) {
        Token before = text.token(capital - 1);
        boolean ofDivision = OF_DIVISION.contains(before.lower());
        int first = ofDivision ? capital - 1 : capital;
        boolean opened = first > sentence.firstToken()
                && (text.token(first - 1).is("the")
                        || text.token(first - 1).lemma().equals("'s"));
        Optional<Mention.OfPlace> adjective =
                surroundings.startingAt(before.span().start()).filter(Mention.OfPlace::demonym);
        if (!opened && adjective.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> owner =
                adjective.or(() -> surroundings.owner(sentence, first)).flatMap(Mention.OfPlace::place);
        Optional<String> country =
                owner.flatMap(Place::country).or(() -> surroundings.country(sentence, first, capital + 1));
        if (!ofDivision) {
            boolean division = owner.filter(place -> place.feature() == Place.Feature.ADMIN1)
                    .isPresent();
            return division
                    ? country.flatMap(
                            code -> gazetteer.seat(code, owner.orElseThrow().name()))
                    : country.flatMap(gazetteer::capital);
        }
        return country.flatMap(
                code -> surroundings.admin1(sentence, capital + 1).flatMap(admin1 -> gazetteer.seat(code, admin1)));
    }
}
