package dev.dateline.annotation;

import java.util.Locale;

/// What kind of character one is, and plain forms of words.
final class Chars {
    private Chars() {}

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    static boolean isCloser(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»';
    }

    static boolean isOpener(char c) {
        return c == '"' || c == '“' || c == '‘' || c == '(' || c == '[' || c == '«';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    /// Lower case, typographic apostrophes, quotes and hyphens made plain.
    static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            if (lower.charAt(at) > 127) {
                return plain(lower);
            }
        }
        return lower;
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            switch (c) {
                case '’', '‘', 'ʼ' -> plain.append('\'');
                case '“', '”', '„' -> plain.append('"');
                case '\u2010', '\u2011' -> plain.append('-');
                case '\u00ad', '\u0307' -> {} // soft hyphen; the dot that a Turkish capital I leaves behind
                default -> plain.append(c);
            }
        }
        return plain.isEmpty() ? word : plain.toString();
    }

    /// The run of letters that starts at an offset; may be empty.
    static String wordAt(String text, int at, int end) {
        int from = at;
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    static boolean hasLetter(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLetter(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDigit(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isDigit(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    static boolean startsUpper(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /// Two letters or more and no small one among them.
    static boolean isUpper(String word) {
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters >= 2;
    }
}
