package dev.dateline.core.incident;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.LedgerEntry.Item;
import dev.dateline.core.incident.LedgerEntry.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes an incident's values of its accounts: what most outlets tell, finer before coarser where they agree,
/// and what a reviewer set before all. The rules: docs/merging.md.
final class Merging {
    /// Certainties from the strongest to the weakest.
    private static final List<Certainty> STRENGTH =
            List.of(Certainty.ASSERTED, Certainty.CLAIMED, Certainty.SUSPECTED, Certainty.DENIED);
    /// Of those that tell a type or its finer kind, the share that has to tell the finer one.
    private static final double FINER_SHARE = 1.0 / 3;

    private final List<Account> all;
    private final List<Account> telling;
    private final List<Decision> decisions;
    private final Set<Account> copies;

    /// @param accounts in order of publication
    Merging(List<Account> accounts, List<Decision> decisions) {
        all = accounts;
        this.decisions = decisions;
        copies = Syndication.copies(accounts);
        List<Account> told =
                accounts.stream().filter(account -> !account.denies()).toList();
        telling = told.isEmpty() ? accounts : told;
    }

    // ---------------------------------------------------------------------------------------------- the ledger

    Ledger ledger() {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Account account : all) {
            for (Item item : items(account)) {
                entries.add(new LedgerEntry(account, item, standing(account, item)));
            }
            if (!account.denies()) {
                account.event().earlier().forEach(figure -> entries.add(earlier(account, figure)));
            }
        }
        return new Ledger(entries);
    }

    private LedgerEntry earlier(Account account, Casualties figure) {
        Item item = new LedgerEntry.Figure(figure);
        Standing standing = standing(account, item);
        return new LedgerEntry(account, item, standing == Standing.LIVE ? Standing.EARLIER : standing);
    }

    private List<Item> items(Account account) {
        Event event = account.event();
        List<Item> items = new ArrayList<>();
        if (account.denies()) {
            items.add(new LedgerEntry.Denial(account.deniesWholeOf(all), event.type(), event.place()));
        } else {
            items.add(new LedgerEntry.Act(event.type()));
            event.place().ifPresent(place -> items.add(new LedgerEntry.Site(place)));
            event.doers().forEach(doer -> items.add(new LedgerEntry.Blame(doer)));
            event.casualties().forEach(figure -> items.add(new LedgerEntry.Figure(figure)));
        }
        event.claims().forEach(claim -> items.add(new LedgerEntry.Responsibility(claim)));
        return items;
    }

    private Standing standing(Account account, Item item) {
        List<Account> later = all.subList(all.indexOf(account) + 1, all.size()).stream()
                .filter(other -> other.voice().equals(account.voice()))
                .toList();
        if (later.stream().anyMatch(other -> other.deniesWholeOf(all)) && !account.denies()) {
            return Standing.RETRACTED;
        }
        if (item instanceof LedgerEntry.Figure(Casualties figure)
                && later.stream()
                        .filter(other -> other.coded().isCorrection())
                        .flatMap(other -> other.event().casualties().stream())
                        .anyMatch(other -> corrects(other, figure))) {
            return Standing.CORRECTED;
        }
        return copies.contains(account) ? Standing.COPY : Standing.LIVE;
    }

    private static boolean corrects(Casualties later, Casualties earlier) {
        return later.harm() == earlier.harm()
                && later.who().equals(earlier.who())
                && !later.count().equals(earlier.count());
    }

    // ---------------------------------------------------------------------------------------------- single values

    /// The account with most of: place, day, figures, doers, targets; of equal ones the first told.
    Account lead() {
        return telling.stream()
                .max(Comparator.comparingInt(Merging::told).thenComparing(order().reversed()))
                .orElseThrow();
    }

    private Comparator<Account> order() {
        return Comparator.comparingInt(all::indexOf);
    }

    private static int told(Account account) {
        Event event = account.event();
        return (event.main() ? 2 : 0)
                + (event.date().isPresent() ? 2 : 0)
                + event.place().map(place -> 4 - level(place)).orElse(0)
                + Math.min(3, event.casualties().size())
                + Math.min(2, event.doers().size())
                + Math.min(2, event.targets().size());
    }

    Sourced<EventType> type() {
        Optional<Sourced<EventType>> set = set(Settled.Type.class, Settled.Type::type);
        if (set.isPresent()) {
            return set.get();
        }
        Map<EventType, List<Account>> votes =
                votes(account -> List.of(account.event().type()));
        EventType type = most(votes.keySet(), votes, Comparator.comparing(one -> last(votes, one), order()));
        for (Optional<EventType> finer = finer(type, votes); finer.isPresent(); finer = finer(type, votes)) {
            type = finer.get();
        }
        return Sourced.of(type, votes.getOrDefault(type, List.of()));
    }

    private Optional<EventType> finer(EventType type, Map<EventType, List<Account>> votes) {
        int general = voices(votes.getOrDefault(type, List.of()));
        return votes.keySet().stream()
                .filter(one -> isFiner(one, type))
                .filter(one -> type == EventType.UNKNOWN_ATTACK
                        || voices(votes.getOrDefault(one, List.of()))
                                >= FINER_SHARE * (general + voices(votes.getOrDefault(one, List.of()))))
                .max(Comparator.comparingInt(one -> voices(votes.getOrDefault(one, List.of()))));
    }

    private static boolean isFiner(EventType one, EventType type) {
        return switch (type) {
            case UNKNOWN_ATTACK -> one.isViolent() && one != EventType.UNKNOWN_ATTACK;
            case BOMBING -> one == EventType.SUICIDE_BOMBING;
            case AIR_STRIKE -> one == EventType.DRONE_STRIKE;
            case ARMED_ASSAULT -> one == EventType.ASSASSINATION || one == EventType.ARMED_CLASH;
            case KIDNAPPING -> one == EventType.HOSTAGE_TAKING;
            default -> false;
        };
    }

    List<Sourced<EventType>> also(EventType type) {
        Map<EventType, List<Account>> votes =
                votes(account -> Stream.concat(Stream.of(account.event().type()), account.event().also().stream())
                        .filter(one -> one != EventType.UNKNOWN_ATTACK)
                        .toList());
        votes.remove(type);
        return byVoices(votes)
                .map(one -> Sourced.of(one.getKey(), one.getValue()))
                .toList();
    }

    /// The most told days; where others lie inside them, the most told of those.
    Optional<Sourced<EventDate>> date() {
        Optional<Sourced<EventDate>> set =
                set(Settled.Date.class, date -> new EventDate(date.range(), DateBasis.STATED, List.of()));
        if (set.isPresent()) {
            return set;
        }
        List<Account> dated = telling.stream()
                .filter(account -> account.event().date().isPresent())
                .toList();
        List<Account> stated = dated.stream()
                .filter(account -> account.event().date().orElseThrow().basis() != DateBasis.PUBLICATION)
                .toList();
        Map<DateRange, List<Account>> votes = votes(
                stated.isEmpty() ? dated : stated,
                account -> List.of(account.event().date().orElseThrow().range()));
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        DateRange range = most(votes.keySet(), votes, firstTold(votes));
        for (List<DateRange> inside = inside(range, votes.keySet());
                !inside.isEmpty();
                inside = inside(range, votes.keySet())) {
            range = most(inside, votes, firstTold(votes));
        }
        List<Account> from = votes.getOrDefault(range, List.of());
        return Optional.of(Sourced.of(from.getFirst().event().date().orElseThrow(), from));
    }

    private static List<DateRange> inside(DateRange range, Set<DateRange> others) {
        return others.stream()
                .filter(other -> other.earliest().isPresent() && other.latest().isPresent())
                .filter(other -> !(range.earliest().equals(other.earliest())
                        && range.latest().equals(other.latest())))
                .filter(other -> range.earliest().isEmpty()
                        || !other.earliest().get().isBefore(range.earliest().get()))
                .filter(other -> range.latest().isEmpty()
                        || !other.latest().get().isAfter(range.latest().get()))
                .toList();
    }

    /// Among the finest places the most told one, with the site that most tell there.
    Optional<Sourced<EventPlace>> place() {
        Optional<Sourced<EventPlace>> set = set(Settled.Place.class, Merging::place);
        if (set.isPresent()) {
            return set;
        }
        List<Account> placed = telling.stream()
                .filter(account -> account.event().place().isPresent())
                .toList();
        int finest = placed.stream()
                .mapToInt(account -> level(account.event().place().orElseThrow()))
                .min()
                .orElse(0);
        Map<String, List<Account>> votes = votes(
                placed.stream()
                        .filter(account -> level(account.event().place().orElseThrow()) == finest)
                        .toList(),
                account -> List.of(placeKey(account.event().place().orElseThrow())));
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        List<Account> there = votes.getOrDefault(most(votes.keySet(), votes, firstTold(votes)), List.of());
        Map<String, List<Account>> sites = votes(
                there,
                account -> account.event().place().flatMap(EventPlace::site).map(Names::key).stream()
                        .toList());
        Account first = sites.isEmpty()
                ? there.getFirst()
                : sites.getOrDefault(most(sites.keySet(), sites, named(sites).thenComparing(firstTold(sites))), there)
                        .getFirst();
        return Optional.of(Sourced.of(first.event().place().orElseThrow(), first(first, there)));
    }

    /// A site with a name of its own before one that is only described.
    private static Comparator<String> named(Map<String, List<Account>> sites) {
        return Comparator.comparing(site -> sites.getOrDefault(site, List.of()).stream()
                .flatMap(account -> account.event().place().stream())
                .flatMap(place -> place.site().stream())
                .anyMatch(name -> name.chars().anyMatch(Character::isUpperCase)));
    }

    private static EventPlace place(Settled.Place set) {
        return new EventPlace(
                Optional.of(set.name()),
                Optional.empty(),
                Optional.of(new dev.dateline.core.Place(
                        set.name(),
                        List.of(),
                        Optional.empty(),
                        set.latitude(),
                        set.longitude(),
                        Optional.empty(),
                        Optional.empty(),
                        set.country(),
                        dev.dateline.core.Place.Feature.SETTLEMENT,
                        0)),
                PlacePrecision.SETTLEMENT,
                Optional.empty(),
                List.of());
    }

    /// 0 for a spot or settlement with coordinates, then district, province or region, country, name alone.
    private static int level(EventPlace place) {
        if (place.place().isEmpty()) {
            return 4;
        }
        boolean located = place.place().get().latitude().isPresent()
                && place.place().get().feature() != dev.dateline.core.Place.Feature.COUNTRY;
        if (!located) {
            return 3;
        }
        return switch (place.precision()) {
            case SITE, SETTLEMENT, NEAR -> 0;
            case BETWEEN, ADMIN2 -> 1;
            case ADMIN1, REGION, SEA -> 2;
            case COUNTRY -> 3;
        };
    }

    private static String placeKey(EventPlace place) {
        return place.place()
                .map(known -> known.id().orElseGet(() -> Names.key(known.name())))
                .orElseGet(() -> Names.key(place.name().or(place::site).orElse("")));
    }

    static Stage stage(List<Account> accounts) {
        Map<Stage, Integer> votes = new LinkedHashMap<>();
        accounts.forEach(account -> votes.merge(account.event().stage(), 1, Integer::sum));
        return Stream.of(Stage.values())
                .max(Comparator.<Stage>comparingInt(stage -> votes.getOrDefault(stage, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    // ---------------------------------------------------------------------------------------------- lists

    List<Sourced<Doer>> doers() {
        Optional<Sourced<Settled.Perpetrator>> set = set(Settled.Perpetrator.class, Function.identity());
        if (set.isPresent()) {
            Decision decision = set.get().decision().orElseThrow();
            return set.get().value().name().stream()
                    .map(name -> Sourced.by(doer(name), decision))
                    .toList();
        }
        List<Sourced<Doer>> doers = merged(
                account -> account.event().doers(),
                Merging::key,
                Comparator.comparingInt(doer -> -STRENGTH.indexOf(doer.certainty())),
                (held, lesser) -> withNames(held, union(held.names(), lesser.names())));
        return doers.stream()
                .map(doer -> doer.with(withNames(doer.value(), mostToldFirst(doer.value()))))
                .toList();
    }

    /// An actor of the directory by the name that most outlets give it; its other names after it.
    private List<String> mostToldFirst(Doer doer) {
        if (doer.actor().isEmpty()) {
            return doer.names();
        }
        Map<String, List<Account>> votes = votes(account -> account.event().doers().stream()
                .filter(one -> one.actor().equals(doer.actor()))
                .map(one -> Names.key(one.names().getFirst()))
                .toList());
        return doer.names().stream()
                .sorted(Comparator.comparingInt(name -> -voices(votes.getOrDefault(Names.key(name), List.of()))))
                .toList();
    }

    private static Doer withNames(Doer doer, List<String> names) {
        return new Doer(
                names, doer.actor(), doer.kind(), doer.certainty(), doer.attribution(), doer.code(), doer.spans());
    }

    /// A doer whom a reviewer named; the directory's id where one of the accounts knows the name.
    private Doer doer(String name) {
        Optional<Doer> known = all.stream()
                .flatMap(account -> account.event().doers().stream())
                .filter(doer -> doer.actor().filter(name::equals).isPresent()
                        || doer.names().stream().map(Names::key).anyMatch(Names.key(name)::equals))
                .findFirst();
        return new Doer(
                List.of(name),
                known.flatMap(Doer::actor),
                known.map(Doer::kind).orElse(DoerKind.ORGANIZATION),
                Certainty.ASSERTED,
                dev.dateline.core.finding.Attribution.theReport(),
                known.flatMap(Doer::code),
                List.of());
    }

    private static String key(Doer doer) {
        return doer.actor().orElseGet(() -> Names.key(doer.names().getFirst()));
    }

    /// A place of which some report says that nothing was done to it is no target.
    private boolean isTakenBack(Target target) {
        return all.stream()
                .filter(Account::denies)
                .flatMap(account -> account.event().place().flatMap(EventPlace::site).stream())
                .map(Names::key)
                .anyMatch(site -> target.names().stream().map(Names::key).anyMatch(site::endsWith));
    }

    /// Facilities of one kind are one target, however their name is spelled.
    List<Sourced<Target>> targets() {
        return merged(
                account -> account.event().targets().stream()
                        .filter(target -> !isTakenBack(target))
                        .toList(),
                target -> {
                    String name = Names.key(target.names().getFirst());
                    return target.kind() == TargetKind.FACILITY
                            ? target.type() + " " + name.substring(name.lastIndexOf(' ') + 1)
                            : name;
                },
                Comparator.comparing(Target::named),
                (held, lesser) -> new Target(
                        union(held.names(), lesser.names()),
                        held.kind(),
                        held.type(),
                        held.named(),
                        held.count(),
                        held.effect().or(lesser::effect),
                        held.spans()));
    }

    List<Sourced<Victim>> victims() {
        return merged(
                account -> account.event().victims(),
                victim -> Names.key(victim.names().getFirst()) + "/"
                        + victim.harm().code(),
                Comparator.comparing(victim -> victim.description().isPresent()),
                (held, lesser) -> held);
    }

    List<Sourced<Weapon>> weapons() {
        return merged(
                account -> account.event().weapons(),
                weapon -> weapon.type().code(),
                Comparator.comparingInt(weapon -> 0),
                (held, lesser) -> new Weapon(union(held.names(), lesser.names()), held.type(), held.spans()));
    }

    private static List<String> union(List<String> names, List<String> more) {
        Map<String, String> union = new LinkedHashMap<>();
        names.forEach(name -> union.putIfAbsent(Names.key(name), name));
        more.forEach(name -> union.putIfAbsent(Names.key(name), name));
        return List.copyOf(union.values());
    }

    /// A value with the account whose words it takes.
    private record Held<T>(T value, Account account) {}

    /// @param better which of two values of one key gives its words; of equal ones the first told
    /// @param widen adds to the value that gives its words what the other one tells besides
    private <T> List<Sourced<T>> merged(
            Function<Account, List<T>> values, Function<T, String> key, Comparator<T> better, BinaryOperator<T> widen) {
        Map<String, Held<T>> merged = new LinkedHashMap<>();
        for (Account account : telling) {
            for (T value : values.apply(account)) {
                merged.merge(
                        key.apply(value),
                        new Held<>(value, account),
                        (held, other) -> better.compare(other.value(), held.value()) > 0
                                ? new Held<>(widen.apply(other.value(), held.value()), other.account())
                                : new Held<>(widen.apply(held.value(), other.value()), held.account()));
            }
        }
        Map<String, List<Account>> votes =
                votes(account -> values.apply(account).stream().map(key).toList());
        return byVoices(votes)
                .map(one -> {
                    Held<T> held = Objects.requireNonNull(merged.get(one.getKey()));
                    return Sourced.of(held.value(), first(held.account(), one.getValue()));
                })
                .toList();
    }

    /// The accounts with that one before the others.
    private static List<Account> first(Account account, List<Account> accounts) {
        return Stream.concat(
                        Stream.of(account),
                        accounts.stream().filter(one -> !one.id().equals(account.id())))
                .toList();
    }

    // ---------------------------------------------------------------------------------------------- votes

    private <K> Map<K, List<Account>> votes(Function<Account, List<K>> values) {
        return votes(telling, values);
    }

    /// Who tells each value, in order of publication.
    private static <K> Map<K, List<Account>> votes(List<Account> accounts, Function<Account, List<K>> values) {
        Map<K, Set<Account>> votes = new LinkedHashMap<>();
        for (Account account : accounts) {
            values.apply(account)
                    .forEach(value -> votes.computeIfAbsent(value, one -> new LinkedHashSet<>())
                            .add(account));
        }
        Map<K, List<Account>> lists = new LinkedHashMap<>();
        votes.forEach((value, from) -> lists.put(value, List.copyOf(from)));
        return lists;
    }

    /// The value that most outlets tell; of equal ones the greatest by `then`.
    private <K> K most(Iterable<K> values, Map<K, List<Account>> votes, Comparator<K> then) {
        Comparator<K> byVoices = Comparator.comparingInt(value -> voices(votes.getOrDefault(value, List.of())));
        List<K> candidates = new ArrayList<>();
        values.forEach(candidates::add);
        return candidates.stream().max(byVoices.thenComparing(then)).orElseThrow();
    }

    private <K> Comparator<K> firstTold(Map<K, List<Account>> votes) {
        return Comparator.<K, Account>comparing(
                        value -> votes.getOrDefault(value, List.of()).getFirst(), order())
                .reversed();
    }

    private static <K> Account last(Map<K, List<Account>> votes, K value) {
        return votes.getOrDefault(value, List.of()).getLast();
    }

    private <K> Stream<Map.Entry<K, List<Account>>> byVoices(Map<K, List<Account>> votes) {
        Comparator<Map.Entry<K, List<Account>>> most = Comparator.comparingInt(entry -> -voices(entry.getValue()));
        // The sort is stable: of equal ones the first told stays first.
        return votes.entrySet().stream().sorted(most);
    }

    private int voices(List<Account> accounts) {
        long own = accounts.stream()
                .filter(account -> !copies.contains(account))
                .map(Account::voice)
                .distinct()
                .count();
        return (int) own;
    }

    // ---------------------------------------------------------------------------------------------- decisions

    private <S extends Settled, T> Optional<Sourced<T>> set(Class<S> field, Function<S, T> value) {
        return decisions.stream()
                .filter(decision -> decision.content() instanceof Decision.Value set && field.isInstance(set.settled()))
                .reduce((first, second) -> second)
                .map(decision ->
                        Sourced.by(value.apply(field.cast(((Decision.Value) decision.content()).settled())), decision));
    }

    /// The number that a reviewer set last; not stated where a reviewer said that it is unknown.
    static Optional<HeadCount> set(List<Decision> decisions, Harm harm) {
        return decisions.stream()
                .map(Decision::content)
                .filter(content ->
                        content instanceof Decision.Value(String account, Settled.Count(Harm of, HeadCount n))
                                && of == harm)
                .map(content -> ((Settled.Count) ((Decision.Value) content).settled()).count())
                .reduce((first, second) -> second);
    }
}
