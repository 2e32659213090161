package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.PlaceChoice;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in a line why an event's place is the one that it is, and what else its name could mean.
final class PlaceReasons {
    private PlaceReasons() {}

    /// @param told as the words around the event give it
    /// @param place as the home of the text completes it
    static Optional<String> of(Context context, Optional<EventPlace> told, Optional<EventPlace> place) {
        return place.map(where -> "place %s: %s".formatted(name(where), reason(context, told, where)));
    }

    private static String name(EventPlace where) {
        return where.name()
                .map("“%s”"::formatted)
                .or(() -> where.place().map(Place::name))
                .or(where::site)
                .orElse("");
    }

    private static String reason(Context context, Optional<EventPlace> told, EventPlace where) {
        if (where.place().isEmpty()) {
            return "a site of which nothing tells where it is";
        }
        if (told.flatMap(EventPlace::name).isEmpty() && where.name().isPresent()) {
            return "told nowhere; it is where the text is at home";
        }
        if (where.precision() == PlacePrecision.BETWEEN) {
            return "a stretch between two places";
        }
        Place place = where.place().get();
        return Stream.of(
                        mention(context, where).flatMap(mention -> named(context, mention, place)),
                        reference(context, where))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + "; " + second)
                .orElseGet(() -> unnamed(where, place));
    }

    private static String unnamed(EventPlace where, Place place) {
        if (where.name().isEmpty()) {
            return "the country that the text speaks of";
        }
        if (place.latitude().isEmpty()) {
            return "the gazetteer has no such place; what is named around it tells where it lies";
        }
        return place.feature() == Place.Feature.QUARTER
                ? "a part of %s, whose point it has".formatted(place.name())
                : described(place);
    }

    private static Optional<Mention.OfPlace> mention(Context context, EventPlace where) {
        return where.spans().stream()
                .flatMap(span -> context.mentions().at(span.start(), Mention.OfPlace.class).stream())
                .filter(mention -> where.name().filter(mention.name()::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> named(Context context, Mention.OfPlace mention, Place place) {
        Optional<PlaceChoice> choice = context.mentions().choice(mention);
        return choice.map(known -> {
            String others = known.alternatives().stream()
                    .map(PlaceReasons::described)
                    .filter(other -> !other.equals(described(place))) // a district and its town
                    .distinct()
                    .collect(Collectors.joining("; "));
            return "%s (%s)%s".formatted(described(place), known.reason(), others.isEmpty() ? "" : ", not " + others);
        });
    }

    /// "in the city".
    private static Optional<String> reference(Context context, EventPlace where) {
        return where.spans().stream()
                .filter(span -> context.mentions()
                        .at(span.start(), Mention.OfPlace.class)
                        .isEmpty())
                .filter(span -> context.mentions()
                        .at(span.start(), Mention.OfTarget.class)
                        .isEmpty())
                .map(span -> "“the %s” means it".formatted(context.words(span)))
                .findFirst();
    }

    private static String described(Place place) {
        return Stream.of(
                        Optional.of(place.name()),
                        place.admin2().filter(name -> place.feature() != Place.Feature.ADMIN2),
                        place.admin1().filter(name -> place.feature() != Place.Feature.ADMIN1),
                        place.country())
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
