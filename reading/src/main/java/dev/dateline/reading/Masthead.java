package dev.dateline.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells the name of a publication, as it stands above an article, from a headline.
final class Masthead {
    private static final int MOST_WORDS = 5;
    /// Words with which names of publications end, and hardly a headline.
    private static final Set<String> ENDS = Set.of(
            "advertiser",
            "bulletin",
            "chronicle",
            "courier",
            "daily",
            "dispatch",
            "echo",
            "examiner",
            "gazette",
            "herald",
            "inquirer",
            "journal",
            "ledger",
            "magazine",
            "mirror",
            "monitor",
            "newsroom",
            "newswire",
            "observer",
            "post",
            "sentinel",
            "telegraph",
            "times",
            "tribune",
            "weekly");
    /// Such words as also end headlines: they count in capitals or after "The".
    private static final Set<String> DOUBTFUL_ENDS = Set.of(
            "coordination",
            "globe",
            "letter",
            "mail",
            "network",
            "news",
            "press",
            "record",
            "review",
            "service",
            "standard",
            "star",
            "sun",
            "wire");
    private static final Set<String> SMALL = Set.of("a", "and", "for", "in", "of", "on", "the");

    private Masthead() {}

    /// "THE HARBOUR LEDGER", "Palm Coast Sentinel", "The Lantern Post | Analysis": few words, each with a capital
    /// letter, the last one such as names of publications end with.
    static boolean isPublication(String line) {
        int bar = line.indexOf('|');
        String name = (bar < 0 ? line : line.substring(0, bar)).strip();
        List<String> words = List.of(name.split(" +"));
        if (words.size() < 2 || words.size() > MOST_WORDS || !words.stream().allMatch(Masthead::isOfName)) {
            return false;
        }
        String last = words.getLast().toLowerCase(Locale.ROOT);
        boolean isMarked = name.startsWith("The ") || name.chars().noneMatch(Character::isLowerCase);
        return ENDS.contains(last) || (isMarked && DOUBTFUL_ENDS.contains(last));
    }

    private static boolean isOfName(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == '&' || c == '-')
                && (Character.isUpperCase(word.charAt(0)) || SMALL.contains(word) || word.equals("&"));
    }
}
