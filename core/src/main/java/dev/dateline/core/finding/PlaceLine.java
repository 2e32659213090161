package dev.dateline.core.finding;

import dev.dateline.core.Place;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A place in words for a reader, from the finest to the first-order division: "Abbey Gate, Kabul". The country is
/// left out, so that whoever shows the line can name it in the reader's language; a country's code is never a name.
public final class PlaceLine {
    private PlaceLine() {}

    /// The line; empty where nothing but the country is known.
    public static Optional<String> of(EventPlace place) {
        Set<String> parts = new LinkedHashSet<>();
        place.site().ifPresent(parts::add);
        place.name().or(() -> place.place().flatMap(PlaceLine::name)).ifPresent(parts::add);
        if (isFinerThanDivision(place.precision())) {
            place.place().flatMap(Place::admin1).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static Optional<String> name(Place place) {
        return place.isCodeOnly() ? Optional.empty() : Optional.of(place.name());
    }

    private static boolean isFinerThanDivision(PlacePrecision precision) {
        return switch (precision) {
            case SITE, SETTLEMENT, NEAR, ADMIN2 -> true;
            case BETWEEN, ADMIN1, REGION, SEA, COUNTRY -> false;
        };
    }
}
