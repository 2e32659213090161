package dev.dateline.bench;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.Exporters;
import dev.dateline.export.masking.Masker;
import dev.dateline.store.EmbeddedIncidentStore;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How fast incidents are exported and what that takes in memory: `ExportBenchmark INCIDENTS|FILE
/// FORMAT…`, of so many invented incidents, or of a store that [StoreBenchmark] made with `alone`.
///
/// Writes every incident, masked, in each format to nowhere. After each tenth it collects garbage and
/// looks at what the heap still holds: if the export is a stream, the last of these numbers is as small
/// as the first. Run it with a small heap, such as `-Xmx256m`, that could not hold the incidents.
public final class ExportBenchmark {
    private ExportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: ExportBenchmark INCIDENTS|FILE FORMAT…");
            System.exit(2);
        }
        List<String> formats = List.of(arguments).subList(1, arguments.length);
        if (arguments[0].matches("[0-9]+")) {
            int incidents = Integer.parseInt(arguments[0]);
            for (String format : formats) {
                export(IntStream.range(0, incidents).mapToObj(ExportBenchmark::invented), incidents, format);
            }
            return;
        }
        try (IncidentStore store =
                EmbeddedIncidentStore.open(Path.of(arguments[0]), Clock.systemUTC(), new EachAlone())) {
            for (String format : formats) {
                export(store.stream(Query.all()), store.count(Query.all()), format);
            }
        }
    }

    private static Incident invented(int number) {
        CodedReport coded = InventedReports.byGroup(number, number, new Random(number * 0x9E3779B97F4A7C15L));
        String hash = "%064x".formatted(number);
        return Incident.of(new Account(
                "%012x".formatted(number), hash, number, coded, coded.events().getFirst()));
    }

    private static void export(Stream<Incident> from, long incidents, String format) throws IOException {
        long start = System.nanoTime();
        long[] held = new long[10];
        AtomicLong count = new AtomicLong();
        AtomicLong looking = new AtomicLong();
        Counting out = new Counting();
        Stream<Incident> masked = from.map(
                        incident -> Masker.forIncident(incident).mask(incident))
                .peek(incident -> {
                    long done = count.incrementAndGet();
                    if (done * 10 / incidents > (done - 1) * 10 / incidents) {
                        long before = System.nanoTime();
                        held[(int) (done * 10 / incidents) - 1] = megabytes();
                        looking.addAndGet(System.nanoTime() - before);
                    }
                });
        Exporters.named(format).export(masked, out);
        double seconds = (System.nanoTime() - start - looking.get()) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d incidents, %d MB in %.1f s, %.0f a second; heap in use after each tenth, in MB: %s%n",
                format,
                count.get(),
                out.bytes >> 20,
                seconds,
                count.get() / seconds,
                Arrays.toString(held));
    }

    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
