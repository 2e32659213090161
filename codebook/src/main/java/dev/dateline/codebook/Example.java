package dev.dateline.codebook;

import java.util.List;
import java.util.Optional;

/// A sentence beside an entry, and what is to be found in it.
///
/// @param finds phrases, ids or names in the order of the sentence; empty for `finds: nothing`
record Example(String file, int line, String text, List<String> finds) {
    Example {
        finds = List.copyOf(finds);
    }

    static Optional<Example> read(Entry entry) {
        Optional<String> text = entry.required("text");
        if (!entry.has("finds")) {
            entry.problem(entry.line(), "'finds' is missing", "Add 'finds: […]', or 'finds: nothing'.");
        }
        List<String> finds = entry.texts("finds");
        entry.close();
        return text.map(words ->
                new Example(entry.file(), entry.line(), words, finds.equals(List.of("nothing")) ? List.of() : finds));
    }

    /// Reports a difference between what was to be found and what is.
    void run(PhraseIndex phrases, Problems problems) {
        List<String> found = phrases.find(text);
        if (!found.equals(finds)) {
            problems.add(
                    file,
                    line,
                    "the example finds %s, not %s".formatted(found, finds),
                    "Correct the example or the entries above it.");
        }
    }
}
