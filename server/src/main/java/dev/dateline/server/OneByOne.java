package dev.dateline.server;

import dev.dateline.core.incident.Incident;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Query;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Incidents as a stream, a few in memory at a time: the store pushes, whoever exports pulls.
final class OneByOne {
    private static final int WAITING = 64;

    private OneByOne() {}

    private sealed interface Next {
        record Found(Incident incident) implements Next {}

        record End(Optional<RuntimeException> why) implements Next {}
    }

    /// To be closed.
    static Stream<Incident> of(IncidentStore store, Query query) {
        BlockingQueue<Next> queue = new ArrayBlockingQueue<>(WAITING);
        Thread pushing = Thread.ofVirtual().name("dateline-export").start(() -> push(store, query, queue));
        Iterator<Incident> pulled = new Pulled(queue);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pulled, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pushing::interrupt);
    }

    private static void push(IncidentStore store, Query query, BlockingQueue<Next> queue) {
        try {
            Optional<RuntimeException> why = Optional.empty();
            try {
                store.forEachIncident(query, incident -> put(queue, new Next.Found(incident)));
            } catch (GoneException e) {
                return;
            } catch (RuntimeException e) {
                why = Optional.of(e);
            }
            put(queue, new Next.End(why));
        } catch (GoneException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody pulls any more.
    private static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void put(BlockingQueue<Next> queue, Next next) {
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            throw new GoneException();
        }
    }

    private static final class Pulled implements Iterator<Incident> {
        private final BlockingQueue<Next> queue;
        private @Nullable Next next;

        Pulled(BlockingQueue<Next> queue) {
            this.queue = queue;
        }

        private Next peek() {
            Next known = next;
            if (known == null) {
                try {
                    known = queue.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw Problem.unavailable("the server is ending");
                }
                next = known;
            }
            return known;
        }

        @Override
        public boolean hasNext() {
            return switch (peek()) {
                case Next.Found found -> true;
                case Next.End(Optional<RuntimeException> why) -> {
                    if (why.isPresent()) {
                        throw why.get();
                    }
                    yield false;
                }
            };
        }

        @Override
        public Incident next() {
            if (peek() instanceof Next.Found(Incident incident)) {
                next = null;
                return incident;
            }
            throw new NoSuchElementException();
        }
    }
}
