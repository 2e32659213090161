package dev.dateline.annotation;

import dev.dateline.core.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence into tokens, as Universal Dependencies does save that hyphenated words stay whole.
/// Holds the state of one pass; not shared.
final class Tokenizer {
    private final String text;
    private final int end;
    private final List<Span> spans = new ArrayList<>();

    private Tokenizer(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static List<Span> tokenize(String text, Span sentence) {
        Tokenizer tokenizer = new Tokenizer(text, sentence.end());
        int at = sentence.start();
        while (at < sentence.end()) {
            at = Chars.isSpace(text.charAt(at)) ? at + 1 : tokenizer.take(at);
        }
        return tokenizer.spans;
    }

    /// Adds the token or tokens that start at an offset; gives back where they end.
    private int take(int at) {
        char c = text.charAt(at);
        if (startsWord(at)) {
            return takeWord(at);
        }
        if (c == '.' || c == '!' || c == '?') {
            return add(at, runOf(at, c == '.' ? "." : "!?"));
        }
        if (c == '-' || c == '\'' || c == '`' || c == '*' || c == '_' || c == '=') {
            return c == '\'' && at + 1 < end && text.charAt(at + 1) != '\''
                    ? takeApostrophe(at)
                    : add(at, runOf(at, String.valueOf(c)));
        }
        if (Chars.isApostrophe(c)) {
            return takeApostrophe(at);
        }
        return add(at, symbolEnd(at));
    }

    private boolean startsWord(int at) {
        int point = text.codePointAt(at);
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int after = at + Character.charCount(point);
        if (after >= end) {
            return false;
        }
        int next = text.codePointAt(after);
        return switch (point) {
            case '$', '€', '£' -> Character.isDigit(next);
            case '.' -> Character.isDigit(next);
            case '@', '#' -> Character.isLetter(next);
            default -> false;
        };
    }

    /// A possessive "'s" or a contraction set off from its word, or an apostrophe by itself.
    private int takeApostrophe(int at) {
        int suffix = suffixEnd(at);
        return add(at, suffix > at && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? suffix : at + 1);
    }

    private int takeWord(int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < end) {
            int point = text.codePointAt(at);
            if (Character.isLetterOrDigit(point) || isMark(point)) {
                at += Character.charCount(point);
            } else if (Chars.isApostrophe((char) point) && point < 0x10000) {
                int suffix = suffixEnd(at);
                if (suffix > at) {
                    return takeContraction(start, at, suffix);
                }
                if (!letterAt(at + 1)) {
                    break;
                }
                at++;
            } else if (point < 0x10000 && joins(start, at, (char) point)) {
                at++;
            } else {
                break;
            }
        }
        if (at < end && text.charAt(at) == '.' && keepsDot(start, at)) {
            at++;
        }
        if (at - start == 6 && text.regionMatches(true, start, "cannot", 0, 6)) {
            add(start, start + 3);
            return add(start + 3, at);
        }
        return add(start, at);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0xad;
    }

    private boolean joins(int start, int at, char c) {
        if (at + 1 >= end) {
            return false;
        }
        char before = text.charAt(at - 1);
        char next = text.charAt(at + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(next);
        return switch (c) {
            case '-', '\u2010', '\u2011' -> Character.isLetterOrDigit(next);
            case '.' -> digits || acronymGoesOn(start, at) || (Character.isLetterOrDigit(next) && dotJoins(start, at));
            case ',' -> digits && threeDigits(at + 1);
            case ':', '/' -> digits;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(next);
            case '_', '@' -> Character.isLetterOrDigit(next);
            case '$' -> Character.isUpperCase(before) && Character.isDigit(next);
            default -> false;
        };
    }

    /// "U.S", "example.org", but not "town.The".
    private boolean dotJoins(int start, int at) {
        boolean single = at - 1 == start || !Character.isLetterOrDigit(text.charAt(at - 2));
        return single || Character.isLowerCase(text.charAt(at + 1));
    }

    /// "U.S.-led": the last dot of an acronym before a hyphen and a word.
    private boolean acronymGoesOn(int start, int at) {
        return at - start >= 3 && text.charAt(at - 2) == '.' && Chars.isHyphen(text.charAt(at + 1)) && letterAt(at + 2);
    }

    private boolean threeDigits(int at) {
        if (at + 3 > end) {
            return false;
        }
        for (int digit = at; digit < at + 3; digit++) {
            if (!Character.isDigit(text.charAt(digit))) {
                return false;
            }
        }
        return at + 3 == end || !Character.isDigit(text.charAt(at + 3));
    }

    /// Whether the dot after a word belongs to it: "U.S.", "Gen.", "J.", "Nov.", "No. 5".
    private boolean keepsDot(int start, int dot) {
        if (dot + 1 < end && text.charAt(dot + 1) == '.') {
            return false;
        }
        if (dot - start >= 3 && text.charAt(dot - 2) == '.' && Character.isLetter(text.charAt(dot - 1))) {
            return true;
        }
        boolean last = isLast(dot + 1);
        if (dot - start == 1) {
            return !last && Character.isUpperCase(text.charAt(start));
        }
        String word = Chars.lower(text.substring(start, dot));
        if (Words.BEFORE_NUMBERS.contains(word)) {
            return !last && digitAfterBlank(dot + 1);
        }
        if (Words.DAY_ABBREVIATIONS.contains(word)) {
            return !last;
        }
        return Words.isAbbreviation(word);
    }

    private boolean isLast(int at) {
        while (at < end && (Chars.isSpace(text.charAt(at)) || Chars.isCloser(text.charAt(at)))) {
            at++;
        }
        return at >= end;
    }

    private boolean digitAfterBlank(int at) {
        while (at < end && Chars.isSpace(text.charAt(at))) {
            at++;
        }
        return at < end && Character.isDigit(text.charAt(at));
    }

    private int takeContraction(int start, int apostrophe, int suffix) {
        boolean negation = suffix - apostrophe == 2
                && Character.toLowerCase(text.charAt(apostrophe + 1)) == 't'
                && apostrophe - start >= 2
                && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n';
        int cut = negation ? apostrophe - 1 : apostrophe;
        add(start, cut);
        return add(cut, suffix);
    }

    /// Where "'s", "'re", "'ve", "'ll", "'d", "'m" or "n't" ends that starts at an apostrophe;
    /// `apostrophe` if none.
    private int suffixEnd(int apostrophe) {
        int at = apostrophe + 1;
        while (at < end && Character.isLetterOrDigit(text.charAt(at)) && at - apostrophe < 4) {
            at++;
        }
        int length = at - apostrophe - 1;
        if (length == 1) {
            char c = Character.toLowerCase(text.charAt(apostrophe + 1));
            boolean negation = c == 't' && apostrophe > 0 && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n';
            return c == 's' || c == 'd' || c == 'm' || negation ? at : apostrophe;
        }
        if (length == 2) {
            String suffix = Chars.lower(text.substring(apostrophe + 1, at));
            return suffix.equals("re") || suffix.equals("ve") || suffix.equals("ll") ? at : apostrophe;
        }
        return apostrophe;
    }

    private boolean letterAt(int at) {
        return at < end && Character.isLetter(text.codePointAt(at));
    }

    private int runOf(int at, String characters) {
        while (at < end && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// A mark or a picture sign, with the selectors and joined signs that make one picture of it.
    private int symbolEnd(int at) {
        at += Character.charCount(text.codePointAt(at));
        while (at < end) {
            int point = text.codePointAt(at);
            if (point == 0x200d && at + 1 < end) {
                at += 1 + Character.charCount(text.codePointAt(at + 1));
            } else if (isMark(point) || (point >= 0x1f3fb && point <= 0x1f3ff)) {
                at += Character.charCount(point);
            } else {
                break;
            }
        }
        return Math.min(at, end);
    }

    private int add(int from, int to) {
        spans.add(Span.of(from, to));
        return to;
    }
}
