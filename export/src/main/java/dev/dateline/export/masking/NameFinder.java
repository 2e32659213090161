package dev.dateline.export.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the names of private persons in a text.
final class NameFinder {
    /// Words of names from this length on are found whatever their case.
    private static final int LONG = 4;
    /// Words of names from this length on are also found inside other words.
    private static final int VERY_LONG = 6;
    /// Plurals and the like: "the Marlowes".
    private static final Set<String> ENDINGS = Set.of("s", "es");

    private final PrivateNames names;

    NameFinder(PrivateNames names) {
        this.names = names;
    }

    /// A stretch to be masked.
    ///
    /// @param person from 1
    record Hit(int start, int end, int person) {}

    /// One word that may belong to a private person's name.
    ///
    /// @param persons whose name it may belong to
    /// @param strong belongs to nothing public, so that it is masked alone
    private record Part(int start, int end, String word, SortedSet<Integer> persons, boolean strong) {}

    boolean isEmpty() {
        return names.persons().isEmpty();
    }

    List<Hit> find(CharSequence text) {
        List<Hit> hits = new ArrayList<>();
        List<Part> run = new ArrayList<>();
        for (NameWords.Word word : NameWords.of(text)) {
            List<Part> parts = parts(text, word);
            for (Part part : parts) {
                if (!run.isEmpty() && !continues(text, run, part)) {
                    close(text, run, hits);
                }
                run.add(part);
            }
        }
        close(text, run, hits);
        return hits;
    }

    private List<Part> parts(CharSequence text, NameWords.Word word) {
        Optional<Part> whole = whole(word);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return names.isOpen(word.folded()) ? List.of() : inside(text, word);
    }

    private Optional<Part> whole(NameWords.Word word) {
        TreeSet<Integer> persons = new TreeSet<>();
        String found = word.folded();
        for (int i = 0; i < names.persons().size(); i++) {
            for (String name : names.persons().get(i)) {
                boolean fits = name.length() >= LONG
                        ? word.folded().equals(name) || isInflected(word, name)
                        : word.folded().equals(name) && word.capital();
                if (fits) {
                    persons.add(i + 1);
                    found = name;
                }
            }
        }
        return persons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(word.start(), word.end(), found, persons, !names.isOpen(found)));
    }

    private static boolean isInflected(NameWords.Word word, String name) {
        return word.capital()
                && word.folded().startsWith(name)
                && ENDINGS.contains(word.folded().substring(name.length()));
    }

    /// Parts of handles, tags and addresses: "#JusticeForMarlowe", "marlowefamily".
    private List<Part> inside(CharSequence text, NameWords.Word word) {
        boolean possible = names.persons().stream().flatMap(Set::stream).anyMatch(word.folded()::contains);
        if (!possible) {
            return List.of();
        }
        List<Part> found = new ArrayList<>();
        int start = word.start();
        while (start < word.end()) {
            Optional<Part> longest = Optional.empty();
            for (int i = 0; i < names.persons().size(); i++) {
                for (String name : names.persons().get(i)) {
                    int end = endOf(text, start, word.end(), name);
                    if (end > 0
                            && (name.length() >= VERY_LONG || isApart(text, word, start, end))
                            && (name.length() >= LONG || Character.isUpperCase(text.charAt(start)))
                            && longest.filter(part -> part.word().length() >= name.length())
                                    .isEmpty()) {
                        longest = Optional.of(
                                new Part(start, end, name, new TreeSet<>(Set.of(i + 1)), !names.isOpen(name)));
                    }
                }
            }
            longest.ifPresent(found::add);
            start = longest.map(Part::end).orElse(start + 1);
        }
        return found;
    }

    /// Whether capital letters set the stretch apart inside its word.
    private static boolean isApart(CharSequence text, NameWords.Word word, int start, int end) {
        boolean begins = start == word.start()
                || (Character.isUpperCase(text.charAt(start)) && !Character.isUpperCase(text.charAt(start - 1)));
        boolean ends = end == word.end() || Character.isUpperCase(text.charAt(end));
        return begins && ends && end - start >= 3;
    }

    /// Where the name ends if it stands at `start`, accents aside; 0 if it does not stand there.
    private static int endOf(CharSequence text, int start, int limit, String name) {
        int at = start;
        int matched = 0;
        while (at < limit && matched < name.length()) {
            int c = Character.codePointAt(text, at);
            String folded = NameWords.fold(Character.toString(c));
            if (!name.startsWith(folded, matched) || (matched == 0 && folded.isEmpty())) {
                return 0;
            }
            matched += folded.length();
            at += Character.charCount(c);
        }
        while (at < limit && Character.getType(Character.codePointAt(text, at)) == Character.NON_SPACING_MARK) {
            at++;
        }
        return matched == name.length() ? at : 0;
    }

    /// Whether the part goes on with the name before it: nothing between them but blanks, hyphens,
    /// initials and particles, and one person who has all the words.
    private static boolean continues(CharSequence text, List<Part> run, Part part) {
        SortedSet<Integer> shared = common(run);
        shared.retainAll(part.persons());
        return !shared.isEmpty()
                && isBridge(text.subSequence(run.getLast().end(), part.start()).toString());
    }

    private static boolean isBridge(String between) {
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            boolean joins = NameWords.isWordPart(c) || Character.isWhitespace(c) || c == '-' || c == '_' || c == '.';
            if (!joins) {
                return false;
            }
        }
        return NameWords.of(between).stream()
                .allMatch(word -> NameWords.isParticle(word.folded()) || (word.length() == 1 && word.capital()));
    }

    private static SortedSet<Integer> common(List<Part> run) {
        SortedSet<Integer> common = new TreeSet<>(run.getFirst().persons());
        run.forEach(part -> common.retainAll(part.persons()));
        return common;
    }

    private void close(CharSequence text, List<Part> run, List<Hit> hits) {
        if (run.isEmpty()) {
            return;
        }
        int person = common(run).first();
        boolean strong = run.stream().anyMatch(Part::strong);
        long words = run.stream().map(Part::word).distinct().count();
        boolean fullName =
                words >= 2 && words == names.persons().get(person - 1).size();
        if (strong || fullName) {
            hits.add(new Hit(
                    withParticle(text, run.getFirst().start()), run.getLast().end(), person));
        }
        run.clear();
    }

    /// "al-" and "bin " before a name are part of it.
    private static int withParticle(CharSequence text, int start) {
        int joint = start - 1;
        if (joint < 1 || (text.charAt(joint) != '-')) {
            return start;
        }
        int begin = joint;
        while (begin > 0 && NameWords.isWordPart(text.charAt(begin - 1))) {
            begin--;
        }
        String before = NameWords.fold(text.subSequence(begin, joint).toString());
        return NameWords.isParticle(before) ? begin : start;
    }
}
