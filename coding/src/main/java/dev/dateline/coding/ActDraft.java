package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.coding.frame.Filler;
import dev.dateline.coding.frame.FrameMatch;
import dev.dateline.core.ActorKind;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An event without violence while its mentions are gathered.
final class ActDraft {
    private static final String ACTOR = "actor";
    private static final String RECIPIENT = "recipient";
    private static final String PLACE = "place";
    private static final String NOUN = "noun:";

    final EventType type;
    final Span trigger;
    final Sentence sentence;
    final Modality modality;
    final Stage stage;
    final Codes codes;
    /// The offer or demand that it answers.
    Optional<ActDraft> answered = Optional.empty();

    Optional<EventDate> date;
    Optional<EventPlace> place;
    /// By what makes two parties one: the actor's id, or the words.
    final Map<String, Doer> doers = new LinkedHashMap<>();

    final Map<String, Target> recipients = new LinkedHashMap<>();
    final TreeSet<Sentence> sentences = new TreeSet<>(java.util.Comparator.comparingInt(Sentence::index));
    final List<String> reasons = new ArrayList<>();

    ActDraft(Context context, FrameMatch<EventType> match, Modality modality, Stage stage) {
        this(
                context,
                match,
                modality,
                stage,
                stage == Stage.PLANNED ? Intents.of(own(context, match)) : own(context, match));
    }

    /// "decided to lift the ban": not yet done, but the deed of him who has the say.
    static ActDraft decided(Context context, FrameMatch<EventType> match) {
        return new ActDraft(context, match, Modality.ASSERTED, Stage.PLANNED, own(context, match));
    }

    /// "failed to reach an agreement"
    static ActDraft failed(Context context, FrameMatch<EventType> match) {
        return new ActDraft(context, match, Modality.ASSERTED, Stage.ATTEMPTED, Intents.FAILED);
    }

    private static Codes own(Context context, FrameMatch<EventType> match) {
        return match.frame().codes().orElseGet(() -> context.codebook().codes(match.of()));
    }

    private ActDraft(Context context, FrameMatch<EventType> match, Modality modality, Stage stage, Codes codes) {
        this.type = match.of();
        this.trigger = match.words();
        this.sentence = match.sentence();
        this.modality = modality;
        this.stage = stage;
        this.codes = codes;
        this.date = When.dateOfAct(context, sentence, trigger);
        this.place = Optional.empty();
        match.fillers(ACTOR).forEach(filler -> addDoer(context, filler, Certainty.ASSERTED));
        match.fillers(RECIPIENT).forEach(filler -> addRecipient(context, filler));
        this.place = named(context, match.fillers(PLACE))
                .or(() -> Where.place(context, sentence, trigger).filter(where -> isOfAct(context, where)));
        sentences.add(sentence);
        reasons.add("“%s” (%s) tells of %s"
                .formatted(
                        context.words(trigger),
                        match.frame().form().name().toLowerCase(java.util.Locale.ROOT),
                        type.code()));
    }

    /// The place that the frame itself names: "withdrew from [Kidal]".
    private static Optional<EventPlace> named(Context context, List<Filler> places) {
        return places.stream()
                .flatMap(filler -> context.mentions().within(filler.span(), Mention.OfPlace.class).stream())
                .filter(mention ->
                        mention.place().isPresent() && !mention.demonym() && !isSeat(context, mention.span()))
                .findFirst()
                .map(Locations::of)
                .map(Where::withoutName);
    }

    /// Whether a place is where it happened: not a party itself, nor where a party sits ("the government in
    /// Maputo"); a country only behind "in".
    private boolean isOfAct(Context context, EventPlace where) {
        boolean party = Stream.concat(
                        doers.values().stream().flatMap(doer -> doer.spans().stream()),
                        recipients.values().stream()
                                .filter(target ->
                                        target.kind() != TargetKind.PLACE && target.kind() != TargetKind.FACILITY)
                                .flatMap(target -> target.spans().stream()))
                .anyMatch(span -> where.spans().stream().anyMatch(span::overlaps));
        boolean country = where.precision() == PlacePrecision.COUNTRY
                && where.spans().stream().noneMatch(span -> follows(context, span, "in"));
        return !party && !country && where.spans().stream().noneMatch(span -> isSeat(context, span));
    }

    private static boolean follows(Context context, Span span, String word) {
        int first = context.text().firstTokenFrom(span.start());
        return first >= 1 && context.text().token(first - 1).is(word);
    }

    private static boolean isSeat(Context context, Span span) {
        int first = context.text().firstTokenFrom(span.start());
        return first >= 2
                && context.text().token(first - 1).is("in")
                && context.codebook()
                        .cues()
                        .has("seated", context.text().token(first - 2).lemma());
    }

    /// Takes what another mention of the same act tells.
    void take(ActDraft other) {
        other.doers.forEach(doers::putIfAbsent);
        other.recipients.forEach(recipients::putIfAbsent);
        date = date.or(() -> other.date);
        place = place.or(() -> other.place);
        sentences.addAll(other.sentences);
        reasons.addAll(other.reasons);
    }

    /// Whether two mentions may tell of one act: of one kind, by one party if both name any, at no other time
    /// or place.
    boolean mayBe(ActDraft other) {
        return type == other.type
                && stage == other.stage
                && (shares(doers, other.doers) || isVague(other) && sharesAny(recipients, other.recipients))
                && shares(recipients, other.recipients)
                && !When.conflict(date, other.date)
                && !Where.apart(place, other.place);
    }

    /// One of the two names its parties by a noun alone: "troops", "the army".
    private boolean isVague(ActDraft other) {
        return Stream.of(doers, other.doers)
                .anyMatch(parties -> parties.keySet().stream().allMatch(key -> key.startsWith(NOUN)));
    }

    private static <V> boolean sharesAny(Map<String, V> a, Map<String, V> b) {
        return a.keySet().stream().anyMatch(b::containsKey);
    }

    private static <V> boolean shares(Map<String, V> a, Map<String, V> b) {
        return a.isEmpty() || b.isEmpty() || a.keySet().stream().anyMatch(b::containsKey);
    }

    void addDoer(Context context, Filler filler, Certainty certainty) {
        if (context.head(filler.group()).pos() == Pos.PRON) {
            return;
        }
        Optional<Mention.OfActor> actor = actor(context, filler);
        Optional<Mention.OfPlace> country = country(context, filler);
        DoerKind kind = actor.map(known -> known.kind().isState() || known.kind() == ActorKind.DE_FACTO_AUTHORITY
                        ? DoerKind.STATE
                        : DoerKind.ORGANIZATION)
                .orElseGet(() -> kind(context, filler, country.isPresent()));
        doers.putIfAbsent(
                key(context, filler),
                new Doer(
                        List.of(context.words(filler.span())),
                        actor.map(Mention.OfActor::actor),
                        kind,
                        certainty,
                        Attribution.theReport(),
                        actor.flatMap(known -> context.codebook().actors().find(known.actor()))
                                .flatMap(known -> known.cameo()),
                        List.of(filler.span())));
    }

    void addRecipient(Context context, Filler filler) {
        if (context.head(filler.group()).pos() == Pos.PRON) {
            return;
        }
        Optional<Mention.OfTarget> known = context.targetAt(filler.group());
        boolean person = !context.mentions()
                .within(filler.span(), Mention.OfPerson.class)
                .isEmpty();
        boolean place = context.mentions().within(filler.span(), Mention.OfPlace.class).stream()
                .anyMatch(mention -> mention.literal() && !mention.demonym());
        TargetKind kind = person
                ? TargetKind.PERSON
                : known.map(Mention.OfTarget::kind).orElse(place ? TargetKind.PLACE : TargetKind.PEOPLE);
        String words = context.words(filler.span());
        recipients.putIfAbsent(
                key(context, filler),
                new Target(
                        List.of(words),
                        kind,
                        known.map(Mention.OfTarget::type).orElse("other"),
                        person
                                || Character.isUpperCase(words.charAt(0))
                                        && !context.text().upperCase(),
                        Counts.in(context, filler.group())
                                .map(Mention.OfCount::count)
                                .orElse(HeadCount.notStated()),
                        Optional.empty(),
                        List.of(filler.span())));
    }

    private static DoerKind kind(Context context, Filler filler, boolean country) {
        boolean state = country
                || context.isForce(filler.group())
                || context.codebook()
                        .cues()
                        .has("state-words", context.head(filler.group()).lemma());
        if (!context.mentions().within(filler.span(), Mention.OfPerson.class).isEmpty()) {
            return DoerKind.INDIVIDUAL;
        }
        if (state) {
            return DoerKind.STATE;
        }
        return Doers.isSingle(context, filler.group()) ? DoerKind.INDIVIDUAL : DoerKind.UNKNOWN_GROUP;
    }

    private static Optional<Mention.OfActor> actor(Context context, Filler filler) {
        return context.mentions().within(filler.span(), Mention.OfActor.class).stream()
                .findFirst();
    }

    private static Optional<Mention.OfPlace> country(Context context, Filler filler) {
        return context.mentions().within(filler.span(), Mention.OfPlace.class).stream()
                .filter(place -> place.place()
                        .filter(known -> known.feature() == Place.Feature.COUNTRY)
                        .isPresent())
                .findFirst();
    }

    private static String key(Context context, Filler filler) {
        return actor(context, filler)
                .map(actor -> "actor:" + actor.actor())
                .or(() -> country(context, filler)
                        .flatMap(Mention.OfPlace::place)
                        .map(Place::name)
                        .map(name -> "country:" + name))
                .orElseGet(() -> "noun:"
                        + Objects.requireNonNull(context.head(filler.group()).lemma()));
    }
}
