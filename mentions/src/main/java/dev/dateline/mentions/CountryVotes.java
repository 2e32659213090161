package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.mentions.PlaceName.Cue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much the names of a text speak for each country. No name speaks for itself.
final class CountryVotes {
    private static final long LARGE = 500_000;
    private static final int FEW = 3;
    /// By country, then by name.
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();

    /// How often each country is named or meant, by its own name, demonym, or a name that only it has places of.
    static CountryVotes of(List<PlaceName> names) {
        CountryVotes votes = new CountryVotes();
        for (PlaceName name : names) {
            Place top = name.first();
            boolean country = top.feature() == Place.Feature.COUNTRY;
            boolean alone = (name.cue() == Cue.LOOSE || name.cue() == Cue.STRONG) && isOfOneCountry(name);
            if (country || alone || top.population() > LARGE) {
                top.country().ifPresent(code -> votes.add(code, name.key(), country ? 2 : 1));
            }
        }
        return votes;
    }

    /// Whether a name has one place, or a town and what is called after it in one country: "Gao".
    private static boolean isOfOneCountry(PlaceName name) {
        return name.places().size() <= FEW
                && name.places().stream().map(Place::country).distinct().count() == 1
                && name.places().stream().skip(1).noneMatch(place -> place.feature() == Place.Feature.SETTLEMENT);
    }

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
