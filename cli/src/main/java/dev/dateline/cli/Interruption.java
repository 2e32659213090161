package dev.dateline.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work that writes come to a clean end when the user presses Ctrl-C: the process ends once the work is
/// done.
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_S = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheWork, "dateline-interruption");
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether the work should stop at its next good moment.
    boolean asked() {
        return asked;
    }

    /// Returns when the work should stop.
    void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns after that time, or when the work should stop.
    ///
    /// @return whether it may go on
    boolean lasts(Duration time) {
        try {
            return !end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void waitForTheWork() {
        asked = true;
        end.countDown();
        try {
            if (!done.await(PATIENCE_S, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook waits for.
            asked = true;
        }
    }
}
