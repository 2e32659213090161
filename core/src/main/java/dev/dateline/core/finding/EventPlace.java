package dev.dateline.core.finding;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Where an event happened.
///
/// @param name the most specific place name as in the text
/// @param site facility or spot as in the text
/// @param place what the name resolves to in the gazetteer
/// @param offset distance and direction from the place ("20 km north of"), only with precision near
public record EventPlace(
        Optional<String> name,
        Optional<String> site,
        Optional<Place> place,
        PlacePrecision precision,
        Optional<Offset> offset,
        List<Span> spans) {
    /// @param bearing direction in words ("north"), empty when not said
    public record Offset(double km, String bearing) {}

    public EventPlace {
        spans = List.copyOf(spans);
        if (name.isEmpty() && site.isEmpty() && place.isEmpty()) {
            throw new IllegalArgumentException("an event's place needs a name, a site or a place");
        }
    }

    /// The same words, meaning another place.
    public EventPlace meaning(Place other) {
        return new EventPlace(name, site, Optional.of(other), precision, offset, spans);
    }
}
