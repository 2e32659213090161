package dev.dateline.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts words into the pieces of BERT's uncased vocabulary (WordPiece: the longest known piece first).
///
/// Case and accents are dropped; every punctuation mark is a word of its own. Immutable and thread-safe.
public final class WordPieces {
    /// Longer words are unknown, as in the original.
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.unknown = number("[UNK]");
        this.start = number("[CLS]");
        this.end = number("[SEP]");
    }

    private static final class Bundled {
        static final WordPieces PIECES = of(lines("vocabulary.txt"));
    }

    /// With the vocabulary of the bundled model.
    public static WordPieces bundled() {
        return Bundled.PIECES;
    }

    /// With a vocabulary of the caller's, pieces in order of their numbers. Pieces that continue a word begin "##".
    public static WordPieces of(List<String> vocabulary) {
        Map<String, Integer> numbers = HashMap.newHashMap(vocabulary.size());
        for (String piece : vocabulary) {
            numbers.put(piece, numbers.size());
        }
        return new WordPieces(numbers);
    }

    /// The number of the piece that opens every window.
    public int start() {
        return start;
    }

    /// The number of the piece that closes every window.
    public int end() {
        return end;
    }

    /// The numbers of the pieces of one token; at least one.
    public int[] of(String token) {
        String plain = plain(token);
        int[] pieces = new int[Math.max(1, plain.length())];
        int count = 0;
        int from = 0;
        while (from < plain.length()) {
            int first = plain.codePointAt(from);
            int to = from + Character.charCount(first);
            if (isBlank(first)) {
                from = to;
                continue;
            }
            if (!isMark(first)) {
                while (to < plain.length() && !isMark(plain.codePointAt(to)) && !isBlank(plain.codePointAt(to))) {
                    to += Character.charCount(plain.codePointAt(to));
                }
            }
            count = addWord(plain, from, to, pieces, count);
            from = to;
        }
        if (count == 0) {
            pieces[count++] = unknown;
        }
        return Arrays.copyOf(pieces, count);
    }

    private int addWord(String text, int from, int to, int[] pieces, int before) {
        if (to - from > LONGEST_WORD) {
            pieces[before] = unknown;
            return before + 1;
        }
        int count = before;
        int at = from;
        while (at < to) {
            int stop = to;
            Integer number = null;
            while (stop > at) {
                String piece = text.substring(at, stop);
                number = numbers.get(at == from ? piece : "##" + piece);
                if (number != null) {
                    break;
                }
                stop--;
            }
            if (number == null) {
                pieces[before] = unknown;
                return before + 1;
            }
            pieces[count++] = number;
            at = stop;
        }
        return count;
    }

    /// Lower case without accents and control characters.
    private static String plain(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && (isBlank(c) || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMark(int c) {
        if (c < 0x80) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    private static List<String> lines(String resource) {
        InputStream in = WordPieces.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("%s is not on the class path".formatted(resource));
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
