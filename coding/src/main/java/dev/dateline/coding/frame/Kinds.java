package dev.dateline.coding.frame;

import dev.dateline.codebook.Frame;
import dev.dateline.coding.context.Context;
import dev.dateline.core.ActorKind;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.Set;

/// What a noun group names, in the kinds that frames ask for.
final class Kinds {
    private static final Set<String> POLICE = Set.of("police", "police-officer");
    /// "they", "he": stand for somebody told of before.
    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "we", "it", "who", "which", "him", "her", "them");

    private final Context context;

    Kinds(Context context) {
        this.context = context;
    }

    boolean is(Filler filler, Frame.Kind kind) {
        Group group = filler.group();
        return switch (kind) {
            case PARTY -> isParty(filler);
            case GROUP ->
                context.isAttacker(group)
                        || has(filler, "group-words")
                        || actor(filler, ActorKind.ARMED_GROUP, ActorKind.MILITIA, ActorKind.CRIMINAL_GROUP);
            case STATE -> isState(filler);
            case FORCE ->
                context.isArmed(group)
                        || context.isForce(group)
                        || has(filler, "force-words")
                        || actors(filler).anyMatch(actor -> actor.kind().isArmed());
            case POLICE ->
                context.targetAt(group)
                                .filter(target -> POLICE.contains(target.type()))
                                .isPresent()
                        || actor(filler, ActorKind.POLICE)
                        || has(filler, "police-words");
            case CROWD -> has(filler, "crowd-words");
            case PEOPLE -> isPeople(filler);
            case PLACE -> places(filler).anyMatch(place -> !place.demonym()) || has(filler, "place-words");
            case FACILITY ->
                context.targetAt(group)
                        .filter(target -> target.kind() == TargetKind.FACILITY)
                        .isPresent();
            case WEAPON ->
                !context.text().token(group.firstToken()).is("no") // "found no weapons"
                        && (!context.in(group, Mention.OfWeapon.class).isEmpty() || has(filler, "weapon-words"));
            case MONEY ->
                has(filler, "money-words") || context.words(filler.span()).contains("$");
            case PEACEKEEPING ->
                context.text().tokens(group).stream()
                        .anyMatch(token -> context.codebook().cues().has("peacekeeping-words", token.lemma()));
        };
    }

    private boolean isParty(Filler filler) {
        Token head = head(filler);
        if (head.pos() == Pos.PRON || head.pos() == Pos.DET) {
            return PERSONAL.contains(head.lower());
        }
        boolean named = head.pos() == Pos.PROPN
                && context.in(filler.group(), Mention.OfTime.class).isEmpty()
                && places(filler).noneMatch(place -> isSmall(place));
        return named
                || actors(filler).findAny().isPresent()
                || places(filler).anyMatch(place -> place.demonym() || isCountry(place))
                || isPeople(filler)
                || context.codebook().cues().has("speakers", head.lemma())
                || has(filler, "party-words");
    }

    private boolean isState(Filler filler) {
        return context.isForce(filler.group())
                || actors(filler)
                        .anyMatch(actor -> actor.kind().isState() || actor.kind() == ActorKind.DE_FACTO_AUTHORITY)
                || has(filler, "state-words")
                || has(filler, "police-words")
                || places(filler).anyMatch(place -> isCountry(place) && !place.demonym());
    }

    private boolean isPeople(Filler filler) {
        boolean person = !context.mentions()
                .within(filler.span(), Mention.OfPerson.class)
                .isEmpty();
        boolean people = context.targetAt(filler.group())
                .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                .isPresent();
        boolean demonym = places(filler)
                .anyMatch(place -> place.demonym()
                        && place.span().contains(head(filler).span().start()));
        return person || people || demonym || has(filler, "people-words");
    }

    private boolean has(Filler filler, String cue) {
        Token head = head(filler);
        return context.codebook().cues().has(cue, head.lemma())
                || context.codebook().cues().has(cue, head.lower());
    }

    /// The head of the group, or the last token of a filler that is a part of it.
    private Token head(Filler filler) {
        Token head = context.head(filler.group());
        Span span = filler.span();
        return span.contains(head.span().start())
                ? head
                : context.text().token(Math.max(0, context.text().firstTokenFrom(span.end()) - 1));
    }

    private boolean actor(Filler filler, ActorKind... kinds) {
        return actors(filler).anyMatch(actor -> Set.of(kinds).contains(actor.kind()));
    }

    private java.util.stream.Stream<Mention.OfActor> actors(Filler filler) {
        return context.mentions().within(filler.span(), Mention.OfActor.class).stream();
    }

    private java.util.stream.Stream<Mention.OfPlace> places(Filler filler) {
        return context.mentions().within(filler.span(), Mention.OfPlace.class).stream();
    }

    private static boolean isCountry(Mention.OfPlace place) {
        return place.place()
                .filter(known -> known.feature() == Place.Feature.COUNTRY)
                .isPresent();
    }

    private static boolean isSmall(Mention.OfPlace place) {
        return place.literal() && !isCountry(place);
    }
}
