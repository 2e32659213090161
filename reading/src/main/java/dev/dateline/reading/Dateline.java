package dev.dateline.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises the place and day of writing before the prose of a wire story: "KABUL, Nov. 2 (Agency) —".
final class Dateline {
    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 12;
    private static final Pattern PARTS = Pattern.compile("[\\s,./\u00a0]+");
    private static final Set<String> LABELS = Set.of(
            "breaking",
            "update",
            "updated",
            "video",
            "watch",
            "exclusive",
            "opinion",
            "analysis",
            "factbox",
            "correction",
            "live",
            "photos",
            "explainer",
            "editorial",
            "note",
            "related",
            "developing",
            "urgent",
            "question",
            "answer");

    private Dateline() {}

    /// Where a dateline that begins at `start` ends, its dash included.
    ///
    /// @param capitals whether the whole text is in capitals, so that a word in capitals tells nothing
    /// @return 0 when there is none
    static int end(String text, int start, int limit, boolean capitals) {
        int stop = Math.min(limit, start + LONGEST);
        for (int i = start + 2; i < stop; i++) {
            char c = text.charAt(i);
            int dash = dash(text, i, stop, start);
            if (dash > 0) {
                if (!isHead(text.substring(start, i).strip(), capitals, false)) {
                    return 0;
                }
                return withLabel(text, i + dash, limit);
            }
            if (c == '.' && isDatedHead(text, start, i, limit, capitals)) {
                return i + 1;
            }
            if (c == ':' && i + 1 < limit && text.charAt(i + 1) == ' ') {
                return !capitals && isHead(text.substring(start, i), capitals, true) ? i + 1 : 0;
            }
            if ((c == '\n' && i > start + 80) || c == '!' || c == '?' || c == '"' || c == '“') {
                return 0;
            }
        }
        return 0;
    }

    /// "PESHAWAR, Thursday, October 29, 2009.": a place in capitals and a full date up to a full stop.
    private static boolean isDatedHead(String text, int start, int end, int limit, boolean capitals) {
        boolean ends = end + 2 < limit
                && Furniture.isSpace(text.charAt(end + 1))
                && Character.isUpperCase(text.charAt(end + 2))
                && Character.isDigit(text.charAt(end - 1));
        String head = text.substring(start, end);
        int comma = head.indexOf(',');
        return ends
                && !capitals
                && comma > 2
                && head.substring(0, comma).equals(head.substring(0, comma).toUpperCase(Locale.ROOT))
                && PARTS.splitAsStream(head).noneMatch(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)))
                && day(head).isPresent()
                && isHead(head, capitals, false);
    }

    /// FBIS and others put "[Text]" between dateline and prose.
    private static int withLabel(String text, int end, int limit) {
        int at = end;
        while (at < limit && Furniture.isSpace(text.charAt(at))) {
            at++;
        }
        return text.regionMatches(true, at, "[text]", 0, 6) && at + 6 <= limit ? at + 6 : end;
    }

    /// Length of the dash at `i`, 0 when there is none: a long dash, two hyphens, or a hyphen among
    /// spaces.
    private static int dash(String text, int i, int stop, int start) {
        char c = text.charAt(i);
        if (c == '—' || c == '–' || c == '―' || c == '\ufffd') {
            boolean apart = text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')' || text.charAt(i - 1) == '\u00a0';
            return apart || (c == '—' && i > start + 3) ? 1 : 0;
        }
        if (c == '-') {
            if (i + 1 < stop && text.charAt(i + 1) == '-') {
                int length = 2;
                while (i + length < stop && text.charAt(i + length) == '-') {
                    length++;
                }
                return length;
            }
            char before = text.charAt(i - 1);
            boolean after = i + 1 >= stop || Furniture.isSpace(text.charAt(i + 1)) || before == ')' || before == ' ';
            return (Furniture.isSpace(before) || before == ')') && after ? 1 : 0;
        }
        return 0;
    }

    private static boolean isHead(String head, boolean capitals, boolean colon) {
        if (head.length() < 3 || head.length() > LONGEST) {
            return false;
        }
        int open = head.lastIndexOf('(');
        boolean agency = open > 0 && head.endsWith(")") && head.length() - open <= 45;
        String place = agency ? head.substring(0, open).strip() : head;
        int slash = place.lastIndexOf('/');
        if (!agency && slash > 0 && !capitals) {
            // "NAIROBI/GOMA" is two places, "CAIRO /Agency/" has its agency between strokes
            agency = place.endsWith("/") && place.indexOf('/') < slash;
            place = agency ? place.substring(0, place.indexOf('/')).strip() : place;
        }
        if (place.isEmpty() || !Character.isLetter(place.charAt(0))) {
            return false;
        }
        boolean dated = false;
        int words = 0;
        int upper = 0;
        boolean firstUpper = false;
        for (String word : PARTS.split(place)) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            char first = word.charAt(0);
            if (Character.isDigit(first)) {
                dated |= word.length() <= 4;
                continue;
            }
            boolean allUpper = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            if (words == 1) {
                firstUpper = allUpper && word.length() >= 3;
                if (LABELS.contains(word.toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            if (allUpper) {
                upper++;
            }
            if (!Character.isUpperCase(first) && !isSmallWord(word)) {
                return false;
            }
        }
        if (words == 0 || words > MOST_WORDS) {
            return false;
        }
        boolean day = dated && hasMonth(place);
        if (colon) {
            return firstUpper
                    && (agency
                            || day
                            || (upper <= 4 && words <= 6 && words == upper)
                            || (place.contains(",") && words <= 6));
        }
        if (capitals) {
            return !isSentenceStart(place)
                    && words <= 8
                    && (day || (agency && !hasDigit(head.substring(place.length()))));
        }
        return (agency && words <= 8) || day || (firstUpper && words <= 7);
    }

    private static boolean isSentenceStart(String place) {
        int space = place.indexOf(' ');
        return switch (space < 0 ? "" : place.substring(0, space)) {
            case "THE", "A", "AN", "IN", "ON", "AT", "THIS", "THAT", "HE", "SHE", "IT", "THEY", "WE", "ACCORDING" ->
                !place.startsWith("THE HAGUE");
            default -> false;
        };
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isSmallWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "de",
                    "la",
                    "el",
                    "al",
                    "of",
                    "the",
                    "and",
                    "near",
                    "du",
                    "da",
                    "do",
                    "in",
                    "on",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "dos",
                    "del",
                    "les",
                    "los",
                    "las" -> true;
            default -> word.startsWith("al-") || word.startsWith("ash-") || word.startsWith("d'");
        };
    }

    private static boolean hasMonth(String place) {
        for (String word : PARTS.split(place)) {
            if (word.length() >= 3 && DateText.month(word).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The full date in a dateline; "16 Jul 92" is of 1992.
    static Optional<LocalDate> day(String dateline) {
        Optional<LocalDate> whole = DateText.first(dateline, true);
        if (whole.isPresent()) {
            return whole;
        }
        String[] words = dateline.split("[\\s,.()]+");
        for (int i = 0; i + 2 < words.length; i++) {
            Optional<Integer> month = words[i + 1].length() >= 3 ? DateText.month(words[i + 1]) : Optional.empty();
            if (month.isPresent() && isNumber(words[i]) && isNumber(words[i + 2]) && words[i + 2].length() == 2) {
                int year = Integer.parseInt(words[i + 2]);
                try {
                    return Optional.of(LocalDate.of(
                            year >= 50 ? 1900 + year : 2000 + year, month.get(), Integer.parseInt(words[i])));
                } catch (DateTimeException impossible) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String word) {
        if (word.isEmpty() || word.length() > 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
