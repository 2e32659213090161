package dev.dateline.server;

import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers made before, until something is written; the least recently asked go first. Thread-safe.
///
/// @param <K> what was asked
final class Kept<K> {
    private final LinkedHashMap<K, byte[]> answers;
    private final AtomicLong generation = new AtomicLong();
    private final long mostBytes;
    private long bytes;

    Kept(long mostBytes) {
        this.mostBytes = mostBytes;
        answers = new LinkedHashMap<>(16, 0.75f, true);
    }

    byte[] get(K asked, Function<K, byte[]> answer) {
        synchronized (answers) {
            byte @Nullable [] known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        long before = generation.get();
        byte[] made = answer.apply(asked);
        synchronized (answers) {
            // What was written meanwhile may not be in it.
            if (before == generation.get()) {
                byte @Nullable [] old = answers.put(asked, made);
                bytes += made.length - (old == null ? 0 : old.length);
                while (bytes > mostBytes && !answers.isEmpty()) {
                    bytes -= answers.pollFirstEntry().getValue().length;
                }
            }
        }
        return made;
    }

    /// Something was written.
    void forget() {
        synchronized (answers) {
            generation.incrementAndGet();
            answers.clear();
            bytes = 0;
        }
    }
}
