package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads "on the road between X and Y", "the highway linking X to Y": the stretch between two places, which is
/// neither of them. Its point is the middle where the two are near, none where they are far apart; it lies in a
/// division or country only if both do.
final class BetweenPlaces {
    /// How far apart two places may be for the point between them to tell anything.
    private static final double NEAR_KM = 100;

    private static final double HALF_CIRCLE = 180;
    /// How many words before "between" may say that a way is meant and no quarrel.
    private static final int WAY_REACH = 8;
    /// "X in the centre and Y": how many words may stand between the names.
    private static final int LINK_REACH = 4;

    private static final Set<String> OPENERS =
            Set.of("between", "linking", "connecting", "links", "connects", "joining");
    private static final Set<String> LINKS = Set.of("and", "to", "with");

    private BetweenPlaces() {}

    /// The stretch of which a place is one end; empty when the words around it name none.
    static Optional<EventPlace> of(Context context, EventPlace place) {
        return place.spans().stream()
                .flatMap(span -> context.mentions().at(span.start(), Mention.OfPlace.class).stream())
                .filter(mention -> mention.place().equals(place.place()))
                .flatMap(mention -> stretch(context, mention, place).stream())
                .findFirst();
    }

    private static Optional<EventPlace> stretch(Context context, Mention.OfPlace mention, EventPlace place) {
        Optional<Sentence> sentence = context.text().sentenceAt(mention.span().start());
        return sentence.flatMap(within -> ends(context, within, mention))
                .filter(ends -> Where.coarseness(ends.from()) <= 1 && Where.coarseness(ends.to()) <= 1)
                .map(ends -> between(ends, place));
    }

    private record Ends(Mention.OfPlace from, Mention.OfPlace to) {}

    private static Optional<Ends> ends(Context context, Sentence sentence, Mention.OfPlace mention) {
        List<Mention.OfPlace> places = context.in(sentence, Mention.OfPlace.class).stream()
                .filter(place -> place.place().isPresent() && !place.demonym())
                .toList();
        int at = places.indexOf(mention);
        for (int i = Math.max(1, at); i <= Math.min(places.size() - 1, at + 1); i++) {
            Ends ends = new Ends(places.get(i - 1), places.get(i));
            if (isLinked(context, ends) && isOpened(context, sentence, ends.from())) {
                return Optional.of(ends);
            }
        }
        return Optional.empty();
    }

    private static boolean isLinked(Context context, Ends ends) {
        int first = context.text().firstTokenFrom(ends.from().span().end());
        int end = context.text().firstTokenFrom(ends.to().span().start());
        if (end - first > LINK_REACH || end <= first) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (LINKS.contains(context.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "the road between X", "the highway that links the town of X", "the road from X".
    private static boolean isOpened(Context context, Sentence sentence, Mention.OfPlace from) {
        int first = context.text().firstTokenFrom(from.span().start());
        for (int i = first - 1; i >= Math.max(sentence.firstToken() + 1, first - LINK_REACH); i--) {
            String word = context.text().token(i).lower();
            if (OPENERS.contains(word)) {
                return isWay(context, sentence, i, WAY_REACH);
            }
            if (word.equals("from")) {
                return isWay(context, sentence, i, 1);
            }
        }
        return false;
    }

    private static boolean isWay(Context context, Sentence sentence, int opener, int reach) {
        for (int i = opener - 1; i >= Math.max(sentence.firstToken(), opener - reach); i--) {
            if (context.codebook().cues().has("ways", context.text().token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static EventPlace between(Ends ends, EventPlace place) {
        Place one = ends.from().place().orElseThrow();
        Place other = ends.to().place().orElseThrow();
        String name = "%s and %s".formatted(ends.from().name(), ends.to().name());
        List<Span> spans = new ArrayList<>(place.spans());
        spans.add(ends.from().span());
        spans.add(ends.to().span());
        return new EventPlace(
                Optional.of(name),
                place.site(),
                Optional.of(stretch(one, other)),
                PlacePrecision.BETWEEN,
                Optional.empty(),
                spans.stream().distinct().toList());
    }

    private static Place stretch(Place one, Place other) {
        OptionalDouble km = one.kmTo(other);
        boolean near = km.isPresent()
                && km.getAsDouble() <= NEAR_KM
                && Math.abs(one.longitude().getAsDouble() - other.longitude().getAsDouble()) < HALF_CIRCLE;
        Optional<String> country = one.country().filter(code -> other.country().equals(one.country()));
        Optional<String> admin1 = one.admin1()
                .filter(name -> country.isPresent() && other.admin1().equals(one.admin1()));
        return new Place(
                one.name() + " and " + other.name(),
                List.of(one.name(), other.name()),
                Optional.empty(),
                near ? middle(one.latitude(), other.latitude()) : OptionalDouble.empty(),
                near ? middle(one.longitude(), other.longitude()) : OptionalDouble.empty(),
                admin1,
                admin1.isPresent()
                        ? one.admin2().filter(name -> other.admin2().equals(one.admin2()))
                        : Optional.empty(),
                country,
                Place.Feature.REGION,
                0);
    }

    private static OptionalDouble middle(OptionalDouble a, OptionalDouble b) {
        return OptionalDouble.of((a.getAsDouble() + b.getAsDouble()) / 2);
    }
}
