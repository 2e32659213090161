package dev.dateline.cli.relay;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// What goes over the connection, piece by piece: a letter for the kind, the length, the bytes. Writing is
/// thread-safe; one thread reads.
final class Frames {
    static final int MOST = 1 << 16;
    /// The command with all that it was given may be longer than a piece of a stream.
    static final int LONGEST = 4 << 20;

    /// What a piece is. The first four come from the caller.
    enum Kind {
        PROOF('p'),
        CALL('c'),
        INPUT('i'),
        INTERRUPT('x'),
        WANT('w'),
        OUT('o'),
        ERR('e'),
        EXIT('q');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(int letter) throws IOException {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IOException("what came is of no known kind");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Frame(Kind kind, byte[] bytes) {}

    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    void write(Kind kind, byte[] bytes, int offset, int length) throws IOException {
        synchronized (out) {
            out.writeByte(kind.letter);
            out.writeInt(length);
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    void write(Kind kind, byte[] bytes) throws IOException {
        write(kind, bytes, 0, bytes.length);
    }

    /// The next piece; empty at the end.
    Optional<Frame> read(int longest) throws IOException {
        int letter = in.read();
        if (letter < 0) {
            return Optional.empty();
        }
        Kind kind = Kind.of(letter);
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("what came is too long");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return Optional.of(new Frame(kind, bytes));
    }
}
