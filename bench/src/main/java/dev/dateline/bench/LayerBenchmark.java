package dev.dateline.bench;

import dev.dateline.annotation.Annotator;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Article;
import dev.dateline.core.Report;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.MentionFinder;
import dev.dateline.mentions.time.TimeFinder;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;

/// Finds the times and the places of reports again and again and prints how fast that goes.
///
/// `java … dev.dateline.bench.LayerBenchmark PATH ROUNDS THREADS`: the reports of PATH are read and annotated
/// once, outside the clock. Places need persons and actors, so their figure is that of all mentions together.
public final class LayerBenchmark {
    private LayerBenchmark() {}

    public static void main(String[] args) throws Exception {
        String path = args.length > 0 ? args[0] : "samples/reports";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        run(path, rounds, threads, System.out);
    }

    static void run(String path, int rounds, int threads, PrintStream out) throws Exception {
        long start = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.bundled();
        double opened = (System.nanoTime() - start) / 1e6;
        out.printf(
                Locale.ROOT,
                "place index: %,d places, %.1f MB, opened in %.0f ms%n",
                gazetteer.size(),
                gazetteer.bytes() / 1e6,
                opened);
        List<AnnotatedText> texts = texts(path);
        TimeFinder times = new TimeFinder();
        measure("times", text -> times.find(text).size(), texts, rounds, threads, out);
        MentionFinder finder = new MentionFinder(Codebook.bundled(), gazetteer);
        measure("times, places and all other mentions", text -> mentions(finder, text), texts, rounds, threads, out);
    }

    private static int mentions(MentionFinder finder, AnnotatedText text) {
        Mentions mentions = finder.find(text);
        return mentions.all().size() + finder.embedded(text, mentions).size();
    }

    private static List<AnnotatedText> texts(String path) {
        ReportReader reader = new ReportReader();
        Annotator annotator = Annotator.english();
        List<AnnotatedText> texts = new ArrayList<>();
        for (Report report : ReadBenchmark.samples(path)) {
            if (reader.read(report) instanceof Reading.Read(Article article)) {
                texts.add(annotator.annotate(article));
            }
        }
        return texts;
    }

    private static void measure(
            String what,
            ToIntFunction<AnnotatedText> layer,
            List<AnnotatedText> texts,
            int rounds,
            int threads,
            PrintStream out)
            throws Exception {
        round(layer, texts, Math.max(1, rounds / 4), threads);
        long cpuBefore =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        long start = System.nanoTime();
        long found = round(layer, texts, rounds, threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu =
                (ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() - cpuBefore) / 1e9;
        int reports = texts.size() * rounds;
        out.printf(
                Locale.ROOT,
                "%s: %d reports (%d different), %d threads: %.0f reports/s, %.0f reports/CPU-s, %.1f found in each%n",
                what,
                reports,
                texts.size(),
                threads,
                reports / seconds,
                reports / cpu,
                found / (double) reports);
    }

    private static long round(ToIntFunction<AnnotatedText> layer, List<AnnotatedText> texts, int rounds, int threads)
            throws Exception {
        LongAdder found = new LongAdder();
        int all = texts.size() * rounds;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> {
                    for (int i = first; i < all; i += threads) {
                        found.add(layer.applyAsInt(texts.get(i % texts.size())));
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        return found.sum();
    }
}
