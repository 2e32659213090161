package dev.dateline.gazetteer;

import dev.dateline.core.Place.Feature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A place while the index is compiled.
final class Draft {
    int id;
    final String name;
    final Feature feature;
    final String country;
    double latitude;
    double longitude;
    long population;
    Optional<Draft> admin1 = Optional.empty();
    Optional<Draft> admin2 = Optional.empty();
    /// What the place weighs among places of one name.
    double weight;

    /// Spellings with the share of the weight that they carry, in order of writing.
    private final Map<String, Double> spellings = new LinkedHashMap<>();

    /// @param id GeoNames id, 0 for none
    /// @param country alpha-2 code or empty
    Draft(int id, String name, Feature feature, String country) {
        this.id = id;
        this.name = name;
        this.feature = feature;
        this.country = country;
        spellings.put(name, 1.0);
    }

    Draft at(double newLatitude, double newLongitude) {
        latitude = newLatitude;
        longitude = newLongitude;
        return this;
    }

    /// Adds a spelling; the greater share wins when it is there already.
    void add(String spelling, double share) {
        if (!spelling.isBlank() && spelling.length() <= 80) {
            spellings.merge(spelling.strip(), share, Math::max);
        }
    }

    Map<String, Double> spellings() {
        return spellings;
    }
}
