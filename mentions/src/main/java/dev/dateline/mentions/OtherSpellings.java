package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.gazetteer.Gazetteer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the place that a name means which the gazetteer has only in another spelling: "Jalalobod", "Harat". Asked
/// only for names that stand where a place does. A guess is taken where the country is known and has one such place,
/// or where one large place of the world bears hardly another's name; else none is.
final class OtherSpellings {
    private static final long SEEN = 1_000;
    /// One letter off is further off than another way to write a sound.
    private static final long LARGE = 50_000;

    private static final long LARGE_IN_THE_WORLD = 200_000;
    private static final int LONG = 7;
    private static final int TELLING = 6;
    private static final Pattern VOWELS = Pattern.compile("[aeiou]");
    /// So many times more people must the likeliest have than any other that lies elsewhere.
    private static final long CLEAR = 10;

    private static final double SAME_KM = 60;

    private final Gazetteer gazetteer;

    OtherSpellings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// @param country in which the words around a name put it
    /// @param within what the words after it say that it lies in
    /// @param kind what the word beside it calls it
    Optional<Place> find(String name, Optional<String> country, Optional<Place> within, Place.Feature kind) {
        if (name.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        if (country.isEmpty()) {
            return name.length() < LONG
                    ? Optional.empty()
                    : only(gazetteer.findLoosely(name).stream(), kind)
                            .filter(place -> place.population() >= LARGE_IN_THE_WORLD);
        }
        return only(around(gazetteer.findLoosely(name), country, within), kind)
                .filter(place -> isSeen(name, place))
                .or(() -> only(around(gazetteer.findByOtherVowel(name), country, within), kind)
                        .filter(place -> place.population() >= LARGE && hasConsonants(place, name)));
    }

    private static Stream<Place> around(List<Place> places, Optional<String> country, Optional<Place> within) {
        return places.stream()
                .filter(place -> place.country().equals(country))
                .filter(place -> within.filter(outer -> outer.feature() == Place.Feature.ADMIN1)
                        .filter(outer -> !PlaceChooser.isWithin(place, outer))
                        .isEmpty());
    }

    /// Short names sound like too much: "Moreh", "Muri".
    private static boolean isSeen(String name, Place place) {
        return place.population() >= LARGE
                || name.length() >= TELLING && (place.population() >= SEEN || place.feature() == Place.Feature.ADMIN2);
    }

    /// Whether what is a vowel off is the name that a place goes by, and not another that it has too.
    private static boolean hasConsonants(Place place, String name) {
        String own = VOWELS.matcher(PlaceName.key(place.name())).replaceAll("");
        return own.startsWith(VOWELS.matcher(PlaceName.key(name)).replaceAll(""));
    }

    /// The place of the kind that is meant, if no other of its name lies elsewhere.
    private static Optional<Place> only(Stream<Place> places, Place.Feature kind) {
        List<Place> all = places.filter(place -> isOf(place, kind)).toList();
        Optional<Place> best = all.stream().max(Comparator.comparingLong(Place::population));
        return best.filter(
                place -> all.stream().noneMatch(other -> isElsewhere(place, other) && isRival(place, other)));
    }

    /// What is called a division is one; what is not has a point of its own.
    private static boolean isOf(Place place, Place.Feature kind) {
        return switch (kind) {
            case ADMIN1, ADMIN2 -> place.feature() == kind;
            case SETTLEMENT -> place.feature() == Place.Feature.SETTLEMENT || place.feature() == Place.Feature.ADMIN2;
            default -> false;
        };
    }

    private static boolean isRival(Place place, Place other) {
        return other.population() * CLEAR > place.population();
    }

    private static boolean isElsewhere(Place place, Place other) {
        OptionalDouble km = place.kmTo(other);
        return km.isEmpty() || km.getAsDouble() > SAME_KM;
    }
}
