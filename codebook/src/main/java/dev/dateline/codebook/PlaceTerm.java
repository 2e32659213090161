package dev.dateline.codebook;

import dev.dateline.core.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A region, camp, quarter, base, site or water that a list of settlements lacks.
///
/// @param id lower-case words joined by hyphens
/// @param name preferred name
/// @param names further spellings
/// @param country ISO 3166-1 alpha-2; empty for what lies across borders
/// @param latitude degrees of a point within it, good to its own extent
/// @param within name of the first-order division
public record PlaceTerm(
        String id,
        String name,
        List<String> names,
        Place.Feature feature,
        Optional<String> country,
        double latitude,
        double longitude,
        Optional<String> within) {
    public PlaceTerm {
        names = List.copyOf(names);
    }

    /// The place with the id "codebook:" and this id.
    public Place toPlace() {
        return new Place(
                name,
                names,
                Optional.of("codebook:" + id),
                OptionalDouble.of(latitude),
                OptionalDouble.of(longitude),
                within,
                Optional.empty(),
                country,
                feature,
                0);
    }
}
