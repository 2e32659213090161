package dev.dateline.codebook;

import dev.dateline.codebook.Actor.Caution;
import dev.dateline.codebook.Actor.DatedKind;
import dev.dateline.core.ActorKind;
import dev.dateline.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries of `state-forces.yaml`: one country each, which expands to its government and forces.
///
/// Afghanistan with the adjective "Afghan" gives the actors `af-government`, `af-army`, `af-air-force`,
/// `af-police` and `af-security-forces` with names such as "Afghan army" and "Afghan troops".
final class StateForcePart implements BookPart {
    /// A force that states have, and how it is named: `%s` stands for the country's adjective.
    private record Force(String key, ActorKind kind, String cameo, boolean usual, List<String> patterns) {}

    private static final List<Force> FORCES = List.of(
            new Force(
                    "government",
                    ActorKind.GOVERNMENT,
                    "GOV",
                    true,
                    List.of("%s government", "%s authorities", "%s administration", "%s regime")),
            new Force(
                    "army",
                    ActorKind.MILITARY,
                    "MIL",
                    true,
                    List.of("%s army", "%s military", "%s armed forces", "%s forces", "%s troops", "%s soldiers")),
            new Force("air-force", ActorKind.MILITARY, "MIL", true, List.of("%s air force")),
            new Force("navy", ActorKind.MILITARY, "MIL", false, List.of("%s navy", "%s naval forces")),
            new Force(
                    "police",
                    ActorKind.POLICE,
                    "COP",
                    true,
                    List.of("%s police", "%s police force", "%s national police", "%s police officers")),
            new Force(
                    "security-forces",
                    ActorKind.MILITARY,
                    "",
                    true,
                    List.of("%s security forces", "%s security force", "%s government forces")),
            new Force(
                    "border-guard", ActorKind.PARAMILITARY, "", false, List.of("%s border guards", "%s border guard")),
            new Force("coast-guard", ActorKind.PARAMILITARY, "", false, List.of("%s coast guard", "%s coastguard")),
            new Force("intelligence", ActorKind.INTELLIGENCE, "SPY", false, List.of("%s intelligence")));

    private final ActorPart actors;
    private final Map<Example, Entry> examples;

    StateForcePart(ActorPart actors, Map<Example, Entry> examples) {
        this.actors = actors;
        this.examples = examples;
    }

    @Override
    public String name() {
        return "state-forces";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        if (entry.has("examples") && !entry.has("country")) {
            return;
        }
        entry.required("country");
        Optional<String> country = ActorPart.country(entry, "country");
        Optional<String> name = entry.required("name");
        Optional<String> code = entry.text("code");
        List<String> adjectives = entry.texts("adjectives");
        if (adjectives.isEmpty()) {
            entry.problem(entry.line(), "'adjectives' is missing", "Add 'adjectives: [Afghan]'.");
        }
        List<String> lacks = entry.texts("lacks");
        if (country.isEmpty() || name.isEmpty() || adjectives.isEmpty()) {
            FORCES.forEach(force -> entry.expect(force.key));
            return;
        }
        String prefix = NameKey.of(country.get()) + "-";
        for (Force force : FORCES) {
            boolean exists = entry.has(force.key) || (force.usual && !lacks.contains(force.key));
            if (exists) {
                expand(entry, force, prefix, country.get(), code, names(force, adjectives, name.get()), overlay);
            }
        }
    }

    private static List<String> names(Force force, List<String> adjectives, String country) {
        List<String> names = new ArrayList<>();
        for (String adjective : adjectives) {
            for (String pattern : force.patterns) {
                names.add(adjective + pattern.substring(2));
            }
        }
        if (force.key.equals("government")) {
            names.add("government of " + country);
        }
        if (force.key.equals("army")) {
            names.add("army of " + country);
        }
        return names;
    }

    private void expand(
            Entry entry,
            Force force,
            String prefix,
            String country,
            Optional<String> code,
            List<String> names,
            boolean overlay) {
        String id = prefix + force.key;
        if (actors.drafts().containsKey(id) && !overlay) {
            entry.problem(entry.line(), "actor '%s' stands twice".formatted(id), "Merge the two entries.");
        }
        ActorPart.Draft draft = actors.draft(id, entry);
        for (String name : names) {
            draft.name(entry, entry.line(), name, Caution.NONE);
        }
        List<DatedKind> kinds = List.of(new DatedKind(force.kind, Optional.empty(), Optional.empty()));
        for (YamlNode node : entry.nodes(force.key)) {
            if (node instanceof YamlNode.Text(String text, int line)) {
                draft.name(entry, line, text, Caution.NONE);
            } else if (node instanceof YamlNode.Fields fields) {
                Entry inner = entry.inside(fields);
                addNames(inner, draft, "names", Caution.NONE);
                addNames(inner, draft, "case", Caution.CASE);
                addNames(inner, draft, "context", Caution.CONTEXT);
                List<DatedKind> dated = ActorPart.datedKinds(inner);
                kinds = dated.isEmpty() ? kinds : dated;
                inner.close();
            } else {
                entry.problem(node.line(), "'%s' holds a list in a list".formatted(force.key), "Write '[name, name]'.");
            }
        }
        draft.kinds = kinds;
        draft.country = Optional.of(country);
        if (!force.cameo.isEmpty()) {
            draft.cameo = code.map(letters -> letters + force.cameo);
        }
        if (!force.key.equals("government")) {
            draft.parents.put(prefix + "government", entry);
        }
    }

    private static void addNames(Entry inner, ActorPart.Draft draft, String key, Caution caution) {
        for (String name : inner.texts(key)) {
            draft.name(inner, inner.line(), name, caution);
        }
    }

    @Override
    public PhraseIndex phrases() {
        return actors.phrases();
    }
}
