package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.core.ActorKind;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads who did it: from the arguments of anchors, from claims and from blame. Several strings for one party are
/// one entry with several names; a bare "attackers" yields to who they are.
final class Doers {
    private static final Set<String> BARE =
            Set.of("attacker", "assailant", "perpetrator", "suspect", "terrorist", "culprit");
    private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our");
    private static final Set<String> SUSPICION = Set.of("suspected", "alleged", "presumed", "suspects");
    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");
    private static final Set<String> GROUP_NOUNS =
            Set.of("group", "organization", "organisation", "movement", "militia", "faction", "they");

    private Doers() {}

    static List<Doer> of(Context context, Draft draft) {
        Map<String, DoerBuilder> byKey = new LinkedHashMap<>();
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments(Role.PERPETRATOR)) {
                if (isResponse(context, draft, anchor, argument)) {
                    continue;
                }
                addDoer(context, argument.group(), argument.span(), Certainty.ASSERTED, Attribution.theReport(), byKey);
            }
        }
        for (ClaimReader.Found claim : draft.claims) {
            if (claim.stance().filter(s -> s == Claim.Stance.DENIED).isPresent()) {
                continue;
            }
            Attribution by =
                    claim.stance().isPresent() ? Attribution.theReport() : Speakers.of(context, claim.sentence());
            addDoer(context, claim.group(), context.nameSpan(claim.group()), claim.certainty(), by, byKey);
        }
        boolean named = byKey.values().stream()
                .anyMatch(b -> b.kind == DoerKind.ORGANIZATION
                        || b.kind == DoerKind.UNKNOWN_GROUP
                        || b.kind == DoerKind.INDIVIDUAL);
        return byKey.values().stream()
                .filter(builder -> !(builder.bare && named && byKey.size() > 1))
                .map(DoerBuilder::build)
                .toList();
    }

    /// Forces of a state that shoot some sentences after an attack was told of answer it: they did not do it.
    private static boolean isResponse(Context context, Draft draft, Anchor anchor, Anchor.Argument argument) {
        boolean shooting = anchor.type() == EventType.ARMED_ASSAULT || anchor.type() == EventType.UNKNOWN_ATTACK;
        if (!shooting || !actsForState(context, argument.group())) {
            return false;
        }
        int first = draft.anchors.getFirst().sentence().index();
        boolean attackersNamed = draft.anchors.stream()
                .flatMap(other -> other.arguments(Role.PERPETRATOR).stream())
                .anyMatch(other -> context.isAttacker(other.group()));
        boolean toldFirst = draft.anchors.stream()
                .filter(other -> other.sentence().index() == first)
                .flatMap(other -> other.arguments(Role.PERPETRATOR).stream())
                .anyMatch(other -> actsForState(context, other.group()));
        return attackersNamed || anchor.sentence().index() > first && !toldFirst;
    }

    private static boolean actsForState(Context context, Group group) {
        return context.isForce(group)
                || context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isState() || actor.kind() == ActorKind.DE_FACTO_AUTHORITY);
    }

    private static final class DoerBuilder {
        final LinkedHashSet<String> names = new LinkedHashSet<>();
        final List<Span> spans = new ArrayList<>();
        Optional<String> actor = Optional.empty();
        Optional<String> code = Optional.empty();
        DoerKind kind = DoerKind.UNKNOWN_GROUP;
        Certainty certainty = Certainty.SUSPECTED;
        Attribution attribution = Attribution.theReport();
        boolean bare;

        Doer build() {
            return new Doer(
                    List.copyOf(names),
                    actor,
                    kind,
                    certainty,
                    attribution,
                    code,
                    spans.stream().distinct().sorted().toList());
        }
    }

    private static void addDoer(
            Context context,
            Group group,
            Span span,
            Certainty stated,
            Attribution attribution,
            Map<String, DoerBuilder> byKey) {
        Certainty certainty = isSuspected(context, group) ? Certainty.SUSPECTED : stated;
        if (NOBODY.contains(context.text().token(group.firstToken()).lower())) {
            return; // "no group has admitted carrying out the attack"
        }
        Optional<Mention.OfActor> actor = actorOf(context, group, span);
        if (actor.isEmpty() && context.isCollective(group)) { // "members of the X": they and X
            actor = actorAfterOf(context, group);
            if (actor.isPresent()) {
                addMembers(context, group, actor.get(), certainty, attribution, byKey);
            }
        }
        if (actor.isEmpty() && GROUP_NOUNS.contains(lastLemma(context, span))) {
            actor = lastArmedBefore(context, span.start());
        }
        if (actor.isEmpty()
                && context.isCollective(group)
                && context.targetAt(group).isEmpty()) {
            Optional<Group> members = membersOf(context, group); // "a group of unidentified gunmen"
            if (members.isPresent()) {
                addDoer(context, members.get(), context.nameSpan(members.get()), certainty, attribution, byKey);
                return;
            }
        }
        Optional<Mention.OfTarget> people = context.targetAt(group);
        if (actor.isPresent()) {
            Mention.OfActor named = actor.get();
            DoerBuilder builder = byKey.computeIfAbsent("actor:" + named.actor(), k -> new DoerBuilder());
            builder.names.add(named.name());
            String whole = context.words(context.nameSpan(group));
            if (people.isPresent() && people.get().type().equals("attacker") && whole.contains(named.name())) {
                builder.names.add(whole);
            }
            builder.actor = Optional.of(named.actor());
            builder.kind = named.kind().isState() ? DoerKind.STATE : DoerKind.ORGANIZATION;
            builder.code = context.codebook().actors().find(named.actor()).flatMap(a -> a.cameo());
            builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
            builder.attribution = attribution;
            builder.spans.add(named.span().overlaps(span) ? span : named.span());
            return;
        }
        Optional<Mention.OfPlace> country = stateOf(context, group, span);
        if (country.isPresent()) { // "Turkey shelled …": a state by its country's name
            DoerBuilder builder = byKey.computeIfAbsent(
                    "state:"
                            + country.get()
                                    .place()
                                    .flatMap(p -> p.country())
                                    .orElse(country.get().name()),
                    k -> new DoerBuilder());
            if (country.get().demonym()) { // "Israeli warplanes": the state by its name, then the words of the text
                country.get().place().map(Place::name).ifPresent(builder.names::add);
                builder.names.add(context.words(context.nameSpan(group)));
            } else {
                builder.names.add(country.get().name());
            }
            builder.kind = DoerKind.STATE;
            builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
            builder.attribution = attribution;
            builder.spans.add(country.get().span());
            return;
        }
        List<Mention.OfPerson> persons = context.mentions().within(span, Mention.OfPerson.class);
        if (!persons.isEmpty()) {
            Mention.OfPerson person = persons.getFirst();
            DoerBuilder builder = byKey.computeIfAbsent("person:" + person.name(), k -> new DoerBuilder());
            builder.names.add(person.name());
            builder.kind = DoerKind.INDIVIDUAL;
            builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
            builder.attribution = attribution;
            builder.spans.add(person.span());
            return;
        }
        if (people.isEmpty() || people.get().kind() != TargetKind.PEOPLE) {
            return;
        }
        if (OWN.contains(context.text().token(group.firstToken()).lower())) {
            return; // "its fighters" are those of a party named elsewhere
        }
        String type = people.get().type();
        boolean armed = Set.of("attacker", "military", "police", "soldier", "police-officer")
                .contains(type);
        if (!armed && certainty == Certainty.ASSERTED && !type.equals("person")) {
            return;
        }
        Token head = context.head(group);
        String key = "noun:" + head.lemma();
        DoerBuilder builder = byKey.computeIfAbsent(key, k -> new DoerBuilder());
        builder.names.add(context.words(context.nameSpan(group)));
        boolean state =
                Set.of("military", "police", "soldier", "police-officer").contains(type);
        builder.kind = state ? DoerKind.STATE : isSingle(context, group) ? DoerKind.INDIVIDUAL : DoerKind.UNKNOWN_GROUP;
        builder.bare = BARE.contains(head.lemma())
                && context.nameSpan(group).length() <= head.text().length();
        builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
        builder.attribution = attribution;
        builder.spans.add(context.nameSpan(group));
    }

    /// "suspected rebels", "alleged members of …".
    private static boolean isSuspected(Context context, Group group) {
        int before = Math.max(0, group.firstToken() - 1);
        return context.text().tokens().subList(before, group.endToken()).stream()
                .anyMatch(token -> SUSPICION.contains(token.lower()));
    }

    private static String lastLemma(Context context, Span span) {
        int after = context.text().firstTokenFrom(span.end());
        return after == 0 ? "" : context.text().token(after - 1).lemma();
    }

    private static Optional<Group> membersOf(Context context, Group group) {
        int next = group.endToken();
        boolean of = next + 1 < context.text().tokens().size()
                && context.text().token(next).is("of");
        return of ? context.text().groupAt(next + 1).filter(Group::isNoun).filter(context::isArmed) : Optional.empty();
    }

    private static Optional<Mention.OfActor> actorAfterOf(Context context, Group group) {
        int next = group.endToken();
        if (next + 1 >= context.text().tokens().size()
                || !context.text().token(next).is("of")) {
            return Optional.empty();
        }
        return context.text().groupAt(next + 1).flatMap(of -> actorOf(context, of, context.span(of)));
    }

    private static void addMembers(
            Context context,
            Group group,
            Mention.OfActor of,
            Certainty certainty,
            Attribution attribution,
            Map<String, DoerBuilder> byKey) {
        Span whole = context.nameSpan(group).cover(of.span());
        DoerBuilder builder = byKey.computeIfAbsent("members:" + of.actor(), k -> new DoerBuilder());
        builder.names.add(context.words(whole));
        builder.kind = DoerKind.UNKNOWN_GROUP;
        builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
        builder.attribution = attribution;
        builder.spans.add(whole);
    }

    /// A country as the doer, not merely a word about one.
    private static Optional<Mention.OfPlace> stateOf(Context context, Group group, Span span) {
        int head = context.head(group).span().start();
        boolean machine = context.targetAt(group)
                .filter(target -> target.kind() == TargetKind.VEHICLE)
                .isPresent();
        return context.mentions().within(span, Mention.OfPlace.class).stream()
                .filter(place -> place.place()
                        .filter(p -> p.feature() == Place.Feature.COUNTRY)
                        .isPresent())
                .filter(place -> machine
                        || (place.demonym()
                                ? place.span().equals(span)
                                : place.span().contains(head)))
                .findFirst(); // "Turkey shelled", "Israeli warplanes bombed", "a Russian air strike"
    }

    private static Optional<Mention.OfActor> actorOf(Context context, Group group, Span span) {
        List<Mention.OfActor> actors = context.in(group, Mention.OfActor.class);
        return actors.stream()
                .filter(actor -> actor.span().overlaps(span)
                        && (actor.kind().isArmed() || actor.kind().isState()))
                .max(Comparator.comparingInt(actor -> actor.span().end()));
    }

    /// "The group said …": the armed group last named before.
    static Optional<Mention.OfActor> lastArmedBefore(Context context, int offset) {
        return context.mentions().of(Mention.OfActor.class).stream()
                .filter(actor -> actor.span().start() < offset && actor.kind() != ActorKind.DE_FACTO_AUTHORITY)
                .filter(actor -> actor.kind().isArmed() && !actor.kind().isState())
                .reduce((first, second) -> second);
    }

    private static Certainty stronger(Certainty a, Certainty b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static boolean isSingle(Context context, Group group) {
        Optional<Mention.OfCount> count = CasualtyReader.countIn(context, group);
        if (count.isPresent()) {
            return count.get().count().equals(HeadCount.exactly(1));
        }
        Token head = context.head(group);
        return head.lemma().equals(head.lower())
                        && !Set.of("police", "people", "troops", "personnel").contains(head.lower())
                || head.lower().endsWith("man") && !head.lower().equals("men");
    }
}
