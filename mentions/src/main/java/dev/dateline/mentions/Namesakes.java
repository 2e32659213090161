package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.core.mention.PlaceChoice;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.mentions.PlaceName.Cue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tells the places that a text means from far ones that share their names.
///
/// A text that is at home in a town speaks of its quarters by name ("the Austin neighborhood"), and of
/// villages too small for the gazetteer. Where all that bears a name lies far away, in parts of the world of
/// which nothing else in the text speaks, none of it is meant.
final class Namesakes {
    private static final double FAR_KM = 150;
    private static final double FAR_ABROAD_KM = 1500;
    /// In how many divisions of a country a name must be borne to be one that towns there commonly bear.
    private static final int COMMON = 3;
    /// People in a place that is meant whatever else a text speaks of: at home, and abroad.
    private static final long WELL_KNOWN = 200_000;

    private static final long WELL_KNOWN_ABROAD = 1_000_000;

    private final Map<PlaceName, Place> chosen;
    private final Home home;

    private Namesakes(Map<PlaceName, Place> chosen, Home home) {
        this.chosen = chosen;
        this.home = home;
    }

    /// @param chosen what each name would mean
    /// @param ofOutlet the town in the name of the outlet
    static Namesakes of(AnnotatedText text, Map<PlaceName, Place> chosen, Optional<Place> ofOutlet) {
        Map<PlaceName, Place> sure = new LinkedHashMap<>(chosen);
        sure.keySet().removeIf(Namesakes::isQuarter);
        return new Namesakes(chosen, Home.of(text, sure, ofOutlet));
    }

    Home home() {
        return home;
    }

    /// What a name means after all; empty when it is no place.
    Optional<Place> meant(PlaceName name, Place place) {
        if (name.demonym()) {
            return Optional.of(place);
        }
        if (isQuarter(name)
                && place.feature() != Place.Feature.COUNTRY
                && home.town().isPresent()) {
            return Optional.of(quarter(name, place, home.town().get()));
        }
        Optional<Place> container = containerWithout(name);
        if (container.isPresent()) {
            return Optional.of(unlisted(name, container.get().country(), PlaceName.admin1(container.get())));
        }
        if (!isFar(name, place)) {
            return Optional.of(place);
        }
        boolean shown = name.cue() == Cue.STRONG || name.cue() == Cue.LOOSE;
        Optional<String> country = place.country()
                .filter(code -> home.division()
                        .filter(division -> division.country().equals(code))
                        .isPresent());
        return shown ? Optional.of(unlisted(name, country, Optional.empty())) : Optional.empty();
    }

    /// Why a name means what it does after all; empty when it is no place.
    Optional<PlaceChoice> why(PlaceName name, Place place, PlaceChooser chooser) {
        return meant(name, place).map(meant -> {
            PlaceChoice choice = chooser.why(name, place);
            if (meant.equals(place)) {
                return choice;
            }
            List<Place> others = new ArrayList<>(List.of(place));
            others.addAll(choice.alternatives());
            String reason = meant.feature() == Place.Feature.QUARTER
                    ? "the words beside it make it a quarter, and the text is at home in a town"
                    : "no listed place of the name lies where the text says or near what it speaks of";
            return new PlaceChoice(reason, others);
        });
    }

    private static boolean isQuarter(PlaceName name) {
        return name.context()
                .kind()
                .filter(kind -> kind == Place.Feature.QUARTER)
                .isPresent();
    }

    private static Place quarter(PlaceName name, Place place, Place town) {
        OptionalDouble km = place.kmTo(town);
        if (PlaceChooser.isSpot(place) && km.isPresent() && km.getAsDouble() < FAR_KM) {
            return place;
        }
        return QuarterFinder.listed(name.places(), town).orElseGet(() -> town.as(Place.Feature.QUARTER));
    }

    /// "Felton, Minn.": the division that a small place is said to lie in, where none that the gazetteer has
    /// of its name does.
    private static Optional<Place> containerWithout(PlaceName name) {
        List<Place> within = name.context().within();
        boolean division = !within.isEmpty()
                && (within.getFirst().feature() == Place.Feature.ADMIN1
                        || within.getFirst().feature() == Place.Feature.COUNTRY);
        boolean lies = within.stream()
                .anyMatch(outer -> name.places().stream().anyMatch(place -> PlaceChooser.isWithin(place, outer)));
        return division && !lies && name.first().population() < WELL_KNOWN && PlaceChooser.isSpot(name.first())
                ? Optional.of(within.getFirst())
                : Optional.empty();
    }

    private boolean isFar(PlaceName name, Place place) {
        if (home.division().isEmpty()
                || home.town().isEmpty()
                || !name.context().within().isEmpty()
                || !isNamesake(place.feature())) {
            return false;
        }
        Home.Division division = home.division().get();
        boolean abroad = place.country().filter(division.country()::equals).isEmpty();
        OptionalDouble km = place.kmTo(home.town().get());
        boolean far = abroad
                ? place.population() < WELL_KNOWN_ABROAD && km.orElse(0) > FAR_ABROAD_KM
                : place.population() < WELL_KNOWN && km.orElse(0) > FAR_KM && isCommon(name, division.country());
        return far
                && !division.holds(place)
                && chosen.entrySet().stream()
                        .filter(entry -> !entry.getKey().key().equals(name.key()))
                        .noneMatch(entry -> isBeside(place, entry.getValue(), abroad));
    }

    private static boolean isNamesake(Place.Feature feature) {
        return switch (feature) {
            case SETTLEMENT, QUARTER, ADMIN1, ADMIN2, CAMP, SITE, AIRPORT -> true;
            case COUNTRY, REGION, WATER -> false;
        };
    }

    /// Whether towns all over a country bear a name, so that one more may.
    private static boolean isCommon(PlaceName name, String country) {
        return name.places().stream()
                        .filter(place -> place.country().filter(country::equals).isPresent())
                        .flatMap(place -> place.admin1().stream())
                        .distinct()
                        .limit(COMMON)
                        .count()
                == COMMON;
    }

    /// Whether another place of the text speaks for a place: its country's name where it lies abroad, its
    /// division's name, something in that division, or something near.
    private static boolean isBeside(Place place, Place other, boolean abroad) {
        boolean country = place.country().equals(other.country());
        if (other.feature() == Place.Feature.COUNTRY) {
            return abroad && country;
        }
        OptionalDouble km = place.kmTo(other);
        return country
                        && PlaceName.admin1(other).isPresent()
                        && PlaceName.admin1(other).equals(PlaceName.admin1(place))
                || PlaceChooser.isSpot(other) && km.isPresent() && km.getAsDouble() < FAR_KM;
    }

    private static Place unlisted(PlaceName name, Optional<String> country, Optional<String> admin1) {
        return Place.named(name.name(), admin1, country, Place.Feature.SETTLEMENT);
    }
}
