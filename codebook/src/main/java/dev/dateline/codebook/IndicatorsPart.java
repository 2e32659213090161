package dev.dateline.codebook;

import dev.dateline.core.finding.IndicatorType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `indicators.yaml`: indicators of need with their phrases, and words for people and shares.
final class IndicatorsPart implements BookPart {
    private static final List<String> FINDS =
            List.of("indicator", "low", "high", "unit", "share", "population", "place", "status");
    private static final Map<String, NeedSign.Form> PHRASES = Map.of(
            "before", NeedSign.Form.BEFORE,
            "plain", NeedSign.Form.PLAIN,
            "lack", NeedSign.Form.LACK,
            "after", NeedSign.Form.AFTER,
            "who", NeedSign.Form.WHO,
            "state", NeedSign.Form.STATE,
            "feared", NeedSign.Form.FEARED,
            "rate", NeedSign.Form.RATE,
            "deed", NeedSign.Form.DEED,
            "things", NeedSign.Form.THING);

    private final Map<IndicatorType, NeedRule> rules = new EnumMap<>(IndicatorType.class);
    private final dev.dateline.core.text.PhraseIndex.Builder<NeedSign> signs =
            dev.dateline.core.text.PhraseIndex.builder();
    private final dev.dateline.core.text.PhraseIndex.Builder<String> shares =
            dev.dateline.core.text.PhraseIndex.builder();
    private final Set<String> people = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> harmed = new HashSet<>();

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        people.addAll(words(entry, "people"));
        links.addAll(words(entry, "links"));
        left.addAll(words(entry, "left"));
        harmed.addAll(words(entry, "harmed"));
        words(entry, "share").forEach(words -> shares.add(words, words));
        boolean lists = entry.has("people")
                || entry.has("links")
                || entry.has("left")
                || entry.has("harmed")
                || entry.has("share");
        Optional<IndicatorType> type =
                entry.choice("indicator", Entry.choices(IndicatorType.values(), IndicatorType::code));
        if (type.isPresent()) {
            addRule(entry, type.get());
        } else if (!lists) {
            entry.required("indicator");
        }
    }

    private void addRule(Entry entry, IndicatorType type) {
        NeedRule read = rule(entry, type);
        NeedRule rule = Optional.ofNullable(rules.get(type))
                .map(known -> new NeedRule(
                        type,
                        known.means(),
                        known.hxl(),
                        known.hapi(),
                        known.unit(),
                        union(known.whom(), read.whom()),
                        union(known.near(), read.near()),
                        union(known.barred(), read.barred()),
                        known.sum(),
                        both(known.examples(), read.examples())))
                .orElse(read);
        rules.put(type, rule);
        PHRASES.forEach((key, form) ->
                words(entry, key).forEach(phrase -> signs.add(phrase, new NeedSign(rule, form))));
        if (read.examples().isEmpty()) {
            entry.problem(
                    entry.line(),
                    "indicator '%s' has no examples".formatted(type.code()),
                    "Add 'examples:' with a text and what it finds.");
        }
    }

    private static NeedRule rule(Entry entry, IndicatorType type) {
        return new NeedRule(
                type,
                entry.text("means").orElse(""),
                entry.text("hxl").orElse(""),
                entry.text("hapi"),
                entry.text("unit").orElse("people"),
                Set.copyOf(words(entry, "whom")),
                Set.copyOf(words(entry, "near")),
                Set.copyOf(words(entry, "of")),
                entry.flag("sum"),
                EventsPart.readExamples(entry, FINDS));
    }

    /// The phrases under a key without repetitions.
    private static List<String> words(Entry entry, String key) {
        List<String> words = new ArrayList<>();
        for (String word : entry.texts(key)) {
            Phrases.check(entry, key, word);
            String lower = word.toLowerCase(Locale.ROOT);
            if (!words.contains(lower)) {
                words.add(lower);
            }
        }
        return words;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return all;
    }

    private static List<EventRule.Example> both(List<EventRule.Example> first, List<EventRule.Example> second) {
        List<EventRule.Example> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Override
    public PhraseIndex phrases() {
        return new PhraseIndex();
    }

    Needs needs() {
        return new Needs(List.copyOf(rules.values()), signs.build(), shares.build(), people, links, left, harmed);
    }
}
