package dev.dateline.coding.frame;

import dev.dateline.codebook.Frame;
import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds frames of verbs and nouns in the clauses of a text; those of compounds are looked for within words, by whoever
/// has them. Immutable, thread-safe.
///
/// @param <T> what a frame tells of
public final class FrameFinder<T> {
    /// How many words an object's phrase may go on behind its head: "cessation of hostilities".
    private static final int LONGEST = 3;

    /// Whom something is given: what "to" leads in, or the first of two objects.
    private static final String RECEIVER = "to";

    /// Words of a verb that need their noun behind them: "call on", but "put the men on trial".
    private static final Set<String> GOVERNING = Set.of("on", "upon", "for", "with", "at", "of");

    private record Known<T>(Frame frame, T of) {}

    private final Map<Frame.Form, Map<String, List<Known<T>>>> byFirstWord;

    private FrameFinder(Map<Frame.Form, Map<String, List<Known<T>>>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /// Collects frames. Of those that fit the same words the first one added wins.
    public static final class Builder<T> {
        private final Map<Frame.Form, Map<String, List<Known<T>>>> known = new HashMap<>();

        private Builder() {}

        public Builder<T> add(Frame frame, T of) {
            known.computeIfAbsent(frame.form(), form -> new HashMap<>())
                    .computeIfAbsent(frame.words().getFirst(), word -> new ArrayList<>())
                    .add(new Known<>(frame, of));
            return this;
        }

        public FrameFinder<T> build() {
            known.values()
                    .forEach(byWord -> byWord.values()
                            .forEach(list -> list.sort(Comparator.comparingInt(
                                    one -> -one.frame().words().size()))));
            return new FrameFinder<>(known);
        }
    }

    /// All frames of a sentence in the order of the text; one for each group at most.
    public List<FrameMatch<T>> find(Context context, Sentence sentence) {
        List<FrameMatch<T>> found = new ArrayList<>();
        for (Group group : context.text().groups(sentence)) {
            find(context, sentence, group).ifPresent(found::add);
        }
        return found;
    }

    /// The frame of one noun or verb group.
    public Optional<FrameMatch<T>> find(Context context, Sentence sentence, Group group) {
        return group.isVerb() ? verb(context, sentence, group) : noun(context, sentence, group);
    }

    private List<Known<T>> known(Frame.Form form, String word) {
        return byFirstWord.getOrDefault(form, Map.of()).getOrDefault(word, List.of());
    }

    // ---------------------------------------------------------------- verbs

    private Optional<FrameMatch<T>> verb(Context context, Sentence sentence, Group verb) {
        Token head = context.head(verb);
        for (Known<T> known : known(Frame.Form.VERB, head.lemma())) {
            Optional<FrameMatch<T>> match = known.frame().negated() == verb.negated() || isRefused(verb)
                    ? verb(context, sentence, verb, known)
                    : Optional.empty();
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /// "will not release": found though negated, as what somebody says that he will not do.
    private static boolean isRefused(Group verb) {
        return verb.negated() && (verb.modal().equals("will") || verb.modal().equals("wo"));
    }

    private Optional<FrameMatch<T>> verb(Context context, Sentence sentence, Group verb, Known<T> known) {
        Frame frame = known.frame();
        List<Group> objects = verb.passive() ? List.of() : objects(context, sentence, verb.endToken());
        int end = verb.endToken();
        List<String> rest = frame.words().subList(1, frame.words().size());
        if (!rest.isEmpty()) {
            int parted = objects.isEmpty() || GOVERNING.contains(rest.getLast())
                    ? -1
                    : follow(context, sentence, objects.getLast().endToken(), rest);
            int together = follow(context, sentence, verb.head() + 1, rest);
            if (together < 0 && parted < 0) {
                return Optional.empty();
            }
            if (together >= 0) {
                end = Math.max(end, together);
                objects = verb.passive() ? List.of() : objects(context, sentence, end);
            }
        }
        boolean transitive =
                frame.slots().containsKey(Frame.OBJECT) || !frame.objects().isEmpty();
        if (transitive && objects.isEmpty() && !verb.passive()) {
            objects = shifted(context, sentence, end);
        }
        if (!transitive && (verb.passive() || !objects.isEmpty())) {
            return Optional.empty(); // "the fans deserted the stadium" tells of no deserters
        }
        Map<String, List<Group>> beside = new HashMap<>();
        List<Group> subjects = context.clauses().subjects(sentence, verb);
        if (verb.passive()) {
            beside.put(Frame.OBJECT, subjects);
            beside.put(Frame.SUBJECT, context.clauses().complements(sentence, verb, Set.of("by")));
        } else {
            beside.put(Frame.SUBJECT, subjects);
            beside.put(Frame.OBJECT, objects);
        }
        boolean excluded = !frame.unless().isEmpty()
                && beside.getOrDefault(Frame.OBJECT, List.of()).stream()
                        .anyMatch(group -> isHeaded(context, sentence, group, frame.unless()));
        if (excluded) {
            return Optional.empty();
        }
        Group hangsOn = verb;
        if (!frame.objects().isEmpty()) {
            List<Group> beforeOrAfter = beside.getOrDefault(Frame.OBJECT, List.of());
            Optional<Group> object = beforeOrAfter.stream()
                    .filter(group -> isHeaded(context, sentence, group, frame.objects())
                            || isHeaded(context, sentence, measured(context, sentence, group), frame.objects()))
                    .findFirst();
            if (object.isEmpty() && !verb.passive() && !objects.isEmpty()) { // "gave the envoy an ultimatum"
                object = objects(context, sentence, objects.getLast().endToken()).stream()
                        .filter(group -> isHeaded(context, sentence, group, frame.objects()))
                        .findFirst();
                beside.put(RECEIVER, objects);
            }
            if (object.isEmpty()) {
                return Optional.empty();
            }
            if (!verb.passive()) {
                hangsOn = object.get();
                end = Math.max(end, hangsOn.endToken());
            }
        }
        Span words = context.text().span(verb.head(), end);
        return fill(context, sentence, known, hangsOn, verb, beside)
                .map(fillers -> new FrameMatch<>(frame, known.of(), sentence, verb, words, fillers));
    }

    /// What follows on a token as object; days and hours are none ("withdrew Thursday").
    private static List<Group> objects(Context context, Sentence sentence, int from) {
        return context.clauses().objectsFrom(sentence, from).stream()
                .filter(group -> context.mentions()
                        .at(context.head(group).span().start(), Mention.OfTime.class)
                        .isEmpty())
                .toList();
    }

    /// The object that stands behind what hangs on the verb: "gave to the clinic [some of the beds]".
    private static List<Group> shifted(Context context, Sentence sentence, int from) {
        return context.text()
                .groupAt(Math.min(from + 1, sentence.endToken() - 1))
                .filter(group -> group.isNoun() && group.firstToken() == from + 1)
                .filter(group -> context.clauses().hangsOnPreposition(group, sentence))
                .map(group -> objects(context, sentence, group.endToken()))
                .orElse(List.of());
    }

    /// Whether one of some words or phrases holds the head of a group: "truce", "state of emergency".
    private static boolean isHeaded(Context context, Sentence sentence, Group group, Set<String> objects) {
        for (int first = group.head(); first >= group.firstToken(); first--) {
            StringBuilder phrase = new StringBuilder();
            for (int i = first; i < Math.min(sentence.endToken(), group.head() + LONGEST); i++) {
                phrase.append(i == first ? "" : " ")
                        .append(context.text().token(i).lemma());
                if (i >= group.head() && objects.contains(phrase.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where some words end that follow on a token; -1 when others follow.
    private static int follow(Context context, Sentence sentence, int from, List<String> words) {
        if (from + words.size() > sentence.endToken()) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = context.text().token(from + i);
            if (!token.is(words.get(i)) && !token.lemma().equals(words.get(i))) {
                return -1;
            }
        }
        return from + words.size();
    }

    // ---------------------------------------------------------------- nouns

    private Optional<FrameMatch<T>> noun(Context context, Sentence sentence, Group noun) {
        for (int i = noun.firstToken(); i <= noun.head(); i++) {
            Token token = context.text().token(i);
            for (Known<T> known : known(Frame.Form.NOUN, token.lemma())) {
                int end = follow(context, sentence, i, known.frame().words());
                if (end == noun.head() + 1) {
                    Optional<FrameMatch<T>> match = noun(context, sentence, noun, i, end, known);
                    if (match.isPresent()) {
                        return match;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FrameMatch<T>> noun(
            Context context, Sentence sentence, Group noun, int first, int end, Known<T> known) {
        Map<String, List<Group>> beside = new HashMap<>();
        Map<String, List<Filler>> owners = new HashMap<>();
        Frame.Slot owner = known.frame().slots().get(Frame.OWNER);
        if (owner != null) {
            Kinds kinds = new Kinds(context);
            List<Filler> parts = owners(context, sentence, noun, first).stream()
                    .filter(part -> fits(kinds, part, owner))
                    .toList();
            if (!parts.isEmpty()) {
                owners.put(owner.role(), parts);
            } else if (owner.required()) {
                return Optional.empty();
            }
        }
        Span words = context.text().span(first, end);
        return fill(context, sentence, known, noun, noun, beside).map(fillers -> {
            Map<String, List<Filler>> all = new LinkedHashMap<>(fillers);
            owners.forEach((role, parts) -> all.merge(role, parts, FrameFinder::joined));
            return new FrameMatch<>(known.frame(), known.of(), sentence, noun, words, all);
        });
    }

    /// Who stands before a noun within its group: "the [Iranian] withdrawal", "[Iran]'s withdrawal".
    private static List<Filler> owners(Context context, Sentence sentence, Group noun, int first) {
        List<Filler> found = new ArrayList<>();
        if (first > noun.firstToken()) {
            Span before = context.text().span(noun.firstToken(), first);
            context.mentions()
                    .within(before, Mention.OfActor.class)
                    .forEach(actor -> found.add(new Filler(noun, actor.span())));
            context.mentions()
                    .within(before, Mention.OfPerson.class)
                    .forEach(person -> found.add(new Filler(noun, person.span())));
            context.mentions().within(before, Mention.OfPlace.class).stream()
                    .filter(place ->
                            found.stream().noneMatch(known -> known.span().overlaps(place.span())))
                    .forEach(place -> found.add(new Filler(noun, place.span())));
        }
        int before = noun.firstToken() - 1;
        if (found.isEmpty()
                && before > sentence.firstToken()
                && context.text().token(before).lemma().equals("'s")) {
            context.text()
                    .groupAt(before - 1)
                    .filter(Group::isNoun)
                    .ifPresent(group -> found.add(new Filler(group, context.nameSpan(group))));
        }
        return found;
    }

    // ---------------------------------------------------------------- roles

    /// The fillers of all slots but the owner's; empty when one that must be filled is not.
    private static <T> Optional<Map<String, List<Filler>>> fill(
            Context context,
            Sentence sentence,
            Known<T> known,
            Group hangsOn,
            Group word,
            Map<String, List<Group>> beside) {
        Kinds kinds = new Kinds(context);
        Map<String, List<Filler>> fillers = new LinkedHashMap<>();
        for (Map.Entry<String, Frame.Slot> entry : known.frame().slots().entrySet()) {
            String place = entry.getKey();
            Frame.Slot slot = entry.getValue();
            boolean inner = place.equals(Frame.SUBJECT) || place.equals(Frame.OBJECT);
            if (place.equals(Frame.OWNER)) {
                continue;
            }
            List<Group> groups = inner || place.equals(RECEIVER) && beside.containsKey(place)
                    ? beside.getOrDefault(place, List.of())
                    : complements(context, sentence, hangsOn, word, place);
            List<Filler> fit = groups.stream()
                    .map(group -> measured(context, sentence, group))
                    .map(group -> new Filler(group, context.nameSpan(group)))
                    .filter(filler -> fits(kinds, filler, slot)
                            || place.equals(Frame.SUBJECT) && isCapital(context, filler, slot))
                    .toList();
            boolean wrong = inner && !groups.isEmpty() && fit.isEmpty();
            if (wrong || slot.required() && fit.isEmpty()) {
                return Optional.empty();
            }
            if (!fit.isEmpty()) {
                fillers.merge(slot.role(), fit, FrameFinder::joined);
            }
        }
        return Optional.of(fillers);
    }

    private static List<Group> complements(
            Context context, Sentence sentence, Group hangsOn, Group word, String preposition) {
        List<Group> found = context.clauses().complements(sentence, hangsOn, Set.of(preposition));
        return found.isEmpty() && !hangsOn.equals(word)
                ? context.clauses().complements(sentence, word, Set.of(preposition))
                : found;
    }

    private static boolean fits(Kinds kinds, Filler filler, Frame.Slot slot) {
        return slot.kinds().isEmpty() || slot.kinds().stream().anyMatch(kind -> kinds.is(filler, kind));
    }

    /// "a total of 40 rifles", "dozens of policemen": what is measured or counted.
    private static Group measured(Context context, Sentence sentence, Group group) {
        Group counted = context.counted(group);
        int next = group.endToken();
        boolean measure = counted.equals(group)
                && next + 1 < sentence.endToken()
                && context.text().token(next).is("of")
                && context.codebook().cues().has("measures", context.head(group).lemma());
        return measure ? context.text().groupAt(next + 1).filter(Group::isNoun).orElse(counted) : counted;
    }

    /// "Washington froze the assets": a town that acts stands for those who rule there.
    private static boolean isCapital(Context context, Filler filler, Frame.Slot slot) {
        return (slot.kinds().contains(Frame.Kind.PARTY) || slot.kinds().contains(Frame.Kind.STATE))
                && context.mentions().within(filler.span(), Mention.OfPlace.class).stream()
                        .anyMatch(place -> place.span().equals(filler.span()));
    }

    private static List<Filler> joined(List<Filler> first, List<Filler> second) {
        List<Filler> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
