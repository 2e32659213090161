package dev.dateline;

import dev.dateline.Facts.ExpectedClaim;
import dev.dateline.Facts.ExpectedEvent;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Victim;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Compares what was coded from reports with the facts, value by value, and keeps count.
final class FactCheck {
    /// What is counted, one row each.
    enum Row {
        EVENTS,
        TYPES,
        KILLED,
        INJURED,
        ABDUCTED,
        DAYS,
        COUNTRIES,
        PLACES,
        CLAIMS
    }

    /// How one value came out.
    enum Verdict {
        /// The same value.
        RIGHT,
        /// One bound of a figure, some of the days, the site for the place, a further or a kindred act.
        PARTLY,
        /// Another value of an event that was found.
        WRONG,
        /// Nothing coded where the facts have a value.
        MISSING,
        /// Coded where the facts have nothing, the values of events that are none included.
        INVENTED
    }

    private record Pair(int expected, int coded, double likeness) {}

    /// Below this two events are not the same.
    private static final double LEAST_LIKENESS = 3;

    /// Two events of one report seldom share a figure as large as this.
    private static final int TELLING = 5;

    private static final List<Harm> HARMS = List.of(Harm.KILLED, Harm.INJURED, Harm.ABDUCTED);
    private static final List<Set<EventType>> FAMILIES = List.of(
            Set.of(
                    EventType.BOMBING,
                    EventType.SUICIDE_BOMBING,
                    EventType.SHELLING,
                    EventType.AIR_STRIKE,
                    EventType.DRONE_STRIKE),
            Set.of(
                    EventType.ARMED_ASSAULT,
                    EventType.ASSASSINATION,
                    EventType.ARMED_CLASH,
                    EventType.EXECUTION,
                    EventType.UNKNOWN_ATTACK),
            Set.of(EventType.KIDNAPPING, EventType.HOSTAGE_TAKING, EventType.HIJACKING),
            Set.of(EventType.ARSON, EventType.ROBBERY, EventType.SABOTAGE));

    private final Map<Row, Map<Verdict, Integer>> counts = new EnumMap<>(Row.class);
    private final List<String> faults = new ArrayList<>();

    /// Adds one report to the count.
    void add(Facts facts, CodedReport report) {
        List<ExpectedEvent> expected = facts.events();
        List<Event> coded = report.events().stream()
                .filter(Event::isViolent)
                .filter(event -> event.modality() != Modality.HYPOTHETICAL && event.modality() != Modality.DENIED)
                .toList();
        List<Event> extra = new ArrayList<>(coded);
        List<ExpectedEvent> missed = new ArrayList<>(expected);
        for (Pair pair : pairs(expected, coded)) {
            ExpectedEvent event = expected.get(pair.expected());
            Event found = coded.get(pair.coded());
            missed.remove(event);
            extra.remove(found);
            note(facts, Row.EVENTS, Verdict.RIGHT, event.label(), "", "");
            compare(facts, event, found);
        }
        for (ExpectedEvent event : missed) {
            note(facts, Row.EVENTS, Verdict.MISSING, event.label(), "", "");
            event.figures()
                    .forEach((harm, count) -> note(facts, row(harm), Verdict.MISSING, event.label(), shown(count), ""));
            event.date().ifPresent(date -> note(facts, Row.DAYS, Verdict.MISSING, event.label(), "", ""));
            event.country()
                    .ifPresent(country -> note(facts, Row.COUNTRIES, Verdict.MISSING, event.label(), country, ""));
            event.place().ifPresent(place -> note(facts, Row.PLACES, Verdict.MISSING, event.label(), place, ""));
            event.claims().forEach(claim -> note(facts, Row.CLAIMS, Verdict.MISSING, event.label(), claim.by(), ""));
        }
        for (Event event : extra) {
            String label = label(event);
            note(facts, Row.EVENTS, Verdict.INVENTED, label, "", "");
            for (Harm harm : HARMS) {
                total(event, harm)
                        .ifPresent(count -> note(facts, row(harm), Verdict.INVENTED, label, "", shown(count)));
            }
        }
    }

    int count(Row row, Verdict verdict) {
        return counts.getOrDefault(row, Map.of()).getOrDefault(verdict, 0);
    }

    int count(List<Row> rows, Verdict verdict) {
        return rows.stream().mapToInt(row -> count(row, verdict)).sum();
    }

    /// All counts, a row each.
    String table() {
        StringBuilder table = new StringBuilder("%-10s".formatted(""));
        for (Verdict verdict : Verdict.values()) {
            table.append("%9s".formatted(verdict.name().toLowerCase(Locale.ROOT)));
        }
        for (Row row : Row.values()) {
            table.append("%n%-10s".formatted(row.name().toLowerCase(Locale.ROOT)));
            for (Verdict verdict : Verdict.values()) {
                table.append("%9d".formatted(count(row, verdict)));
            }
        }
        return table.toString();
    }

    /// Whatever is not right, a line each, by report.
    String faults() {
        return String.join("\n", faults);
    }

    // ---------------------------------------------------------------- pairing

    /// Pairs the likest first; each event once. Among equals the earlier one in the report.
    private static List<Pair> pairs(List<ExpectedEvent> expected, List<Event> coded) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < coded.size(); j++) {
                double likeness = likeness(expected.get(i), coded.get(j));
                if (likeness >= LEAST_LIKENESS) {
                    all.add(new Pair(i, j, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::expected)
                .thenComparingInt(Pair::coded));
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (pairs.stream().noneMatch(p -> p.expected() == pair.expected() || p.coded() == pair.coded())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static double likeness(ExpectedEvent expected, Event coded) {
        double likeness = switch (type(expected, coded)) {
            case RIGHT -> 2;
            case PARTLY -> 1.5;
            default -> 0;
        };
        Optional<DateRange> date = coded.date().map(known -> known.range());
        if (expected.date().isPresent() && date.isPresent()) {
            likeness += expected.date().get().overlaps(date.get()) ? 2 : -2;
        }
        if (coded.place().isPresent()) {
            boolean same = expected.place()
                    .or(expected::site)
                    .filter(name -> isAt(name, coded))
                    .isPresent();
            boolean sameSite =
                    expected.site().filter(site -> isSite(site, coded)).isPresent();
            Optional<String> country = country(coded);
            boolean elsewhere =
                    country.isPresent() && expected.country().isPresent() && !country.equals(expected.country());
            likeness += elsewhere ? -2 : (same ? 2 : 0) + (sameSite ? 1 : 0);
        }
        for (Harm harm : HARMS) {
            Optional<HeadCount> count = total(coded, harm);
            HeadCount stated = expected.figures().get(harm);
            if (stated != null && count.isPresent()) {
                boolean same = count.get().low().equals(stated.low());
                likeness += same ? (stated.low().orElse(0) >= TELLING ? 3 : 1) : 0;
            }
        }
        return likeness;
    }

    // ---------------------------------------------------------------- values of a pair

    private void compare(Facts facts, ExpectedEvent expected, Event coded) {
        String label = expected.label();
        note(
                facts,
                Row.TYPES,
                type(expected, coded),
                label,
                expected.type().code(),
                coded.type().code());
        for (Harm harm : HARMS) {
            figure(
                    facts,
                    row(harm),
                    label,
                    Optional.ofNullable(expected.figures().get(harm)),
                    total(coded, harm));
        }
        Optional<DateRange> date = coded.date().map(known -> known.range());
        if (expected.date().isPresent() || date.isPresent()) {
            note(facts, Row.DAYS, days(expected.date(), date), label, shown(expected.date()), shown(date));
        }
        Optional<String> country = country(coded);
        if (expected.country().isPresent() || country.isPresent()) {
            Verdict verdict =
                    either(expected.country(), country, expected.country().equals(country));
            note(facts, Row.COUNTRIES, verdict, label, expected.country().orElse(""), country.orElse(""));
        }
        List<String> names = placeNames(coded);
        if (expected.place().isPresent() || !names.isEmpty()) {
            boolean same = expected.place()
                    .or(expected::site)
                    .filter(name -> isAt(name, coded))
                    .isPresent();
            Verdict verdict =
                    either(expected.place().or(expected::site), names.stream().findFirst(), same);
            if (verdict == Verdict.WRONG && isWithin(expected, coded)) {
                verdict = Verdict.PARTLY;
            }
            note(facts, Row.PLACES, verdict, label, expected.place().orElse(""), names.toString());
        }
        claims(facts, label, expected.claims(), coded.claims());
    }

    private static Verdict type(ExpectedEvent expected, Event coded) {
        if (coded.type() == expected.type()) {
            return Verdict.RIGHT;
        }
        boolean alike = expected.also().contains(coded.type())
                || coded.also().contains(expected.type())
                || FAMILIES.stream()
                        .anyMatch(family -> family.contains(expected.type()) && family.contains(coded.type()));
        return alike ? Verdict.PARTLY : Verdict.WRONG;
    }

    private void figure(Facts facts, Row row, String label, Optional<HeadCount> expected, Optional<HeadCount> coded) {
        if (expected.isEmpty() && coded.isEmpty()) {
            return;
        }
        Verdict verdict = either(expected, coded, expected.equals(coded));
        if (verdict == Verdict.WRONG && shareABound(expected.orElseThrow(), coded.orElseThrow())) {
            verdict = Verdict.PARTLY;
        }
        note(
                facts,
                row,
                verdict,
                label,
                expected.map(FactCheck::shown).orElse(""),
                coded.map(FactCheck::shown).orElse(""));
    }

    private static boolean shareABound(HeadCount a, HeadCount b) {
        return (a.low().isPresent() && a.low().equals(b.low()))
                || (a.high().isPresent() && a.high().equals(b.high()));
    }

    private static Verdict days(Optional<DateRange> expected, Optional<DateRange> coded) {
        boolean same = expected.isPresent()
                && coded.isPresent()
                && expected.get().earliest().equals(coded.get().earliest())
                && expected.get().latest().equals(coded.get().latest());
        Verdict verdict = either(expected, coded, same);
        return verdict == Verdict.WRONG && expected.orElseThrow().overlaps(coded.orElseThrow())
                ? Verdict.PARTLY
                : verdict;
    }

    private void claims(Facts facts, String label, List<ExpectedClaim> expected, List<Claim> coded) {
        List<Claim> left = new ArrayList<>(coded);
        for (ExpectedClaim claim : expected) {
            Optional<Claim> same = left.stream()
                    .filter(c -> holds(words(c.by()), words(claim.by())) || holds(words(claim.by()), words(c.by())))
                    .min(Comparator.comparing(c -> c.stance() != claim.stance()));
            same.ifPresent(left::remove);
            Verdict verdict = same.map(c -> c.stance() == claim.stance() ? Verdict.RIGHT : Verdict.WRONG)
                    .orElse(Verdict.MISSING);
            note(
                    facts,
                    Row.CLAIMS,
                    verdict,
                    label,
                    claim.by() + " " + claim.stance().code(),
                    shown(coded));
        }
        left.forEach(claim -> note(facts, Row.CLAIMS, Verdict.INVENTED, label, "", shown(List.of(claim))));
    }

    private static Verdict either(Optional<?> expected, Optional<?> coded, boolean same) {
        if (same) {
            return Verdict.RIGHT;
        }
        if (coded.isEmpty()) {
            return Verdict.MISSING;
        }
        return expected.isEmpty() ? Verdict.INVENTED : Verdict.WRONG;
    }

    /// One figure for the whole event: its totals, rivals as smallest and largest; else the classes of victims
    /// added up, attackers apart; else single victims counted.
    static Optional<HeadCount> total(Event event, Harm harm) {
        List<Casualties> all =
                event.casualties().stream().filter(c -> c.harm() == harm).toList();
        List<HeadCount> totals =
                all.stream().filter(Casualties::isTotal).map(Casualties::count).toList();
        if (!totals.isEmpty()) {
            OptionalInt low =
                    totals.stream().flatMapToInt(count -> count.low().stream()).min();
            boolean open = totals.stream().anyMatch(count -> count.high().isEmpty());
            OptionalInt high =
                    totals.stream().flatMapToInt(count -> count.high().stream()).max();
            return Optional.of(HeadCount.ofBounds(low, open ? OptionalInt.empty() : high));
        }
        List<HeadCount> parts = all.stream()
                .filter(c -> !c.who().equals(Casualties.PERPETRATORS))
                .map(Casualties::count)
                .toList();
        if (!parts.isEmpty()) {
            int low = parts.stream().mapToInt(count -> count.low().orElse(0)).sum();
            boolean open = parts.stream().anyMatch(count -> count.high().isEmpty());
            int high = parts.stream().mapToInt(count -> count.high().orElse(0)).sum();
            return Optional.of(open ? HeadCount.atLeast(low) : HeadCount.between(low, high));
        }
        long persons =
                event.victims().stream().filter(victim -> victim.harm() == harm).count();
        boolean single =
                event.victims().stream().filter(victim -> victim.harm() == harm).allMatch(Victim::person);
        return persons > 0 && single && all.isEmpty()
                ? Optional.of(HeadCount.exactly(Math.toIntExact(persons)))
                : Optional.empty();
    }

    // ---------------------------------------------------------------- names

    private static Optional<String> country(Event event) {
        return event.place().flatMap(place -> place.place()).flatMap(Place::country);
    }

    private static List<String> placeNames(Event event) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        event.place().ifPresent(place -> {
            place.name().ifPresent(names::add);
            place.place()
                    .filter(known -> known.feature() != Place.Feature.COUNTRY)
                    .ifPresent(
                            known -> { // else a country alone
                                names.add(known.name());
                                names.addAll(known.names());
                            });
        });
        return List.copyOf(names);
    }

    private static boolean isAt(String name, Event event) {
        List<String> words = words(name);
        return placeNames(event).stream()
                        .map(FactCheck::words)
                        .anyMatch(known -> holds(known, words) || holds(words, known))
                || event.place()
                        .flatMap(place -> place.site())
                        .filter(site -> holds(words(site), words))
                        .isPresent();
    }

    /// Whether the site is coded as the place: the gate for the town.
    private static boolean isWithin(ExpectedEvent expected, Event coded) {
        List<String> site = words(expected.site().orElse(""));
        return expected.country().equals(country(coded))
                && placeNames(coded).stream().anyMatch(name -> holds(site, words(name)));
    }

    private static boolean isSite(String site, Event event) {
        List<String> words = words(site);
        return event.place()
                .flatMap(place -> place.site())
                .filter(known -> words(known).stream().anyMatch(word -> word.length() > 3 && words.contains(word)))
                .isPresent();
    }

    /// Whether `part` stands in `whole`, word by word.
    private static boolean holds(List<String> whole, List<String> part) {
        return !part.isEmpty() && Collections.indexOfSubList(whole, part) >= 0;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]s\\b", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("the") && !word.equals("group"))
                .toList();
    }

    // ---------------------------------------------------------------- notes

    private void note(Facts facts, Row row, Verdict verdict, String label, String expected, String coded) {
        counts.computeIfAbsent(row, ignored -> new EnumMap<>(Verdict.class)).merge(verdict, 1, Integer::sum);
        if (verdict != Verdict.RIGHT) {
            String what = Stream.of(
                            expected.isEmpty() ? "" : "facts " + expected, coded.isEmpty() ? "" : "coded " + coded)
                    .filter(words -> !words.isEmpty())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            faults.add("%s: %s %s: %s: %s"
                    .formatted(
                            facts.report(),
                            row.name().toLowerCase(Locale.ROOT),
                            verdict.name().toLowerCase(Locale.ROOT),
                            label,
                            what));
        }
    }

    private static Row row(Harm harm) {
        return switch (harm) {
            case KILLED -> Row.KILLED;
            case INJURED -> Row.INJURED;
            case ABDUCTED -> Row.ABDUCTED;
            default -> throw new IllegalArgumentException(harm.code());
        };
    }

    private static String label(Event event) {
        return "%s %s \"%s\" in %s"
                .formatted(
                        event.id(),
                        event.type().code(),
                        event.trigger().text(),
                        placeNames(event).stream().findFirst().orElse("?"));
    }

    private static String shown(HeadCount count) {
        return "%s–%s"
                .formatted(
                        count.low().isPresent() ? String.valueOf(count.low().getAsInt()) : "",
                        count.high().isPresent() ? String.valueOf(count.high().getAsInt()) : "");
    }

    private static String shown(Optional<DateRange> date) {
        return date.map(range -> "%s..%s"
                        .formatted(
                                range.earliest().map(Object::toString).orElse(""),
                                range.latest().map(Object::toString).orElse("")))
                .orElse("");
    }

    private static String shown(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.by() + " " + claim.stance().code())
                .toList()
                .toString();
    }
}
