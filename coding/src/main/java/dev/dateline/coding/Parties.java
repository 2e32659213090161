package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.core.ActorKind;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads who did it, at whom it was aimed, who was harmed and with what, from the arguments gathered in a draft.
/// Several strings for one party become one entry with several names.
final class Parties {
    private static final Set<String> BARE =
            Set.of("attacker", "assailant", "perpetrator", "suspect", "terrorist", "culprit");
    private static final Set<String> GROUP_NOUNS =
            Set.of("group", "organization", "organisation", "movement", "militia", "faction", "they");

    private Parties() {}

    // ---- doers

    static List<Doer> doers(Context context, Draft draft) {
        Map<String, DoerBuilder> byKey = new LinkedHashMap<>();
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments(Role.PERPETRATOR)) {
                addDoer(context, argument.group(), argument.span(), Certainty.ASSERTED, Attribution.theReport(), byKey);
            }
        }
        for (ClaimReader.Found claim : draft.claims) {
            if (claim.stance()
                    .filter(s -> s == dev.dateline.core.finding.Claim.Stance.DENIED)
                    .isPresent()) {
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
            Certainty certainty,
            Attribution attribution,
            Map<String, DoerBuilder> byKey) {
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
            builder.names.add(country.get().name());
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
        String type = people.get().type();
        boolean armed = Set.of("attacker", "military", "police", "soldier", "paramilitary", "militia")
                .contains(type);
        if (!armed && certainty == Certainty.ASSERTED && !type.equals("person")) {
            return;
        }
        Token head = context.head(group);
        String key = "noun:" + head.lemma();
        DoerBuilder builder = byKey.computeIfAbsent(key, k -> new DoerBuilder());
        builder.names.add(context.words(context.nameSpan(group)));
        boolean state = Set.of("military", "police", "soldier", "paramilitary").contains(type);
        builder.kind = state ? DoerKind.STATE : isSingle(context, group) ? DoerKind.INDIVIDUAL : DoerKind.UNKNOWN_GROUP;
        builder.bare = BARE.contains(head.lemma())
                && context.nameSpan(group).length() <= head.text().length();
        builder.certainty = stronger(builder.spans.isEmpty() ? certainty : builder.certainty, certainty);
        builder.attribution = attribution;
        builder.spans.add(context.nameSpan(group));
    }

    private static String lastLemma(Context context, Span span) {
        int after = context.text().firstTokenFrom(span.end());
        return after == 0 ? "" : context.text().token(after - 1).lemma();
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
        return context.mentions().within(span, Mention.OfPlace.class).stream()
                .filter(place -> !place.demonym() && place.span().contains(head))
                .filter(place -> place.place()
                        .filter(p -> p.feature() == Place.Feature.COUNTRY)
                        .isPresent())
                .findFirst();
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

    private static boolean isSingle(Context context, Group group) {
        Optional<Mention.OfCount> count = CasualtyReader.countIn(context, group);
        if (count.isPresent()) {
            return count.get().count().equals(HeadCount.exactly(1));
        }
        Token head = context.head(group);
        return head.lemma().equals(head.lower())
                        && !Set.of("police", "people", "troops", "personnel").contains(head.lower())
                || head.lower().endsWith("man") && !head.lower().equals("men");
    }

    // ---- targets

    static List<Target> targets(Context context, Draft draft) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        Map<String, Mention.OfTarget> byKey = new LinkedHashMap<>();
        Map<String, LinkedHashSet<String>> names = new LinkedHashMap<>();
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                if (argument.role() != Role.TARGET && argument.role() != Role.VICTIM) {
                    continue;
                }
                Optional<Mention.OfTarget> mention = targetOf(context, argument);
                if (mention.isEmpty()
                        || mention.get().type().equals("attacker")
                                && anchor.type() != dev.dateline.core.finding.EventType.ARMED_CLASH) {
                    continue;
                }
                boolean thing = mention.get().kind() != TargetKind.PEOPLE
                        && mention.get().kind() != TargetKind.PERSON;
                if (argument.role() == Role.VICTIM && !thing) {
                    continue; // harmed people are victims
                }
                String key = keyOf(context, mention.get());
                Span name = argument.group().isNoun()
                                && argument.span().contains(mention.get().span())
                        ? argument.span()
                        : mention.get().span();
                byKey.putIfAbsent(key, mention.get());
                names.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(context.words(name));
                spans.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
            }
        }
        List<Target> targets = new ArrayList<>();
        byKey.forEach((key, mention) -> {
            List<String> ordered = names.get(key).stream()
                    .sorted(Comparator.comparing((String n) -> !Character.isUpperCase(n.charAt(0))))
                    .toList();
            boolean named = Character.isUpperCase(ordered.getFirst().charAt(0))
                    && !context.text().upperCase();
            targets.add(new Target(
                    ordered,
                    mention.kind(),
                    mention.type(),
                    named,
                    HeadCount.notStated(),
                    effect(context, draft, mention),
                    spans.get(key).stream().distinct().sorted().toList()));
        });
        return targets;
    }

    private static Optional<Mention.OfTarget> targetOf(Context context, Anchor.Argument argument) {
        return context.mentions().within(argument.span(), Mention.OfTarget.class).stream()
                .reduce((first, second) -> second)
                .or(() ->
                        context.targetAt(argument.group()).filter(t -> t.span().overlaps(argument.span())))
                .or(() -> responders(context, argument));
    }

    /// "those responding", "those who came to help": a pronoun that its own words describe.
    private static Optional<Mention.OfTarget> responders(Context context, Anchor.Argument argument) {
        int first = argument.group().firstToken();
        if (!context.text().token(first).is("those")
                || first + 1 >= context.text().tokens().size()
                || !context.text().token(first + 1).hasLemma("respond")
                        && !context.text().token(first + 1).is("responding")
                        && !context.text().token(first + 1).is("helping")
                        && !context.text().token(first + 1).is("fleeing")) {
            return Optional.empty();
        }
        Span span = context.text().span(first, first + 2);
        return Optional.of(new Mention.OfTarget(span, span, TargetKind.PEOPLE, "responder"));
    }

    private static String keyOf(Context context, Mention.OfTarget mention) {
        String head = context.words(mention.head()).toLowerCase(Locale.ROOT);
        return mention.kind() + ":" + (head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
    }

    private static Optional<String> effect(Context context, Draft draft, Mention.OfTarget target) {
        for (Anchor anchor : draft.anchors) {
            if (!anchor.sentence().span().contains(target.span())) {
                continue;
            }
            for (Token token : context.tokens(anchor.sentence())) {
                switch (token.lemma()) {
                    case "destroy", "wreck", "demolish", "flatten" -> {
                        return Optional.of("destroyed");
                    }
                    case "damage" -> {
                        return Optional.of("damaged");
                    }
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    // ---- victims

    static List<Victim> victims(Context context, Draft draft) {
        Map<String, Victim> byKey = new LinkedHashMap<>();
        for (Casualty casualty : draft.casualties) {
            if (casualty.words().isEmpty()
                    || casualty.isTotal()
                    || casualty.who().equals("perpetrators")
                    || casualty.count().equals(HeadCount.exactly(0))) {
                continue;
            }
            boolean named = casualty.named().isPresent();
            String name = casualty.words().get();
            byKey.merge(
                    name.toLowerCase(Locale.ROOT),
                    new Victim(
                            List.of(name),
                            named || casualty.count().equals(HeadCount.exactly(1)),
                            named,
                            casualty.named().map(Mention.OfPerson::inOffice).orElse(false),
                            casualty.type().isEmpty() ? "civilian" : casualty.type(),
                            Optional.empty(),
                            named ? HeadCount.notStated() : casualty.count(),
                            casualty.harm(),
                            casualty.wordsSpan().stream().toList()),
                    (first, second) -> first);
        }
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                if (argument.role() != Role.VICTIM && argument.role() != Role.TARGET) {
                    continue;
                }
                Harm harm = anchor.term().harm().orElse(Harm.NONE);
                for (Mention.OfPerson person : context.mentions().within(argument.span(), Mention.OfPerson.class)) {
                    byKey.putIfAbsent(
                            person.name().toLowerCase(Locale.ROOT),
                            new Victim(
                                    List.of(person.name()),
                                    true,
                                    true,
                                    person.inOffice(),
                                    person.inOffice() ? "official" : "civilian",
                                    Optional.empty(),
                                    HeadCount.notStated(),
                                    harm,
                                    List.of(person.span())));
                }
                Optional<Mention.OfTarget> people = targetOf(context, argument)
                        .filter(t -> t.kind() == TargetKind.PEOPLE || t.kind() == TargetKind.PERSON)
                        .filter(t -> !t.type().equals("attacker"));
                if (people.isPresent()
                        && argument.role() == Role.VICTIM
                        && context.mentions()
                                .within(argument.span(), Mention.OfPerson.class)
                                .isEmpty()) {
                    String name = context.words(argument.span());
                    HeadCount count = CasualtyReader.countIn(context, argument.group())
                            .map(Mention.OfCount::count)
                            .orElse(HeadCount.notStated());
                    byKey.putIfAbsent(
                            name.toLowerCase(Locale.ROOT),
                            new Victim(
                                    List.of(name),
                                    isSingle(context, argument.group()),
                                    false,
                                    false,
                                    people.get().type(),
                                    Optional.empty(),
                                    count,
                                    harm,
                                    List.of(argument.span())));
                }
            }
        }
        return List.copyOf(byKey.values());
    }

    // ---- weapons

    static List<Weapon> weapons(Context context, Draft draft) {
        Map<WeaponType, LinkedHashSet<String>> names = new LinkedHashMap<>();
        Map<WeaponType, List<Span>> spans = new LinkedHashMap<>();
        for (Sentence sentence : draft.anchorSentences()) {
            if (context.isCaption(sentence)) {
                continue;
            }
            for (Mention.OfWeapon weapon : context.in(sentence, Mention.OfWeapon.class)) {
                names.computeIfAbsent(weapon.type(), k -> new LinkedHashSet<>()).add(weapon.name());
                spans.computeIfAbsent(weapon.type(), k -> new ArrayList<>()).add(weapon.span());
            }
        }
        for (Anchor anchor : draft.anchors) {
            anchor.term().weapon().ifPresent(type -> {
                if (names.isEmpty() || !names.containsKey(type) && !explosiveKnown(names.keySet(), type)) {
                    names.computeIfAbsent(type, k -> new LinkedHashSet<>());
                    spans.computeIfAbsent(type, k -> new ArrayList<>()).add(anchor.span());
                }
            });
        }
        List<Weapon> weapons = new ArrayList<>();
        names.forEach((type, strings) -> weapons.add(new Weapon(
                List.copyOf(strings),
                type,
                spans.get(type).stream().distinct().sorted().toList())));
        return weapons;
    }

    private static boolean explosiveKnown(Set<WeaponType> known, WeaponType type) {
        return type == WeaponType.EXPLOSIVE
                        && known.stream()
                                .anyMatch(k -> k == WeaponType.VEHICLE_BOMB
                                        || k == WeaponType.SUICIDE_VEST
                                        || k == WeaponType.IED
                                        || k == WeaponType.GRENADE
                                        || k == WeaponType.MINE
                                        || k == WeaponType.AIRCRAFT_BOMB)
                || type == WeaponType.ARTILLERY && known.contains(WeaponType.ROCKET)
                || type == WeaponType.AIRCRAFT_BOMB && known.contains(WeaponType.ROCKET)
                || type == WeaponType.FIREARM && known.contains(WeaponType.BLADE);
    }
}
