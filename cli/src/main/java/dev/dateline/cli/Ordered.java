package dev.dateline.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does work on many items at once and hands the results over in the order of the items.
///
/// At most a few items per thread are under way, so memory does not grow with their number. The items are read, and
/// the results taken, on the calling thread.
final class Ordered {
    private static final int UNDER_WAY_PER_THREAD = 8;

    private final int threads;

    Ordered(int threads) {
        this.threads = threads;
    }

    /// Ends early, with what is under way handed over, once `stop` says so.
    ///
    /// @throws RuntimeException what the work threw, unchanged
    <I, R> void run(Iterator<I> items, Function<I, R> work, Consumer<R> taker, BooleanSupplier stop) {
        if (threads == 1) {
            while (!stop.getAsBoolean() && items.hasNext()) {
                taker.accept(work.apply(items.next()));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("dateline-", 1).daemon().factory());
        try {
            ArrayDeque<Future<R>> underWay = new ArrayDeque<>();
            while (!stop.getAsBoolean() && items.hasNext()) {
                I item = items.next();
                underWay.add(pool.submit(() -> work.apply(item)));
                if (underWay.size() >= threads * UNDER_WAY_PER_THREAD) {
                    taker.accept(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                taker.accept(result(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(Exit.INTERRUPTED, "stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }
}
