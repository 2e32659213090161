package dev.dateline.annotation;

import dev.dateline.core.text.Pos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Dictionary forms, from lists of irregular forms, a list of verbs and rules for endings. Immutable.
final class Lemmas {
    /// How a form of a verb stands to its base.
    enum Form {
        BASE,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        PAST_OR_PARTICIPLE,
        GERUND
    }

    private static final Map<String, String> CLOSED = Map.ofEntries(
            Map.entry("n't", "not"),
            Map.entry("'re", "be"),
            Map.entry("'m", "be"),
            Map.entry("'ve", "have"),
            Map.entry("'ll", "will"),
            Map.entry("'d", "would"),
            Map.entry("ca", "can"),
            Map.entry("wo", "will"),
            Map.entry("sha", "shall"),
            Map.entry("them", "they"),
            Map.entry("him", "he"),
            Map.entry("us", "we"),
            Map.entry("me", "i"),
            Map.entry("an", "a"),
            Map.entry("these", "this"),
            Map.entry("those", "that"));
    private static final Map<String, String> ADJECTIVES = Map.ofEntries(
            Map.entry("better", "good"),
            Map.entry("best", "good"),
            Map.entry("worse", "bad"),
            Map.entry("worst", "bad"),
            Map.entry("bigger", "big"),
            Map.entry("biggest", "big"),
            Map.entry("larger", "large"),
            Map.entry("largest", "large"),
            Map.entry("greater", "great"),
            Map.entry("greatest", "great"),
            Map.entry("smaller", "small"),
            Map.entry("smallest", "small"),
            Map.entry("higher", "high"),
            Map.entry("highest", "high"),
            Map.entry("lower", "low"),
            Map.entry("lowest", "low"),
            Map.entry("heavier", "heavy"),
            Map.entry("heaviest", "heavy"),
            Map.entry("deadlier", "deadly"),
            Map.entry("deadliest", "deadly"),
            Map.entry("bloodier", "bloody"),
            Map.entry("bloodiest", "bloody"),
            Map.entry("older", "old"),
            Map.entry("oldest", "old"),
            Map.entry("younger", "young"),
            Map.entry("youngest", "young"));

    private final Map<String, String> irregularVerbs = new HashMap<>();
    private final Map<String, Form> irregularForms = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, Set<String>> particles = new HashMap<>();

    private Lemmas() {
        for (String line : lines("irregular-verbs.txt")) {
            String[] forms = line.split(" ");
            verbs.add(forms[0]);
            Set<String> past = Set.of(forms[1].split("/"));
            Set<String> participle = Set.of(forms[2].split("/"));
            for (String form : past) {
                addVerb(form, forms[0], participle.contains(form) ? Form.PAST_OR_PARTICIPLE : Form.PAST);
            }
            for (String form : participle) {
                if (!past.contains(form)) {
                    addVerb(form, forms[0], form.equals(forms[0]) ? Form.BASE : Form.PARTICIPLE);
                }
            }
        }
        for (String form : List.of("am", "is", "are")) {
            addVerb(form, "be", Form.THIRD_PERSON);
        }
        addVerb("was", "be", Form.PAST);
        addVerb("were", "be", Form.PAST);
        addVerb("been", "be", Form.PARTICIPLE);
        addVerb("has", "have", Form.THIRD_PERSON);
        addVerb("does", "do", Form.THIRD_PERSON);
        addVerb("did", "do", Form.PAST);
        addVerb("done", "do", Form.PARTICIPLE);
        addVerb("goes", "go", Form.THIRD_PERSON);
        addVerb("being", "be", Form.GERUND);
        addVerb("lying", "lie", Form.GERUND);
        addVerb("dying", "die", Form.GERUND);
        addVerb("tying", "tie", Form.GERUND);
        verbs.addAll(List.of("be", "have", "do", "go"));
        for (String line : lines("regular-verbs.txt")) {
            verbs.addAll(List.of(line.split(" ")));
        }
        for (String line : lines("irregular-nouns.txt")) {
            String[] forms = line.split(" ");
            nouns.put(forms[0], forms[1]);
        }
        for (String line : lines("phrasal-verbs.txt")) {
            String[] parts = line.split(" ", 2);
            particles.put(parts[0], Set.of(parts[1].split(" ")));
        }
    }

    static Lemmas load() {
        return new Lemmas();
    }

    private void addVerb(String form, String base, Form kind) {
        // "found" is of find, not of found; "lay" is more often itself than the past of lie.
        if (irregularVerbs.putIfAbsent(form, base) == null) {
            irregularForms.put(form, kind);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Lemmas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource %s is missing from the annotation module".formatted(resource));
            }
            try (Stream<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
                return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(String::strip)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isParticle(String verb, String word) {
        return particles.getOrDefault(verb, Set.of()).contains(word);
    }

    /// Whether a word is the base form of a verb of the lists.
    boolean isBase(String word) {
        return verbs.contains(word);
    }

    /// Whether a word is some form of a verb of the lists.
    boolean isVerbForm(String word) {
        return irregularVerbs.containsKey(word) || verbs.contains(verb(word));
    }

    /// Which form of a verb a word would be if it is one.
    Form form(String word) {
        Form irregular = irregularForms.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() > 4 && word.endsWith("ing") && !verbs.contains(word)) {
            return Form.GERUND;
        }
        if (word.length() > 3 && word.endsWith("ed") && !verbs.contains(word)) {
            return Form.PAST_OR_PARTICIPLE;
        }
        if (word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !verbs.contains(word)) {
            return Form.THIRD_PERSON;
        }
        return Form.BASE;
    }

    boolean isParticiple(String word) {
        Form form = form(word);
        return form == Form.PARTICIPLE
                || form == Form.PAST_OR_PARTICIPLE
                || (form == Form.BASE && (word.equals("come") || word.equals("become") || word.equals("overrun")));
    }

    /// @param name the word was read as a name, with its capital
    String lemma(String lower, Pos pos, boolean name) {
        return switch (pos) {
            case VERB -> verb(lower);
            case AUX -> lower.equals("'s") ? "be" : CLOSED.getOrDefault(lower, verb(lower));
            case NOUN -> noun(lower);
            case PROPN -> name ? lower : noun(lower);
            case ADJ -> ADJECTIVES.getOrDefault(lower, lower);
            case PRON, DET, PART, ADV -> CLOSED.getOrDefault(lower, lower);
            default -> lower;
        };
    }

    String verb(String lower) {
        String irregular = irregularVerbs.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (verbs.contains(lower)) {
            return lower;
        }
        int length = lower.length();
        if (length > 4 && lower.endsWith("ing")) {
            return stem(lower.substring(0, length - 3), lower);
        }
        if (length > 3 && lower.endsWith("ied")) {
            return lower.substring(0, length - 3) + (length == 4 ? "ie" : "y");
        }
        if (length > 3 && lower.endsWith("ed")) {
            return stem(lower.substring(0, length - 2), lower);
        }
        if (length > 3 && lower.endsWith("ies")) {
            String y = lower.substring(0, length - 3) + "y";
            String ie = lower.substring(0, length - 1);
            return verbs.contains(ie) ? ie : y;
        }
        if (length > 2 && lower.endsWith("s") && !lower.endsWith("ss")) {
            String less = lower.substring(0, length - 1);
            if (verbs.contains(less) || !lower.endsWith("es")) {
                return less;
            }
            String es = lower.substring(0, length - 2);
            return verbs.contains(es) || takesEs(es) ? es : less;
        }
        return lower;
    }

    /// The base of what is left when "-ed" or "-ing" is off: "seiz", "kill", "stabb", "plann".
    private String stem(String cut, String whole) {
        if (verbs.contains(cut)) {
            return cut;
        }
        String e = cut + "e";
        if (verbs.contains(e)) {
            return e;
        }
        int length = cut.length();
        boolean doubled = length > 2 && cut.charAt(length - 1) == cut.charAt(length - 2);
        String single = doubled ? cut.substring(0, length - 1) : cut;
        if (doubled && verbs.contains(single)) {
            return single;
        }
        // Verbs with a prefix follow the verb they are made of: "reopened", "misfired".
        for (String prefix : PREFIXES) {
            if (cut.startsWith(prefix) && length > prefix.length() + 2) {
                String rest = cut.substring(prefix.length());
                if (verbs.contains(rest)) {
                    return cut;
                }
                if (verbs.contains(rest + "e")) {
                    return e;
                }
            }
        }
        if (!hasVowel(cut)) {
            return whole;
        }
        if (doubled) {
            char last = cut.charAt(length - 1);
            return last == 'l' || last == 's' || last == 'f' || last == 'z' ? cut : single;
        }
        return wantsE(cut) ? e : cut;
    }

    private static final List<String> PREFIXES =
            List.of("re", "re-", "un", "mis", "over", "under", "out", "dis", "de", "counter", "counter-", "pre");

    private static boolean hasVowel(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (isVowel(word.charAt(at)) || word.charAt(at) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static boolean wantsE(String cut) {
        int length = cut.length();
        char last = cut.charAt(length - 1);
        char before = length > 1 ? cut.charAt(length - 2) : 'a';
        if (last == 'v' || last == 'z' || last == 'c' || last == 'u') {
            return true;
        }
        if (last == 's') {
            return isVowel(before) || before == 'r' || before == 'n' || before == 'l';
        }
        if (last == 'g') {
            return before == 'd' || before == 'r' || before == 'a' || before == 'l';
        }
        if (last == 'l') {
            return !isVowel(before) && before != 'r' && before != 'w' && before != 'l';
        }
        if (last == 't') {
            // "violat-", "negotiat-", but not "treat-"
            char third = length > 3 ? cut.charAt(length - 3) : 'a';
            return before == 'a' && (!isVowel(third) || third == 'i');
        }
        return last == 'r' && (before == 'i' || before == 'u') && length > 3;
    }

    private static boolean takesEs(String stem) {
        return stem.endsWith("ch")
                || stem.endsWith("sh")
                || stem.endsWith("ss")
                || stem.endsWith("x")
                || stem.endsWith("zz")
                || stem.endsWith("o");
    }

    String noun(String lower) {
        String irregular = nouns.get(lower);
        if (irregular != null) {
            return irregular;
        }
        int length = lower.length();
        if (length > 4 && lower.endsWith("men")) {
            String man = lower.substring(0, length - 2) + "an";
            return lower.endsWith("women") || isManStem(lower) ? man : lower;
        }
        if (length > 3 && lower.endsWith("ies")) {
            return lower.substring(0, length - 3) + "y";
        }
        if (length > 3 && lower.endsWith("es") && takesEs(lower.substring(0, length - 2))) {
            return lower.substring(0, length - 2);
        }
        if (length > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("us")
                && !lower.endsWith("is")
                && !lower.endsWith("'s")) {
            return lower.substring(0, length - 1);
        }
        int dash = lower.lastIndexOf('-');
        if (dash > 0 && dash + 1 < length) {
            String last = nouns.get(lower.substring(dash + 1));
            return last == null ? lower : lower.substring(0, dash + 1) + last;
        }
        return lower;
    }

    /// "gunmen", "policemen" are men; "specimen", "regimen" and "Yemen" are not.
    private static boolean isManStem(String lower) {
        return !lower.equals("specimen")
                && !lower.equals("regimen")
                && !lower.equals("yemen")
                && !lower.equals("abdomen")
                && !lower.equals("acumen")
                && !lower.equals("semen");
    }
}
