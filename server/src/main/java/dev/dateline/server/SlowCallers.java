package dev.dateline.server;

import dev.dateline.server.ServerSettings.Patience;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Hangs up on whoever keeps a connection and sends nothing, or drop by drop: from the connection, or the last
/// answer, the next head must have come in time, and from the head on its body. What the server takes for its
/// answer does not count.
///
/// The server's own limit is on the time between two reads, which a drop now and then keeps for ever.
final class SlowCallers implements ServerConnectionSelector, AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Patience patience;
    private final ServerConnectionSelector http;
    /// By their ids.
    private final Map<String, Watched> open = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService watchman = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dateline-slow-callers").factory());

    SlowCallers(Patience patience) {
        this.patience = patience;
        this.http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .addReceiveListener(new Http1ConnectionListener() {
                            @Override
                            public void headers(ConnectionContext connection, Headers headers) {
                                headCame(connection, headers);
                            }
                        })
                        .build())
                .build();
        looking = watchman.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Watched watched = new Watched(context, http.connection(context));
        watched.waitFor(patience.head());
        open.put(context.childSocketId(), watched);
        return watched;
    }

    /// A connection, with when patience with it ends.
    private final class Watched implements ServerConnection, InterruptableTask<Void> {
        private final ConnectionContext context;
        private final ServerConnection connection;
        private volatile boolean isWaitedFor;
        private volatile long until;

        Watched(ConnectionContext context, ServerConnection connection) {
            this.context = context;
            this.connection = connection;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            try {
                connection.handle(limit);
            } finally {
                open.remove(context.childSocketId());
            }
        }

        void waitFor(Duration time) {
            until = System.nanoTime() + time.toNanos();
            isWaitedFor = true;
        }

        void serve() {
            isWaitedFor = false;
        }

        void hangUpIfLate(long now) {
            if (isWaitedFor && until - now < 0) {
                try {
                    context.serverSocket().close();
                } catch (RuntimeException e) {
                    // Whoever was slow has gone meanwhile.
                    isWaitedFor = false;
                }
            }
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }

        @Override
        public boolean canInterrupt() {
            return connection instanceof InterruptableTask<?> task && task.canInterrupt();
        }

        @Override
        public void run() {
            throw new IllegalStateException("connections are handled");
        }
    }

    private void headCame(ConnectionContext context, Headers headers) {
        Watched watched = open.get(context.childSocketId());
        if (watched == null) {
            return;
        }
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)
                || headers.contentLength().orElse(0) > 0) {
            watched.waitFor(patience.body());
        } else {
            watched.serve();
        }
    }

    /// From its answer on, the connection is waited for again.
    void heed(RoutingRequest request, RoutingResponse response) {
        Watched watched = open.get(request.socketId());
        if (watched != null) {
            request.context().register(watched);
            response.whenSent(() -> watched.waitFor(patience.head()));
        }
    }

    /// Told by who reads a body that all of it is there.
    static void bodyCame(ServerRequest request) {
        request.context().get(Watched.class).ifPresent(Watched::serve);
    }

    private void look() {
        long now = System.nanoTime();
        open.values().forEach(watched -> watched.hangUpIfLate(now));
    }

    @Override
    public void close() {
        looking.cancel(false);
        watchman.shutdownNow();
    }
}
