package dev.dateline.codebook;

import dev.dateline.codebook.BoundWord.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Entries of `numbers.yaml`: `count:` for words that are a number, `bound:` for words beside one.
final class NumberPart implements BookPart {
    private static final Map<String, Effect> EFFECTS = Entry.choices(Effect.values(), Effect::code);
    private static final Map<String, Boolean> SIDES = Map.of("after", true, "before", false);

    private final Map<String, CountWord> counts = new LinkedHashMap<>();
    private final Map<String, BoundWord> bounds = new LinkedHashMap<>();
    private final Map<Example, Entry> examples;

    NumberPart(Map<Example, Entry> examples) {
        this.examples = examples;
    }

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        if (entry.has("count")) {
            addCounts(entry, overlay);
        } else if (entry.has("bound")) {
            addBounds(entry, overlay);
        } else if (!entry.has("examples")) {
            entry.problem(
                    entry.line(), "neither 'count' nor 'bound' is given", "Add 'count: [dozens]' with 'low: 24'.");
        }
    }

    private void addCounts(Entry entry, boolean overlay) {
        entry.required("low");
        Optional<Integer> low = entry.whole("low");
        Optional<Integer> high = entry.whole("high");
        String rule = entry.text("rule").orElse("plain");
        if (low.isEmpty()) {
            return;
        }
        if (high.isPresent() && high.get() < low.get()) {
            entry.problem(entry.lineOf("high"), "'high' is below 'low'", "Correct one of them.");
            return;
        }
        OptionalInt end = high.isPresent() ? OptionalInt.of(high.get()) : OptionalInt.empty();
        for (String phrase : entry.texts("count")) {
            Phrases.check(entry, "count", phrase);
            reportTwice(
                    entry,
                    "count",
                    phrase,
                    counts.put(phrase, new CountWord(phrase, low.get(), end, rule)) != null,
                    overlay);
        }
    }

    private void addBounds(Entry entry, boolean overlay) {
        entry.required("effect");
        Optional<Effect> effect = entry.choice("effect", EFFECTS);
        boolean after = entry.choice("side", SIDES).orElse(false);
        for (String phrase : entry.texts("bound")) {
            Phrases.check(entry, "bound", phrase);
            effect.ifPresent(value -> reportTwice(
                    entry,
                    "bound",
                    phrase,
                    bounds.put(phrase + (after ? " <" : ""), new BoundWord(phrase, value, after)) != null,
                    overlay));
        }
    }

    private static void reportTwice(Entry entry, String key, String phrase, boolean twice, boolean overlay) {
        if (twice && !overlay) {
            entry.problem(entry.lineOf(key), "'%s' stands twice".formatted(phrase), "Keep one of them.");
        }
    }

    List<CountWord> counts() {
        return List.copyOf(counts.values());
    }

    List<BoundWord> bounds() {
        return List.copyOf(bounds.values());
    }

    @Override
    public PhraseIndex phrases() {
        PhraseIndex index = new PhraseIndex();
        counts.keySet().forEach(phrase -> index.add(phrase, phrase));
        bounds.values().forEach(bound -> index.add(bound.phrase(), bound.phrase()));
        return index;
    }
}
