package dev.dateline.export.party;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.ActorDirectory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Adjectives and names of nations, as the directory knows them by their governments: "Afghan government".
final class Nations {
    private static final String GOVERNMENT = " government";
    private static final String OF = "government of ";

    private final Map<String, String> countries = new HashMap<>();

    Nations(ActorDirectory actors) {
        for (Actor actor : actors.all()) {
            if (actor.country().isEmpty() || !actor.id().endsWith("-government")) {
                continue;
            }
            for (String name : actor.names()) {
                if (name.endsWith(GOVERNMENT)) {
                    countries.putIfAbsent(
                            key(name.substring(0, name.length() - GOVERNMENT.length())),
                            actor.country().get());
                } else if (name.startsWith(OF)) {
                    countries.putIfAbsent(
                            key(name.substring(OF.length())), actor.country().get());
                }
            }
        }
    }

    /// The first nation that the words name; "us" is none, "US" is.
    Optional<String> find(String words) {
        String[] parts = words.replace(".", "").split("[\\s,;()]+");
        for (int from = 0; from < parts.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(parts.length, from + 3); to++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(parts[to]);
                String country = countries.get(key(phrase.toString()));
                if (country != null) {
                    return Optional.of(country);
                }
            }
        }
        return Optional.empty();
    }

    /// Abbreviations keep their capitals, other words do not.
    private static String key(String name) {
        String plain = name.replace(".", "");
        return plain.length() <= 3 && plain.equals(plain.toUpperCase(Locale.ROOT))
                ? plain
                : plain.length() <= 3 ? plain + "?" : plain.toLowerCase(Locale.ROOT);
    }
}
