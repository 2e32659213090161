package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.gazetteer.Gazetteer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The town whose name an outlet bears: "The Springfield Courier", "springfieldcourier.com", "SPRINGFIELDCOURIER".
final class OutletTown {
    /// Words of a town's name, letters of one inside the name of a host, people in it.
    private static final int MOST_WORDS = 3;

    private static final int FEWEST_LETTERS = 6;
    private static final int MOST_LETTERS = 30;
    private static final long LARGE = 100_000;

    private OutletTown() {}

    /// @param outlet its name, or the host of its pages
    static Optional<Place> find(String outlet, Gazetteer gazetteer) {
        boolean host = outlet.indexOf('.') > 0;
        return (outlet.indexOf(' ') >= 0 ? inName(outlet) : inLetters(host ? labels(outlet) : outlet))
                .flatMap(name -> town(name, gazetteer).stream())
                .max(Comparator.comparingInt((Place place) -> place.name().length())
                        .thenComparingLong(Place::population));
    }

    private static Optional<Place> town(String name, Gazetteer gazetteer) {
        return gazetteer.find(name).stream()
                .limit(1)
                .filter(place -> place.feature() == Place.Feature.SETTLEMENT && place.population() >= LARGE)
                .filter(place -> PlaceName.key(place.name()).equals(PlaceName.key(name)))
                .findFirst();
    }

    private static Stream<String> inName(String outlet) {
        List<String> words = List.of(outlet.strip().split("\\s+"));
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + MOST_WORDS))
                        .mapToObj(end -> String.join(" ", words.subList(from, end))));
    }

    /// A host without its last label ("com").
    private static String labels(String host) {
        return host.substring(0, host.lastIndexOf('.'));
    }

    /// The letters between dots, digits and hyphens, and what stands in them.
    private static Stream<String> inLetters(String runTogether) {
        return Stream.of(runTogether.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(label -> label.length() >= FEWEST_LETTERS && label.length() <= MOST_LETTERS)
                .flatMap(label -> IntStream.rangeClosed(0, label.length() - FEWEST_LETTERS)
                        .boxed()
                        .flatMap(from -> IntStream.rangeClosed(from + FEWEST_LETTERS, label.length())
                                .mapToObj(end -> label.substring(from, end))));
    }
}
