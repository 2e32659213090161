package dev.dateline.annotation;

import dev.dateline.core.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts one section of a text into paragraphs and those into sentences. Stateless.
final class SentenceSplitter {
    /// Wrapped wire copy has short lines; a longer line is a paragraph.
    private static final int MAX_WRAPPED_WIDTH = 120;
    /// Characters; sentences of news are shorter by far.
    private static final int MAX_SENTENCE = 2000;

    /// One sentence, and whether it opens a new paragraph of its section.
    record Piece(Span span, boolean opensParagraph) {}

    /// How many characters without a capital show a text in small letters.
    private static final int LOWER_LOOK = 200;

    private SentenceSplitter() {}

    /// @param upperCase the text is in capitals, so that a capital does not show a sentence's start
    static List<Piece> split(String text, Span section, boolean upperCase) {
        List<Piece> pieces = new ArrayList<>();
        int from = section.start();
        boolean wrapped = isWrapped(text, section);
        for (int at = section.start(); at < section.end(); at++) {
            char c = text.charAt(at);
            if ((c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') && endsUnit(text, section, at, wrapped)) {
                splitUnit(text, from, at, upperCase, pieces);
                from = at + 1;
            }
        }
        splitUnit(text, from, section.end(), upperCase, pieces);
        return pieces.stream().flatMap(piece -> bounded(text, piece).stream()).toList();
    }

    /// What runs on for pages without a stop is no sentence: it is cut at blanks, so that no step meets one of any
    /// length.
    private static List<Piece> bounded(String text, Piece piece) {
        List<Piece> parts = new ArrayList<>();
        int start = piece.span().start();
        int end = piece.span().end();
        while (end - start > MAX_SENTENCE) {
            int cut = start + MAX_SENTENCE;
            while (cut > start + MAX_SENTENCE / 2 && !Character.isWhitespace(text.charAt(cut))) {
                cut--;
            }
            parts.add(new Piece(new Span(start, cut), piece.opensParagraph() && parts.isEmpty()));
            start = cut;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        if (end > start) {
            parts.add(new Piece(new Span(start, end), piece.opensParagraph() && parts.isEmpty()));
        }
        return parts;
    }

    /// Whether most single line ends of a section stand where the next word no longer fitted in.
    private static boolean isWrapped(String text, Span section) {
        int width = 0;
        int lineStart = section.start();
        for (int at = section.start(); at <= section.end(); at++) {
            if (at == section.end() || text.charAt(at) == '\n') {
                width = Math.max(width, at - lineStart);
                lineStart = at + 1;
            }
        }
        if (width > MAX_WRAPPED_WIDTH || width < 30) {
            return false;
        }
        int full = 0;
        int ends = 0;
        lineStart = section.start();
        for (int at = section.start(); at < section.end(); at++) {
            if (text.charAt(at) == '\n') {
                int next = skipBlanks(text, at + 1, section.end());
                if (next < section.end() && text.charAt(next) != '\n' && at > lineStart) {
                    ends++;
                    if (at - lineStart + 1 + wordLength(text, next, section.end()) > width - 3) {
                        full++;
                    }
                }
                lineStart = at + 1;
            }
        }
        return ends >= 2 && full * 10 >= ends * 7;
    }

    private static boolean endsUnit(String text, Span section, int lineEnd, boolean wrapped) {
        char c = text.charAt(lineEnd);
        if (c == '\r' && lineEnd + 1 < section.end() && text.charAt(lineEnd + 1) == '\n') {
            return false;
        }
        if (c == '\u2029') {
            return true;
        }
        int next = skipBlanks(text, lineEnd + 1, section.end());
        if (next >= section.end() || isLineBreak(text.charAt(next))) {
            return true;
        }
        char first = text.charAt(next);
        if (isBullet(text, next, section.end())) {
            return true;
        }
        char last = lastVisible(text, section.start(), lineEnd);
        boolean stopped = isStop(last) || last == ':';
        if (wrapped) {
            // An indented line after a full stop opens a paragraph of wrapped copy.
            return stopped && next - lineEnd > 2;
        }
        if (stopped) {
            return true;
        }
        return !(Character.isLowerCase(first) || last == ',' || first == ',' || first == ')');
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBullet(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '•' || c == '·' || c == '▪' || c == '■') {
            return true;
        }
        return (c == '-' || c == '*' || c == '–' || c == '—') && at + 1 < end && text.charAt(at + 1) == ' ';
    }

    /// The last visible character before `end`, quotes and brackets passed over.
    private static char lastVisible(String text, int start, int end) {
        int at = end - 1;
        while (at > start && (Chars.isSpace(text.charAt(at)) || Chars.isCloser(text.charAt(at)))) {
            at--;
        }
        return at < start ? '\n' : text.charAt(at);
    }

    private static int skipBlanks(String text, int at, int end) {
        while (at < end && !isLineBreak(text.charAt(at)) && Chars.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordLength(String text, int at, int end) {
        int from = at;
        while (at < end && !Chars.isSpace(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static void splitUnit(String text, int start, int end, boolean upperCase, List<Piece> pieces) {
        int from = start;
        boolean opens = true;
        int at = start;
        while (at < end) {
            if (!isStop(text.charAt(at))) {
                at++;
                continue;
            }
            int afterStops = at;
            while (afterStops < end && isStop(text.charAt(afterStops))) {
                afterStops++;
            }
            int afterClosers = afterStops;
            while (afterClosers < end && Chars.isCloser(text.charAt(afterClosers))) {
                afterClosers++;
            }
            if (ends(text, from, at, afterStops, afterClosers, end, upperCase)) {
                opens = add(text, from, afterClosers, opens, pieces);
                from = afterClosers;
            }
            at = afterClosers;
        }
        add(text, from, end, opens, pieces);
    }

    /// Adds a trimmed sentence if anything is left of it; gives back whether the next one opens the
    /// paragraph.
    private static boolean add(String text, int from, int to, boolean opens, List<Piece> pieces) {
        while (from < to && Chars.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return opens;
        }
        pieces.add(new Piece(Span.of(from, to), opens));
        return false;
    }

    private static boolean ends(
            String text, int from, int stop, int afterStops, int afterClosers, int end, boolean upperCase) {
        if (afterClosers >= end) {
            return true;
        }
        int next = afterClosers;
        while (next < end && Chars.isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        if (next == afterClosers) {
            return isGlued(text, stop, afterStops, next, end);
        }
        int word = next;
        while (word < end && (Chars.isOpener(text.charAt(word)) || text.charAt(word) == '\'')) {
            word++;
        }
        if (word >= end) {
            return false; // nothing but quotation marks is left
        }
        char first = text.charAt(word);
        if (Character.isLowerCase(first) && isLower(text, from, end)) {
            return endsAtFullStop(text, from, stop, afterClosers > afterStops, word, end, false, upperCase);
        }
        if (Character.isLowerCase(first)) {
            return text.startsWith("al-", word) && text.charAt(stop) == '.' && afterStops == stop + 1;
        }
        if (hasQuestion(text, stop, afterStops)) {
            return true;
        }
        boolean starter = isStarter(text, word, end, upperCase);
        if (text.charAt(stop) == '…' || afterStops - stop > 1) {
            // " … " between words lists or trails off; "word… Next" ends.
            boolean spaced = stop > from && Chars.isSpace(text.charAt(stop - 1));
            return spaced ? starter : Character.isUpperCase(first) || Character.isDigit(first);
        }
        return endsAtFullStop(text, from, stop, afterClosers > afterStops, word, end, starter, upperCase);
    }

    /// Whether a unit is long and written without capitals, as some archives keep their texts.
    private static boolean isLower(String text, int from, int end) {
        int letters = 0;
        int start = Math.max(0, Math.min(from, end - LOWER_LOOK));
        for (int at = start; at < Math.min(end, start + LOWER_LOOK); at++) {
            char c = text.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                return false;
            }
            if (c >= 'a' && c <= 'z') {
                letters++;
            }
        }
        return letters > LOWER_LOOK / 2;
    }

    private static boolean hasQuestion(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '?' || text.charAt(at) == '!') {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAtFullStop(
            String text, int from, int stop, boolean closed, int next, int end, boolean starter, boolean upperCase) {
        int start = stop;
        while (start > from && !Chars.isSpace(text.charAt(start - 1)) && !Chars.isOpener(text.charAt(start - 1))) {
            start--;
        }
        String word = Chars.lower(text.substring(start, stop));
        if (word.isEmpty() || closed) {
            return true;
        }
        boolean digitNext = Character.isDigit(text.charAt(next));
        if (isCount(word)) {
            // "1. The army said": the number of a list, not a sentence.
            return start > from || !starter;
        }
        if (Words.TITLES.contains(word) || Words.NEVER_LAST.contains(word)) {
            return false;
        }
        if (Words.MONTH_ABBREVIATIONS.contains(word)) {
            return !digitNext && starter;
        }
        if (Words.BEFORE_NUMBERS.contains(word)) {
            return !digitNext;
        }
        if (Words.DAY_ABBREVIATIONS.contains(word)) {
            return !digitNext && !Words.MONTHS.contains(Chars.lower(Chars.wordAt(text, next, end)));
        }
        if (word.equals("a.m") || word.equals("p.m")) {
            return upperCase ? starter : !Words.AFTER_HOURS.contains(Chars.lower(Chars.wordAt(text, next, end)));
        }
        if (isAcronym(word) || Words.SOMETIMES_LAST.contains(word)) {
            return starter;
        }
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return starter && start > from && !precededByName(text, from, start);
        }
        return true;
    }

    private static boolean isCount(String word) {
        if (word.length() > 2) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// "u.s", "u.n", "d.c": single letters between dots.
    private static boolean isAcronym(String word) {
        if (word.length() < 3) {
            return false;
        }
        int dash = word.lastIndexOf('-');
        for (int at = dash + 1; at < word.length(); at++) {
            boolean dot = ((at - dash - 1) & 1) == 1;
            if (dot ? word.charAt(at) != '.' : !Character.isLetter(word.charAt(at))) {
                return false;
            }
        }
        return word.length() - dash - 1 >= 3;
    }

    private static boolean precededByName(String text, int from, int start) {
        int at = start - 1;
        while (at >= from && Chars.isSpace(text.charAt(at))) {
            at--;
        }
        if (at < from || text.charAt(at) == '.') {
            return true;
        }
        while (at > from && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return Character.isUpperCase(text.charAt(at));
    }

    private static boolean isStarter(String text, int word, int end, boolean upperCase) {
        if (word >= end || !Character.isUpperCase(text.charAt(word))) {
            return false;
        }
        String lower = Chars.lower(Chars.wordAt(text, word, end));
        return Words.SURE_STARTERS.contains(lower) || (!upperCase && Words.STARTERS.contains(lower));
    }

    /// "the town.The army": no blank after the stop, but plainly two sentences.
    private static boolean isGlued(String text, int stop, int afterStops, int next, int end) {
        if (afterStops - stop != 1 || stop < 3) {
            return false;
        }
        for (int at = stop - 3; at < stop; at++) {
            if (!Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        String word = Chars.wordAt(text, next, end);
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1))
                && Words.STARTERS.contains(Chars.lower(word));
    }
}
