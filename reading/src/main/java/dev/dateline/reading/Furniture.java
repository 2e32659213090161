package dev.dateline.reading;

import java.util.Locale;

/// Tells lines of a page or text that belong to its surroundings from lines of the article.
final class Furniture {
    private static final String[] NOTICE_STARTS = {
        "advertisement", "sign up for", "subscribe to", "read more:", "read more on", "read also", "also read",
        "see also:", "related:", "related article", "related stor", "more:", "watch:", "share this", "share on",
        "follow us", "click here to", "download the", "get the latest", "recommended:", "read next", "more from",
        "story continues below", "continue reading", "loading", "enlarge this image", "hide caption", "toggle caption",
        "photo:", "photos:", "image:", "image credit", "photograph:", "view this post", "this video", "copyright ©",
        "most read", "trending", "don't miss", "you may also like", "you might also like", "skip to", "article continues"
    };

    private Furniture() {}

    /// A short line that is no part of an article wherever it stands.
    static boolean isNotice(String text) {
        if (text.length() > 160) {
            return false;
        }
        String folded = folded(text);
        for (String start : NOTICE_STARTS) {
            if (folded.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// A line that an article does not end with.
    static boolean isTrailer(String text) {
        return false;
    }

    static boolean isByline(String text) {
        String folded = folded(text);
        return text.length() < 80 && (folded.startsWith("by ") || folded.startsWith("published ") || folded.startsWith("updated "));
    }

    static String folded(String text) {
        return squeezed(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    static int visibleLength(String text) {
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean now = isSpace(text.charAt(i));
            if (!now || !space) {
                length++;
            }
            space = now;
        }
        return space && length > 0 ? length - 1 : length;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Zero-width characters and soft hyphens.
    static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }
}
