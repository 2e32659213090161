package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads which place "the city", "the village", "the district" of a sentence means: the only one of its kind that
/// the text has named before, or that the sentences just before have.
final class PlaceReferences {
    private static final Set<String> IN = Set.of(
            "in",
            "at",
            "inside",
            "across",
            "into",
            "throughout",
            "within",
            "on",
            "through",
            "over",
            "hit",
            "rocked",
            "shook",
            "struck",
            "attacked",
            "shelled",
            "bombed",
            "stormed",
            "raided",
            "entered",
            "overran");
    private static final Set<String> NEAR = Set.of("near", "outside", "around", "beside");
    /// What "the same" makes a spot by the place just named.
    private static final Set<String> SPOTS = Set.of("road", "highway", "route", "stretch", "track", "street", "area");
    private static final Set<String> CENTRES = Set.of("center", "centre");
    /// How many sentences before it a reference may look over others of its kind that the text named long ago.
    private static final int REACH = 3;
    /// People in the largest village and the largest town.
    private static final long VILLAGE = 50_000;

    private static final long TOWN = 500_000;

    private PlaceReferences() {}

    /// The place that a sentence means without naming it; empty when several may be meant.
    static Optional<EventPlace> place(Context context, Sentence sentence) {
        for (int i = sentence.firstToken() + 2; i < sentence.endToken(); i++) {
            boolean same = context.text().token(i - 1).is("same") && i > sentence.firstToken() + 2;
            int the = same ? i - 2 : i - 1;
            String before = context.text().token(the - 1).lower();
            boolean there = IN.contains(before) || NEAR.contains(before);
            if (!there || !isReference(context, sentence, the, i)) {
                continue;
            }
            String kind = context.text().token(i).lower();
            boolean spot = same && SPOTS.contains(kind);
            Optional<Mention.OfPlace> meant =
                    spot ? justNamed(context, sentence, i) : meant(context, sentence, i, kind);
            if (meant.isPresent()) {
                return Optional.of(at(meant.get(), context.text().token(i), spot || NEAR.contains(before)));
            }
        }
        return Optional.empty();
    }

    private static EventPlace at(Mention.OfPlace meant, Token word, boolean near) {
        EventPlace place = Locations.of(meant);
        boolean exact = place.precision() == PlacePrecision.SETTLEMENT;
        return new EventPlace(
                place.name(),
                place.site(),
                place.place(),
                near && exact ? PlacePrecision.NEAR : place.precision(),
                place.offset(),
                List.of(meant.span(), word.span()));
    }

    /// The kind of place that a word stands for; "state" and "region" mean too much else.
    private static Optional<Place.Feature> feature(Cues cues, String word) {
        return switch (word) {
            case "city", "town", "village", "hamlet" -> Optional.of(Place.Feature.SETTLEMENT);
            case "state", "region" -> Optional.empty();
            default ->
                cues.has("province-kinds", word)
                        ? Optional.of(Place.Feature.ADMIN1)
                        : cues.has("district-kinds", word) ? Optional.of(Place.Feature.ADMIN2) : Optional.empty();
        };
    }

    /// "the city", and neither "the city council", "the city of X", "the city X" nor "the city's council".
    private static boolean isReference(Context context, Sentence sentence, int the, int word) {
        if (!context.text().token(the).is("the")) {
            return false;
        }
        if (word + 1 == sentence.endToken()) {
            return true;
        }
        Token next = context.text().token(word + 1);
        return CENTRES.contains(next.lower())
                || !next.pos().isNominal()
                        && next.pos() != Pos.NUM
                        && !next.is("of")
                        && !next.lemma().equals("'s")
                        && !Character.isUpperCase(next.text().charAt(0));
    }

    /// "on the same road": beside the one town named there or in the sentence before.
    private static Optional<Mention.OfPlace> justNamed(Context context, Sentence sentence, int word) {
        int end = context.text().token(word).span().start();
        return only(context.mentions().of(Mention.OfPlace.class).stream()
                .filter(place -> place.span().end() <= end && isNear(context, sentence, place, 1))
                .filter(place -> isOfKind(context, place, "", Place.Feature.SETTLEMENT))
                .toList());
    }

    private static Optional<Mention.OfPlace> meant(Context context, Sentence sentence, int word, String kind) {
        Optional<Place.Feature> feature = feature(context.codebook().cues(), kind);
        if (feature.isEmpty()) {
            return Optional.empty();
        }
        List<Mention.OfPlace> named = context.mentions().of(Mention.OfPlace.class).stream()
                .filter(place ->
                        place.span().end() <= context.text().token(word).span().start())
                .filter(place -> isOfKind(context, place, kind, feature.get()))
                .toList();
        return only(named)
                .or(() -> only(named.stream()
                        .filter(place -> isNear(context, sentence, place, REACH))
                        .toList()));
    }

    private static boolean isNear(Context context, Sentence sentence, Mention.OfPlace place, int reach) {
        return context.text()
                .sentenceAt(place.span().start())
                .filter(other -> sentence.index() - other.index() <= reach)
                .isPresent();
    }

    private static boolean isOfKind(Context context, Mention.OfPlace mention, String kind, Place.Feature feature) {
        Optional<Sentence> sentence = context.text().sentenceAt(mention.span().start());
        Optional<Place> place = mention.place();
        if (sentence.isEmpty()
                || place.isEmpty()
                || !mention.literal()
                || mention.demonym()
                || Locations.isSpeakersPlace(context, sentence.get(), mention)
                || Locations.kind(context, sentence.get(), mention).feature() != feature) {
            return false;
        }
        return switch (kind) {
            case "city" -> !isCalledVillage(context, mention);
            case "town" -> place.get().population() < TOWN;
            case "village", "hamlet" -> place.get().population() < VILLAGE;
            default -> true;
        };
    }

    /// "the village of X".
    private static boolean isCalledVillage(Context context, Mention.OfPlace mention) {
        int first = context.text().firstTokenFrom(mention.span().start());
        String of = first >= 2 ? context.text().token(first - 2).lower() : "";
        return of.equals("village") || of.equals("hamlet");
    }

    /// The last mention of a place, where no other place is mentioned.
    private static Optional<Mention.OfPlace> only(List<Mention.OfPlace> named) {
        boolean one = named.stream()
                        .map(mention -> mention.place().orElseThrow())
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(named.getLast()) : Optional.empty();
    }
}
