package dev.dateline.core.mention;

import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the places that a text names tell of the spots between them: what lies in what, and in which country.
public final class Surroundings {
    /// "a village in Taze township of the Sagaing Region": so far may a place stand from what it lies in.
    private static final int REACH = 12;

    private static final int BEFORE = 4;
    private static final double CLEAR = 0.6;
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate");
    private static final Set<String> LINKS = Set.of(",", "(", "in", "of", "-", "–", "/");

    private final AnnotatedText text;
    private final List<Mention.OfPlace> places;

    /// @param places those of the text; what resolves to nothing is left out
    public Surroundings(AnnotatedText text, List<Mention.OfPlace> places) {
        this.text = text;
        this.places = places.stream().filter(place -> place.place().isPresent()).toList();
    }

    /// What the words after a name say that it lies in: "Chajbal, El Quiche", "a village in Taze township".
    ///
    /// @param end index of the token after the name
    public Optional<Mention.OfPlace> container(Sentence sentence, int end) {
        boolean linked = false;
        for (int i = end; i < Math.min(sentence.endToken(), end + REACH); i++) {
            Token token = text.token(i);
            Optional<Mention.OfPlace> found = startingAt(token.span().start());
            if (found.isPresent()) {
                return linked && !found.get().demonym() ? found : Optional.empty();
            }
            boolean ends = token.pos() == Pos.VERB
                    || token.pos() == Pos.AUX
                    || token.pos() == Pos.CCONJ
                    || token.pos() == Pos.SCONJ
                    || token.is(";")
                    || token.is(":");
            if (ends) {
                return Optional.empty();
            }
            linked |= LINKS.contains(token.lower());
        }
        return Optional.empty();
    }

    /// The place that a name belongs to: "Y's X district".
    ///
    /// @param first index of the first token of the name
    public Optional<Mention.OfPlace> owner(Sentence sentence, int first) {
        boolean owned = first - 2 >= sentence.firstToken()
                && text.token(first - 1).lemma().equals("'s");
        return owned
                ? places.stream()
                        .filter(place -> place.span().end()
                                == text.token(first - 1).span().start())
                        .findFirst()
                : Optional.empty();
    }

    /// The country of a name: that of what it lies in, of the adjective before it, of the other places of its
    /// sentence, or of the whole text.
    ///
    /// @param first index of the first token of the name
    /// @param end index of the token after it
    public Optional<String> country(Sentence sentence, int first, int end) {
        return container(sentence, end)
                .or(() -> adjective(sentence, first))
                .flatMap(Surroundings::countryOf)
                .or(() -> only(sentence, place -> true, Place::country))
                .or(this::country);
    }

    /// "the Nigerien village of X".
    private Optional<Mention.OfPlace> adjective(Sentence sentence, int first) {
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - BEFORE); i--) {
            Optional<Mention.OfPlace> found =
                    startingAt(text.token(i).span().start()).filter(Mention.OfPlace::demonym);
            if (found.isPresent()) {
                return found;
            }
            if (text.token(i).pos() == Pos.VERB || text.token(i).pos() == Pos.PUNCT) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The first-order division of a name: that of what it lies in, or of the other places of its sentence. Where a
    /// report was written says nothing of it.
    public Optional<String> admin1(Sentence sentence, int end) {
        return container(sentence, end)
                .flatMap(Mention.OfPlace::place)
                .flatMap(Surroundings::admin1)
                .or(() -> only(sentence, place -> !isDateline(place), Surroundings::admin1));
    }

    /// The country that most of the places of the text lie in; empty when they lie here and there.
    public Optional<String> country() {
        Map<String, Double> weights = new HashMap<>();
        double sum = 0;
        for (Mention.OfPlace place : places) {
            Optional<String> country = countryOf(place);
            if (country.isPresent()) {
                double weight = weight(place);
                weights.merge(country.get(), weight, Double::sum);
                sum += weight;
            }
        }
        double all = sum;
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() >= CLEAR * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private double weight(Mention.OfPlace place) {
        return isDateline(place) ? 3 : isOfMission(place) ? 0 : place.demonym() ? 0.5 : 1;
    }

    /// "the Iraqi embassy": it stands in another country.
    private boolean isOfMission(Mention.OfPlace place) {
        int next = text.firstTokenFrom(place.span().end());
        return next < text.tokens().size()
                && MISSIONS.contains(text.token(next).lemma())
                && text.token(next).span().start() - place.span().end() <= 1;
    }

    private boolean isDateline(Mention.OfPlace place) {
        return text.article().sections().stream()
                .anyMatch(section -> section.kind() == Section.Kind.DATELINE
                        && section.span().contains(place.span()));
    }

    /// The place whose name starts at an offset.
    public Optional<Mention.OfPlace> startingAt(int offset) {
        return places.stream().filter(place -> place.span().start() == offset).findFirst();
    }

    private Optional<String> only(
            Sentence sentence, Predicate<Mention.OfPlace> counted, Function<Place, Optional<String>> part) {
        Set<String> found = places.stream()
                .filter(counted)
                .filter(place -> !place.demonym() && sentence.span().contains(place.span()))
                .flatMap(place -> part.apply(place.place().orElseThrow()).stream())
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> admin1(Place place) {
        return place.feature() == Place.Feature.ADMIN1 ? Optional.of(place.name()) : place.admin1();
    }

    private static Optional<String> countryOf(Mention.OfPlace place) {
        return place.place().orElseThrow().country();
    }
}
