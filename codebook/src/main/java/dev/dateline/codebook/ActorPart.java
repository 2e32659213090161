package dev.dateline.codebook;

import dev.dateline.codebook.Actor.Caution;
import dev.dateline.codebook.Actor.DatedKind;
import dev.dateline.codebook.Actor.Spelling;
import dev.dateline.core.ActorKind;
import dev.dateline.core.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Entries of `actors.yaml`: one actor each, or `examples:` alone, which belong to the whole file.
final class ActorPart implements BookPart {
    private static final Map<String, ActorKind> KINDS = Entry.choices(ActorKind.values(), ActorKind::code);
    /// ISO 3166-1 alpha-2, and Kosovo by the code that is in use for it.
    private static final Set<String> COUNTRIES = countries();

    private static final Map<String, Caution> CAUTIONS = Entry.choices(Caution.values(), Caution::code);

    /// An actor while files still add to it.
    static final class Draft {
        final String id;
        final Entry entry;
        final List<DraftName> names = new ArrayList<>();
        private final Set<String> written = new HashSet<>();
        List<DatedKind> kinds = List.of();
        Optional<String> country = Optional.empty();
        final Map<String, Entry> parents = new LinkedHashMap<>();
        Optional<String> cameo = Optional.empty();
        Optional<String> means = Optional.empty();

        Draft(String id, Entry entry) {
            this.id = id;
            this.entry = entry;
        }

        void name(Entry source, int line, String name, Caution caution) {
            if (written.add(name)) {
                names.add(new DraftName(new Spelling(name, caution), source, line));
            }
        }

        Actor toActor() {
            return new Actor(
                    id,
                    names.stream().map(DraftName::spelling).toList(),
                    kinds,
                    country,
                    List.copyOf(parents.keySet()),
                    cameo,
                    means);
        }
    }

    record DraftName(Spelling spelling, Entry source, int line) {
        String key() {
            return NameKey.of(spelling.name());
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Example, Entry> examples;
    private final Set<String> headWords;

    ActorPart(Map<Example, Entry> examples, Set<String> headWords) {
        this.examples = examples;
        this.headWords = headWords;
    }

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        boolean isExamplesOnly = entry.has("examples") && !entry.has("id") && !entry.has("names");
        if (isExamplesOnly) {
            return;
        }
        Optional<String> id = entry.required("id").filter(text -> isId(entry, text));
        List<DatedKind> kinds = kinds(entry);
        Optional<String> country = country(entry, "country");
        Optional<String> cameo = entry.text("cameo");
        Optional<String> means = entry.text("means");
        if (id.isEmpty()) {
            entry.expect("names", "parents");
            return;
        }
        Draft draft = drafts.get(id.get());
        boolean isNew = draft == null;
        if (draft == null) {
            draft = new Draft(id.get(), entry);
            drafts.put(id.get(), draft);
        } else if (!overlay) {
            entry.problem(entry.line(), "actor '%s' stands twice".formatted(id.get()), "Merge the two entries.");
        }
        readNames(entry, draft);
        for (String parent : entry.texts("parents")) {
            draft.parents.putIfAbsent(parent, entry);
        }
        if (!kinds.isEmpty()) {
            draft.kinds = kinds;
        }
        draft.country = country.isPresent() ? country : draft.country;
        draft.cameo = cameo.isPresent() ? cameo : draft.cameo;
        draft.means = means.isPresent() ? means : draft.means;
        if (isNew && draft.names.isEmpty() && !entry.has("names")) {
            entry.problem(entry.line(), "'names' is missing", "Add 'names: […]', the preferred name first.");
        }
        if (isNew && !entry.has("kind") && !entry.has("kinds")) {
            entry.problem(
                    entry.line(),
                    "'kind' is missing",
                    Nearest.to(
                                    id.get(),
                                    drafts.keySet().stream()
                                            .filter(known -> !known.equals(id.get()))
                                            .toList())
                            .map("Add 'kind: …', or write the id '%s' to extend that actor."::formatted)
                            .orElse("Add 'kind: …'. Known: %s.".formatted(String.join(", ", KINDS.keySet()))));
        }
    }

    /// Takes an actor that another part made; an entry of `actors.yaml` may extend it.
    Draft draft(String id, Entry entry) {
        return drafts.computeIfAbsent(id, key -> new Draft(key, entry));
    }

    Map<String, Draft> drafts() {
        return drafts;
    }

    @Override
    public void check() {
        for (Draft draft : drafts.values()) {
            draft.parents.forEach((parent, entry) -> {
                if (!drafts.containsKey(parent)) {
                    entry.problem(
                            entry.lineOf("parents"),
                            "parent '%s' is no actor".formatted(parent),
                            Nearest.to(parent, drafts.keySet())
                                    .map("Did you mean '%s'?"::formatted)
                                    .orElse("Write the id of an actor."));
                }
            });
        }
        checkNames();
    }

    /// A name may belong to several actors, but to one only without a caution.
    private void checkNames() {
        Map<String, Draft> owners = new HashMap<>();
        for (Draft draft : drafts.values()) {
            for (DraftName name : draft.names) {
                if (name.spelling.caution() != Caution.NONE) {
                    continue;
                }
                Draft owner = owners.putIfAbsent(name.key(), draft);
                if (owner != null && owner != draft) {
                    reportShared(owner, draft, name);
                }
            }
        }
    }

    private static void reportShared(Draft owner, Draft draft, DraftName name) {
        // An overlay may add the name to an actor that stands before its owner: then the owner's line is ours.
        boolean ownerIsNewer = owner.names.stream()
                .anyMatch(
                        own -> own.key().equals(name.key()) && own.source != owner.entry && name.source == draft.entry);
        Draft first = ownerIsNewer ? draft : owner;
        Draft second = ownerIsNewer ? owner : draft;
        DraftName reported = second.names.stream()
                .filter(own -> own.key().equals(name.key()))
                .findFirst()
                .orElse(name);
        reported.source.problem(
                reported.line,
                "name '%s' belongs to actor '%s' (%s)"
                        .formatted(
                                reported.spelling.name(),
                                first.id,
                                first.names.getFirst().spelling.name()),
                "Extend that actor by its id, or write '{name: %s, caution: context}'."
                        .formatted(reported.spelling.name()));
    }

    List<Actor> actors() {
        return drafts.values().stream().map(Draft::toActor).toList();
    }

    @Override
    public PhraseIndex phrases() {
        PhraseIndex index = new PhraseIndex();
        for (Draft draft : drafts.values()) {
            for (DraftName name : draft.names) {
                index.add(name.spelling.name(), draft.id, place -> isNamed(name.spelling, place));
            }
        }
        return index;
    }

    private boolean isNamed(Spelling spelling, PhraseIndex.Place place) {
        return switch (spelling.caution()) {
            case NONE -> true;
            case CASE -> place.found().equals(spelling.name().replace('-', ' '));
            case CONTEXT -> isHead(place.after()) || isHead(place.before());
        };
    }

    private boolean isHead(String word) {
        return headWords.contains(word)
                || (word.endsWith("s") && headWords.contains(word.substring(0, word.length() - 1)));
    }

    /// Asks for the node's type step by step: the first switch over patterns of a program costs it 20
    /// ms, and this is read at every start.
    private static void readNames(Entry entry, Draft draft) {
        for (YamlNode node : entry.nodes("names")) {
            if (node instanceof YamlNode.Text(String text, int line)) {
                if (text.isBlank()) {
                    entry.problem(line, "a name is empty", "Remove it.");
                } else {
                    draft.name(entry, line, text, Caution.NONE);
                }
            } else if (node instanceof YamlNode.Fields fields) {
                Entry inner = entry.inside(fields);
                Caution caution = inner.choice("caution", CAUTIONS).orElse(Caution.NONE);
                inner.required("name").ifPresent(name -> draft.name(entry, fields.line(), name, caution));
                inner.close();
            } else {
                entry.problem(node.line(), "'names' holds a list in a list", "Write '[name, name]'.");
            }
        }
    }

    private static List<DatedKind> kinds(Entry entry) {
        Optional<ActorKind> always = entry.choice("kind", KINDS);
        if (always.isPresent()) {
            if (entry.has("kinds")) {
                entry.problem(entry.lineOf("kinds"), "both 'kind' and 'kinds' are given", "Keep 'kinds'.");
            }
            return List.of(new DatedKind(always.get(), Optional.empty(), Optional.empty()));
        }
        return datedKinds(entry);
    }

    /// Reads `kinds: [{kind, from, until}, …]`.
    static List<DatedKind> datedKinds(Entry entry) {
        List<DatedKind> kinds = new ArrayList<>();
        Optional<LocalDate> end = Optional.empty();
        for (Entry inner : entry.entries("kinds")) {
            Optional<ActorKind> kind = inner.choice("kind", KINDS);
            if (!inner.has("kind")) {
                inner.required("kind");
            }
            Optional<LocalDate> from = inner.date("from");
            Optional<LocalDate> until = inner.date("until");
            inner.close();
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                entry.problem(
                        inner.line(),
                        "a kind ends on %s, before it begins on %s".formatted(until.get(), from.get()),
                        "Correct one of the dates.");
                continue;
            }
            Optional<LocalDate> last = end;
            boolean isOrdered = kinds.isEmpty()
                    || (last.isPresent()
                            && from.filter(day -> day.isAfter(last.get())).isPresent());
            if (!isOrdered) {
                entry.problem(
                        inner.line(),
                        "this kind does not begin after the one before it ends",
                        "Give 'until' to the earlier kind and a later 'from' to this one.");
            }
            end = until;
            kind.ifPresent(value -> kinds.add(new DatedKind(value, from, until)));
        }
        kinds.sort(Comparator.comparing(dated -> dated.from().orElse(LocalDate.MIN)));
        return kinds;
    }

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }

    static Optional<String> country(Entry entry, String key) {
        return entry.text(key).filter(code -> {
            boolean isCode = COUNTRIES.contains(code);
            if (!isCode) {
                entry.problem(
                        entry.lineOf(key),
                        "%s '%s' is no country code".formatted(key, code),
                        "Write the two capital letters of ISO 3166-1, such as AF; XK is Kosovo.");
            }
            return isCode;
        });
    }

    static boolean isId(Entry entry, String text) {
        boolean isId = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
        if (!isId) {
            entry.problem(
                    entry.lineOf("id"),
                    "id '%s' has other signs than a-z, 0-9 and '-'".formatted(text),
                    "Write lower-case words joined by hyphens: red-brigades.");
        }
        return isId;
    }
}
