package dev.dateline.bench;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// How fast a store is exported and what that takes in memory: `ExportBenchmark FILE FORMAT…`, on a store that
/// [StoreBenchmark] made with `alone`.
///
/// Writes every incident, masked, in each format to nowhere. After each tenth it collects garbage and looks at what
/// the heap still holds: if the export is a stream, the last of these numbers is as small as the first. Run it with a
/// small heap, such as `-Xmx256m`, that could not hold the incidents.
public final class ExportBenchmark {
    private ExportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: ExportBenchmark FILE FORMAT…");
            System.exit(2);
        }
        try (IncidentStore store =
                EmbeddedIncidentStore.open(Path.of(arguments[0]), Clock.systemUTC(), new EachAlone())) {
            long incidents = store.count(Query.all());
            for (String format : List.of(arguments).subList(1, arguments.length)) {
                export(store, incidents, format);
            }
        }
    }

    private static void export(IncidentStore store, long incidents, String format) throws IOException {
        long start = System.nanoTime();
        long[] held = new long[10];
        AtomicLong count = new AtomicLong();
        AtomicLong looking = new AtomicLong();
        Counting out = new Counting();
        Stream<Incident> masked = store.stream(Query.all())
                .map(incident -> Masker.forIncident(incident).mask(incident))
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
                java.util.Arrays.toString(held));
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
