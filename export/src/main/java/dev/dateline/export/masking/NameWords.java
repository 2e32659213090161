package dev.dateline.export.masking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into words and makes them comparable.
final class NameWords {
    /// Parts of names that alone name nobody.
    private static final Set<String> PARTICLES = Set.of(
            "a", "abd", "abu", "al", "ap", "av", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der",
            "di", "do", "dos", "du", "e", "el", "ibn", "ibnu", "la", "las", "le", "los", "of", "ould", "san", "santa",
            "the", "ul", "ur", "van", "vom", "von", "y", "zu", "jr", "sr", "ii", "iii");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "madam",
            "lady",
            "lord",
            "sheikh",
            "sheik",
            "imam",
            "father",
            "sister",
            "brother",
            "pastor",
            "reverend",
            "rev",
            "gen",
            "general",
            "col",
            "colonel",
            "capt",
            "captain",
            "lt",
            "lieutenant",
            "sgt",
            "sergeant",
            "cpl",
            "corporal",
            "pvt",
            "private",
            "maj",
            "major",
            "cmdr",
            "commander",
            "judge",
            "officer",
            "señor",
            "senor",
            "don",
            "doña",
            "dona");
    /// Names that are also days and months, which no mask may take out of a date.
    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /// A run of letters, apostrophes inside included.
    ///
    /// @param start UTF-16 offset
    record Word(int start, int end, String folded, boolean capital) {
        int length() {
            return folded.length();
        }
    }

    private NameWords() {}

    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    static boolean isCalendar(String folded) {
        return CALENDAR.contains(folded);
    }

    /// Small letters without accents or apostrophes.
    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// The words of a text, in order.
    static List<Word> of(CharSequence text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            if (!Character.isLetter(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = endOfWord(text, at);
            String raw = text.subSequence(at, end).toString();
            words.add(new Word(at, end, fold(raw), Character.isUpperCase(c)));
            at = end;
        }
        return words;
    }

    private static int endOfWord(CharSequence text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            if (isWordPart(c)) {
                at += Character.charCount(c);
            } else if (isApostrophe(c)
                    && at + 2 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && Character.isLetter(text.charAt(at + 2))) {
                at++; // O'Brien, but not the possessive of Brien's
            } else {
                return at;
            }
        }
        return at;
    }

    static boolean isWordPart(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
    }
}
