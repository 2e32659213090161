package dev.dateline.reading;

import dev.dateline.core.Section.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells from a line's own words what part it plays in a report. In doubt it is BODY.
final class Lines {
    private static final int LONGEST_CAPTION = 900;
    /// Longer lines are captions or prose, but no byline, breadcrumb or notice.
    private static final int LONGEST_OTHER = 400;
    private static final int LONGEST_DATELINE = 100;
    /// What tells a caption stands at its start or end.
    private static final int HEAD = 100;
    private static final Pattern SHARE_PARTS = Pattern.compile("[ |,·•/]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private static final String[] LINK_STARTS = {
        "read more:", "read more about", "read also:", "read next:", "also read:", "see also:", "related:",
                "related articles", "related stories",
        "related news", "related topics", "more on this story", "more on this:", "more from ", "most read",
                "don't miss:", "recommended:", "further reading:",
        "you may also like", "you might also like", "up next:", "what to read next", "top stories"
    };
    private static final String[] FURNITURE_STARTS = {
        "advertisement",
        "sign up for",
        "sign up to",
        "subscribe to",
        "subscribe now",
        "share this",
        "share on ",
        "share via",
        "follow us",
        "click here",
        "download our",
        "download the app",
        "copyright ",
        "©",
        "(c) 20",
        "all rights reserved",
        "skip to ",
        "story continues below",
        "article continues below",
        "continue reading",
        "enlarge this image",
        "toggle caption",
        "view comments",
        "leave a comment",
        "join our telegram",
        "join our whatsapp",
        "get our newsletter",
        "support our journalism",
        "print this",
        "email this",
        "listen to this article",
        "filed under",
        "tags:",
        "topics:",
        "comments are closed",
        "accept cookies",
        "this website uses cookies",
        "we use cookies",
        "have a tip",
        "got a tip"
    };
    private static final Set<String> FURNITURE_LINES = Set.of(
            "share",
            "tweet",
            "print",
            "email",
            "comments",
            "comment",
            "related",
            "see also",
            "read more",
            "advertisement",
            "ad",
            "tags",
            "subscribe",
            "sign up",
            "log in",
            "login",
            "menu",
            "search",
            "home",
            "share this article",
            "share this",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "copy link",
            "save",
            "loading",
            "loading...",
            "close",
            "references",
            "external links",
            "more news",
            "more stories",
            "newsletter",
            "newsletters",
            "skip",
            "previous",
            "next",
            "top",
            "back to top");
    private static final Set<String> SHARE_WORDS = Set.of(
            "share",
            "tweet",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "email",
            "e-mail",
            "mail",
            "print",
            "pinterest",
            "reddit",
            "tumblr",
            "pocket",
            "messenger",
            "google",
            "delicious",
            "digg",
            "stumble",
            "newsvine",
            "permalink",
            "copy",
            "link",
            "save",
            "send",
            "x",
            "on",
            "via",
            "this",
            "to",
            "comment",
            "comments",
            "plus",
            "+",
            "by",
            "flipboard",
            "viber",
            "line",
            "vk",
            "threads");
    private static final Set<String> AGENCIES = Set.of(
            "ap",
            "afp",
            "reuters",
            "getty",
            "epa",
            "xinhua",
            "bloomberg",
            "handout",
            "anadolu",
            "tass",
            "pool",
            "shutterstock",
            "nurphoto",
            "upi",
            "dpa",
            "pti",
            "ani",
            "sputnik",
            "efe",
            "ansa",
            "kyodo",
            "yonhap",
            "alamy",
            "zuma",
            "sipa",
            "nyt",
            "un",
            "istock",
            "aa");
    private static final String[] OUTLET_WORDS = {
        "news",
        "times",
        "post",
        "press",
        "agency",
        "herald",
        "tribune",
        "daily",
        "guardian",
        "gazette",
        "observer",
        "radio",
        "journal",
        "telegraph",
        "standard",
        "chronicle",
        "monitor",
        "reuters",
        "afp",
        "associated press",
        "bbc",
        "xinhua",
        "al jazeera",
        "dispatch",
        "courier"
    };

    private Lines() {}

    static Kind kind(String line, boolean capitals) {
        if (line.length() > LONGEST_CAPTION) {
            return Kind.BODY;
        }
        if (line.length() > LONGEST_OTHER) {
            return isCaption(line, Furniture.folded(line.substring(0, HEAD)), capitals) ? Kind.CAPTION : Kind.BODY;
        }
        String folded = Furniture.folded(line);
        if (isBreadcrumb(line, folded)) {
            return Kind.BREADCRUMB;
        }
        if (folded.startsWith("dateline:") && line.length() <= LONGEST_DATELINE) {
            return Kind.DATELINE;
        }
        if (isByline(line, folded, capitals)) {
            return Kind.BYLINE;
        }
        if (isFurniture(line, folded)) {
            return Kind.FURNITURE;
        }
        if (isCredit(line, folded)) {
            return Kind.CREDIT;
        }
        if (isCaption(line, folded, capitals)) {
            return Kind.CAPTION;
        }
        return Kind.BODY;
    }

    /// Whether a line ends as a sentence does, closing quotes and brackets aside.
    static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && "\"'”’)]» ".indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…。".indexOf(line.charAt(i)) >= 0;
    }

    // ---------------------------------------------------------------- breadcrumbs, furniture

    private static boolean isBreadcrumb(String line, String folded) {
        if (line.length() > 300) {
            return false;
        }
        if ((line.indexOf('»') > 0 && folded.startsWith("home"))
                || folded.startsWith("home >")
                || folded.startsWith("home /")
                || folded.startsWith("home ›")
                || folded.startsWith("you are here")) {
            return true;
        }
        int arrows = 0;
        for (int i = 1; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '»' || c == '>' || c == '›') && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ') {
                arrows++;
            }
        }
        return arrows >= 2 || (arrows == 1 && line.length() < 60 && !endsSentence(line));
    }

    static boolean announcesLinks(String line) {
        String folded = Furniture.folded(line);
        return line.length() <= 40
                && (folded.endsWith(":") || FURNITURE_LINES.contains(folded))
                && (folded.startsWith("related")
                        || folded.startsWith("read")
                        || folded.startsWith("see also")
                        || folded.startsWith("more ")
                        || folded.startsWith("also read")
                        || folded.startsWith("most read")
                        || folded.startsWith("recommended"));
    }

    private static boolean isFurniture(String line, String folded) {
        if (FURNITURE_LINES.contains(folded)) {
            return true;
        }
        if (line.startsWith("==") && line.endsWith("==")) {
            return true;
        }
        if (line.length() <= 250) {
            for (String start : LINK_STARTS) {
                if (folded.startsWith(start)) {
                    return true;
                }
            }
            for (String start : FURNITURE_STARTS) {
                if (folded.startsWith(start)) {
                    return true;
                }
            }
        }
        return (Furniture.isLegalNotice(line) && line.length() < 400) || isShareBar(folded);
    }

    private static boolean isShareBar(String folded) {
        if (folded.length() > 200) {
            return false;
        }
        int words = 0;
        int known = 0;
        for (String word : SHARE_PARTS.split(folded)) {
            if (!word.isEmpty()) {
                words++;
                known += SHARE_WORDS.contains(word) ? 1 : 0;
            }
        }
        return (words >= 2 && known == words) || (words >= 4 && known * 4 >= words * 3);
    }

    // ---------------------------------------------------------------- bylines

    private static boolean isByline(String line, String folded, boolean capitals) {
        if (line.length() > 180) {
            return false;
        }
        String bare = withoutBullet(folded);
        if (bare.equals("by") || isReadingTime(bare) || isBareDate(line)) {
            return true;
        }
        if (startsWithAny(
                        bare,
                        "published ",
                        "published:",
                        "updated ",
                        "updated:",
                        "last updated",
                        "last modified",
                        "posted ",
                        "posted:",
                        "first published",
                        "publish date",
                        "date:")
                && line.length() <= 140
                && hasDayOrClock(line)
                && !endsSentence(line)) {
            return true;
        }
        if (startsWithAny(
                        bare,
                        "reporting by ",
                        "(reporting by ",
                        "additional reporting by ",
                        "writing by ",
                        "edited by ",
                        "editing by ",
                        "written by ",
                        "story by ")
                && line.length() <= 160) {
            return true;
        }
        return bare.startsWith("by ") && isByNames(line.substring(indexOfBy(line)), capitals);
    }

    private static int indexOfBy(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String withoutBullet(String folded) {
        return folded.substring(Math.min(indexOfBy(folded) + (startsWithParen(folded) ? -1 : 0), folded.length()));
    }

    private static boolean startsWithParen(String folded) {
        int at = indexOfBy(folded);
        return at > 0 && folded.charAt(at - 1) == '(';
    }

    /// "By Jane Doe and John Roe, Daily Example": capitalised words only, no sentence.
    private static boolean isByNames(String line, boolean capitals) {
        if (line.length() > 120 || (line.endsWith(".") && !line.endsWith("Jr."))) {
            return false;
        }
        int words = 0;
        int lower = 0;
        boolean seenTail = false;
        for (String word : SPACES.split(line.substring(2).strip())) {
            words++;
            char first = word.isEmpty() ? ' ' : word.charAt(0);
            if (word.equals("|")
                    || word.equals("•")
                    || word.equals("·")
                    || word.equals("-")
                    || word.equals("–")
                    || word.equals("—")) {
                seenTail = true;
            }
            if (Character.isLowerCase(first) && !seenTail) {
                switch (word.replace(",", "")) {
                    case "and",
                            "in",
                            "for",
                            "of",
                            "the",
                            "staff",
                            "writer",
                            "writers",
                            "correspondent",
                            "correspondents",
                            "reporter",
                            "reporters",
                            "at",
                            "al",
                            "de",
                            "van",
                            "von",
                            "bin",
                            "el",
                            "da",
                            "with",
                            "editor",
                            "our",
                            "special",
                            "to",
                            "updated",
                            "published" -> {}
                    default -> {
                        boolean article = word.startsWith("al-") || word.startsWith("el-") || word.startsWith("ibn-");
                        lower += article ? 0 : 1;
                    }
                }
            }
        }
        return words <= (capitals ? 4 : 14) && lower == 0;
    }

    private static boolean isReadingTime(String bare) {
        return bare.length() <= 40
                && (bare.contains("min read")
                        || bare.contains("minute read")
                        || bare.startsWith("reading time")
                        || bare.startsWith("read time"));
    }

    /// A line of nothing but a date, perhaps with weekday, time and zone.
    private static boolean isBareDate(String line) {
        if (line.length() < 8 || line.length() > 60) {
            return false;
        }
        var found = DateText.find(line, true, 1);
        if (found.isEmpty()) {
            return false;
        }
        String rest = line.substring(0, found.getFirst().start()) + " "
                + line.substring(found.getFirst().end());
        int letters = 0;
        for (String word : NO_LETTERS.split(rest)) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "mon",
                        "tue",
                        "wed",
                        "thu",
                        "fri",
                        "sat",
                        "sun",
                        "am",
                        "pm",
                        "gmt",
                        "utc",
                        "est",
                        "edt",
                        "pst",
                        "pdt",
                        "cet",
                        "ist",
                        "at",
                        "on",
                        "bst",
                        "hrs",
                        "et",
                        "a",
                        "p",
                        "m",
                        "t",
                        "z",
                        "tues",
                        "thur",
                        "thurs" -> {}
                default -> letters += word.length();
            }
        }
        return letters == 0;
    }

    private static boolean hasDayOrClock(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(String text, String... starts) {
        for (String start : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// The names after "By", without outlet, date and reading time.
    static Optional<String> author(String line) {
        String text = line.substring(indexOfBy(line));
        if (!text.regionMatches(true, 0, "by ", 0, 3)) {
            return Optional.empty();
        }
        String names = text.substring(3).strip();
        int end = names.length();
        for (String stop : new String[] {
            ",", " |", " •", " ·", " - ", " – ", " — ", " in ", " for ", " Published", " Updated", "\n"
        }) {
            int at = names.indexOf(stop);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        String name = names.substring(0, end).strip();
        boolean isName = name.length() >= 3
                && name.length() <= 80
                && name.indexOf(' ') > 0
                && !name.chars().anyMatch(Character::isDigit);
        return isName && !isOutlet(name) ? Optional.of(name) : Optional.empty();
    }

    /// The last part of a byline when its words are those of a newspaper or an agency.
    static Optional<String> outlet(String line) {
        String text = line.substring(indexOfBy(line));
        if (!text.regionMatches(true, 0, "by ", 0, 3)) {
            return Optional.empty();
        }
        for (String part : text.substring(3).split("[,|•·]| [-–—] | for ")) {
            String name = part.strip();
            if (isOutlet(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isOutlet(String name) {
        if (name.length() < 3
                || name.length() > 50
                || !Character.isUpperCase(name.charAt(0))
                || DateText.first(name, true).isPresent()) {
            return false;
        }
        for (String word : NO_LETTERS.split(name.toLowerCase(Locale.ROOT))) {
            for (String known : OUTLET_WORDS) {
                if (word.equals(known)) {
                    return true;
                }
            }
        }
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.contains("associated press") || folded.contains("al jazeera");
    }

    // ---------------------------------------------------------------- captions

    private static boolean isCredit(String line, String folded) {
        return line.length() <= 120
                && startsWithAny(
                        folded,
                        "photo credit:",
                        "photo by ",
                        "photograph:",
                        "photograph by",
                        "image credit",
                        "picture credit",
                        "credit:",
                        "(photo by",
                        "(photo:")
                && !endsSentence(line.endsWith(")") ? line.substring(0, line.length() - 1) : line);
    }

    private static boolean isCaption(String line, String folded, boolean capitals) {
        if (startsWithAny(
                folded,
                "photo:",
                "photos:",
                "pictured:",
                "picture:",
                "image:",
                "file photo",
                "file picture",
                "file image",
                "file --",
                "file —",
                "file –",
                "file -",
                "caption:")) {
            return true;
        }
        if (folded.startsWith("in this ") || folded.startsWith("this ")) {
            String head = folded.substring(0, Math.min(folded.length(), 80));
            if (head.contains(" file photo")
                    || head.contains(" photo shows")
                    || head.contains(" photo, ")
                    || head.contains(" image from video")
                    || head.contains(" photograph shows")
                    || head.contains(" photo made available")
                    || head.contains(" photo taken")) {
                return true;
            }
        }
        return line.contains("(Photo by ") || line.contains("(photo by ") || creditStart(line, capitals) >= 0;
    }

    /// Where the credit in brackets at a caption's end begins; -1 without.
    static int creditStart(String line, boolean capitals) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '.' || Furniture.isSpace(line.charAt(end - 1)))) {
            end--;
        }
        char close = end == 0 ? ' ' : line.charAt(end - 1);
        if (close != ')' && close != ']') {
            return -1;
        }
        int open = line.lastIndexOf(close == ')' ? '(' : '[', end - 1);
        if (open < 0 || end - open > 160) {
            return -1;
        }
        String inside = line.substring(open + 1, end - 1);
        return isCreditText(inside, capitals) ? open : -1;
    }

    private static boolean isCreditText(String inside, boolean capitals) {
        String folded = Furniture.folded(inside);
        if (startsWithAny(
                        folded,
                        "photo",
                        "image",
                        "picture",
                        "file photo",
                        "courtesy",
                        "credit",
                        "ap photo",
                        "screengrab",
                        "screenshot")
                || folded.contains(" via ")
                || folded.contains("getty")
                || folded.contains(" photo")
                || folded.contains("shutterstock")) {
            return !startsWithAny(folded, "via ", "pictured ") && folded.length() < 120;
        }
        int slash = inside.indexOf('/');
        if (capitals || slash <= 0 || slash == inside.length() - 1) {
            return false;
        }
        String after = inside.substring(slash + 1).strip();
        if (after.isEmpty() || !Character.isUpperCase(inside.charAt(0)) || !Character.isUpperCase(after.charAt(0))) {
            return false;
        }
        if (inside.substring(0, slash).strip().indexOf(' ') > 0 && isOutlet(after)) {
            return true;
        }
        boolean spaced = inside.substring(0, slash).strip().indexOf(' ') > 0;
        for (String word : NO_LETTERS.split(folded)) {
            if (AGENCIES.contains(word) && (spaced || !word.equals("un"))) {
                return true;
            }
        }
        return false;
    }
}
