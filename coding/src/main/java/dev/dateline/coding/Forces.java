package dev.dateline.coding;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Actor.Spelling;
import dev.dateline.coding.context.Context;
import dev.dateline.core.ActorKind;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the words for people say of a force that they serve in: "members of the United States armed forces" and
/// "US Marines" are soldiers, and both are U.S. military.
final class Forces {
    private static final String ARMY = "-army";
    private static final String POLICE = "-police";
    /// Types of the codebook for people under arms, with the force of a state that they serve in.
    private static final Set<String> SOLDIERS = Set.of("soldier", "military");

    private static final Set<String> OFFICERS = Set.of("police-officer", "police");

    private final Context context;

    Forces(Context context) {
        this.context = context;
    }

    /// The type of people in the codebook's words by the noun of a group, else by the force that its words name; empty
    /// where neither says what they are.
    Optional<String> type(Group people) {
        return context.targetAt(people)
                .map(Mention.OfTarget::type)
                .or(() -> groups(people)
                        .flatMap(group -> Stream.concat(
                                context.targetAt(group).map(Mention.OfTarget::type).stream(),
                                atHead(group).flatMap(actor -> type(actor.kind()).stream())))
                        .map(Forces::member)
                        .findFirst())
                .or(() -> context.codebook()
                                .cues()
                                .has("soldiers-by-name", context.head(people).lower())
                        ? Optional.of("soldier")
                        : Optional.empty());
    }

    /// The members of what is a body: a soldier of the military.
    private static String member(String type) {
        return SOLDIERS.contains(type) ? "soldier" : OFFICERS.contains(type) ? "police-officer" : type;
    }

    private static Optional<String> type(ActorKind kind) {
        return switch (kind) {
            case MILITARY, PARAMILITARY -> Optional.of("soldier");
            case POLICE -> Optional.of("police-officer");
            case PEACEKEEPERS -> Optional.of("peacekeepers");
            case ARMED_GROUP, MILITIA, CRIMINAL_GROUP, PRIVATE_MILITARY -> Optional.of("attacker");
            case DE_FACTO_AUTHORITY,
                    INTELLIGENCE,
                    GOVERNMENT,
                    INTERNATIONAL_ORGANIZATION,
                    POLITICAL_PARTY,
                    NGO,
                    MEDIA -> Optional.empty();
        };
    }

    /// The class of the soldiers or police of one state, however its words name them: "U.S. military" for "American
    /// troops"; empty where the words do not tell the state or the force.
    Optional<String> name(Span words) {
        Optional<Group> people = people(words);
        if (people.isEmpty() || hasLeft(people.get())) {
            return Optional.empty();
        }
        Optional<String> force = type(people.get()).flatMap(Forces::force);
        List<String> countries =
                groups(people.get()).flatMap(this::countries).distinct().toList();
        if (countries.size() > 1) {
            return Optional.empty(); // "Afghan and American soldiers"
        }
        return force.flatMap(kind -> countries.stream()
                .findFirst()
                .or(() -> countryElsewhere(words))
                .flatMap(country -> context.codebook().actors().find(country.toLowerCase(Locale.ROOT) + kind))
                .flatMap(actor -> name(actor, kind)));
    }

    /// The noun group whose last words those are.
    Optional<Group> people(Span words) {
        return context.text().groupAt(context.text().firstTokenFrom(words.end()) - 1);
    }

    private static Optional<String> force(String type) {
        return SOLDIERS.contains(type)
                ? Optional.of(ARMY)
                : OFFICERS.contains(type) ? Optional.of(POLICE) : Optional.empty();
    }

    /// "U.S. military", "Afghan police": the first name of the directory that tells state and force.
    private static Optional<String> name(Actor force, String kind) {
        String ending = kind.equals(ARMY) ? " military" : " police";
        return force.spellings().stream()
                .map(Spelling::name)
                .filter(name -> name.endsWith(ending))
                .findFirst();
    }

    /// Veterans are no soldiers any more.
    private boolean hasLeft(Group people) {
        return context.text().tokens(people).stream()
                .anyMatch(token -> context.codebook().cues().has("left-service", token.lower()));
    }

    private Stream<String> countries(Group group) {
        return Stream.concat(
                context.in(group, Mention.OfActor.class).stream()
                        .filter(actor -> actor.kind().isState())
                        .flatMap(actor -> context.codebook().actors().find(actor.actor()).stream())
                        .flatMap(actor -> actor.country().stream()),
                context.in(group, Mention.OfPlace.class).stream()
                        .filter(place -> place.demonym()
                                || place.place()
                                        .filter(known -> known.feature() == Place.Feature.COUNTRY)
                                        .isPresent())
                        .flatMap(place -> place.place().stream())
                        .flatMap(place -> place.country().stream()));
    }

    /// "Marines" where the report names US Marines.
    private Optional<String> countryElsewhere(Span words) {
        String last = " " + context.words(words);
        return context.mentions().of(Mention.OfActor.class).stream()
                .filter(actor -> actor.kind() == ActorKind.MILITARY)
                .filter(actor -> actor.name().endsWith(last))
                .flatMap(actor -> context.codebook().actors().find(actor.actor()).stream())
                .flatMap(actor -> actor.country().stream())
                .findFirst();
    }

    private Stream<Mention.OfActor> atHead(Group group) {
        int head = context.head(group).span().start();
        return context.in(group, Mention.OfActor.class).stream()
                .filter(actor -> actor.span().contains(head));
    }

    /// A group, and what follows on "of" where its noun counts members of something: "members of the armed forces".
    private Stream<Group> groups(Group people) {
        int of = people.endToken();
        Optional<Group> whole = context.isCollective(people)
                        && of + 1 < context.text().tokens().size()
                        && context.text().token(of).is("of")
                ? context.text().groupAt(of + 1).filter(Group::isNoun)
                : Optional.empty();
        return Stream.concat(Stream.of(people), whole.stream());
    }
}
