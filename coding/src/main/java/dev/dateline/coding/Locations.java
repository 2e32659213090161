package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.Place;
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

/// Reads where something happened off the places of one sentence and the words beside them.
final class Locations {
    private static final double SITE_KM = 25;
    /// How many words may open a sentence before the place that frames it: "Meanwhile in X, …".
    private static final int FRAME_REACH = 3;
    /// How many words before a place may say that the harmed are brought there.
    private static final int CARE_REACH = 10;
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
    /// What a state has in other countries too.
    private static final Set<String> ABROAD = Set.of("diplomatic", "diplomat", "military", "soldier");

    private static final Set<String> COUNTRY_PREPOSITIONS =
            Set.of("in", "across", "of", "inside", "near", "over", "around", "throughout", "within", "into", "on");

    private Locations() {}

    /// The place that a sentence gives what stands at `near`.
    static Optional<EventPlace> place(Context context, Sentence sentence, Span near) {
        List<Mention.OfPlace> places = besides(context, sentence, near, located(context, sentence, near));
        List<Mention.OfPlace> inner = places.stream()
                .filter(place -> places.stream()
                        .noneMatch(other -> !other.equals(place) && holds(context, sentence, place, other)))
                .toList();
        // the nearest fine one; a country only when nothing finer is named
        return inner.stream()
                .min(Comparator.comparingInt((Mention.OfPlace place) -> coarseness(context, sentence, place))
                        .thenComparing(place -> isReference(context, sentence, place))
                        .thenComparing(place -> isFrame(context, sentence, place))
                        .thenComparingInt(place -> place.span().distanceTo(near)))
                .map(place -> of(context, sentence, place, near));
    }

    /// "Seven died in the region; in January 89 were killed in X": of places in several parts of a sentence those in
    /// the
    /// same part, where there are any.
    private static List<Mention.OfPlace> besides(
            Context context, Sentence sentence, Span near, List<Mention.OfPlace> places) {
        if (!sentence.span().contains(near)) {
            return places;
        }
        int start = sentence.span().start();
        int end = sentence.span().end();
        for (Token token : context.tokens(sentence)) {
            if (token.is(";") && token.span().end() <= near.start()) {
                start = token.span().end();
            } else if (token.is(";") && token.span().start() >= near.end()) {
                end = Math.min(end, token.span().start());
            }
        }
        Span part = Span.of(start, end);
        List<Mention.OfPlace> own =
                places.stream().filter(place -> part.contains(place.span())).toList();
        return own.isEmpty() ? places : own;
    }

    /// The quarter of a town that a sentence gives what stands at `near`.
    ///
    /// @param named only where the words beside it name the town
    static Optional<EventPlace> part(Context context, Sentence sentence, Span near, Place town, boolean named) {
        return located(context, sentence, near).stream()
                .filter(place -> isQuarter(context, sentence, place))
                .filter(place -> town(context, sentence, place)
                        .map(other -> other.place().filter(town::equals).isPresent())
                        .orElse(!named))
                .min(Comparator.comparingInt(place -> place.span().distanceTo(near)))
                .map(place -> of(context, sentence, place, near));
    }

    private static List<Mention.OfPlace> located(Context context, Sentence sentence, Span near) {
        List<Mention.OfPlace> places = new ArrayList<>(context.in(sentence, Mention.OfPlace.class));
        places.removeIf(
                place -> !place.literal() || place.demonym() || place.place().isEmpty());
        places.removeIf(place -> context.isDateline(place.span())
                || isOrigin(context, place)
                || isSpeakersPlace(context, sentence, place)
                || isCountryInPassing(context, sentence, place)
                || isOfOffice(context, sentence, place)
                || takesIn(context, sentence, place)
                || belongsToOther(context, near, place)
                || !isLocated(context, sentence, place));
        return places;
    }

    /// Whether the words beside two names say that one place lies in the other: "the X quarter of Y", "X, Y",
    /// "Y's X".
    private static boolean holds(Context context, Sentence sentence, Mention.OfPlace outer, Mention.OfPlace inner) {
        boolean coarser = coarseness(context, sentence, inner) > coarseness(context, sentence, outer);
        if (coarser || town(context, sentence, outer).filter(inner::equals).isPresent()) {
            return false; // "the Burkina Faso town of Djibo" is no Burkina Faso in Djibo
        }
        int outerEnd = context.text().firstTokenFrom(outer.span().end());
        int innerEnd = context.text().firstTokenFrom(inner.span().end());
        boolean owns = outerEnd + 1 < sentence.endToken()
                && context.text().token(outerEnd).lemma().equals("'s")
                && context.text().token(outerEnd + 1).span().start()
                        == inner.span().start();
        boolean listed =
                outerEnd < sentence.endToken() && context.text().token(outerEnd).pos() == Pos.CCONJ;
        return owns
                || town(context, sentence, inner).filter(outer::equals).isPresent()
                || !listed
                        && context.surroundings()
                                .container(sentence, innerEnd)
                                .filter(outer::equals)
                                .isPresent();
    }

    /// "20 km west of X": a place that only says where another is.
    private static boolean isReference(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        if (first - 2 < sentence.firstToken()) {
            return false;
        }
        String before = context.text().token(first - 1).lower();
        String noun = context.text().token(first - 2).lemma();
        return (before.equals("of") || before.equals("from"))
                && context.codebook().cues().has("directions", noun);
    }

    /// "In X, …" opens a sentence that may name a spot in it further on.
    private static boolean isFrame(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        int end = context.text().firstTokenFrom(place.span().end());
        return first > sentence.firstToken()
                && first - sentence.firstToken() <= FRAME_REACH
                && context.text().token(first - 1).is("in")
                && end < sentence.endToken()
                && context.text().token(end).is(",");
    }

    /// "the X health department says", "the court of X has ordered": where an office sits, unless it was hit
    /// itself.
    private static boolean isOfOffice(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        boolean of = first >= 2 && context.text().token(first - 1).is("of");
        Optional<Group> office = context.text()
                .groupAt(of ? first - 2 : first)
                .filter(Group::isNoun)
                .filter(group -> !place.span().contains(context.head(group).span()))
                .filter(group -> context.codebook()
                        .cues()
                        .has("offices", context.head(group).lemma()));
        return office.isPresent()
                && context.text().groups(sentence).stream()
                        .filter(Group::isVerb)
                        .anyMatch(verb ->
                                context.clauses().subjects(sentence, verb).contains(office.get()));
    }

    /// "flown to a hospital in X", "evacuated to X": where the harmed are cared for.
    private static boolean takesIn(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        if (first - 2 < sentence.firstToken()) {
            return false;
        }
        boolean to = context.text().token(first - 1).is("to");
        int link = first - 2;
        boolean site = context.mentions()
                .at(context.text().token(link).span().start(), Mention.OfTarget.class)
                .filter(target -> target.type().equals("health"))
                .isPresent();
        if (!to && !site) {
            return false;
        }
        String cue = site ? "care" : "evacuating";
        for (int i = Math.max(sentence.firstToken(), first - CARE_REACH); i < first - 1; i++) {
            if (context.codebook().cues().has(cue, context.text().token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// A place of any kind is as coarse as the words beside it say: "Poonch district" is no town, but a
    /// district of a town is a part of it.
    private static int coarseness(Context context, Sentence sentence, Mention.OfPlace place) {
        return Where.coarseness(kind(context, sentence, place));
    }

    /// A place as the kind that the words beside its name say.
    static Place kind(Context context, Sentence sentence, Mention.OfPlace mention) {
        Place place = mention.place().orElseThrow();
        if (town(context, sentence, mention).isPresent()) {
            return place.as(Place.Feature.QUARTER);
        }
        int end = context.text().firstTokenFrom(mention.span().end());
        if (end >= sentence.endToken()) {
            return place;
        }
        String word = context.text().token(end).lower();
        Cues cues = context.codebook().cues();
        Place said = cues.has("province-kinds", word)
                ? place.as(Place.Feature.ADMIN1)
                : cues.has("district-kinds", word) ? place.as(Place.Feature.ADMIN2) : place;
        return Where.coarseness(said) > Where.coarseness(place) ? said : place;
    }

    private static boolean isQuarter(Context context, Sentence sentence, Mention.OfPlace place) {
        Place.Feature feature = place.place().orElseThrow().feature();
        return feature == Place.Feature.QUARTER
                || feature == Place.Feature.CAMP
                || town(context, sentence, place).isPresent();
    }

    /// The town of which a quarter or district is a part: "the X district of Y", "Y's X quarter", "the Y ward
    /// of X".
    static Optional<Mention.OfPlace> town(Context context, Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        int end = context.text().firstTokenFrom(place.span().end());
        Place.Feature feature = place.place().orElseThrow().feature();
        boolean before = first - 3 >= sentence.firstToken()
                && context.text().token(first - 1).is("of")
                && isPart(context, context.text().token(first - 2));
        boolean after =
                end < sentence.endToken() && isPart(context, context.text().token(end));
        if (!before && !after && feature != Place.Feature.QUARTER) {
            return Optional.empty();
        }
        Optional<Mention.OfPlace> named = before
                ? context.mentions().at(context.text().token(first - 3).span().start(), Mention.OfPlace.class)
                : context.surroundings().owner(sentence, first);
        return named.or(() -> context.surroundings().container(sentence, end))
                .or(() -> frame(context, sentence, place))
                .filter(town -> town.place()
                        .filter(known -> known.feature() == Place.Feature.SETTLEMENT)
                        .isPresent());
    }

    /// The place with which a sentence opens: "In X, …".
    private static Optional<Mention.OfPlace> frame(Context context, Sentence sentence, Mention.OfPlace inner) {
        return context.in(sentence, Mention.OfPlace.class).stream()
                .filter(place -> place.span().start() < inner.span().start())
                .filter(place -> isFrame(context, sentence, place))
                .findFirst();
    }

    private static boolean isPart(Context context, Token kind) {
        Cues cues = context.codebook().cues();
        return cues.has("district-kinds", kind.lower()) || cues.has("quarter-kinds", kind.lower());
    }

    /// Whether words beside a name say that something happens there: "in X", "near X", "the X hospital", "X's
    /// north", "the city of X". "The recognition of X" and "the X talks" do not.
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
            String lemma = context.text().token(noun).lemma();
            return context.codebook().cues().has("place-nouns", lemma)
                    || context.codebook().cues().has("village-kinds", lemma)
                    || isSite(context, context.text().token(noun));
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

    private static boolean isSite(Context context, Token noun) {
        return context.mentions()
                .at(noun.span().start(), Mention.OfTarget.class)
                .filter(target -> target.kind() == TargetKind.FACILITY)
                .isPresent();
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
    static boolean isSpeakersPlace(Context context, Sentence sentence, Mention.OfPlace place) {
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

    /// A country without "in", "across", "northern" before it names a party, not a place: "U.S. bombs", "Turkey
    /// said".
    private static boolean isCountryInPassing(Context context, Sentence sentence, Mention.OfPlace place) {
        if (place.place().filter(p -> p.feature() == Place.Feature.COUNTRY).isEmpty()) {
            return false;
        }
        int first = context.text().firstTokenFrom(place.span().start());
        if (first <= sentence.firstToken()) {
            return true;
        }
        String before = context.text().token(first - 1).lower();
        if (before.equals("the") && names(context, place)) {
            return true;
        }
        boolean cornered =
                before.endsWith("ern") || before.equals("central") || before.equals("the") || before.equals(",");
        return !cornered && !COUNTRY_PREPOSITIONS.contains(before);
    }

    /// "the U.S. Embassy", "the Niger army": whose it is, not where; "the Niger village" lies there.
    private static boolean names(Context context, Mention.OfPlace country) {
        int end = context.text().firstTokenFrom(country.span().end());
        return context.text()
                .groupAt(end)
                .filter(group -> group.isNoun() && group.firstToken() < end)
                .flatMap(context::targetAt)
                .filter(target -> target.kind() == TargetKind.PEOPLE || ABROAD.contains(target.type()))
                .isPresent();
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

    /// A place by itself, without what the words around it add.
    static EventPlace of(Mention.OfPlace mention) {
        Place place = mention.place().orElseThrow();
        return new EventPlace(
                Optional.of(mention.name()),
                Optional.empty(),
                Optional.of(place),
                precision(place),
                Optional.empty(),
                List.of(mention.span()));
    }

    private static EventPlace of(Context context, Sentence sentence, Mention.OfPlace mention, Span near) {
        Place place = kind(context, sentence, mention);
        Optional<Mention.OfTarget> site = Sites.site(context, sentence, near);
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

    static PlacePrecision precision(Place place) {
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
}
