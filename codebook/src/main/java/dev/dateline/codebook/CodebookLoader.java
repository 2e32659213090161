package dev.dateline.codebook;

import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.yaml.YamlNode;
import dev.dateline.core.yaml.YamlNode.Fields;
import dev.dateline.core.yaml.YamlNode.Items;
import dev.dateline.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads our files, then a user's, into one codebook and collects all problems on the way.
final class CodebookLoader {
    private static final String VERSION = "1.0";
    private static final int HASH_DIGITS = 8;

    private final Problems problems = new Problems();
    private final Problems leftOut = new Problems();
    private final Map<Example, Entry> actorExamples = new LinkedHashMap<>();
    private final Map<Example, Entry> targetExamples = new LinkedHashMap<>();
    private final Map<Example, Entry> weaponExamples = new LinkedHashMap<>();
    private final Map<Example, Entry> numberExamples = new LinkedHashMap<>();
    private final Map<Example, Entry> placeExamples = new LinkedHashMap<>();
    private final ActorWordPart actorWords = new ActorWordPart();
    private final ActorPart actors = new ActorPart(actorExamples, actorWords.heads());
    private final TargetPart targets = new TargetPart(targetExamples);
    private final WeaponPart weapons = new WeaponPart(weaponExamples);
    private final NumberPart numbers = new NumberPart(numberExamples);
    private final PlacePart places = new PlacePart(placeExamples);
    private final EventsPart events = new EventsPart();
    private final IndicatorsPart indicators = new IndicatorsPart();
    private final CuesPart cues = new CuesPart();
    private final FramePart acts = new FramePart(
            "acts",
            "type",
            Arrays.stream(EventType.values())
                    .filter(type -> !type.isViolent() || type == EventType.RIOT)
                    .map(EventType::code)
                    .toList());
    private final FramePart relations = new FramePart(
            "relations",
            "relation",
            Arrays.stream(RelationType.values()).map(RelationType::code).toList());
    private final Map<String, BookPart> parts = new LinkedHashMap<>();

    CodebookLoader() {
        BookPart stateForces = new StateForcePart(actors, actorExamples);
        for (BookPart part : List.of(
                actorWords,
                stateForces,
                actors,
                targets,
                weapons,
                numbers,
                places,
                events,
                acts,
                relations,
                indicators,
                cues)) {
            parts.put(part.name(), part);
        }
    }

    Problems problems() {
        return problems;
    }

    /// What is wrong with the rows of a user's table; they are left out and the rest holds.
    Problems leftOut() {
        return leftOut;
    }

    void read(List<BookFile> files, boolean overlay) {
        files.forEach(file -> read(file, overlay));
    }

    /// Reports what only shows when all files are read; call it once, after them.
    void check() {
        parts.values().forEach(BookPart::check);
    }

    /// Runs the examples of these files and reports those that fail.
    void runExamples(List<BookFile> files) {
        List<String> labels = files.stream().map(BookFile::label).toList();
        run(actorExamples, actors, labels);
        run(targetExamples, targets, labels);
        run(weaponExamples, weapons, labels);
        run(numberExamples, numbers, labels);
        run(placeExamples, places, labels);
    }

    private void run(Map<Example, Entry> examples, BookPart part, List<String> labels) {
        List<Example> wanted = examples.keySet().stream()
                .filter(example -> labels.contains(example.file()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        PhraseIndex phrases = part.phrases();
        wanted.forEach(example -> example.run(phrases, problems));
    }

    /// @param overlay the user's files; part of the version
    Codebook codebook(List<BookFile> overlay) {
        return new Codebook(
                version(overlay),
                new ActorDirectory(actors.actors()),
                List.copyOf(actorWords.heads()),
                targets.types(),
                targets.terms(),
                weapons.terms(),
                numbers.counts(),
                numbers.bounds(),
                places.terms(),
                events.rules(),
                acts.rules(),
                relations.rules(),
                indicators.needs(),
                cues.cues(),
                leftOut.sorted());
    }

    private void read(BookFile file, boolean overlay) {
        if (file.isTable()) {
            for (Entry entry : PlaceTable.read(file, leftOut)) {
                places.add(entry, overlay);
            }
            return;
        }
        BookPart part = parts.get(file.part());
        if (part == null) {
            problems.add(
                    file.label(),
                    1,
                    "'%s' is no part of a codebook".formatted(file.part()),
                    Nearest.advice(file.part(), "Parts", parts.keySet()));
            return;
        }
        try {
            YamlNode root = YamlReader.read(file.text());
            if (!(root instanceof Items(List<YamlNode> items, int line))) {
                problems.add(file.label(), root.line(), "the file is no list", "Begin each entry with '- '.");
                return;
            }
            for (YamlNode item : items) {
                if (item instanceof Fields fields) {
                    Entry entry = new Entry(file.label(), fields, problems);
                    part.add(entry, overlay);
                    entry.close();
                } else {
                    problems.add(file.label(), item.line(), "this entry has no keys", "Write '- key: value'.");
                }
            }
        } catch (YamlReader.SyntaxException e) {
            problems.add(file.label(), e.line(), String.valueOf(e.getMessage()), e.advice());
        }
    }

    private static String version(List<BookFile> overlay) {
        if (overlay.isEmpty()) {
            return VERSION;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (BookFile file : overlay) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return VERSION + "+" + HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
