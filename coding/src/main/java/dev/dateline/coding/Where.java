package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads where the happening of an anchor or a draft took place, from the words around it.
final class Where {
    private static final double SAME_PLACE_KM = 60;
    /// How many words may stand between "the attack" and its place: "on the outskirts of".
    private static final int TIED_WITHIN = 5;
    /// The same behind "took place".
    private static final int TOLD_WITHIN = 12;

    private static final double DISTRICT_KM = 40;
    private static final double FAR_KM = 60;
    /// People in a place that is meant whatever else a text speaks of.
    private static final long WELL_KNOWN = 200_000;
    /// How many sentences off a place may stand.
    private static final int REACH = 2;

    private Where() {}

    /// The place that the words of an anchor's own sentence give it.
    static Optional<EventPlace> place(Context context, Anchor anchor) {
        return Locations.place(context, anchor.sentence(), anchor.span());
    }

    /// The place that the words around some others give them in one sentence; a country alone has no name of a
    /// place.
    static Optional<EventPlace> place(Context context, Sentence sentence, Span near) {
        return Locations.place(context, sentence, near).map(Where::withoutName);
    }

    /// Whether a place of an anchor's sentence is the anchor's own. Of words that point back ("the attack came
    /// a day after gunmen raided X") only a place right behind them is.
    static boolean isOwn(Context context, Anchor anchor, EventPlace place) {
        return !anchor.definite() || place.spans().stream().anyMatch(span -> isOwn(context, anchor, span));
    }

    private static boolean isOwn(Context context, Anchor anchor, Span span) {
        int end = anchor.span().end();
        return !anchor.definite()
                || context.span(anchor.group()).contains(span)
                || span.start() >= end
                        && context.text().firstTokenFrom(span.start())
                                        - context.text().firstTokenFrom(end)
                                <= (tellsWhere(context, anchor) ? TOLD_WITHIN : TIED_WITHIN);
    }

    /// "The attack took place late on Sunday in X": the sentence is there to say where.
    private static boolean tellsWhere(Context context, Anchor anchor) {
        int next = anchor.group().endToken();
        if (anchor.isVerb() || next + 1 >= anchor.sentence().endToken()) {
            return false;
        }
        Token verb = context.text().token(next);
        return verb.hasLemma("happen")
                || verb.hasLemma("occur")
                || verb.hasLemma("take") && context.text().token(next + 1).is("place");
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

    /// The place of a whole draft with its site: the finest place that its sentences give; else what the text
    /// around them implies. A country alone is no name of a place.
    static Optional<EventPlace> place(Context context, Draft draft, List<Draft> drafts, boolean fresh) {
        Set<Integer> others = ofOthers(draft, drafts);
        Optional<EventPlace> place = stated(context, draft, drafts);
        boolean elsewhere =
                place.filter(known -> isPartOfCountry(context, known)).isPresent();
        if (isOpen(place)) {
            place = finest(place, inside(place, referred(context, draft)));
        }
        if (isOpen(place)) {
            place = finest(place, inside(place, around(context, draft, others)));
        }
        if (isOpen(place)) {
            place = finest(place, inside(place, only(context, others, place)));
        }
        if (fresh && !elsewhere && (isCountry(place) || isToldLate(context, draft, place))) {
            place = finest(place, ofDateline(context));
        }
        place = place.map(known -> part(context, draft, others, known).orElse(known))
                .map(known -> inCountry(context, known))
                .or(() -> implied(context))
                .map(Where::withoutName);
        Optional<EventPlace> stretch = place.flatMap(known -> BetweenPlaces.of(context, known));
        if (stretch.isPresent()) {
            return stretch;
        }
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

    /// A place as the home of the text completes it: what has no place, or a country alone, happened in the
    /// town where the text is at home, unless the text names a town far from it; a place that the gazetteer lacks
    /// lies in its division.
    static Optional<EventPlace> atHome(Context context, Optional<EventPlace> place) {
        Optional<Place> home = context.mentions().home();
        if (home.isEmpty()) {
            return place;
        }
        if (!isCountry(place)) {
            return place.map(known -> inDivision(known, home.get()));
        }
        if (place.filter(known -> isPartOfCountry(context, known)).isPresent()) {
            return place;
        }
        if (namesTownFarFrom(context, home.get())) {
            return place; // the reporter writes from the capital
        }
        Optional<EventPlace> town = context.mentions().of(Mention.OfPlace.class).stream()
                .filter(mention -> mention.place().equals(home))
                .findFirst()
                .map(Locations::of);
        return finest(place, town.map(known -> withSiteOf(place, known)));
    }

    private static boolean namesTownFarFrom(Context context, Place home) {
        return context.mentions().of(Mention.OfPlace.class).stream()
                .filter(mention -> mention.literal() && !mention.demonym())
                .flatMap(mention -> mention.place().stream())
                .filter(place -> coarseness(place) == 0)
                .anyMatch(place -> place.kmTo(home).orElse(0) > FAR_KM);
    }

    private static EventPlace withSiteOf(Optional<EventPlace> place, EventPlace town) {
        Optional<String> site = place.flatMap(EventPlace::site);
        List<Span> spans =
                new ArrayList<>(site.isEmpty() ? List.of() : place.get().spans());
        spans.addAll(town.spans());
        return new EventPlace(
                town.name(),
                site,
                town.place(),
                site.isEmpty() ? town.precision() : PlacePrecision.SITE,
                town.offset(),
                spans.stream().distinct().toList());
    }

    private static EventPlace inDivision(EventPlace place, Place home) {
        return place.place()
                .filter(known -> known.latitude().isEmpty()
                        && known.admin1().isEmpty()
                        && known.feature() != Place.Feature.ADMIN1)
                .filter(known -> known.country().equals(home.country()))
                .map(known -> new Place(
                        known.name(),
                        known.names(),
                        known.id(),
                        known.latitude(),
                        known.longitude(),
                        home.admin1(),
                        known.admin2(),
                        known.country(),
                        known.feature(),
                        known.population()))
                .map(place::meaning)
                .orElse(place);
    }

    /// The sentences that tell of other happenings and not of this one.
    private static Set<Integer> ofOthers(Draft draft, List<Draft> drafts) {
        Set<Integer> others = drafts.stream()
                .filter(other -> other != draft)
                .flatMap(other -> other.anchorSentences().stream())
                .map(Sentence::index)
                .collect(Collectors.toSet());
        draft.anchorSentences().forEach(own -> others.remove(own.index()));
        return others;
    }

    /// Whether a finer place than this one is worth looking for elsewhere: within a country or one of its
    /// parts.
    private static boolean isOpen(Optional<EventPlace> place) {
        return place.flatMap(EventPlace::place)
                .filter(known -> coarseness(known) == 0
                        || known.feature() == Place.Feature.WATER
                        || known.feature() == Place.Feature.REGION && known.id().isEmpty())
                .isEmpty();
    }

    private static boolean isCountry(Optional<EventPlace> place) {
        return place.flatMap(EventPlace::place)
                .filter(known -> known.feature() != Place.Feature.COUNTRY)
                .isEmpty();
    }

    /// "in western Niger": a part of a country without a name, in which the reporter's town need not lie.
    private static boolean isPartOfCountry(Context context, EventPlace place) {
        return isCountry(Optional.of(place))
                && place.spans().stream()
                        .map(span -> context.text().firstTokenFrom(span.start()))
                        .filter(first -> first > 0)
                        .map(first -> context.text().token(first - 1))
                        .anyMatch(before -> context.codebook().cues().has("country-parts", before.lower()));
    }

    /// The site of another sentence is not the one of the happening, unless the place is that site.
    private static EventPlace withoutSite(EventPlace place) {
        boolean siteItself = place.place()
                .filter(known -> known.feature() == Place.Feature.SITE || known.feature() == Place.Feature.AIRPORT)
                .isPresent();
        return siteItself
                ? place
                : new EventPlace(
                        place.name(),
                        Optional.empty(),
                        place.place(),
                        place.precision() == PlacePrecision.SITE
                                ? Locations.precision(place.place().orElseThrow())
                                : place.precision(),
                        place.offset(),
                        place.spans());
    }

    static EventPlace withoutName(EventPlace place) {
        return isCountry(Optional.of(place)) && place.place().isPresent()
                ? new EventPlace(
                        Optional.empty(), place.site(), place.place(), place.precision(), place.offset(), place.spans())
                : place;
    }

    private static Optional<EventPlace> stated(Context context, Draft draft, List<Draft> drafts) {
        Optional<EventPlace> best = Optional.empty();
        List<Anchor> headlineLast = draft.anchors.stream()
                .sorted(Comparator.comparing(anchor -> context.isHeadline(anchor.sentence())))
                .toList();
        for (Anchor anchor : headlineLast) {
            boolean shared = drafts.stream()
                    .filter(other -> other != draft)
                    .flatMap(other -> other.anchors.stream())
                    .anyMatch(other -> other.sentence().equals(anchor.sentence()) && !other.definite());
            best = finest(best, place(context, anchor).filter(where -> !shared || isOwn(context, anchor, where)));
        }
        if (!isExact(best)) {
            for (Casualty casualty : draft.casualties) {
                best = finest(best, Locations.place(context, casualty.sentence(), casualty.wording()));
            }
        }
        return best;
    }

    /// The place that the sentences of a draft mean without naming it: "in the city".
    private static Optional<EventPlace> referred(Context context, Draft draft) {
        return draft.anchors.stream()
                .map(Anchor::sentence)
                .distinct()
                .flatMap(sentence -> PlaceReferences.place(context, sentence).stream())
                .findFirst();
    }

    /// The first site that an anchor's sentence gives; a name for the same kind of site, given later, is
    /// better.
    private static Optional<Mention.OfTarget> site(Context context, Draft draft) {
        Optional<Mention.OfTarget> best = Optional.empty();
        for (Anchor anchor : draft.anchors) {
            Optional<Mention.OfTarget> site = Sites.site(context, anchor.sentence(), anchor.span())
                    .filter(found -> isOwn(context, anchor, found.span()));
            boolean better = site.isPresent()
                    && (best.isEmpty()
                            || Sites.named(context, site.get())
                                    && !Sites.named(context, best.get())
                                    && Sites.sameKind(context, site.get(), best.get()));
            best = better ? site : best;
        }
        return best;
    }

    /// The exact place that a sentence near the first anchor's gives, if it tells of no other happening.
    private static Optional<EventPlace> around(Context context, Draft draft, Set<Integer> others) {
        return near(context, draft, others)
                .map(sentence ->
                        Locations.place(context, sentence, first(context, draft).span()))
                .filter(Where::isExact)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Where::withoutSite);
    }

    private static Anchor first(Context context, Draft draft) {
        return draft.anchors.stream()
                .filter(anchor -> !context.isHeadline(anchor.sentence()))
                .findFirst()
                .orElse(draft.anchors.getFirst());
    }

    /// The sentences beside the first anchor's that tell of no other happening, the nearest first.
    private static Stream<Sentence> near(Context context, Draft draft, Set<Integer> others) {
        int index = first(context, draft).sentence().index();
        return context.text().sentences().stream()
                .filter(sentence -> Math.abs(sentence.index() - index) <= REACH && sentence.index() != index)
                .filter(sentence -> !others.contains(sentence.index()))
                .sorted(Comparator.comparingInt(sentence -> Math.abs(sentence.index() - index)));
    }

    /// The quarter of a town that the sentences of a draft name, or those beside them.
    private static Optional<EventPlace> part(Context context, Draft draft, Set<Integer> others, EventPlace place) {
        Optional<Place> town = place.place().filter(known -> known.feature() == Place.Feature.SETTLEMENT);
        if (town.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        draft.anchors.stream()
                                .filter(anchor -> !anchor.definite()) // "the deaths came a day after a raid in X"
                                .flatMap(anchor ->
                                        Locations.part(context, anchor.sentence(), anchor.span(), town.get(), false)
                                                .stream()),
                        near(context, draft, others)
                                .flatMap(
                                        sentence -> Locations.part(
                                                context,
                                                sentence,
                                                first(context, draft).span(),
                                                town.get(),
                                                true)
                                                .stream()))
                .findFirst()
                .map(Where::withoutSite)
                .map(part -> place.site().isEmpty() ? part : withSite(part, place));
    }

    private static EventPlace withSite(EventPlace part, EventPlace place) {
        List<Span> spans = new ArrayList<>(place.spans());
        spans.addAll(part.spans());
        return new EventPlace(part.name(), place.site(), part.place(), PlacePrecision.SITE, part.offset(), spans);
    }

    /// The lead tells of it without a place, and one that is not exact comes sentences later: it may be that of
    /// something else.
    private static boolean isToldLate(Context context, Draft draft, Optional<EventPlace> place) {
        int first = draft.anchors.getFirst().sentence().index();
        return isOpen(place)
                && first <= 1
                && place.stream()
                        .flatMap(known -> known.spans().stream())
                        .flatMap(span -> context.text().sentenceAt(span.start()).stream())
                        .allMatch(sentence -> sentence.index() - first > REACH);
    }

    /// The one exact place that the text names at all, unless where it tells of another happening.
    ///
    /// @param known what is known of the place: a dateline, which names where the reporter is, is a finer one only
    ///     within a country or within the district that its town lies in
    private static Optional<EventPlace> only(Context context, Set<Integer> others, Optional<EventPlace> known) {
        List<Mention.OfPlace> exact = context.mentions().of(Mention.OfPlace.class).stream()
                .filter(mention -> mention.literal() && !mention.demonym())
                .filter(mention ->
                        mention.place().filter(place -> coarseness(place) == 0).isPresent())
                .filter(mention -> sentence(context, mention)
                        .filter(sentence -> Locations.isSpeakersPlace(context, sentence, mention))
                        .isEmpty())
                .toList();
        boolean one = exact.stream()
                        .map(mention -> mention.place().orElseThrow().name())
                        .distinct()
                        .count()
                == 1;
        return exact.stream()
                .filter(mention -> one)
                .filter(mention -> isCountry(known)
                                && known.filter(part -> isPartOfCountry(context, part))
                                        .isEmpty()
                        || !context.isDateline(mention.span())
                        || liesIn(mention.place(), known.flatMap(EventPlace::place)))
                .filter(mention -> sentence(context, mention)
                        .filter(sentence -> others.contains(sentence.index()))
                        .isEmpty())
                .findFirst()
                .map(Locations::of);
    }

    private static boolean liesIn(Optional<Place> town, Optional<Place> district) {
        return district.isPresent()
                && district.get().feature() == Place.Feature.ADMIN2
                && town.isPresent()
                && town.get().country().equals(district.get().country())
                && town.get().admin2().equals(Optional.of(district.get().name()));
    }

    private static Optional<Sentence> sentence(Context context, Mention mention) {
        return context.text().sentenceAt(mention.span().start());
    }

    /// A place that the gazetteer lacks lies in the country of the text, where nothing nearer told its country.
    /// So does one that bears the name of a small place far away, in a country of which nothing else in the
    /// text speaks.
    private static EventPlace inCountry(Context context, EventPlace place) {
        return place.place()
                .filter(known -> known.country().isEmpty() && known.id().isEmpty() || isFarNamesake(context, known))
                .flatMap(known -> CountryOfText.of(context).map(country -> moved(known, country)))
                .map(place::meaning)
                .orElse(place);
    }

    private static boolean isFarNamesake(Context context, Place place) {
        Optional<String> country = place.country();
        return country.isPresent()
                && place.feature() != Place.Feature.COUNTRY
                && place.population() < WELL_KNOWN
                && CountryOfText.of(context).filter(country.get()::equals).isEmpty()
                && context.mentions().of(Mention.OfPlace.class).stream()
                        .flatMap(mention -> mention.place().stream())
                        .noneMatch(other -> !other.name().equals(place.name())
                                && other.country().equals(country));
    }

    private static Place moved(Place place, String country) {
        return new Place(
                place.name(),
                place.names(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                place.country().isEmpty() ? place.admin1() : Optional.empty(),
                Optional.empty(),
                Optional.of(country),
                place.feature(),
                0);
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

    /// A place that another sentence gives, unless it lies too far from the district that is known already.
    private static Optional<EventPlace> inside(Optional<EventPlace> known, Optional<EventPlace> other) {
        return other.filter(
                place -> known.filter(district -> isOutside(place, district)).isEmpty());
    }

    /// Whether a place lies too far from a district to be in it.
    private static boolean isOutside(EventPlace place, EventPlace district) {
        Optional<Place> inner = place.place();
        Optional<Place> outer = district.place().filter(known -> known.feature() == Place.Feature.ADMIN2);
        if (inner.isEmpty() || outer.isEmpty()) {
            return false;
        }
        OptionalDouble km = inner.get().kmTo(outer.get());
        return km.isEmpty() || km.getAsDouble() > DISTRICT_KM;
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
        boolean bothQuarters = left.feature() == Place.Feature.QUARTER && right.feature() == Place.Feature.QUARTER;
        return bothSettlements && !isSame(left, right)
                || bothQuarters
                        && isSame(left, right)
                        && !a.get().name().equals(b.get().name());
    }

    /// Places that the gazetteer lacks are told apart by name.
    private static boolean isSame(Place left, Place right) {
        return left.id().isPresent()
                ? left.id().equals(right.id())
                : left.name().equalsIgnoreCase(right.name());
    }
}
