package dev.dateline.cli.relay;

import dev.dateline.cli.relay.Frames.Frame;
import dev.dateline.cli.relay.Frames.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Has a command run by the process that holds the store.
public final class Caller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Socket socket;
    private final Frames frames;

    private Caller(Socket socket, Frames frames) {
        this.socket = socket;
        this.frames = frames;
    }

    /// Empty when no one who can prove it holds the store open for others.
    public static Optional<Caller> find(Path store) {
        return DoorFile.read(DoorFile.beside(store)).flatMap(Caller::at);
    }

    private static Optional<Caller> at(DoorFile door) {
        Socket socket = new Socket();
        try {
            int patience = (int) PATIENCE.toMillis();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()), patience);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patience);
            Frames frames = new Frames(socket.getInputStream(), socket.getOutputStream());
            if (Handshake.ask(frames, door.secret())) {
                socket.setSoTimeout(0);
                return Optional.of(new Caller(socket, frames));
            }
        } catch (IOException nobody) {
            close(socket);
            return Optional.empty();
        }
        close(socket);
        return Optional.empty();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was of no use already.
            return;
        }
    }

    /// @return the exit code; empty when the other side ended before the command did
    /// @throws IOException when `out` or `err` cannot be written
    public OptionalInt run(Call call, InputStream in, OutputStream out, OutputStream err) throws IOException {
        try {
            frames.write(Kind.CALL, call.bytes());
        } catch (IOException gone) {
            return OptionalInt.empty();
        }
        while (true) {
            Optional<Frame> next;
            try {
                next = frames.read(Frames.MOST);
            } catch (IOException gone) {
                return OptionalInt.empty();
            }
            if (next.isEmpty()) {
                return OptionalInt.empty();
            }
            byte[] bytes = next.get().bytes();
            switch (next.get().kind()) {
                case OUT -> out.write(bytes);
                case ERR -> {
                    // Both may meet on one screen.
                    out.flush();
                    err.write(bytes);
                    err.flush();
                }
                case WANT -> give(in);
                case EXIT -> {
                    out.flush();
                    return OptionalInt.of(ByteBuffer.wrap(bytes).getInt());
                }
                case PROOF, CALL, INPUT, INTERRUPT -> {
                    return OptionalInt.empty();
                }
            }
        }
    }

    /// Standard input is read only as far as the command asks: in a loop of a shell it is not the command's
    /// alone.
    private void give(InputStream in) throws IOException {
        byte[] piece = new byte[Frames.MOST];
        int count = in.read(piece);
        try {
            frames.write(Kind.INPUT, piece, 0, Math.max(0, count));
        } catch (IOException gone) {
            // The next read tells it.
            return;
        }
    }

    /// Asks the command to stop; on any thread.
    public void interrupt() {
        try {
            frames.write(Kind.INTERRUPT, new byte[0]);
        } catch (IOException gone) {
            // Then it has stopped.
            return;
        }
    }

    @Override
    public void close() {
        close(socket);
    }
}
