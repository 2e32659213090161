package dev.dateline.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Finds phrases in an example's sentence, the longest first; enough to try a codebook, not to read
/// reports.
///
/// A phrase in the singular also finds its plural and its possessive: "gunmen", "mosques", "the army's".
final class PhraseIndex {
    /// One phrase and what it is called when found; `doubt` decides about a doubtful name.
    private record Phrase(List<String> words, String name, Predicate<Place> doubt) {}

    /// Words of a sentence, as written, and where a phrase was found in them.
    record Place(List<String> written, int from, int to) {
        String before() {
            return from > 0 ? written.get(from - 1).toLowerCase(Locale.ROOT) : "";
        }

        String after() {
            return to < written.size() ? written.get(to).toLowerCase(Locale.ROOT) : "";
        }

        String found() {
            return String.join(" ", written.subList(from, to));
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(String phrase, String name) {
        add(phrase, name, place -> true);
    }

    void add(String phrase, String name, Predicate<Place> doubt) {
        List<String> words = List.of(NameKey.of(phrase).split(" "));
        byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Phrase(words, name, doubt));
    }

    /// The names of what is found, in the order of the sentence.
    List<String> find(String sentence) {
        List<String> written = words(sentence);
        List<String> keys = written.stream().map(NameKey::of).toList();
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < keys.size()) {
            Phrase longest = null;
            for (String first : forms(keys.get(at))) {
                for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
                    boolean isLonger = longest == null || phrase.words.size() > longest.words.size();
                    if (isLonger
                            && matches(phrase.words, keys, at)
                            && phrase.doubt.test(new Place(written, at, at + phrase.words.size()))) {
                        longest = phrase;
                    }
                }
            }
            if (longest == null) {
                at++;
            } else {
                found.add(longest.name);
                at += longest.words.size();
            }
        }
        return found;
    }

    private static boolean matches(List<String> phrase, List<String> keys, int at) {
        if (at + phrase.size() > keys.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!forms(keys.get(at + i)).contains(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The word itself and what it may be the plural of.
    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        if (word.endsWith("men")) {
            forms.add(word.substring(0, word.length() - 2) + "an");
        }
        if (word.endsWith("children")) {
            forms.add(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("es")) {
            forms.add(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("s") && !word.endsWith("ss")) {
            forms.add(word.substring(0, word.length() - 1));
        }
        return forms;
    }

    /// Splits at blanks, hyphens and slashes, and drops punctuation around words.
    private static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        for (String part : sentence.split("[ \\-/]+")) {
            int start = 0;
            int end = part.length();
            while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
                start++;
            }
            while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1))) {
                end--;
            }
            String word = part.substring(start, end);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
