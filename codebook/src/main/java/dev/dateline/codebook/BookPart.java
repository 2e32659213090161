package dev.dateline.codebook;

import java.util.Map;

/// One kind of file of the codebook, and what its entries amount to.
///
/// Entries of our own files come first, those of a user's overlay after them.
interface BookPart {
    /// "targets": this part reads `targets.yaml` and every file in `targets/`.
    String name();

    /// Takes one entry and reports what is wrong with it; keys it asks `entry` for are the keys allowed.
    ///
    /// @param overlay whether the entry is a user's
    void add(Entry entry, boolean overlay);

    /// Reports what can only be known when all files are read.
    default void check() {}

    /// What can be found in the examples of this part, by phrase: the value is what `finds:` calls it.
    PhraseIndex phrases();

    /// Reads `examples:` of an entry.
    static void readExamples(Entry entry, Map<Example, Entry> into) {
        for (Entry inner : entry.entries("examples")) {
            Example.read(inner).ifPresent(example -> into.put(example, inner));
        }
    }
}
