package dev.dateline.coding;

import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads where the happening of an anchor or a draft took place, from the words around it.
final class Where {
    private static final double SAME_PLACE_KM = 60;

    private Where() {}

    /// The place that the words of an anchor's own sentence give it.
    static Optional<EventPlace> place(Context context, Anchor anchor) {
        return Locations.place(context, anchor.sentence(), anchor.span());
    }

    static int coarseness(Mention.OfPlace mention) {
        return coarseness(mention.place().orElseThrow());
    }

    static int coarseness(Place place) {
        return switch (place.feature()) {
            case SITE, AIRPORT, QUARTER, CAMP, SETTLEMENT -> 0;
            case ADMIN2 -> 1;
            case ADMIN1 -> 2;
            case REGION, WATER -> 3;
            case COUNTRY -> 4;
        };
    }

    /// The place of a whole draft with its site: the finest place that its sentences give; else what the text around
    /// them implies.
    static Optional<EventPlace> place(Context context, Draft draft, boolean fresh) {
        Optional<EventPlace> place = stated(context, draft);
        if (!isExact(place)) {
            place = finest(place, beside(context, draft));
        }
        if (!isExact(place)) {
            place = finest(place, only(context));
        }
        place = place.or(() -> fresh ? ofDateline(context) : Optional.empty())
                .map(known -> inCountry(context, known))
                .or(() -> implied(context));
        Optional<Mention.OfTarget> site = site(context, draft);
        if (site.isEmpty() || place.flatMap(EventPlace::site).isPresent() && !Sites.named(context, site.get())) {
            return place;
        }
        List<Span> spans = new ArrayList<>(List.of(site.get().span()));
        place.ifPresent(known -> spans.addAll(known.spans()));
        return Optional.of(new EventPlace(
                place.flatMap(EventPlace::name),
                Optional.of(context.words(site.get().span())),
                place.flatMap(EventPlace::place),
                PlacePrecision.SITE,
                place.flatMap(EventPlace::offset),
                spans.stream().distinct().toList()));
    }

    private static Optional<EventPlace> stated(Context context, Draft draft) {
        Optional<EventPlace> best = Optional.empty();
        List<Anchor> headlineLast = draft.anchors.stream()
                .sorted(Comparator.comparing(anchor -> context.isHeadline(anchor.sentence())))
                .toList();
        for (Anchor anchor : headlineLast) {
            best = finest(best, place(context, anchor));
        }
        if (!isExact(best)) {
            for (Casualty casualty : draft.casualties) {
                best = finest(best, Locations.place(context, casualty.sentence(), casualty.wording()));
            }
        }
        return best;
    }

    /// The first site that an anchor's sentence gives; a name for the same kind of site, given later, is better.
    private static Optional<Mention.OfTarget> site(Context context, Draft draft) {
        Optional<Mention.OfTarget> best = Optional.empty();
        for (Anchor anchor : draft.anchors) {
            Optional<Mention.OfTarget> site = Sites.site(context, anchor.sentence(), anchor.span());
            boolean better = site.isPresent()
                    && (best.isEmpty()
                            || Sites.named(context, site.get())
                                    && !Sites.named(context, best.get())
                                    && Sites.sameKind(context, site.get(), best.get()));
            best = better ? site : best;
        }
        return best;
    }

    /// The exact place that the sentence before or after the first anchor's gives.
    private static Optional<EventPlace> beside(Context context, Draft draft) {
        Anchor first = draft.anchors.stream()
                .filter(anchor -> !context.isHeadline(anchor.sentence()))
                .findFirst()
                .orElse(draft.anchors.getFirst());
        int index = first.sentence().index();
        return context.text().sentences().stream()
                .filter(sentence -> Math.abs(sentence.index() - index) == 1)
                .filter(sentence -> sentence.paragraph() == first.sentence().paragraph())
                .map(sentence -> Locations.place(context, sentence, first.span()))
                .filter(Where::isExact)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The one exact place that the text names at all.
    private static Optional<EventPlace> only(Context context) {
        List<Mention.OfPlace> exact = context.mentions().of(Mention.OfPlace.class).stream()
                .filter(mention -> mention.literal() && !mention.demonym())
                .filter(mention ->
                        mention.place().filter(place -> coarseness(place) == 0).isPresent())
                .filter(mention -> context.text()
                        .sentenceAt(mention.span().start())
                        .filter(sentence -> Locations.isSpeakersPlace(context, sentence, mention))
                        .isEmpty())
                .toList();
        boolean one = exact.stream()
                        .map(mention -> mention.place().orElseThrow().name())
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(Locations.of(exact.getFirst())) : Optional.empty();
    }

    /// A place that the gazetteer lacks lies in the country of the text, where nothing nearer told its country.
    private static EventPlace inCountry(Context context, EventPlace place) {
        return place.place()
                .filter(unlisted ->
                        unlisted.id().isEmpty() && unlisted.country().isEmpty())
                .flatMap(unlisted -> CountryOfText.of(context).map(unlisted::withCountry))
                .map(known -> new EventPlace(
                        place.name(),
                        place.site(),
                        Optional.of(known),
                        place.precision(),
                        place.offset(),
                        place.spans()))
                .orElse(place);
    }

    /// The country that the text as a whole tells of.
    private static Optional<EventPlace> implied(Context context) {
        return CountryOfText.of(context)
                .map(country -> new EventPlace(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Place.ofCountry(country)),
                        PlacePrecision.COUNTRY,
                        Optional.empty(),
                        List.of()));
    }

    /// The finer of two places where one may lie in the other, else the first.
    private static Optional<EventPlace> finest(Optional<EventPlace> first, Optional<EventPlace> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return finer(second.get(), first.get()) && !apart(second, first) ? second : first;
    }

    private static boolean isExact(Optional<EventPlace> place) {
        return place.flatMap(EventPlace::place)
                .filter(known -> coarseness(known) == 0)
                .isPresent();
    }

    private static Optional<EventPlace> ofDateline(Context context) {
        return context.text().article().sections().stream()
                .filter(section -> section.kind() == Section.Kind.DATELINE)
                .flatMap(section -> context.mentions().within(section.span(), Mention.OfPlace.class).stream())
                .filter(mention -> mention.place().isPresent())
                .findFirst()
                .map(Locations::of);
    }

    private static boolean finer(EventPlace a, EventPlace b) {
        int fineA = a.place().map(Where::coarseness).orElse(5);
        int fineB = b.place().map(Where::coarseness).orElse(5);
        return fineA < fineB;
    }

    /// Whether two places exclude each other: different countries, or two exact places far apart.
    static boolean apart(Optional<EventPlace> a, Optional<EventPlace> b) {
        if (a.isEmpty()
                || b.isEmpty()
                || a.get().place().isEmpty()
                || b.get().place().isEmpty()) {
            return false;
        }
        Place left = a.get().place().get();
        Place right = b.get().place().get();
        if (isSame(left, right)) {
            return false;
        }
        if (left.country().isPresent()
                && right.country().isPresent()
                && !left.country().equals(right.country())) {
            return true;
        }
        if (coarseness(left) == 0 && coarseness(right) == 0) {
            OptionalDouble km = left.kmTo(right);
            return km.isPresent() && km.getAsDouble() > SAME_PLACE_KM;
        }
        if (coarseness(left) <= 2
                && coarseness(right) <= 2
                && left.admin1().isPresent()
                && right.admin1().isPresent()) {
            return !left.admin1().equals(right.admin1());
        }
        return false;
    }

    /// Whether two places are both exact and not the same settlement: enough to tell two accounts apart.
    static boolean different(Optional<EventPlace> a, Optional<EventPlace> b) {
        if (apart(a, b)) {
            return true;
        }
        if (a.isEmpty()
                || b.isEmpty()
                || a.get().place().isEmpty()
                || b.get().place().isEmpty()) {
            return false;
        }
        Place left = a.get().place().get();
        Place right = b.get().place().get();
        boolean bothSettlements =
                left.feature() == Place.Feature.SETTLEMENT && right.feature() == Place.Feature.SETTLEMENT;
        return bothSettlements && !isSame(left, right);
    }

    /// Places that the gazetteer lacks are told apart by name.
    private static boolean isSame(Place left, Place right) {
        return left.id().isPresent()
                ? left.id().equals(right.id())
                : left.name().equalsIgnoreCase(right.name());
    }
}
