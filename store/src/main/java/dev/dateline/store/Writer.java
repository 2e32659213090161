package dev.dateline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// The one thread that writes. Jobs that wait together are written in one transaction; if that fails,
/// each is tried alone, so that a faulty job fails nobody but its owner.
final class Writer implements AutoCloseable {
    private static final int WAITING = 256;
    private static final int TOGETHER = 100;

    /// Something to do inside a transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private sealed interface Entry {}

    private record Job<T>(Work<T> work, CompletableFuture<T> done) implements Entry {
        Runnable run(Connection connection) throws SQLException {
            T result = work.on(connection);
            return () -> done.complete(result);
        }
    }

    private record Stop() implements Entry {}

    private final DuckFile file;
    private final Connection connection;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(WAITING);
    private final Runnable undone;
    private final Runnable done;
    private final Thread thread;
    private volatile boolean closed;

    /// @param undone told on the writing thread when a transaction was given up
    /// @param done told on the writing thread when one is safe on disk, before who waits for it
    Writer(DuckFile file, Runnable undone, Runnable done) throws SQLException {
        this.file = file;
        this.undone = undone;
        this.done = done;
        this.connection = file.another();
        connection.setAutoCommit(false);
        this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::write);
        thread.start();
    }

    /// Blocks while the queue is full.
    <T> CompletableFuture<T> submit(Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        put(new Job<>(work, done), false);
        return done;
    }

    private synchronized void put(Entry entry, boolean last) {
        if (closed) {
            if (last) {
                return;
            }
            throw new IllegalStateException("the store is closed");
        }
        closed = last;
        try {
            queue.put(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    "Interrupted while waiting to write to " + file.file() + "; nothing was written", e);
        }
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private void write() {
        boolean stopped = false;
        while (!stopped) {
            List<Job<?>> jobs = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            try {
                entries.add(queue.take());
            } catch (InterruptedException e) {
                continue; // only the end of the queue ends this thread
            }
            queue.drainTo(entries, TOGETHER - 1);
            for (Entry entry : entries) {
                switch (entry) {
                    case Job<?> job -> jobs.add(job);
                    case Stop() -> stopped = true;
                }
            }
            if (!commit(jobs)) {
                jobs.forEach(this::commitAlone);
            }
        }
    }

    /// Whether it worked. Nobody is told of a failure yet.
    private boolean commit(List<Job<?>> jobs) {
        if (jobs.size() <= 1) {
            return false;
        }
        try {
            List<Runnable> tell = new ArrayList<>();
            for (Job<?> job : jobs) {
                tell.add(job.run(connection));
            }
            connection.commit();
            done.run();
            tell.forEach(Runnable::run);
            return true;
        } catch (SQLException | RuntimeException e) {
            rollback();
            return false;
        }
    }

    private void commitAlone(Job<?> job) {
        try {
            Runnable tell = job.run(connection);
            connection.commit();
            done.run();
            tell.run();
        } catch (SQLException e) {
            rollback();
            job.done().completeExceptionally(file.failed("Writing", e));
        } catch (RuntimeException | Error e) {
            rollback();
            job.done().completeExceptionally(e);
        }
    }

    private void rollback() {
        undone.run();
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The engine has given the transaction up already; the first fault is what its owner is
            // told.
            return;
        }
    }

    /// Writes what waits, then stops.
    @Override
    public void close() throws SQLException {
        put(new Stop(), true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
