package dev.dateline.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of words by what they show: causes of death that are no violence, words for violence, words that sum up.
public final class Cues {
    private final Map<String, Set<String>> sets;
    private final Map<String, List<String>> lists;
    private final List<EventRule.Example> examples;

    Cues(Map<String, List<String>> lists, List<EventRule.Example> examples) {
        this.lists = Map.copyOf(lists);
        this.examples = List.copyOf(examples);
        Map<String, Set<String>> byName = new HashMap<>();
        lists.forEach((name, words) -> byName.put(name, Set.copyOf(words)));
        this.sets = Map.copyOf(byName);
    }

    /// Whether a list holds a word or phrase in lower case.
    ///
    /// @throws IllegalArgumentException when there is no list of that name
    public boolean has(String list, String word) {
        return set(list).contains(word);
    }

    /// The words and phrases of a list, in the order of the file.
    public List<String> words(String list) {
        set(list);
        return lists.getOrDefault(list, List.of());
    }

    /// Texts in which no violent event may be found, or what must be found.
    public List<EventRule.Example> examples() {
        return examples;
    }

    private Set<String> set(String list) {
        Set<String> words = sets.get(list);
        if (words == null) {
            throw new IllegalArgumentException("the codebook has no list of cues named '%s'".formatted(list));
        }
        return words;
    }
}
