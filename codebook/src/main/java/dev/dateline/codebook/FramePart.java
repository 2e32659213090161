package dev.dateline.codebook;

import dev.dateline.core.finding.Codes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `acts.yaml` and `relations.yaml`: names with the frames that tell of them.
final class FramePart implements BookPart {
    private static final List<String> PLACES = List.of(
            Frame.SUBJECT,
            Frame.OBJECT,
            Frame.OWNER,
            "of",
            "by",
            "with",
            "to",
            "from",
            "against",
            "on",
            "for",
            "in",
            "into",
            "at",
            "over",
            "between",
            "about",
            "towards",
            "as",
            "under",
            "than",
            "near",
            "outside",
            "ahead",
            "through");

    private final String part;
    private final String key;
    private final Map<String, String> names;
    private final Map<String, FrameRule> rules = new LinkedHashMap<>();

    /// @param part the file's name
    /// @param key under which an entry gives its name
    /// @param names those that an entry may have
    FramePart(String part, String key, List<String> names) {
        this.part = part;
        this.key = key;
        this.names = new LinkedHashMap<>();
        names.forEach(name -> this.names.put(name, name));
    }

    @Override
    public String name() {
        return part;
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        Optional<String> name = entry.choice(key, names);
        if (name.isEmpty()) {
            entry.required(key);
            return;
        }
        String means = entry.text("means").orElse("");
        Codes codes = EventsPart.codesOf(entry).orElse(Codes.NONE);
        List<Frame> frames = new ArrayList<>();
        for (Entry frame : entry.entries("frames")) {
            readFrame(frame, frames);
        }
        List<EventRule.Example> examples = EventsPart.readExamples(entry);
        entry.close();
        EventsPart.requireExamples(entry, name.get(), examples);
        rules.merge(name.get(), new FrameRule(name.get(), means, codes, frames, examples), FramePart::both);
    }

    private static FrameRule both(FrameRule known, FrameRule more) {
        List<Frame> frames = new ArrayList<>(known.frames());
        frames.addAll(more.frames());
        List<EventRule.Example> examples = new ArrayList<>(known.examples());
        examples.addAll(more.examples());
        return new FrameRule(known.name(), known.means(), known.codes(), frames, examples);
    }

    private static void readFrame(Entry entry, List<Frame> into) {
        Optional<Frame.Form> form = Optional.empty();
        for (Frame.Form each : Frame.Form.values()) {
            if (entry.has(lower(each))) {
                form = Optional.of(each);
            }
        }
        if (form.isEmpty()) {
            entry.problem(
                    entry.line(),
                    "a frame names no verb, noun or compound",
                    "Write '{verb: …}', '{noun: …}' or '{compound: …}'.");
            return;
        }
        Map<String, Frame.Slot> slots = new LinkedHashMap<>();
        for (String place : PLACES) {
            entry.text(place).ifPresent(text -> slots.put(place, slot(entry, place, text)));
        }
        Set<String> objects = Set.copyOf(variants(entry.text("objects").orElse("")));
        boolean negated = entry.flag("negated");
        Set<String> unless = Set.copyOf(variants(entry.text("unless").orElse("")));
        Optional<Codes> codes = EventsPart.codesOf(entry);
        for (String variant : variants(entry.text(lower(form.get())).orElse(""))) {
            into.add(new Frame(
                    dev.dateline.core.text.PhraseIndex.words(variant),
                    form.get(),
                    slots,
                    objects,
                    unless,
                    negated,
                    codes));
        }
        entry.close();
    }

    /// "actor", "recipient party place", "actor force!": role, kinds, and whether nothing is found without it.
    private static Frame.Slot slot(Entry entry, String place, String text) {
        boolean required = text.endsWith("!");
        String[] words =
                (required ? text.substring(0, text.length() - 1) : text).strip().split(" +");
        Set<Frame.Kind> kinds = EnumSet.noneOf(Frame.Kind.class);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            java.util.Arrays.stream(Frame.Kind.values())
                    .filter(kind -> lower(kind).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            kinds::add,
                            () -> entry.problem(
                                    entry.lineOf(place),
                                    "nothing is of kind '%s'".formatted(word),
                                    "Write any of party, group, state, force, police, crowd, people, place, facility,"
                                            + " weapon, money, peacekeeping."));
        }
        return new Frame.Slot(words[0], kinds, required);
    }

    private static List<String> variants(String text) {
        List<String> variants = new ArrayList<>();
        for (String variant : text.split("\\|")) {
            if (!variant.isBlank()) {
                variants.add(variant.strip().toLowerCase(Locale.ROOT));
            }
        }
        return variants;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public PhraseIndex phrases() {
        return new PhraseIndex();
    }

    List<FrameRule> rules() {
        return List.copyOf(rules.values());
    }
}
