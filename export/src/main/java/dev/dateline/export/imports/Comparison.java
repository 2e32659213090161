package dev.dateline.export.imports;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Names;
import dev.dateline.core.incident.Sourced;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Compares a table with what is stored: which incidents are in both, and how their dead differ.
///
/// Two are the same when they have one id, or their days meet (one day apart at most), they are within
/// [#FARTHEST_KM] kilometres of each other, or, without coordinates, in a place of one name, and both are
/// violent or of one category. Of several that fit, the likeliest pairs are taken first, each incident once.
/// Only what is compared is kept in memory.
public final class Comparison {
    static final double FARTHEST_KM = 50;
    private static final int DAYS_APART = 1;
    private static final double SAME_ID = Double.MAX_VALUE;
    /// A longer span of days is looked up by its first and last day and those of its middle.
    private static final int LONGEST = 40;

    private final List<Known> table = new ArrayList<>();
    private final List<Known> store = new ArrayList<>();

    /// What is compared of an incident.
    ///
    /// @param low the smallest number killed; empty when none is known
    /// @param high the largest
    private record Known(
            String id,
            Optional<DateRange> date,
            Optional<Place> place,
            Optional<String> name,
            EventType type,
            OptionalInt low,
            OptionalInt high) {}

    /// @param line for a person: day, place, type, killed
    public record One(String id, String line) {}

    /// @param killed how the dead compare
    public record Pair(One table, One store, Killed killed) {}

    public enum Killed {
        SAME,
        DIFFERENT,
        /// Only one of both, or neither, says a number.
        NOT_COMPARABLE
    }

    public record Result(List<Pair> matched, List<One> onlyInTable, List<One> onlyInStore) {
        public long matched(Killed killed) {
            return matched.stream().filter(pair -> pair.killed() == killed).count();
        }
    }

    public void addFromTable(Incident incident) {
        table.add(known(incident));
    }

    public void addFromStore(Incident incident) {
        store.add(known(incident));
    }

    private static Known known(Incident incident) {
        Optional<EventPlace> told = incident.place().map(Sourced::value);
        Optional<Estimate> killed = incident.estimate(Harm.KILLED, EstimateRule.RANGE);
        OptionalInt low = killed.map(Estimate::low).orElse(OptionalInt.empty());
        OptionalInt high = killed.map(Estimate::high).orElse(OptionalInt.empty());
        return new Known(
                incident.id(),
                incident.date().map(Sourced::value).map(EventDate::range),
                told.flatMap(EventPlace::place),
                told.flatMap(place -> place.place()
                        .map(Place::name)
                        .filter(name -> !name.isEmpty())
                        .or(place::name)),
                incident.type().value(),
                low,
                high.isPresent() ? high : low);
    }

    /// @param score the higher the likelier
    private record Candidate(int table, int store, double score) {}

    public Result compare() {
        Map<LocalDate, List<Integer>> byDay = new HashMap<>();
        for (int i = 0; i < store.size(); i++) {
            for (LocalDate day : days(store.get(i), 0)) {
                byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < store.size(); i++) {
            byId.put(store.get(i).id(), i);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Set<Integer> seen = new HashSet<>();
            Integer same = byId.get(table.get(i).id());
            if (same != null) {
                seen.add(same);
                candidates.add(new Candidate(i, same, SAME_ID));
            }
            for (LocalDate day : days(table.get(i), DAYS_APART)) {
                for (int other : byDay.getOrDefault(day, List.of())) {
                    if (seen.add(other) && mayBeSame(table.get(i), store.get(other))) {
                        candidates.add(new Candidate(i, other, score(table.get(i), store.get(other))));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.score())
                .thenComparing(one -> table.get(one.table()).id())
                .thenComparing(one -> store.get(one.store()).id()));
        return taken(candidates);
    }

    private Result taken(List<Candidate> candidates) {
        Set<Integer> inTable = new HashSet<>();
        Set<Integer> inStore = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate one : candidates) {
            if (!inTable.contains(one.table()) && !inStore.contains(one.store())) {
                inTable.add(one.table());
                inStore.add(one.store());
                Known left = table.get(one.table());
                Known right = store.get(one.store());
                pairs.add(new Pair(one(left), one(right), killed(left, right)));
            }
        }
        return new Result(List.copyOf(pairs), rest(table, inTable), rest(store, inStore));
    }

    private static List<One> rest(List<Known> all, Set<Integer> taken) {
        List<One> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!taken.contains(i)) {
                rest.add(one(all.get(i)));
            }
        }
        return List.copyOf(rest);
    }

    private static List<LocalDate> days(Known known, int around) {
        if (known.date().isEmpty()) {
            return List.of();
        }
        LocalDate first =
                known.date().get().earliest().or(known.date().get()::latest).orElseThrow();
        LocalDate last = known.date().get().latest().orElse(first);
        long length = ChronoUnit.DAYS.between(first, last);
        return length > LONGEST
                ? List.of(first, first.plusDays(length / 2), last)
                : first.minusDays(around).datesUntil(last.plusDays(around + 1L)).toList();
    }

    private static boolean mayBeSame(Known one, Known other) {
        boolean kind = one.type().category() == other.type().category();
        if (!kind) {
            return false;
        }
        if (isLocated(one) && isLocated(other)) {
            return km(one, other) <= FARTHEST_KM;
        }
        return one.name().isPresent()
                && one.name().map(Names::key).equals(other.name().map(Names::key));
    }

    private static boolean isLocated(Known known) {
        return known.place().filter(place -> place.latitude().isPresent()).isPresent();
    }

    private static double km(Known one, Known other) {
        return one.place().orElseThrow().kmTo(other.place().orElseThrow()).orElse(FARTHEST_KM);
    }

    /// Near in space and time, of one type and of as many dead.
    private static double score(Known one, Known other) {
        double near = isLocated(one) && isLocated(other) ? 1 - km(one, other) / FARTHEST_KM : 0.5;
        boolean sameDay = one.date().orElseThrow().overlaps(other.date().orElseThrow());
        return near
                + (sameDay ? 1 : 0)
                + (one.type() == other.type() ? 1 : 0)
                + (killed(one, other) == Killed.SAME ? 1 : 0);
    }

    private static Killed killed(Known one, Known other) {
        if (one.low().isEmpty() || other.low().isEmpty()) {
            return Killed.NOT_COMPARABLE;
        }
        boolean meet = one.low().getAsInt() <= other.high().orElse(Integer.MAX_VALUE)
                && other.low().getAsInt() <= one.high().orElse(Integer.MAX_VALUE);
        return meet ? Killed.SAME : Killed.DIFFERENT;
    }

    private static One one(Known known) {
        String day = known.date()
                .map(range -> range.isSingleDay()
                        ? range.earliest().orElseThrow().toString()
                        : range.earliest().map(LocalDate::toString).orElse("") + "/"
                                + range.latest().map(LocalDate::toString).orElse(""))
                .orElse("no day");
        String killed = known.low().isEmpty()
                ? "killed not known"
                : known.high().equals(known.low())
                        ? "killed " + known.low().getAsInt()
                        : "killed %d to %d"
                                .formatted(
                                        known.low().getAsInt(),
                                        known.high().orElse(known.low().getAsInt()));
        return new One(
                known.id(),
                "%s · %s · %s · %s"
                        .formatted(
                                day,
                                known.name().orElse("no place"),
                                known.type().code(),
                                killed));
    }
}
