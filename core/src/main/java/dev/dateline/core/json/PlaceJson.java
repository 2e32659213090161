package dev.dateline.core.json;

import dev.dateline.core.Place;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an event happened. What it resolves to is there when `names` is not empty; a country known by its code alone
/// has no names.
final class PlaceJson {
    private PlaceJson() {}

    static void write(JsonOut out, EventPlace place) {
        Optional<Place> known = place.place();
        out.optional("name", place.name());
        out.strings(
                "names",
                known.filter(found -> !found.isCodeOnly())
                        .map(PlaceJson::spellings)
                        .orElse(List.of()));
        out.optional("site", place.site());
        known.ifPresent(found -> {
            out.optional("id", found.id());
            out.optionalDecimal("latitude", found.latitude());
            out.optionalDecimal("longitude", found.longitude());
            out.optional("admin1", found.admin1());
            out.optional("admin2", found.admin2());
            out.optional("country", found.country());
            if (out.isStored()) {
                out.string("feature", found.feature().code());
                out.integer("population", found.population());
            }
        });
        out.string("precision", place.precision().code());
        out.optionalObject("offset", place.offset(), (object, offset) -> {
            object.decimal("km", offset.km());
            object.string("bearing", offset.bearing());
        });
        out.spans(place.spans());
    }

    static EventPlace read(JsonIn in) {
        PlacePrecision precision = in.value("precision", PlacePrecision::parse);
        return new EventPlace(
                in.optionalString("name"),
                in.optionalString("site"),
                readKnown(in, precision),
                precision,
                in.optionalObject(
                        "offset", offset -> new EventPlace.Offset(offset.decimal("km"), offset.string("bearing"))),
                in.spans());
    }

    private static List<String> spellings(Place place) {
        return Stream.concat(Stream.of(place.name()), place.names().stream())
                .distinct()
                .toList();
    }

    private static Optional<Place> readKnown(JsonIn in, PlacePrecision precision) {
        List<String> names = in.strings("names");
        if (names.isEmpty()) {
            return in.optionalString("country").map(Place::ofCountry);
        }
        return Optional.of(new Place(
                names.getFirst(),
                names.subList(1, names.size()),
                in.optionalString("id"),
                in.optionalDecimal("latitude"),
                in.optionalDecimal("longitude"),
                in.optionalString("admin1"),
                in.optionalString("admin2"),
                in.optionalString("country"),
                in.optionalValue("feature", Place.Feature::parse).orElseGet(() -> usualFeature(precision)),
                in.optionalLong("population", 0)));
    }

    /// The public line does not say what kind of place it is; its precision comes nearest.
    private static Place.Feature usualFeature(PlacePrecision precision) {
        return switch (precision) {
            case SITE, SETTLEMENT, NEAR -> Place.Feature.SETTLEMENT;
            case ADMIN2 -> Place.Feature.ADMIN2;
            case ADMIN1 -> Place.Feature.ADMIN1;
            case REGION, BETWEEN -> Place.Feature.REGION;
            case SEA -> Place.Feature.WATER;
            case COUNTRY -> Place.Feature.COUNTRY;
        };
    }
}
