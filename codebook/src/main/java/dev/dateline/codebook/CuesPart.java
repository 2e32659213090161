package dev.dateline.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads `cues.yaml`.
final class CuesPart implements BookPart {
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<EventRule.Example> examples = new ArrayList<>();

    @Override
    public String name() {
        return "cues";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        Optional<String> name = entry.required("cue");
        entry.text("means");
        List<String> words = entry.texts("words").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        examples.addAll(EventsPart.readExamples(entry));
        entry.close();
        if (name.isPresent() && overlay && !lists.containsKey(name.get())) {
            entry.problem(
                    entry.line(),
                    "cue '%s' is not known".formatted(name.get()),
                    Nearest.advice(name.get(), "Cues", lists.keySet()));
            return;
        }
        name.ifPresent(key -> lists.computeIfAbsent(key, k -> new ArrayList<>()).addAll(words));
    }

    @Override
    public PhraseIndex phrases() {
        return new PhraseIndex();
    }

    Cues cues() {
        return new Cues(lists, examples);
    }
}
