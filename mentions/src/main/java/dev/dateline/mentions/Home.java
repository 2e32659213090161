package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a text is at home: the town, and the division of a country, on which the places that it names settle.
///
/// Local news names its city once and then speaks of quarters and streets. A dateline, the headline and the
/// name of the outlet count more than other mentions; places far from the town speak against it. A text that
/// tells of many places is at home in none.
///
/// @param town a settlement; empty when the text tells of no town above others
/// @param division a first-order division with its country; empty when several are spoken of alike
record Home(Optional<Place> town, Optional<Division> division) {
    /// @param country ISO 3166-1 alpha-2
    record Division(String country, String admin1) {
        boolean holds(Place place) {
            return place.country().filter(country::equals).isPresent()
                    && place.admin1().filter(admin1::equals).isPresent();
        }

        private Place toPlace() {
            return Place.named(admin1, Optional.of(admin1), Optional.of(country), Place.Feature.ADMIN1);
        }
    }

    private static final double DATELINE = 3;
    private static final double HEADLINE = 1;
    private static final double OUTLET = 2;
    private static final double MOST_FOR_A_NAME = 4;
    private static final double ENOUGH = 2;
    /// How much more must lie near a town than far from it.
    private static final double CLEAR = 1.5;

    private static final double SHARE = 0.7;
    private static final long TOWN = 15_000;
    private static final double NEAR_KM = 40;
    private static final double FAR_KM = 100;

    /// The town, or else the division as a place without coordinates; empty where only the outlet tells of a
    /// town.
    Optional<Place> place() {
        return division.map(known -> town.orElseGet(known::toPlace));
    }

    /// @param chosen what each name means; names that it lacks are left out
    /// @param ofOutlet the town in the name of the outlet
    static Home of(AnnotatedText text, Map<PlaceName, Place> chosen, Optional<Place> ofOutlet) {
        Map<Place, Double> weights = weights(text, chosen, ofOutlet);
        if (weights.isEmpty()) {
            return new Home(ofOutlet, Optional.empty());
        }
        Set<Place> datelined = chosen.entrySet().stream()
                .filter(entry ->
                        isIn(text, Section.Kind.DATELINE, entry.getKey().span()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        Optional<Place> town = weights.keySet().stream()
                .filter(place -> place.feature() == Place.Feature.SETTLEMENT)
                .filter(place -> place.population() >= TOWN || datelined.contains(place))
                .max(Comparator.<Place>comparingDouble(weights::get)
                        .thenComparingLong(Place::population)
                        .thenComparing(Place::name))
                .filter(place -> isSettled(place, weights));
        return new Home(town, division(weights));
    }

    private static Map<Place, Double> weights(
            AnnotatedText text, Map<PlaceName, Place> chosen, Optional<Place> ofOutlet) {
        Map<Place, Double> weights = new HashMap<>();
        chosen.forEach((name, place) -> {
            boolean counts = !name.demonym()
                    && PlaceChooser.isSpot(place)
                    && place.latitude().isPresent();
            if (counts && name.isSure(place)) {
                double weight = isIn(text, Section.Kind.DATELINE, name.span())
                        ? DATELINE
                        : isIn(text, Section.Kind.HEADLINE, name.span()) ? 1 + HEADLINE : 1;
                weights.merge(place, weight, (a, b) -> Math.min(MOST_FOR_A_NAME, a + b));
            }
        });
        ofOutlet.ifPresent(town -> weights.computeIfPresent(town, (place, weight) -> weight + OUTLET));
        return weights;
    }

    private static boolean isIn(AnnotatedText text, Section.Kind kind, Span span) {
        return text.article().sections().stream()
                .anyMatch(section -> section.kind() == kind && section.span().contains(span));
    }

    private static boolean isSettled(Place town, Map<Place, Double> weights) {
        double near = 0;
        double far = 0;
        for (Map.Entry<Place, Double> entry : weights.entrySet()) {
            OptionalDouble km = town.kmTo(entry.getKey());
            if (km.orElse(FAR_KM) < NEAR_KM) {
                near += entry.getValue();
            } else if (km.orElse(FAR_KM) >= FAR_KM) {
                far += entry.getValue();
            }
        }
        return near >= ENOUGH && near >= CLEAR * far;
    }

    private static Optional<Division> division(Map<Place, Double> weights) {
        Map<Division, Double> sums = new HashMap<>();
        double all = 0;
        for (Map.Entry<Place, Double> entry : weights.entrySet()) {
            Place place = entry.getKey();
            all += entry.getValue();
            if (place.country().isPresent() && place.admin1().isPresent()) {
                Division division =
                        new Division(place.country().get(), place.admin1().get());
                sums.merge(division, entry.getValue(), Double::sum);
            }
        }
        double sum = all;
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARE * sum)
                .filter(entry -> entry.getValue() > ENOUGH)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
