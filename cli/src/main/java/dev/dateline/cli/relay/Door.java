package dev.dateline.cli.relay;

import dev.dateline.cli.relay.Frames.Frame;
import dev.dateline.cli.relay.Frames.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/// Takes commands of others, each on a thread of its own, from [#open] to [#close()].
public final class Door implements AutoCloseable {
    private static final int MOST_AT_ONCE = 16;
    private static final Duration TO_PROVE = Duration.ofSeconds(5);
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final ServerSocket listening;
    private final DoorFile key;
    private final Path file;
    private final ToIntFunction<Session> runner;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Door(ServerSocket listening, DoorFile key, Path file, ToIntFunction<Session> runner) {
        this.listening = listening;
        this.key = key;
        this.file = file;
        this.runner = runner;
    }

    /// @param store that the caller holds open
    /// @param runner runs one command and gives its exit code; called on many threads
    public static Door open(Path store, ToIntFunction<Session> runner) throws IOException {
        ServerSocket listening = new ServerSocket(0, MOST_AT_ONCE, InetAddress.getLoopbackAddress());
        try {
            DoorFile key = DoorFile.at(listening.getLocalPort());
            Path file = DoorFile.beside(store);
            Door door = new Door(listening, key, file, runner);
            key.write(file);
            Thread.ofPlatform().daemon().name("dateline-door").start(door::listen);
            return door;
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    private void listen() {
        while (!closed) {
            try {
                Socket socket = listening.accept();
                if (free.tryAcquire()) {
                    Thread.ofPlatform().daemon().name("dateline-command").start(() -> serve(socket));
                } else {
                    socket.close();
                }
            } catch (IOException e) {
                if (listening.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TO_PROVE.toMillis());
            Frames frames = new Frames(socket.getInputStream(), socket.getOutputStream());
            if (!Handshake.answer(frames, key.secret())) {
                return;
            }
            Optional<Frame> first = frames.read(Frames.LONGEST);
            if (first.isEmpty() || first.get().kind() != Kind.CALL) {
                return;
            }
            socket.setSoTimeout(0);
            Visit visit = new Visit(socket, frames, Call.of(first.get().bytes()));
            visits.add(visit);
            try {
                if (closed) {
                    return;
                }
                visit.run(runner);
            } finally {
                visits.remove(visit);
            }
        } catch (IOException gone) {
            // The caller sees it on their side.
            return;
        } finally {
            free.release();
        }
    }

    /// A caller with the command that is run for them.
    private static final class Visit implements Session {
        private static final byte[] END = {};

        private final Socket socket;
        private final Frames frames;
        private final Call call;
        private final BlockingQueue<byte[]> input = new ArrayBlockingQueue<>(4);
        private final List<Runnable> stops = new ArrayList<>();
        private volatile boolean isStopped;
        private volatile boolean isDone;

        Visit(Socket socket, Frames frames, Call call) {
            this.socket = socket;
            this.frames = frames;
            this.call = call;
        }

        void run(ToIntFunction<Session> runner) throws IOException {
            Thread listener =
                    Thread.ofPlatform().daemon().name("dateline-caller").start(this::hear);
            int exitCode = runner.applyAsInt(this);
            isDone = true;
            frames.write(Kind.EXIT, ByteBuffer.allocate(4).putInt(exitCode).array());
            socket.close();
            try {
                listener.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// What the caller sends while the command runs. That they go is a wish to stop.
        private void hear() {
            try {
                Optional<Frame> frame = frames.read(Frames.MOST);
                while (frame.isPresent()) {
                    switch (frame.get().kind()) {
                        case INPUT -> input.put(frame.get().bytes());
                        case INTERRUPT -> stop();
                        case PROOF, CALL, WANT, OUT, ERR, EXIT -> throw new IOException("nothing of that kind is due");
                    }
                    frame = frames.read(Frames.MOST);
                }
            } catch (IOException gone) {
                if (isDone) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            input.offer(END);
            stop();
        }

        void stop() {
            if (!ask() && !isDone) {
                hangUp();
            }
        }

        /// Tells the command that it should come to an end.
        ///
        /// @return whether it listens
        boolean ask() {
            List<Runnable> told;
            synchronized (stops) {
                isStopped = true;
                told = List.copyOf(stops);
            }
            told.forEach(Runnable::run);
            return !told.isEmpty();
        }

        void hangUp() {
            try {
                socket.close();
            } catch (IOException e) {
                // Then it is closed.
                return;
            }
        }

        boolean isDone() {
            return isDone;
        }

        @Override
        public void whenStopped(Runnable stop) {
            boolean now;
            synchronized (stops) {
                stops.add(stop);
                now = isStopped;
            }
            if (now) {
                stop.run();
            }
        }

        @Override
        public Call call() {
            return call;
        }

        @Override
        public OutputStream out() {
            return stream(Kind.OUT);
        }

        @Override
        public OutputStream err() {
            return stream(Kind.ERR);
        }

        private OutputStream stream(Kind kind) {
            return new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        for (int from = 0; from < length; from += Frames.MOST) {
                            frames.write(kind, bytes, offset + from, Math.min(Frames.MOST, length - from));
                        }
                    } catch (IOException gone) {
                        throw new IOException("Broken pipe", gone);
                    }
                }
            };
        }

        @Override
        public InputStream in() {
            return new InputStream() {
                private byte[] piece = END;
                private int at;
                private boolean isAtEnd;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (length == 0) {
                        return 0;
                    }
                    if (at == piece.length && !isAtEnd) {
                        frames.write(Kind.WANT, END);
                        try {
                            piece = input.take();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IOException("stopped", e);
                        }
                        at = 0;
                        isAtEnd = piece.length == 0;
                    }
                    if (isAtEnd) {
                        return -1;
                    }
                    int count = Math.min(length, piece.length - at);
                    System.arraycopy(piece, at, bytes, offset, count);
                    at += count;
                    return count;
                }
            };
        }
    }

    /// Lets commands that are under way come to a good end, if that does not take long.
    @Override
    public void close() {
        closed = true;
        try {
            Files.deleteIfExists(file);
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visits.forEach(Visit::ask);
        long deadline = System.nanoTime() + TO_END.toNanos();
        boolean ended = false;
        try {
            while (!ended && System.nanoTime() < deadline) {
                ended = free.tryAcquire(MOST_AT_ONCE, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        visits.stream().filter(visit -> !visit.isDone()).forEach(Visit::hangUp);
    }
}
