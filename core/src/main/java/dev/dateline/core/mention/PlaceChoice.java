package dev.dateline.core.mention;

import dev.dateline.core.Place;
import java.util.List;

/// Why a name means the place that it does, and what else it could mean.
///
/// @param reason in words, without the names of either
/// @param alternatives other places of that name, the likeliest first
public record PlaceChoice(String reason, List<Place> alternatives) {
    public PlaceChoice {
        alternatives = List.copyOf(alternatives);
    }
}
