package dev.dateline.bench;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// Reads reports again and again and prints how fast that goes.
///
/// `java … dev.dateline.bench.ReadBenchmark PATH REPORTS THREADS`: PATH is a file or folder as for `dateline
/// read`; its reports are repeated until REPORTS are read. A first round of a quarter as many warms up and is
/// not counted.
public final class ReadBenchmark {
    private ReadBenchmark() {}

    public static void main(String[] args) throws Exception {
        String path = args.length > 0 ? args[0] : "samples/reports";
        int reports = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        run(path, reports, threads, System.out);
    }

    static void run(String path, int reports, int threads, PrintStream out) throws Exception {
        List<Report> samples = samples(path);
        long start = System.nanoTime();
        Dateline dateline = Dateline.standard(Layers.AUTO);
        double loaded = (System.nanoTime() - start) / 1e9;
        round(dateline, samples, reports / 4, threads);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpuBefore =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        start = System.nanoTime();
        Totals totals = round(dateline, samples, reports, threads);
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu =
                (ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() - cpuBefore) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d reports (%d different, %.0f characters on average), %d threads; loading %.2f s%n",
                reports,
                samples.size(),
                totals.characters.sum() / (double) reports,
                threads,
                loaded);
        out.printf(
                Locale.ROOT,
                "wall %.2f s = %.1f reports/s; CPU %.2f s = %.1f reports/CPU-s; %d events; peak heap %d MB%n",
                wall,
                reports / wall,
                cpu,
                reports / cpu,
                totals.events.sum(),
                peakHeapMegabytes());
    }

    static List<Report> samples(String path) {
        List<Report> reports = new ArrayList<>();
        try (Stream<Incoming> incoming =
                new Intake().open(List.of(path), IntakeOptions.defaults(), InputStream.nullInputStream())) {
            incoming.forEach(each -> {
                if (each instanceof Incoming.Arrived arrived) {
                    reports.add(arrived.report());
                }
            });
        }
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("no report under " + path);
        }
        return reports;
    }

    private record Totals(LongAdder events, LongAdder characters) {}

    private static Totals round(Dateline dateline, List<Report> samples, int reports, int threads) throws Exception {
        Totals totals = new Totals(new LongAdder(), new LongAdder());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> {
                    for (int i = first; i < reports; i += threads) {
                        Outcome outcome = dateline.read(samples.get(i % samples.size()));
                        if (outcome instanceof Outcome.Coded(var report)) {
                            totals.events.add(report.events().size());
                            totals.characters.add(report.article().text().length());
                        }
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        return totals;
    }

    private static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
