package dev.dateline.encoder;

import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What the encoder sees at once: the pieces of some sentences in text order.
///
/// Sentences are kept whole unless one is longer than a window. Neighbouring windows share a sentence when it is
/// short, so that it is seen once with what precedes it and once with what follows.
public final class Window {
    /// Most pieces in a window, opening and closing piece included.
    public static final int LONGEST = 256;
    /// A sentence of more pieces is not shared by two windows.
    private static final int LONGEST_SHARED = 40;
    /// Pieces that two parts of a sentence longer than a window have in common.
    private static final int SHARED_OF_LONG = 32;

    private final int[] pieces;
    private final int[] tokens;

    private Window(int[] pieces, int[] tokens) {
        this.pieces = pieces;
        this.tokens = tokens;
    }

    /// Number of pieces.
    public int length() {
        return pieces.length;
    }

    /// The number of a piece in the vocabulary.
    public int piece(int at) {
        return pieces[at];
    }

    /// Index of the token whose first piece stands there; -1 for other pieces.
    public int token(int at) {
        return tokens[at];
    }

    /// Cuts the wanted sentences of a text into windows.
    public static List<Window> of(AnnotatedText text, Predicate<Sentence> wanted, WordPieces vocabulary) {
        Cutter cutter = new Cutter(vocabulary);
        for (Sentence sentence : text.sentences()) {
            if (wanted.test(sentence)) {
                cutter.add(text, sentence);
            }
        }
        return cutter.finish();
    }

    /// A growing list of pieces with the token that each begins.
    private static final class Pieces {
        private int[] numbers = new int[64];
        private int[] tokens = new int[64];
        private int size;

        void add(int number, int token) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            numbers[size] = number;
            tokens[size++] = token;
        }

        void add(Pieces other, int from, int to) {
            for (int i = from; i < to; i++) {
                add(other.numbers[i], other.tokens[i]);
            }
        }
    }

    private static final class Cutter {
        private static final int ROOM = LONGEST - 2;

        private final WordPieces vocabulary;
        private final List<Window> windows = new ArrayList<>();
        private Pieces current = new Pieces();
        private Pieces last = new Pieces();

        Cutter(WordPieces vocabulary) {
            this.vocabulary = vocabulary;
        }

        void add(AnnotatedText text, Sentence sentence) {
            Pieces own = new Pieces();
            for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                int at = token;
                for (int piece : vocabulary.of(text.token(token).text())) {
                    own.add(piece, at);
                    at = -1;
                }
            }
            if (own.size > ROOM) {
                addLong(own);
                return;
            }
            if (current.size + own.size > ROOM) {
                close();
                if (last.size > 0 && last.size <= LONGEST_SHARED && last.size + own.size <= ROOM) {
                    current.add(last, 0, last.size);
                }
            }
            current.add(own, 0, own.size);
            last = own;
        }

        private void addLong(Pieces own) {
            close();
            for (int from = 0; ; from += ROOM - SHARED_OF_LONG) {
                int to = Math.min(own.size, from + ROOM);
                current.add(own, from, to);
                if (to == own.size) {
                    break;
                }
                close();
            }
            last = new Pieces();
        }

        private void close() {
            if (current.size == 0) {
                return;
            }
            Pieces whole = new Pieces();
            whole.add(vocabulary.start(), -1);
            whole.add(current, 0, current.size);
            whole.add(vocabulary.end(), -1);
            windows.add(new Window(Arrays.copyOf(whole.numbers, whole.size), Arrays.copyOf(whole.tokens, whole.size)));
            current = new Pieces();
        }

        List<Window> finish() {
            close();
            return windows;
        }
    }
}
