package dev.dateline.codebook;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Entries of `actor-words.yaml`: `heads:`, the words that make a doubtful name an actor.
final class ActorWordPart implements BookPart {
    private final Set<String> heads = new LinkedHashSet<>();

    @Override
    public String name() {
        return "actor-words";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        if (!entry.has("heads")) {
            entry.problem(entry.line(), "'heads' is missing", "Add 'heads: [fighter, militant]'.");
        }
        entry.texts("heads").forEach(word -> heads.add(word.toLowerCase(Locale.ROOT)));
    }

    Set<String> heads() {
        return heads;
    }

    @Override
    public PhraseIndex phrases() {
        return new PhraseIndex();
    }
}
