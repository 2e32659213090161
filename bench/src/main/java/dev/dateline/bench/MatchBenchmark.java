package dev.dateline.bench;

import dev.dateline.ReportMatcher;
import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher.Groups;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.matching.IncidentMatcher;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// How long matching takes and how it grows: `MatchBenchmark REPORTS`.
///
/// Makes reports of invented events, two a report, over ten years and 40 countries with 50 towns each, about
/// four reports an incident; matches a quarter, a half and all of them, then adds 200 reports one by one.
/// Prints times, the heap in use, and how many groups hold accounts of one incident alone. The same number
/// gives the same reports.
public final class MatchBenchmark {
    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final int DAYS = 3650;
    private static final int COUNTRIES = 40;
    private static final int TOWNS = 50;
    private static final int PER_INCIDENT = 4;
    private static final List<EventType> TYPES = List.of(
            EventType.BOMBING, EventType.ARMED_ASSAULT, EventType.SHELLING, EventType.KIDNAPPING, EventType.AIR_STRIKE);

    private final IncidentMatcher matcher = ReportMatcher.standard();
    private final int incidents;
    private final Map<String, Integer> incidentOf = new HashMap<>();

    private MatchBenchmark(int reports) {
        incidents = Math.max(1, reports * 2 / PER_INCIDENT);
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: MatchBenchmark REPORTS");
            System.exit(2);
        }
        int reports = Integer.parseInt(arguments[0]);
        for (int size : new int[] {reports / 4, reports / 2, reports}) {
            new MatchBenchmark(size).run(size);
        }
    }

    private void run(int reports) {
        long start = System.nanoTime();
        List<List<Profiled>> profiles = new ArrayList<>();
        for (int report = 0; report < reports + 200; report++) {
            profiles.add(profiles(report));
        }
        long profiled = System.nanoTime();
        Groups groups = matcher.groups();
        for (int from = 0; from < reports; from += 64) {
            groups.add(profiles.subList(from, Math.min(reports, from + 64)).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        List<NavigableSet<String>> made = groups.changed();
        long matched = System.nanoTime();
        long pure = made.stream()
                .filter(group -> group.stream().map(incidentOf::get).distinct().count() == 1)
                .count();
        double[] each = new double[200];
        for (int i = 0; i < each.length; i++) {
            long before = System.nanoTime();
            groups.add(profiles.get(reports + i));
            groups.changed();
            each[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(each);
        long heap = megabytesWith(groups);
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d events: profiles %.1f s, matched %.1f s into %d groups, %d of them of one incident, of %d incidents;"
                        + " one more report %.2f ms (median), %.2f ms (99th of 100); heap %d MB%n",
                reports,
                reports * 2,
                (profiled - start) / 1e9,
                (matched - profiled) / 1e9,
                made.size(),
                pure,
                incidents,
                each[each.length / 2],
                each[each.length * 99 / 100],
                heap);
    }

    private static long megabytesWith(Groups held) {
        try {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private List<Profiled> profiles(int report) {
        List<Profiled> profiles = new ArrayList<>();
        Random random = new Random((report + 1) * 0xD1B54A32D192ED03L);
        int one = random.nextInt(incidents);
        int other = random.nextInt(incidents);
        for (int incident : one == other ? new int[] {one} : new int[] {one, other}) {
            String hash = "%016x%016x".formatted(report * 0x9E3779B97F4A7C15L, incident);
            String id = hash.substring(0, 12) + profiles.size();
            incidentOf.put(id, incident);
            profiles.add(new Profiled(id, matcher.profile(account(id, hash, report, incident, random))));
        }
        return profiles;
    }

    /// What happened depends on the incident alone, how it is told on the report too.
    private static Account account(String id, String hash, int report, int incident, Random telling) {
        // Neighbouring seeds would give neighbouring days.
        Random facts = new Random((incident + 1) * 0x9E3779B97F4A7C15L);
        LocalDate day = FIRST.plusDays(facts.nextInt(DAYS));
        int country = facts.nextInt(COUNTRIES);
        int town = facts.nextInt(TOWNS);
        EventType type = TYPES.get(facts.nextInt(TYPES.size()));
        int killed = 1 + facts.nextInt(30);
        String name = "Town" + (char) ('a' + country % 26) + (char) ('a' + town % 26) + country + town;
        String site = name(facts) + " market";
        String text = "%s told reporters that %d people died in %s near the %s on %s. %s %s %s of %s said %s."
                .formatted(
                        name(telling),
                        killed + telling.nextInt(2),
                        name,
                        site,
                        day,
                        words(telling),
                        name(facts),
                        name(facts),
                        name,
                        words(telling));
        Span whole = new Span(0, text.length());
        Event event = new Event(
                "e1",
                true,
                new Trigger("died", List.of(whole)),
                type,
                List.of(),
                Codes.NONE,
                Stage.ACCOMPLISHED,
                Modality.ASSERTED,
                false,
                Optional.of(new EventDate(DateRange.day(day), DateBasis.STATED, List.of())),
                Optional.of(new EventPlace(
                        Optional.of(name),
                        Optional.of(site),
                        Optional.of(new Place(
                                name,
                                List.of(),
                                Optional.of("t" + country + "-" + town),
                                OptionalDouble.of(country * 3 - 60 + town % 7 * 0.4),
                                OptionalDouble.of(town * 0.5 + country),
                                Optional.of("Province " + country + "-" + town % 5),
                                Optional.empty(),
                                Optional.of("" + (char) ('A' + country % 26) + (char) ('A' + country / 26)),
                                Place.Feature.SETTLEMENT,
                                1000)),
                        PlacePrecision.SITE,
                        Optional.empty(),
                        List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Casualties(
                        Harm.KILLED,
                        Casualties.ALL,
                        Optional.empty(),
                        HeadCount.exactly(killed),
                        killed + " people",
                        Optional.empty(),
                        Optional.empty(),
                        Attribution.theReport(),
                        List.of(whole))),
                List.of(),
                Optional.empty(),
                Attribution.theReport(),
                List.of(whole),
                1,
                List.of());
        Article article = new Article(
                "r" + report,
                Optional.empty(),
                text,
                0,
                List.of(),
                Optional.of(day.plusDays(1 + telling.nextInt(3))),
                Optional.empty(),
                Optional.of("Outlet " + report % 90),
                Optional.empty(),
                "en");
        CodedReport coded = new CodedReport(
                article,
                List.of(event),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                new CodedReport.Versions("1.0", "1.0", "", "bench"));
        return new Account(id, hash, report, coded, event);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        name.append((char) ('A' + random.nextInt(26)));
        for (int i = 0; i < 6; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        return name.toString();
    }

    private static String words(Random random) {
        List<String> all = List.of(
                "witnesses",
                "smoke",
                "soldiers",
                "traders",
                "police",
                "hospital",
                "children",
                "road",
                "vehicles",
                "night");
        return all.get(random.nextInt(all.size())) + " " + all.get(random.nextInt(all.size()));
    }
}
