package dev.dateline.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A place on earth as the gazetteer knows it.
///
/// @param name preferred name in Latin letters
/// @param names further spellings
/// @param id GeoNames id, or an id of the codebook for its own regions; empty when it has none
/// @param latitude WGS 84 degrees; both coordinates or none
/// @param admin1 name of the first-order division
/// @param admin2 name of the second-order division
/// @param country ISO 3166-1 alpha-2; empty for seas and regions across borders
/// @param feature kind of place
/// @param population 0 when unknown
public record Place(
        String name,
        List<String> names,
        Optional<String> id,
        OptionalDouble latitude,
        OptionalDouble longitude,
        Optional<String> admin1,
        Optional<String> admin2,
        Optional<String> country,
        Feature feature,
        long population) {
    public enum Feature {
        COUNTRY("country"),
        ADMIN1("admin1"),
        ADMIN2("admin2"),
        SETTLEMENT("settlement"),
        QUARTER("quarter"),
        CAMP("camp"),
        SITE("site"),
        AIRPORT("airport"),
        REGION("region"),
        WATER("water");

        private final String code;

        Feature(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// The feature with that code.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Feature parse(String code) {
            for (Feature feature : values()) {
                if (feature.code.equals(code)) {
                    return feature;
                }
            }
            throw new IllegalArgumentException("'%s' is no feature of a place".formatted(code));
        }
    }

    public Place {
        names = List.copyOf(names);
        if (latitude.isPresent() != longitude.isPresent()) {
            throw new IllegalArgumentException("place '%s' has one coordinate only".formatted(name));
        }
    }

    /// A place that no gazetteer locates.
    public static Place named(String name, Optional<String> admin1, Optional<String> country, Feature feature) {
        return new Place(
                name,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                admin1,
                Optional.empty(),
                country,
                feature,
                0);
    }

    /// A country of which the code alone is known.
    public static Place ofCountry(String alpha2) {
        return named(alpha2, Optional.empty(), Optional.of(alpha2), Feature.COUNTRY);
    }

    /// Whether nothing is known of it but its country's code.
    public boolean isCodeOnly() {
        return country.filter(name::equals).isPresent();
    }

    /// The same place as another kind of place.
    public Place as(Feature kind) {
        return new Place(name, names, id, latitude, longitude, admin1, admin2, country, kind, population);
    }

    /// Great-circle distance in kilometres; empty when either place has no coordinates.
    public OptionalDouble kmTo(Place other) {
        if (latitude.isEmpty() || other.latitude.isEmpty()) {
            return OptionalDouble.empty();
        }
        double phi1 = Math.toRadians(latitude.getAsDouble());
        double phi2 = Math.toRadians(other.latitude.getAsDouble());
        double deltaPhi = phi2 - phi1;
        double deltaLambda = Math.toRadians(other.longitude.getAsDouble() - longitude.getAsDouble());
        double a = Math.pow(Math.sin(deltaPhi / 2), 2)
                + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(deltaLambda / 2), 2);
        return OptionalDouble.of(2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a))));
    }
}
