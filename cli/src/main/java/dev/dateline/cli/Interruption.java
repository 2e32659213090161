package dev.dateline.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work that writes come to a clean end when the user presses Ctrl-C.
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_S = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean asked;

    private final Optional<Thread> hook;

    /// Comes when whoever holds it asks.
    Interruption() {
        hook = Optional.empty();
    }

    private Interruption(Runnable passOn) {
        hook = Optional.of(new Thread(
                () -> {
                    ask();
                    passOn.run();
                    waitForTheWork();
                },
                "dateline-interruption"));
    }

    /// Comes when this process is told to end, which it does once the work is done.
    static Interruption ofProcess() {
        return ofProcess(() -> {});
    }

    /// @param passOn told when it comes
    static Interruption ofProcess(Runnable passOn) {
        Interruption interruption = new Interruption(passOn);
        interruption.hook.ifPresent(Runtime.getRuntime()::addShutdownHook);
        return interruption;
    }

    /// Whether the work should stop at its next good moment.
    boolean asked() {
        return asked;
    }

    void ask() {
        asked = true;
        end.countDown();
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
            hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook waits for.
            asked = true;
        }
    }
}
