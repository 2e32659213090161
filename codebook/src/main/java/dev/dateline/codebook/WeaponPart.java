package dev.dateline.codebook;

import dev.dateline.core.WeaponType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries of `weapons.yaml`: one type each, with its phrases.
final class WeaponPart implements BookPart {
    private static final Map<String, WeaponType> TYPES = Entry.choices(WeaponType.values(), WeaponType::code);

    private final Map<String, WeaponTerm> terms = new LinkedHashMap<>();
    private final Map<Example, Entry> examples;

    WeaponPart(Map<Example, Entry> examples) {
        this.examples = examples;
    }

    @Override
    public String name() {
        return "weapons";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        entry.required("type");
        Optional<WeaponType> type = entry.choice("type", TYPES);
        for (String phrase : entry.texts("phrases")) {
            Phrases.check(entry, "phrases", phrase);
            if (type.isEmpty()) {
                continue;
            }
            WeaponTerm known = terms.put(phrase, new WeaponTerm(phrase, type.get(), phrase.contains(" ")));
            if (known != null && !overlay) {
                entry.problem(
                        entry.lineOf("phrases"),
                        "'%s' stands under '%s' already"
                                .formatted(phrase, known.type().code()),
                        "Keep one of them.");
            }
        }
    }

    List<WeaponTerm> terms() {
        return List.copyOf(terms.values());
    }

    @Override
    public PhraseIndex phrases() {
        PhraseIndex index = new PhraseIndex();
        terms.keySet().forEach(phrase -> index.add(phrase, phrase));
        return index;
    }
}
