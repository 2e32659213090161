package dev.dateline.codebook;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `events.yaml`: types with their triggers and examples.
final class EventsPart implements BookPart {
    private static final List<String> FORMS = List.of("verb", "noun", "agent");
    private static final List<String> FINDS = List.of(
            "type",
            "target",
            "perpetrator",
            "victim",
            "weapon",
            "place",
            "killed",
            "injured",
            "abducted",
            "actor",
            "recipient",
            "relation",
            "subject",
            "object",
            "status");

    private final Map<EventType, EventRule> rules = new LinkedHashMap<>();

    @Override
    public String name() {
        return "events";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        Optional<EventType> type = entry.choice("type", Entry.choices(EventType.values(), EventType::code));
        if (type.isEmpty()) {
            entry.required("type");
            return;
        }
        String means = entry.text("means").orElse("");
        Codes codes = codesOf(entry).orElse(Codes.NONE);
        List<TriggerTerm> triggers = new ArrayList<>();
        for (Entry trigger : entry.entries("triggers")) {
            readTrigger(trigger, type.get(), triggers);
        }
        List<EventRule.Example> examples = readExamples(entry);
        entry.close();
        requireExamples(entry, type.get().code(), examples);
        EventRule known = rules.get(type.get());
        if (known == null) {
            rules.put(type.get(), new EventRule(type.get(), means, codes, triggers, examples));
            return;
        }
        List<TriggerTerm> allTriggers = new ArrayList<>(known.triggers());
        allTriggers.addAll(triggers);
        List<EventRule.Example> allExamples = new ArrayList<>(known.examples());
        allExamples.addAll(examples);
        rules.put(type.get(), new EventRule(type.get(), known.means(), known.codes(), allTriggers, allExamples));
    }

    /// The entry under `codes`, if there is one.
    static Optional<Codes> codesOf(Entry entry) {
        return entry.entries("codes").stream().findFirst().map(EventsPart::codes);
    }

    static void requireExamples(Entry entry, String name, List<EventRule.Example> examples) {
        if (examples.isEmpty()) {
            entry.problem(
                    entry.line(),
                    "'%s' has no examples".formatted(name),
                    "Add 'examples:' with a text and what it finds.");
        }
    }

    private static Codes codes(Entry entry) {
        Codes codes = new Codes(entry.text("acled"), entry.text("plover"), entry.text("cameo"), entry.text("gtd"));
        entry.close();
        return codes;
    }

    private static void readTrigger(Entry entry, EventType type, List<TriggerTerm> into) {
        Optional<String> form = FORMS.stream().filter(entry::has).findFirst();
        if (form.isEmpty()) {
            entry.problem(
                    entry.line(),
                    "a trigger names no verb, noun or agent",
                    "Write '{verb: …}', '{noun: …}' or '{agent: …}'.");
            return;
        }
        TriggerTerm.Form kind = TriggerTerm.Form.valueOf(form.get().toUpperCase(Locale.ROOT));
        Role subject = role(entry, "subject", Role.PERPETRATOR);
        Role object = role(entry, "object", Role.TARGET);
        Role of = role(entry, "of", Role.TARGET);
        Role through = role(entry, "into", Role.NONE);
        Optional<Harm> harm = entry.choice("harm", Entry.choices(Harm.values(), Harm::code));
        Optional<WeaponType> weapon = entry.choice("weapon", Entry.choices(WeaponType.values(), WeaponType::code));
        boolean weak = entry.flag("weak");
        boolean generic = entry.flag("generic");
        boolean joins = entry.flag("joins");
        Set<TriggerTerm.Need> needs = needs(entry);
        for (String variant : entry.text(form.get()).orElse("").split("\\|")) {
            List<String> words = dev.dateline.core.text.PhraseIndex.words(variant);
            if (!words.isEmpty()) {
                into.add(new TriggerTerm(
                        words, kind, type, subject, object, of, through, harm, weapon, weak, generic, joins, needs));
            }
        }
        entry.close();
    }

    /// One word or several: "needs: attacker people".
    private static Set<TriggerTerm.Need> needs(Entry entry) {
        Set<TriggerTerm.Need> needs = EnumSet.noneOf(TriggerTerm.Need.class);
        String text = entry.text("needs").orElse("");
        for (String word : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            Arrays.stream(TriggerTerm.Need.values())
                    .filter(need -> need.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            needs::add,
                            () -> entry.problem(
                                    entry.lineOf("needs"),
                                    "a trigger cannot need '%s'".formatted(word),
                                    "Write any of attacker, armed, people, vehicle, thing, body, weapon, chemical."));
        }
        return needs;
    }

    private static Role role(Entry entry, String key, Role usual) {
        return entry.choice(
                        key, Entry.choices(Role.values(), role -> role.name().toLowerCase(Locale.ROOT)))
                .orElse(usual);
    }

    static List<EventRule.Example> readExamples(Entry entry) {
        return readExamples(entry, FINDS);
    }

    /// @param keys what an example may find
    static List<EventRule.Example> readExamples(Entry entry, List<String> keys) {
        List<EventRule.Example> examples = new ArrayList<>();
        for (Entry inner : entry.entries("examples")) {
            Optional<String> text = inner.required("text");
            Map<String, String> finds = new LinkedHashMap<>();
            List<Entry> expected = inner.nodes("finds").stream().allMatch(YamlNode.Text.class::isInstance)
                    ? List.of()
                    : inner.entries("finds");
            if (expected.isEmpty()) {
                inner.choice("finds", Map.of("nothing", true));
            }
            for (Entry values : expected) {
                for (String key : keys) {
                    values.text(key).ifPresent(value -> finds.put(key, value));
                }
                values.close();
            }
            inner.close();
            text.ifPresent(words -> examples.add(new EventRule.Example(words, finds)));
        }
        return examples;
    }

    @Override
    public PhraseIndex phrases() {
        return new PhraseIndex();
    }

    List<EventRule> rules() {
        return List.copyOf(rules.values());
    }
}
