package dev.dateline.coding;

import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads where the happening of an anchor or a draft took place, from the words around it.
final class Where {
    private static final double SAME_PLACE_KM = 60;
    private static final double SITE_KM = 25;
    private static final Set<String> LOCATING = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "on",
            "into",
            "over",
            "within",
            "through",
            "between",
            "beside",
            "and",
            "or",
            ",",
            "(",
            "'s",
            "’s",
            "the",
            "central",
            "downtown",
            "north",
            "south",
            "east",
            "west",
            "city",
            "town",
            "village",
            "province",
            "district",
            "capital",
            "region",
            "to",
            "towards",
            "toward",
            "—",
            "--",
            "-",
            ":",
            "hit",
            "rocked",
            "attacked",
            "shelled",
            "bombed",
            "stormed",
            "shook",
            "targeted",
            "struck",
            "raided",
            "entered",
            "overran");
    private static final Set<String> COUNTRY_PREPOSITIONS =
            Set.of("in", "across", "of", "inside", "near", "over", "around", "throughout", "within", "into", "on");

    private Where() {}

    /// The place that the words of an anchor's own sentence give it.
    static Optional<EventPlace> place(Context context, Anchor anchor) {
        return place(context, anchor.sentence(), anchor.span());
    }

    private static Optional<EventPlace> place(Context context, Sentence sentence, Span near) {
        List<Mention.OfPlace> places = new ArrayList<>(context.in(sentence, Mention.OfPlace.class));
        places.removeIf(
                place -> !place.literal() || place.demonym() || place.place().isEmpty());
        places.removeIf(place -> isOrigin(context, place)
                || isSpeakersPlace(context, sentence, place)
                || isCountryInPassing(context, sentence, place)
                || belongsToOther(context, near, place)
                || !isLocated(context, sentence, place));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Mention.OfPlace best = places.stream()
                .min(Comparator.comparingInt((Mention.OfPlace place) -> coarseness(place))
                        .thenComparingInt(place -> place.span().distanceTo(near)))
                .orElseThrow();
        // the nearest fine one; a country only when nothing finer is named
        Mention.OfPlace nearest = places.stream()
                .filter(place -> coarseness(place) == coarseness(best))
                .min(Comparator.comparingInt(place -> place.span().distanceTo(near)))
                .orElse(best);
        return Optional.of(of(context, sentence, nearest, near));
    }

    /// Whether words beside a name say that something happens there: "in X", "near X", "the X hospital", "X's north",
    /// "the city of X". "The recognition of X" and "the X talks" do not.
    private static boolean isLocated(Context context, Sentence sentence, Mention.OfPlace place) {
        if (context.isHeadline(sentence)) {
            return true;
        }
        int first = context.text().firstTokenFrom(place.span().start());
        int end = context.text().firstTokenFrom(place.span().end());
        if (first <= sentence.firstToken()) {
            return true;
        }
        String before = context.text().token(first - 1).lower();
        if (before.equals("of")) {
            int noun = Math.max(sentence.firstToken(), first - 2);
            return context.codebook()
                    .cues()
                    .has("place-nouns", context.text().token(noun).lemma());
        }
        boolean modifies = end < sentence.endToken()
                && context.text()
                        .groupAt(first)
                        .filter(group -> group.holds(end))
                        .isPresent();
        return modifies
                || LOCATING.contains(before)
                || before.endsWith("ern")
                || before.endsWith("-controlled")
                || before.endsWith("-held")
                || end < sentence.endToken()
                        && context.text().token(end).lemma().equals("'s");
    }

    /// "the massacre … an answer to the offensive in Waziristan": another act stands between.
    private static boolean belongsToOther(Context context, Span near, Mention.OfPlace place) {
        boolean verb = context.text()
                        .token(context.text().firstTokenFrom(near.start()))
                        .pos()
                == Pos.VERB;
        if (verb || place.span().start() <= near.end()) {
            return false; // "killed in an attack in Istanbul" is one act
        }
        int from = context.text().firstTokenFrom(near.end());
        int to = context.text().firstTokenFrom(place.span().start());
        for (int i = from; i < to; i++) {
            Token token = context.text().token(i);
            if (token.pos() == Pos.NOUN && context.codebook().cues().has("violence-nouns", token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "citing police in X", "officials in X said": where somebody speaks, not where it happened.
    private static boolean isSpeakersPlace(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        if (first - 2 < sentence.firstToken()
                || !context.text().token(first - 1).is("in")) {
            return false;
        }
        Optional<Group> speaker = context.text().groupAt(first - 2).filter(Group::isNoun);
        if (speaker.isEmpty()) {
            return false;
        }
        int before = speaker.get().firstToken() - 1;
        String word =
                before >= sentence.firstToken() ? context.text().token(before).lower() : "";
        return word.equals("citing")
                || word.equals("to")
                        && before > 0
                        && context.text().token(before - 1).is("according")
                || context.text().groups(sentence).stream()
                        .filter(verb -> verb.isVerb()
                                && Speakers.SAYING.contains(context.head(verb).lemma()))
                        .anyMatch(verb ->
                                context.clauses().subjects(sentence, verb).contains(speaker.get()));
    }

    /// A country without "in", "across", "northern" before it names a party, not a place: "U.S. bombs", "Turkey said".
    private static boolean isCountryInPassing(Context context, Sentence sentence, Mention.OfPlace place) {
        if (place.place().filter(p -> p.feature() == Place.Feature.COUNTRY).isEmpty()) {
            return false;
        }
        int first = context.text().firstTokenFrom(place.span().start());
        if (first <= sentence.firstToken()) {
            return true;
        }
        String before = context.text().token(first - 1).lower();
        boolean cornered =
                before.endsWith("ern") || before.equals("central") || before.equals("the") || before.equals(",");
        return !cornered && !COUNTRY_PREPOSITIONS.contains(before);
    }

    /// "from Kabul", "bound for Lima", "told AFP in Paris": where somebody or something else is.
    private static boolean isOrigin(Context context, Mention.OfPlace place) {
        String text = context.text().text();
        String before = text.substring(
                        Math.max(0, place.span().start() - 12), place.span().start())
                .toLowerCase(Locale.ROOT);
        return before.endsWith("from ")
                || before.endsWith("bound for ")
                || before.endsWith("embassy in ")
                || before.endsWith("fled to ");
    }

    private static EventPlace of(Context context, Sentence sentence, Mention.OfPlace mention, Span near) {
        Place place = mention.place().orElseThrow();
        Optional<Mention.OfTarget> site = site(context, sentence, near);
        List<Span> spans = new ArrayList<>();
        site.ifPresent(target -> spans.add(target.span()));
        spans.add(mention.span());
        boolean siteItself = place.feature() == Place.Feature.SITE || place.feature() == Place.Feature.AIRPORT;
        Optional<String> siteName =
                siteItself ? Optional.of(mention.name()) : site.map(target -> context.words(target.span()));
        Optional<EventPlace.Offset> offset = offset(context, mention);
        PlacePrecision precision = siteName.isPresent()
                ? PlacePrecision.SITE
                : offset.isPresent() || isNear(context, mention) ? PlacePrecision.NEAR : precision(place);
        Optional<String> name = siteItself
                ? settlementOf(mention).or(() -> settlementNear(context, place))
                : Optional.of(mention.name());
        return new EventPlace(name, siteName, Optional.of(place), precision, offset, spans);
    }

    /// The settlement that the text names and that a site lies in or beside.
    private static Optional<String> settlementNear(Context context, Place site) {
        return context.mentions().of(Mention.OfPlace.class).stream()
                .filter(other -> other.place()
                        .filter(p -> p.feature() == Place.Feature.SETTLEMENT)
                        .isPresent())
                .filter(other -> {
                    OptionalDouble km = other.place().orElseThrow().kmTo(site);
                    return km.isPresent() && km.getAsDouble() <= SITE_KM;
                })
                .findFirst()
                .map(Mention.OfPlace::name);
    }

    /// The settlement inside the name of a site: "Kabul" of "Kabul International Airport".
    private static Optional<String> settlementOf(Mention.OfPlace mention) {
        for (String word : List.of(
                " International Airport",
                " international airport",
                " Airport",
                " airport",
                " air base",
                " Air Base",
                " airfield",
                " Airfield")) {
            if (mention.name().endsWith(word)) {
                return Optional.of(mention.name().substring(0, mention.name().length() - word.length()));
            }
        }
        return Optional.empty();
    }

    /// A facility in the sentence that "at", "in", "outside", "near" or the act itself ties to the happening.
    private static Optional<Mention.OfTarget> site(Context context, Sentence sentence, Span near) {
        String text = context.text().text();
        return context.in(sentence, Mention.OfTarget.class).stream()
                .filter(target -> target.kind() == TargetKind.FACILITY)
                .filter(target ->
                        headsItsGroup(context, target) || target.span().overlaps(near))
                .filter(target -> {
                    String before = text.substring(
                            Math.max(0, target.span().start() - 16),
                            target.span().start());
                    return before.matches(
                                    "(?s).*\\b(at|in|outside|near|inside|on|to|into|through|the|a|an|of|attacked|hit|struck|stormed)\\s+((the|a|an)\\s+)?")
                            || target.span().overlaps(near);
                })
                .min(Comparator.comparingInt(target -> target.span().distanceTo(near)))
                .map(nearest -> namedLike(context, sentence, nearest));
    }

    /// "mine workers", "school children" name no site.
    private static boolean headsItsGroup(Context context, Mention.OfTarget target) {
        int token = context.text().firstTokenFrom(target.head().start());
        return context.text()
                .groupAt(token)
                .filter(group -> group.head() == token)
                .isPresent();
    }

    /// The same kind of site with a proper name in the same sentence is the same site: "near Khan hospital … an attack
    /// on a hospital".
    private static Mention.OfTarget namedLike(Context context, Sentence sentence, Mention.OfTarget site) {
        if (named(Optional.of(context.words(site.span())))) {
            return site;
        }
        String head = context.words(site.head());
        return context.in(sentence, Mention.OfTarget.class).stream()
                .filter(other -> other.kind() == site.kind()
                        && context.words(other.head()).equalsIgnoreCase(head))
                .filter(other -> named(Optional.of(context.words(other.span()))))
                .findFirst()
                .orElse(site);
    }

    private static boolean isNear(Context context, Mention.OfPlace mention) {
        String text = context.text().text();
        String before = text.substring(
                        Math.max(0, mention.span().start() - 18), mention.span().start())
                .toLowerCase(Locale.ROOT);
        return before.endsWith("near ")
                || before.endsWith("outside ")
                || before.endsWith("outskirts of ")
                || before.endsWith("near the town of ");
    }

    /// "20 km north of X", "about 12 miles from X".
    private static Optional<EventPlace.Offset> offset(Context context, Mention.OfPlace mention) {
        String text = context.text().text();
        String before = text.substring(
                Math.max(0, mention.span().start() - 60), mention.span().start());
        Matcher matcher = OFFSET.matcher(before);
        if (!matcher.find()) {
            return Optional.empty();
        }
        double distance = Double.parseDouble(matcher.group(1).replace(",", ""));
        boolean miles = matcher.group(2).toLowerCase(Locale.ROOT).startsWith("mi");
        String bearing = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(new EventPlace.Offset(miles ? Math.round(distance * 16.09344) / 10.0 : distance, bearing));
    }

    private static final Pattern OFFSET = Pattern.compile(
            "(\\d[\\d,]*(?:\\.\\d+)?)[ -]?(km|kilomet(?:er|re)s?|miles?)(?: \\([^)]*\\))?(?: (?:to the )?((?:north|south|east|west)[a-z-]*))?(?: of| from)(?: the)?(?: [a-z]+){0,3} $",
            Pattern.CASE_INSENSITIVE);

    private static PlacePrecision precision(Place place) {
        return switch (place.feature()) {
            case SETTLEMENT, QUARTER, CAMP -> PlacePrecision.SETTLEMENT;
            case SITE, AIRPORT -> PlacePrecision.SITE;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case ADMIN2 -> PlacePrecision.ADMIN2;
            case REGION -> PlacePrecision.REGION;
            case WATER -> PlacePrecision.SEA;
            case COUNTRY -> PlacePrecision.COUNTRY;
        };
    }

    private static int coarseness(Mention.OfPlace mention) {
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

    /// The place of a whole draft: the finest that an anchor's sentence gives; else the article's dateline or headline.
    static Optional<EventPlace> place(Context context, Draft draft, boolean fresh) {
        Optional<EventPlace> best = Optional.empty();
        Optional<String> site = Optional.empty();
        List<Span> siteSpans = List.of();
        for (Anchor anchor : draft.anchors) {
            Optional<EventPlace> stated = place(context, anchor);
            if (stated.isEmpty()) {
                continue;
            }
            if (site.isEmpty() || named(stated.get().site()) && !named(site)) {
                if (stated.get().site().isPresent()
                        && (site.isEmpty()
                                || sameSite(site.get(), stated.get().site().get()))) {
                    site = stated.get().site();
                    siteSpans = stated.get().spans();
                }
            }
            if (best.isEmpty() || finer(stated.get(), best.get()) && !apart(stated, best)) {
                best = stated;
            }
        }
        if (best.isEmpty() || best.get().precision() == PlacePrecision.COUNTRY) {
            Optional<EventPlace> nearBy = ofCasualtySentences(context, draft);
            if (nearBy.isPresent() && (best.isEmpty() || !apart(nearBy, best))) {
                best = nearBy;
            }
        }
        if (fresh && (best.isEmpty() || best.get().precision() == PlacePrecision.COUNTRY)) {
            Optional<EventPlace> written = ofDateline(context);
            if (written.isPresent() && (best.isEmpty() || !apart(written, best))) {
                best = best.isPresent() ? best : written;
            }
        }
        if (best.isEmpty() || site.isEmpty() || best.get().site().isPresent() && !named(site)) {
            return best;
        }
        EventPlace place = best.get();
        List<Span> spans = new ArrayList<>(siteSpans);
        spans.addAll(place.spans());
        return Optional.of(new EventPlace(
                place.name(),
                site,
                place.place(),
                place.site().isPresent() ? place.precision() : PlacePrecision.SITE,
                place.offset(),
                spans.stream().distinct().toList()));
    }

    private static boolean sameSite(String a, String b) {
        String lastA = a.substring(a.lastIndexOf(' ') + 1);
        String lastB = b.substring(b.lastIndexOf(' ') + 1);
        return lastA.equalsIgnoreCase(lastB);
    }

    private static boolean named(Optional<String> site) {
        return site.filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
                .isPresent();
    }

    private static Optional<EventPlace> ofCasualtySentences(Context context, Draft draft) {
        for (Casualty casualty : draft.casualties) {
            Optional<EventPlace> stated = place(context, casualty.sentence(), casualty.wording());
            if (stated.isPresent()) {
                return stated;
            }
        }
        return Optional.empty();
    }

    private static Optional<EventPlace> ofDateline(Context context) {
        for (Section section : context.text().article().sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                for (Mention.OfPlace mention : context.mentions().within(section.span(), Mention.OfPlace.class)) {
                    if (mention.place().isPresent()) {
                        Place place = mention.place().get();
                        return Optional.of(new EventPlace(
                                Optional.of(mention.name()),
                                Optional.empty(),
                                Optional.of(place),
                                precision(place),
                                Optional.empty(),
                                List.of(mention.span())));
                    }
                }
            }
        }
        return Optional.empty();
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
        if (left.id().isPresent() && left.id().equals(right.id())) {
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
        return bothSettlements && !left.id().equals(right.id());
    }
}
