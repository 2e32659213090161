package dev.dateline.annotation;

import java.util.List;
import java.util.Set;

/// Tells text in capitals and gives its words back the case they would have in running text, for the
/// tagger only.
final class Casing {
    private static final double UPPER_SHARE = 0.8;
    private static final List<String> COMMON_ENDINGS = List.of(
            "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ous", "ive", "ives", "able",
            "ible", "ally", "ing", "ance", "ence", "ship", "men", "ists", "ers", "ors", "ical");

    private final Set<String> vocabulary;
    private final Lemmas lemmas;

    /// @param vocabulary words seen in small letters where the tagger was trained
    Casing(Set<String> vocabulary, Lemmas lemmas) {
        this.vocabulary = vocabulary;
        this.lemmas = lemmas;
    }

    /// Whether more than 80 % of the letters that have case are capitals; false for text without such
    /// letters.
    static boolean isUpper(CharSequence text, int from, int to) {
        int upper = 0;
        int lower = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if ((c >= 'a' && c <= 'z') || (c > 127 && Character.isLowerCase(c))) {
                lower++;
            } else if ((c >= 'A' && c <= 'Z') || (c > 127 && Character.isUpperCase(c))) {
                upper++;
            }
        }
        return upper > UPPER_SHARE * (upper + lower);
    }

    /// Four or more longer words, nearly all with a capital and hardly one in small letters: a headline
    /// in title case.
    static boolean isTitleCase(List<String> words) {
        int capital = 0;
        int small = 0;
        for (String word : words) {
            if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
                if (Chars.startsUpper(word)) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        return capital >= 4 && small * 6 <= capital;
    }

    /// The word as running text would have it: common words small, all others with a first capital.
    String restore(String word, String lower, boolean wasUpper) {
        if (!Character.isLetter(word.charAt(0))) {
            return lower;
        }
        if (lower.indexOf('.') > 0 || (lower.length() <= 1 && !lower.equals("a"))) {
            return word;
        }
        if (isCommon(lower)) {
            return lower;
        }
        if (!wasUpper) {
            return word;
        }
        return word.substring(0, 1) + lower.substring(1);
    }

    boolean isCommon(String lower) {
        if (Words.NAMES.contains(lower) || Words.DAYS.contains(lower)) {
            return false;
        }
        if (Words.MONTHS.contains(lower)) {
            return lower.equals("may") || lower.equals("march");
        }
        if (vocabulary.contains(lower)
                || Words.COMMON.contains(lower)
                || Words.STARTERS.contains(lower)
                || Words.DETERMINERS.contains(lower)
                || Words.NUMBERS.contains(lower)
                || Words.POSSESSIVES.contains(lower)) {
            return true;
        }
        String noun = lemmas.noun(lower);
        if (Words.COMMON.contains(noun) || vocabulary.contains(noun) || lemmas.isVerbForm(lower)) {
            return true;
        }
        if (lower.length() > 6) {
            for (String ending : COMMON_ENDINGS) {
                if (lower.endsWith(ending)) {
                    return true;
                }
            }
        }
        return lower.length() > 4
                && lower.endsWith("ly")
                && vocabulary.contains(lower.substring(0, lower.length() - 2));
    }
}
