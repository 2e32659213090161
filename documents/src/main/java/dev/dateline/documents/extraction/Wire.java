package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is written between the two processes. Neither believes the other's lengths.
public final class Wire {
    private static final int MOST_BYTES = 128 << 20;
    private static final byte TAKEN = 1;
    private static final byte REFUSED = 2;

    private Wire() {}

    public static void ask(DataOutputStream out, DocumentType type, byte[] document) throws IOException {
        out.writeUTF(type.name());
        bytes(out, document);
        out.flush();
    }

    /// The first part of a question.
    ///
    /// @throws java.io.EOFException when nobody asks any more
    static DocumentType type(DataInputStream in) throws IOException {
        return named(DocumentType.class, in.readUTF());
    }

    /// The other part of a question.
    static byte[] document(DataInputStream in) throws IOException {
        return bytes(in);
    }

    static void answer(DataOutputStream out, DocumentText answer) throws IOException {
        switch (answer) {
            case DocumentText.Taken(
                    String text,
                    Optional<String> title,
                    Optional<String> author,
                    Optional<String> outlet) -> {
                out.writeByte(TAKEN);
                words(out, text);
                maybe(out, title);
                maybe(out, author);
                maybe(out, outlet);
            }
            case DocumentText.Refused(Reason reason, String detail) -> {
                out.writeByte(REFUSED);
                out.writeUTF(reason.name());
                words(out, detail);
            }
        }
        out.flush();
    }

    public static DocumentText answer(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case TAKEN -> new DocumentText.Taken(words(in), maybe(in), maybe(in), maybe(in));
            case REFUSED -> new DocumentText.Refused(named(Reason.class, in.readUTF()), words(in));
            default -> throw new IOException("no answer of this kind is known");
        };
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("there is no " + name, unknown);
        }
    }

    private static void maybe(DataOutputStream out, Optional<String> words) throws IOException {
        out.writeBoolean(words.isPresent());
        if (words.isPresent()) {
            words(out, words.get());
        }
    }

    private static Optional<String> maybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(words(in)) : Optional.empty();
    }

    private static void words(DataOutputStream out, String words) throws IOException {
        bytes(out, words.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
