package dev.dateline.codebook;

import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What analysts know: actors, nouns for targets, weapons, vague numbers and places. Immutable, safe in
/// any thread.
public final class Codebook {
    /// Loads on first use and keeps what it loaded.
    private static final class Bundled {
        static final Codebook BOOK = load();

        private static Codebook load() {
            CodebookLoader loader = new CodebookLoader();
            loader.read(BookFile.bundled(), false);
            // Faults across files and failing examples are left to the tests: looking would slow each start.
            List<Problem> problems = loader.problems().sorted();
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the bundled codebook is broken", new CodebookException(problems));
            }
            return loader.codebook(List.of());
        }
    }

    private final String version;
    private final ActorDirectory actors;
    private final List<String> actorHeadWords;
    private final List<TargetType> targetTypes;
    private final List<TargetTerm> targets;
    private final List<WeaponTerm> weapons;
    private final List<CountWord> countWords;
    private final List<BoundWord> boundWords;
    private final List<PlaceTerm> places;
    private final List<EventRule> events;
    private final List<FrameRule> acts;
    private final List<FrameRule> relations;
    private final Map<EventType, Codes> codes;
    private final Needs needs;
    private final Cues cues;
    private final List<Problem> leftOut;

    Codebook(
            String version,
            ActorDirectory actors,
            List<String> actorHeadWords,
            List<TargetType> targetTypes,
            List<TargetTerm> targets,
            List<WeaponTerm> weapons,
            List<CountWord> countWords,
            List<BoundWord> boundWords,
            List<PlaceTerm> places,
            List<EventRule> events,
            List<FrameRule> acts,
            List<FrameRule> relations,
            Needs needs,
            Cues cues,
            List<Problem> leftOut) {
        this.version = version;
        this.actors = actors;
        this.actorHeadWords = actorHeadWords;
        this.targetTypes = targetTypes;
        this.targets = targets;
        this.weapons = weapons;
        this.countWords = countWords;
        this.boundWords = boundWords;
        this.places = places;
        this.events = events;
        this.acts = acts;
        this.relations = relations;
        this.needs = needs;
        this.cues = cues;
        this.leftOut = leftOut;
        Map<EventType, Codes> byType = new EnumMap<>(EventType.class);
        events.forEach(rule -> byType.put(rule.type(), rule.codes()));
        acts.forEach(rule -> byType.putIfAbsent(EventType.parse(rule.name()), rule.codes()));
        this.codes = byType;
    }

    /// The codebook that comes with Dateline.
    public static Codebook bundled() {
        return Bundled.BOOK;
    }

    /// The bundled codebook with a user's additions.
    ///
    /// An entry with a known id extends ours: names and parents are added, other values replace ours. A phrase
    /// that we file elsewhere moves to where the user files it. The examples of the folder are run.
    ///
    /// @param folder `actors.yaml`, `targets.yaml`, … in the bundled files' formats, and `places.csv`; others
    ///     are ignored
    /// @throws CodebookException with all problems of the YAML files, when there is any; faulty rows of a table
    ///     are [#leftOut()]
    public static Codebook withOverlay(Path folder) {
        CodebookLoader loader = new CodebookLoader();
        List<BookFile> overlay = readAll(loader, folder);
        List<Problem> problems = loader.problems().sorted();
        if (!problems.isEmpty()) {
            throw new CodebookException(problems);
        }
        return loader.codebook(overlay);
    }

    /// What is wrong with a user's folder, in order of file and line; empty when `withOverlay` takes it.
    public static List<Problem> check(Path folder) {
        CodebookLoader loader = new CodebookLoader();
        readAll(loader, folder);
        List<Problem> problems = new ArrayList<>(loader.problems().sorted());
        problems.addAll(loader.leftOut().sorted());
        return problems.stream().sorted().toList();
    }

    private static List<BookFile> readAll(CodebookLoader loader, Path folder) {
        List<BookFile> overlay = BookFile.in(folder, loader.problems());
        loader.read(BookFile.bundled(), false);
        loader.read(overlay, true);
        loader.check();
        loader.runExamples(overlay);
        return overlay;
    }

    /// "1.0", or "1.0+3f9a01bc" with the start of a hash of the overlay's files.
    public String version() {
        return version;
    }

    /// What is wrong with rows of a user's tables, which are left out.
    public List<Problem> leftOut() {
        return leftOut;
    }

    public ActorDirectory actors() {
        return actors;
    }

    /// Singular words, lower case, that make a name with the caution `context` an actor: fighter,
    /// militant, group.
    public List<String> actorHeadWords() {
        return actorHeadWords;
    }

    /// The classes that targets fall into.
    public List<TargetType> targetTypes() {
        return targetTypes;
    }

    public List<TargetTerm> targets() {
        return targets;
    }

    public List<WeaponTerm> weapons() {
        return weapons;
    }

    public List<CountWord> countWords() {
        return countWords;
    }

    public List<BoundWord> boundWords() {
        return boundWords;
    }

    public List<PlaceTerm> places() {
        return places;
    }

    /// The types of violent events with their triggers, codes and examples.
    public List<EventRule> events() {
        return events;
    }

    /// The types of events that frames tell of: movements, dealings, protests, riots, what states do to people.
    public List<FrameRule> acts() {
        return acts;
    }

    /// The relations between actors.
    public List<FrameRule> relations() {
        return relations;
    }

    /// All triggers of all violent types.
    public List<TriggerTerm> triggers() {
        return events.stream().flatMap(rule -> rule.triggers().stream()).toList();
    }

    /// The codes of the field's schemas for a type; none for a type without a rule.
    public Codes codes(EventType type) {
        return codes.getOrDefault(type, Codes.NONE);
    }

    /// Indicators of need with their phrases.
    public Needs needs() {
        return needs;
    }

    public Cues cues() {
        return cues;
    }
}
