package dev.dateline.bench;

import dev.dateline.ReportMatcher;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.store.Delivery;
import dev.dateline.store.EmbeddedIncidentStore;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.IncidentSummary;
import dev.dateline.store.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// How long a large store takes to fill and to ask: `StoreBenchmark FILE REPORTS [alone]`.
///
/// Makes the store where there is none, of invented reports of one event each, so that it can be served
/// too: `dateline serve --store FILE`. Four of five tell of an incident that no other report tells of,
/// the others of one of these. With `alone` no accounts are matched, which takes hours for a million:
/// then only this program and [ExportBenchmark] can open the file without matching it. Prints how many
/// incidents there are and the time of each question, the median of some; then it adds a few reports.
public final class StoreBenchmark {
    private static final int BATCH = 2_000;
    private static final int TIMES = 15;

    private StoreBenchmark() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: StoreBenchmark FILE REPORTS [alone]");
            System.exit(2);
        }
        Path file = Path.of(arguments[0]);
        AccountMatcher matcher = arguments.length == 3 ? new EachAlone() : ReportMatcher.standard();
        if (!Files.exists(file)) {
            fill(file, Integer.parseInt(arguments[1]), matcher);
        }
        long start = System.nanoTime();
        try (IncidentStore store = EmbeddedIncidentStore.open(file, Clock.systemUTC(), matcher)) {
            System.out.printf(Locale.ROOT, "opened in %.0f ms; %d incidents%n", since(start), store.count(Query.all()));
            ask(store);
            add(store);
        }
    }

    private static void fill(Path file, int reports, AccountMatcher matcher) {
        long start = System.nanoTime();
        int own = Math.max(1, reports * 4 / 5);
        try (IncidentStore store = EmbeddedIncidentStore.open(file, Clock.systemUTC(), matcher)) {
            List<Delivery> batch = new ArrayList<>();
            for (int report = 0; report < reports; report++) {
                Random telling = new Random((report + 1) * 0xD1B54A32D192ED03L);
                int incident = report < own ? report : telling.nextInt(own);
                batch.add(Delivery.of(InventedReports.byGroup(report, incident, telling)));
                if (batch.size() == BATCH || report == reports - 1) {
                    store.addAll(batch);
                    batch.clear();
                }
            }
        }
        System.out.printf(Locale.ROOT, "%d reports stored in %.1f s%n", reports, since(start) / 1000);
    }

    private static void ask(IncidentStore store) {
        LocalDate middle = LocalDate.parse("2015-01-01");
        Query page = Query.all().withPage(50, 0);
        List<String> ids = store.summaries(Query.all().withPage(TIMES, 0), IncidentSummary.Order.LATEST).stream()
                .map(IncidentSummary::id)
                .toList();
        time("one incident by its id", number -> store.incident(ids.get(number % ids.size())));
        time("a page of 50", number -> store.summaries(page.withPage(50, number), IncidentSummary.Order.LATEST));
        time("how many in one country", number -> store.count(page.withCountry("A" + (char) ('A' + number % 2))));
        time(
                "a page of those in one country with 20 killed or more, the deadliest first",
                number -> store.summaries(page.withCountry("BA").withMinKilled(20), IncidentSummary.Order.DEADLIEST));
        time(
                "a page of those with a group's name",
                number -> store.summaries(page.withActor("Front B" + number), IncidentSummary.Order.LATEST));
        time("how many as known on " + middle, number -> store.count(page.withAsOf(middle)));
        time(
                "a page as known on " + middle,
                number -> store.summaries(page.withAsOf(middle), IncidentSummary.Order.LATEST));
        time(
                "a page of those in one country as known on " + middle,
                number -> store.summaries(page.withAsOf(middle).withCountry("BA"), IncidentSummary.Order.LATEST));
        time("1,000 whole incidents", number -> {
            try (Stream<?> incidents = store.stream(Query.all().withPage(1000, 0))) {
                return incidents.count();
            }
        });
    }

    /// The first report makes matching read the accounts that are there.
    private static void add(IncidentStore store) {
        int reports = Math.toIntExact(store.countReports(Query.all()));
        Question one = number -> {
            int report = Math.toIntExact(store.countReports(Query.all()));
            Random telling = new Random((report + 1) * 0xD1B54A32D192ED03L);
            return store.addAll(
                    List.of(Delivery.of(InventedReports.byGroup(report, telling.nextInt(reports), telling))));
        };
        time("the first report stored after the start", 1, one);
        time("one more", TIMES, one);
    }

    @FunctionalInterface
    private interface Question {
        Object ask(int number);
    }

    private static void time(String name, Question question) {
        time(name, TIMES, question);
    }

    private static void time(String name, int asked, Question question) {
        double[] times = new double[asked];
        for (int number = 0; number < asked; number++) {
            long start = System.nanoTime();
            question.ask(number);
            times[number] = since(start);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%9.1f ms median, %9.1f ms longest: %s%n", times[asked / 2], times[asked - 1], name);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
