package dev.dateline.cli;

import java.util.Locale;
import java.util.Set;

/// Names that a report wrote in capitals, as its headline or its wire does, in letters that read well.
///
/// What could be an acronym stays as it is: a short word, or one without a vowel.
final class Spelling {
    private static final int LONGEST_ACRONYM = 4;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "at", "by", "de", "del", "for", "from", "in", "of", "on", "or", "the", "to", "with");
    private static final Set<String> NO_ACRONYMS = Set.of(
            "al", "big", "bus", "car", "el", "guy", "la", "las", "los", "man", "men", "new", "old", "one", "own", "san",
            "six", "st", "ten", "two");

    private Spelling() {}

    /// Whether it has letters, all of them capital.
    static boolean isInCapitals(String name) {
        return name.chars().anyMatch(Character::isUpperCase) && name.chars().noneMatch(Character::isLowerCase);
    }

    /// "SAN SALVADOR" as "San Salvador", "REBELS" as "Rebels"; "ELN" and "Kabul" as they are.
    static String nicely(String name) {
        if (!isInCapitals(name) || longestWord(name) <= LONGEST_ACRONYM) {
            return name;
        }
        StringBuilder nice = new StringBuilder(name.length());
        int at = 0;
        while (at < name.length()) {
            int end = wordEnd(name, at);
            if (end == at) {
                nice.append(name.charAt(at++));
                continue;
            }
            nice.append(word(name.substring(at, end), at == 0));
            at = end;
        }
        return nice.toString();
    }

    private static String word(String word, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(small)) {
            return small;
        }
        boolean acronym = (word.length() < LONGEST_ACRONYM && !SMALL.contains(small) && !NO_ACRONYMS.contains(small))
                || isWithoutVowel(small);
        return acronym ? word : word.charAt(0) + small.substring(1);
    }

    private static boolean isWithoutVowel(String small) {
        return small.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)
                && small.chars().allMatch(c -> c < 128);
    }

    private static int longestWord(String name) {
        int longest = 0;
        for (int at = 0; at < name.length(); ) {
            int end = wordEnd(name, at);
            longest = Math.max(longest, end - at);
            at = Math.max(end, at + 1);
        }
        return longest;
    }

    /// End of the word that begins there: letters, and apostrophes among them.
    private static int wordEnd(String name, int start) {
        int end = start;
        while (end < name.length()
                && (Character.isLetter(name.charAt(end))
                        || (end > start && (name.charAt(end) == '\'' || name.charAt(end) == '’')))) {
            end++;
        }
        return end;
    }
}
