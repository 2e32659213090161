package dev.dateline.core.testing;

import dev.dateline.core.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Places for tests.
public final class Places {
    private Places() {}

    public static Place settlement(String name, String country, double latitude, double longitude) {
        return new Place(
                name,
                List.of(),
                Optional.empty(),
                OptionalDouble.of(latitude),
                OptionalDouble.of(longitude),
                Optional.empty(),
                Optional.empty(),
                Optional.of(country),
                Place.Feature.SETTLEMENT,
                0);
    }

    /// A country without coordinates.
    public static Place country(String name, String country) {
        return new Place(
                name,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(country),
                Place.Feature.COUNTRY,
                0);
    }

    /// The same place with an id and a first-order division.
    public static Place known(Place place, String id, String admin1) {
        return new Place(
                place.name(),
                place.names(),
                Optional.of(id),
                place.latitude(),
                place.longitude(),
                Optional.of(admin1),
                place.admin2(),
                place.country(),
                place.feature(),
                place.population());
    }
}
