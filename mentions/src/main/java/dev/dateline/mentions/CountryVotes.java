package dev.dateline.mentions;

import java.util.HashMap;
import java.util.Map;

/// How much the names of a text speak for each country. No name speaks for itself.
final class CountryVotes {
    /// By country, then by name.
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();

    void add(String country, String name, int weight) {
        votes.computeIfAbsent(country, key -> new HashMap<>()).merge(name, weight, Integer::sum);
    }

    /// What the other names give each country; countries without any are left out.
    Map<String, Integer> without(String name) {
        Map<String, Integer> left = new HashMap<>();
        votes.forEach((country, names) -> names.forEach((other, weight) -> {
            if (!other.equals(name)) {
                left.merge(country, weight, Integer::sum);
            }
        }));
        return left;
    }
}
