package dev.dateline.bench;

import dev.dateline.ReportMatcher;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher.Groups;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.matching.IncidentMatcher;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;

/// How long matching takes and how it grows: `MatchBenchmark REPORTS`.
///
/// Makes reports of invented events, two a report, over ten years and 40 countries with 50 towns each, about
/// four reports an incident; matches a quarter, a half and all of them, then adds 200 reports one by one.
/// Prints times, the heap in use, and how many groups hold accounts of one incident alone. The same number
/// gives the same reports.
public final class MatchBenchmark {
    private static final int PER_INCIDENT = 4;

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
            CodedReport coded = InventedReports.anonymous(report, incident, random);
            Account account =
                    new Account(id, hash, report, coded, coded.events().getFirst());
            profiles.add(new Profiled(id, matcher.profile(account)));
        }
        return profiles;
    }
}
