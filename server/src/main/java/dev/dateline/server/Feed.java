package dev.dateline.server;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Tells whoever listens which incidents are new or changed. Thread-safe.
final class Feed {
    /// Who listens too slowly is told that something was left out.
    private static final int WAITING = 64;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong();
    private volatile boolean closed;

    /// @param number of the news since the server began
    record News(long number, List<String> incidents) {}

    final class Listener implements AutoCloseable {
        private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING);

        /// The next news; null when there was none for so long.
        @org.jspecify.annotations.Nullable
        News next(long seconds) throws InterruptedException {
            return waiting.poll(seconds, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }

    Listener listen() {
        Listener listener = new Listener();
        listeners.add(listener);
        return listener;
    }

    void tell(Collection<String> incidents) {
        if (incidents.isEmpty()) {
            return;
        }
        News news =
                new News(number.incrementAndGet(), incidents.stream().sorted().toList());
        for (Listener listener : listeners) {
            if (!listener.waiting.offer(news)) {
                listener.waiting.poll();
                listener.waiting.offer(news);
            }
        }
    }

    boolean isClosed() {
        return closed;
    }

    /// Lets every listener go.
    void close() {
        closed = true;
        News end = new News(number.get(), List.of());
        listeners.forEach(listener -> listener.waiting.offer(end));
    }
}
