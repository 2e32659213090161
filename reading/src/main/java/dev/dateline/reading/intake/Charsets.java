package dev.dateline.reading.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/// Turns bytes into text: by byte order mark, as UTF-8 when they are valid UTF-8, else as a page
/// declares, else as windows-1252.
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 4_096;

    private Charsets() {}

    /// Whether the bytes begin with a mark of UTF-16, in which NUL bytes are ordinary.
    static boolean hasWideMark(byte[] head) {
        return head.length >= 2
                && (((head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff)
                        || ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe));
    }

    static boolean hasUtf8Mark(byte[] head) {
        return head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf;
    }

    /// The text without its byte order mark.
    ///
    /// @param page whether the bytes may declare their own charset, as HTML does
    static String decode(byte[] bytes, boolean page) {
        if (hasUtf8Mark(bytes)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (hasWideMark(bytes)) {
            Charset wide = (bytes[0] & 0xff) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, 2, bytes.length - 2, wide);
        }
        Optional<String> utf8 = strictUtf8(bytes, 0, bytes.length);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        Charset charset = page ? declared(bytes).orElse(WINDOWS_1252) : WINDOWS_1252;
        return new String(bytes, charset);
    }

    static Optional<String> strictUtf8(byte[] bytes, int from, int to) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    /// The charset for a file of which only the head is known.
    static Charset ofHead(byte[] head) {
        if (hasUtf8Mark(head)) {
            return StandardCharsets.UTF_8;
        }
        if (hasWideMark(head)) {
            return StandardCharsets.UTF_16;
        }
        // the head may end within a character
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            if (strictUtf8(head, 0, head.length - cut).isPresent()) {
                return StandardCharsets.UTF_8;
            }
        }
        return WINDOWS_1252;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String key : new String[] {"charset=", "encoding="}) {
            int at = head.indexOf(key);
            if (at >= 0) {
                int start = at + key.length();
                while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
                    start++;
                }
                int end = start;
                while (end < head.length() && "\"' />;?".indexOf(head.charAt(end)) < 0) {
                    end++;
                }
                Optional<Charset> charset = named(head.substring(start, end));
                if (charset.isPresent()) {
                    return charset;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            // browsers read both as windows-1252, and so do the pages that say so
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            // the bytes are no valid UTF-8, whatever they declare
            return charset.equals(StandardCharsets.UTF_8) || latin ? Optional.of(WINDOWS_1252) : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
