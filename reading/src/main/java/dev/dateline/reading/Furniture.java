package dev.dateline.reading;

import java.util.Locale;

/// Tells lines of a page or text that belong to its surroundings from lines of the article.
final class Furniture {
    private static final String[] NOTICE_STARTS = {
        "advertisement",
        "sign up for",
        "subscribe to",
        "read more:",
        "read more on",
        "read also",
        "also read",
        "see also:",
        "related:",
        "related article",
        "related stor",
        "more:",
        "watch:",
        "share this",
        "share on",
        "follow us",
        "click here to",
        "download the",
        "get the latest",
        "recommended:",
        "read next",
        "more from",
        "story continues below",
        "continue reading",
        "loading",
        "enlarge this image",
        "hide caption",
        "toggle caption",
        "photo:",
        "photos:",
        "image:",
        "image credit",
        "photograph:",
        "view this post",
        "this video",
        "copyright ©",
        "most read",
        "trending",
        "don't miss",
        "you may also like",
        "you might also like",
        "skip to",
        "article continues"
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

    private static final String[] LINK_OPENERS = {
        "more great",
        "more from",
        "more on",
        "more stories",
        "more news",
        "more:",
        "don't miss",
        "related",
        "read more",
        "most read",
        "most popular",
        "recommended",
        "also read",
        "read also",
        "see also",
        "you may also",
        "you might also",
        "you may like",
        "trending",
        "latest news",
        "latest stories",
        "further reading",
        "top stories",
        "top news",
        "what to read next",
        "read next",
        "up next",
        "story timeline",
        "popular stories",
        "editor's picks",
        "lesen sie auch",
        "mehr zum thema",
        "à lire aussi",
        "lire aussi",
        "leia também",
        "leia mais",
        "lea también",
        "te puede interesar",
        "leggi anche",
        "lees ook",
        "читайте также",
        "baca juga",
        "czytaj także",
        "ilgili haberler"
    };

    private static final String[] TRAILERS = {
        "have a tip",
        "got a tip",
        "write to ",
        "follow @",
        "follow him",
        "follow her",
        "follow us",
        "follow the ",
        "reach the reporter",
        "contact the writer",
        "comments",
        "comment",
        "tags",
        "filed under",
        "topics",
        "share",
        "advertisement",
        "leave a comment",
        "more ap ",
        "reporting by",
        "additional reporting",
        "editing by",
        "citation:",
        "subscribe",
        "sign up",
        "sign-up",
        "email address",
        "your email",
        "if you enjoyed this",
        "view comments",
        "show comments",
        "thanks for reading",
        "support our journalism",
        "like us on",
        "join our",
        "contact us",
        "about the author",
        "about us",
        "loading",
        "close",
        "caption",
        "iklan",
        "to comment on this",
        "email the author",
        "newsletter"
    };

    /// A short line that announces a list of links.
    static boolean opensLinks(String text) {
        if (text.length() > 60) {
            return false;
        }
        String folded = folded(text);
        for (String start : LINK_OPENERS) {
            if (folded.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// Whose words these are and what may be done with them.
    static boolean isLegalNotice(String text) {
        if (text.length() > 700) {
            return false;
        }
        String folded = folded(text);
        return folded.contains("all rights reserved")
                || folded.contains("may not be reproduced")
                || folded.contains("may not be published, broadcast")
                || folded.contains("no part may be reproduced")
                || folded.contains("non-commercial use only")
                || folded.contains("subject to copyright")
                || folded.startsWith("copyright ")
                || (folded.startsWith("©") && text.length() > 20);
    }

    /// A line that an article does not end with.
    static boolean isTrailer(String text) {
        if (text.length() > 300) {
            return false;
        }
        String folded = folded(text);
        for (String start : TRAILERS) {
            if (folded.startsWith(start)
                    && (start.length() > 8 || start.contains(" ") || text.length() < start.length() + 25)) {
                return true;
            }
        }
        return folded.contains("contributed to this report")
                || folded.contains("contributed to this story")
                || folded.contains("contributed reporting")
                || folded.contains("follow him on ")
                || folded.contains("follow her on ")
                || folded.contains("on facebook, twitter");
    }

    static boolean isByline(String text) {
        String folded = folded(text);
        return text.length() < 80
                && (folded.startsWith("by ") || folded.startsWith("published ") || folded.startsWith("updated "));
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
