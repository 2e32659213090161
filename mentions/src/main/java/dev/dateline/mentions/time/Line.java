package dev.dateline.mentions.time;

import dev.dateline.core.Span;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One sentence or dateline as pieces. Cutting finer than tokens makes the readers independent of
/// how a tokeniser treats "Nov.", "three-hour", "10:30" or "1980s". Indexes outside the line give
/// [Piece#NONE].
final class Line {
    private static final Word DIGITS = new Word(Word.Kind.DIGITS, 0, "");
    private static final Word MARK = new Word(Word.Kind.MARK, 0, "");
    private static final String[] ASCII = new String[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = String.valueOf(c);
        }
    }

    private final List<Piece> pieces;
    private final boolean upperCase;

    private Line(List<Piece> pieces, boolean upperCase) {
        this.pieces = pieces;
        this.upperCase = upperCase;
    }

    static Line of(String text, List<Token> tokens, boolean upperCase) {
        List<Piece> pieces = new ArrayList<>(tokens.size() + 8);
        for (Token token : tokens) {
            cut(text, token.span(), token.lower(), token.pos(), pieces);
        }
        return new Line(pieces, upperCase);
    }

    /// A line of text that was not tokenised.
    static Line of(String text, Span span, boolean upperCase) {
        List<Piece> pieces = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < span.end() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            cut(text, Span.of(at, end), "", Pos.X, pieces);
            at = end;
        }
        return new Line(pieces, upperCase);
    }

    int size() {
        return pieces.size();
    }

    Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : Piece.NONE;
    }

    Word word(int i) {
        return at(i).word();
    }

    boolean is(int i, String lower) {
        return at(i).lower().equals(lower);
    }

    boolean isAny(int i, Set<String> words) {
        return words.contains(at(i).lower());
    }

    boolean is(int i, Word.Kind kind) {
        return at(i).word().kind() == kind;
    }

    boolean isCapital(int i) {
        return at(i).capital();
    }

    /// Case tells nothing in it.
    boolean upperCase() {
        return upperCase;
    }

    boolean isGlued(int i) {
        return at(i).glued();
    }

    boolean isHyphen(int i) {
        return is(i, "-");
    }

    /// A whole number that is not part of a longer figure ("2,000", "1.5", "3:1", "$20", "7%").
    boolean isPlainNumber(int i) {
        if (!at(i).isDigits() || at(i).number() < 0) {
            return false;
        }
        boolean figureBefore = isGlued(i)
                && (at(i - 1).isLetters() || (isFigureMark(i - 1) && at(i - 2).isDigits()));
        boolean figureAfter = isGlued(i + 1)
                && isFigureMark(i + 1)
                && isGlued(i + 2)
                && at(i + 2).isDigits();
        return !figureBefore && !figureAfter && !isMoney(i - 1) && !is(i + 1, "%");
    }

    Span span(int from, int to) {
        return Span.of(at(from).start(), at(to - 1).end());
    }

    private boolean isMoney(int i) {
        return is(i, "$") || is(i, "€") || is(i, "£");
    }

    private boolean isFigureMark(int i) {
        return is(i, ",") || is(i, ".") || is(i, ":");
    }

    private static void cut(String text, Span token, String tokenLower, Pos pos, List<Piece> pieces) {
        int at = token.start();
        while (at < token.end()) {
            char c = text.charAt(at);
            int end = at + 1;
            boolean glued = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
            if (c >= '0' && c <= '9') {
                int number = c - '0';
                while (end < token.end() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                    number = end - at < 9 ? number * 10 + text.charAt(end) - '0' : -1;
                    end++;
                }
                String digits = text.substring(at, end);
                pieces.add(new Piece(at, end, digits, DIGITS, number, false, glued, pos, token.end()));
            } else if (Character.isLetter(c)) {
                while (end < token.end() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                boolean whole = at == token.start() && end == token.end() && !tokenLower.isEmpty();
                String lower = whole ? tokenLower : text.substring(at, end).toLowerCase(Locale.ROOT);
                boolean capital = Character.isUpperCase(c);
                pieces.add(new Piece(at, end, lower, Lexicon.word(lower), -1, capital, glued, pos, token.end()));
            } else if (!Character.isWhitespace(c)) {
                pieces.add(new Piece(at, end, mark(c), MARK, -1, false, glued, pos, token.end()));
            }
            at = end;
        }
    }

    private static String mark(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '`', '\u02BC' -> "'";
            case '\u2010', '\u2011', '\u2012', '\u2013' -> "-";
            default -> c < 128 ? ASCII[c] : String.valueOf(c);
        };
    }
}
