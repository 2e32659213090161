package dev.dateline.codebook;

import dev.dateline.core.TargetKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries of `targets.yaml`: one type each, with its phrases by kind.
final class TargetPart implements BookPart {
    private static final List<TargetKind> KINDS = List.of(TargetKind.FACILITY, TargetKind.PEOPLE, TargetKind.VEHICLE);

    private final Map<String, TargetType> types = new LinkedHashMap<>();
    private final Map<String, TargetTerm> terms = new LinkedHashMap<>();
    private final Map<Example, Entry> examples;

    TargetPart(Map<Example, Entry> examples) {
        this.examples = examples;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        Optional<String> type = entry.required("type");
        Optional<String> means = entry.text("means");
        if (type.isPresent() && !types.containsKey(type.get())) {
            if (means.isEmpty()) {
                entry.problem(
                        entry.lineOf("type"),
                        "type '%s' is not known".formatted(type.get()),
                        Nearest.to(type.get(), types.keySet())
                                .map("Did you mean '%s'? A new type needs a line 'means: …'."::formatted)
                                .orElse("Add 'means: …' to make it a new type. Known: %s."
                                        .formatted(String.join(", ", types.keySet()))));
            }
            types.put(type.get(), new TargetType(type.get(), means.orElse("")));
        }
        for (TargetKind kind : KINDS) {
            for (String phrase : entry.texts(kind.code())) {
                type.ifPresent(code -> add(entry, overlay, new TargetTerm(phrase, kind, code)));
            }
        }
    }

    private void add(Entry entry, boolean overlay, TargetTerm term) {
        Phrases.check(entry, term.kind().code(), term.phrase());
        TargetTerm known = terms.put(term.phrase(), term);
        if (known != null && !overlay) {
            entry.problem(
                    entry.lineOf(term.kind().code()),
                    "'%s' stands under '%s' already".formatted(term.phrase(), known.type()),
                    "Keep one of them.");
        }
    }

    List<TargetType> types() {
        return List.copyOf(types.values());
    }

    List<TargetTerm> terms() {
        return List.copyOf(terms.values());
    }

    @Override
    public PhraseIndex phrases() {
        PhraseIndex index = new PhraseIndex();
        terms.keySet().forEach(phrase -> index.add(phrase, phrase));
        return index;
    }
}
