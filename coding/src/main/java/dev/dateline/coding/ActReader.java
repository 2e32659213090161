package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.FrameRule;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.FrameFinder;
import dev.dateline.coding.frame.FrameMatch;
import dev.dateline.coding.speech.Speech;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads events without violence: what forces, states and groups do to and with each other.
final class ActReader {
    /// What a party refuses when it says that it will not do it.
    private static final Set<EventType> REFUSABLE = Set.of(
            EventType.RELEASE,
            EventType.WITHDRAWAL,
            EventType.SURRENDER,
            EventType.AGREEMENT,
            EventType.CEASEFIRE,
            EventType.MEETING,
            EventType.AID,
            EventType.LAW);
    /// Dealings that come to nothing when one of the parties does not want them.
    private static final Set<EventType> FAILING =
            Set.of(EventType.AGREEMENT, EventType.CEASEFIRE, EventType.MEETING, EventType.RELEASE);
    private static final Set<String> ANNOUNCING = Set.of("will", "'ll", "shall", "wo");
    private static final Set<String> ASKING = Set.of("how", "whether", "if", "why", "unless", "until");
    private static final double CONFIDENCE = 0.7;

    private final FrameFinder<EventType> finder;

    ActReader(Codebook codebook) {
        FrameFinder.Builder<EventType> frames = FrameFinder.builder();
        for (FrameRule rule : codebook.acts()) {
            EventType type = EventType.parse(rule.name());
            rule.frames().forEach(frame -> frames.add(frame, type));
        }
        this.finder = frames.build();
    }

    /// Every frame of a text, in text order.
    List<FrameMatch<EventType>> find(Context context) {
        return context.text().sentences().stream()
                .flatMap(sentence -> finder.find(context, sentence).stream())
                .toList();
    }

    /// @param matches what [#find] found
    /// @param told groups that name violent happenings: they tell of nothing else
    /// @return in order of first mention, numbered among themselves; none is the main one
    static List<Event> read(Context context, Speeches speeches, List<FrameMatch<EventType>> matches, Set<Group> told) {
        List<ActDraft> drafts = new ArrayList<>();
        for (FrameMatch<EventType> match : matches) {
            boolean telling = !told.contains(match.group())
                    && !isDenied(context, speeches, match)
                    && !isSilence(context, match)
                    && !isEnded(matches, match)
                    && !isFailedDealing(context, matches, match);
            if (telling) {
                draft(context, match).ifPresent(draft -> add(draft, drafts));
            }
        }
        Answers.link(context, drafts);
        return drafts.stream()
                .map(draft -> event(context, speeches, draft, drafts))
                .toList();
    }

    /// "denied that any fighters had left": the denial is a statement, and nothing happened by it.
    private static boolean isDenied(Context context, Speeches speeches, FrameMatch<EventType> match) {
        return speeches.around(match.words())
                .filter(speech -> context.codebook().cues().has("saying-denying", speech.verb())
                        || context.codebook().cues().has("saying-rejecting", speech.verb())
                                && isCharge(context, speech))
                .isPresent();
    }

    /// "rejected the accusation that his men had left"
    private static boolean isCharge(Context context, Speech speech) {
        int first = context.text()
                .firstTokenFrom(speech.quotation().content().getFirst().start());
        return context.text()
                .groupAt(first)
                .filter(group -> context.codebook()
                        .cues()
                        .has("saying-charges", context.head(group).lemma()))
                .isPresent();
    }

    /// "declined to comment": who says nothing refuses nobody anything.
    private static boolean isSilence(Context context, FrameMatch<EventType> match) {
        if (match.of() != EventType.REFUSAL || !match.group().isVerb()) {
            return false;
        }
        int next = match.group().endToken();
        boolean led = next + 1 < match.sentence().endToken()
                && context.text().token(next).is("to");
        return led
                && context.codebook()
                        .cues()
                        .has("silent-verbs", context.text().token(next + 1).lemma());
    }

    /// "lifted the boycott": what is ended is told of by the word that ends it.
    private static boolean isEnded(List<FrameMatch<EventType>> matches, FrameMatch<EventType> match) {
        return match.group().isNoun()
                && matches.stream()
                        .anyMatch(other -> other.group().isVerb()
                                && other.sentence().equals(match.sentence())
                                && isConcession(other)
                                && other.words().overlaps(match.words()));
    }

    /// "failed to reach an agreement" tells of talks, not of a duty.
    private static boolean isFailedDealing(
            Context context, List<FrameMatch<EventType>> matches, FrameMatch<EventType> match) {
        return match.of() == EventType.FAILURE
                && matches.stream()
                        .anyMatch(other -> FAILING.contains(other.of())
                                && other.group().firstToken() == match.group().endToken()
                                && governor(context, match.sentence(), other.group())
                                        .equals("fail"));
    }

    private static Optional<ActDraft> draft(Context context, FrameMatch<EventType> match) {
        Group group = match.group();
        if (isAsked(context, match.sentence(), group)) {
            return Optional.empty();
        }
        if (isRefused(match)) { // "will not release the soldiers"
            return Optional.of(
                    new ActDraft(context, match.as(EventType.REFUSAL), Modality.ASSERTED, Stage.ACCOMPLISHED));
        }
        if (isAnnounced(group)) { // "will withdraw its troops in June": a plan made known
            return Optional.of(new ActDraft(context, match, Modality.ASSERTED, Stage.PLANNED));
        }
        String governor = governor(context, match.sentence(), group);
        if (!group.negated() && context.codebook().cues().has("beginning-verbs", governor)) {
            return Optional.of(new ActDraft(context, match, Modality.ASSERTED, Stage.ACCOMPLISHED));
        }
        if (!group.negated() && context.codebook().cues().has("decided-verbs", governor)) {
            return Optional.of(ActDraft.decided(context, match));
        }
        if (!group.negated() && context.codebook().cues().has("deciding-verbs", governor)) {
            return Optional.of(new ActDraft(context, match, Modality.ASSERTED, Stage.PLANNED));
        }
        if (governor.equals(
                "fail")) { // "failed to reach an agreement": talks that came to nothing; else nothing happened
            return FAILING.contains(match.of()) ? Optional.of(ActDraft.failed(context, match)) : Optional.empty();
        }
        Modality modality = Realis.modality(context, match.sentence(), group);
        if (modality == Modality.HYPOTHETICAL
                || modality == Modality.DENIED && !match.frame().negated()
                || isOnlyWanted(context, match.sentence(), group)) {
            return Optional.empty();
        }
        return Optional.of(new ActDraft(
                context,
                match,
                match.frame().negated() ? Modality.ASSERTED : modality,
                Realis.stageOfAct(context, match.sentence(), group)));
    }

    /// "wanted to know how the army proposes to", "asked whether rebels had left", "if the talks fail": not
    /// told as so.
    private static boolean isAsked(Context context, Sentence sentence, Group group) {
        for (int i = group.firstToken() - 1; i >= sentence.firstToken(); i--) {
            Token token = context.text().token(i);
            if (ASKING.contains(token.lower())) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.is(",") || token.is(";")) {
                return false;
            }
        }
        return false;
    }

    /// The verb that an infinitive or gerund hangs on ("decided" of "decided to release"); else empty.
    private static String governor(Context context, Sentence sentence, Group group) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(group) - 1;
        int edge = group.firstToken();
        if (at > 0 && isTime(context, groups.get(at)) && groups.get(at).endToken() == edge) { // "decided on Monday to"
            edge = groups.get(at).firstToken()
                    - (context.clauses().hangsOnPreposition(groups.get(at), sentence) ? 1 : 0);
            at--;
        }
        boolean hangs = group.isVerb()
                && at >= 0
                && groups.get(at).isVerb()
                && groups.get(at).endToken() == edge
                && (group.modal().equals("to") || context.clauses().isGerund(group));
        return hangs && !groups.get(at).negated() ? context.head(groups.get(at)).lemma() : "";
    }

    private static boolean isTime(Context context, Group group) {
        return group.isNoun()
                && context.mentions()
                        .at(context.head(group).span().start(), Mention.OfTime.class)
                        .isPresent();
    }

    /// "is considering sending aid", "called for a ceasefire": what somebody thinks of or asks for is no act
    /// yet.
    private static boolean isOnlyWanted(Context context, Sentence sentence, Group group) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(group);
        if (at <= 0) {
            return false;
        }
        if (group.isVerb()) {
            Group before = groups.get(at - 1);
            return context.clauses().isGerund(group)
                    && before.isVerb()
                    && before.endToken() == group.firstToken()
                    && isWanting(context, before);
        }
        return groups.subList(0, at).reversed().stream()
                .filter(Group::isVerb)
                .findFirst()
                .filter(verb -> isWanting(context, verb))
                .filter(verb -> context.clauses().objects(sentence, verb).contains(group)
                        || context.clauses()
                                .complements(sentence, verb, Set.of("for", "to", "on"))
                                .contains(group))
                .isPresent();
    }

    private static boolean isWanting(Context context, Group verb) {
        return context.codebook().cues().has("wanting-verbs", context.head(verb).lemma());
    }

    private static boolean isRefused(FrameMatch<EventType> match) {
        Group group = match.group();
        return group.negated()
                && !match.frame().negated()
                && ANNOUNCING.contains(group.modal())
                && (REFUSABLE.contains(match.of()) || isConcession(match));
    }

    /// "will not end the strike"
    private static boolean isConcession(FrameMatch<EventType> match) {
        return match.frame()
                .codes()
                .flatMap(Codes::plover)
                .filter("CONCEDE"::equals)
                .isPresent();
    }

    private static boolean isAnnounced(Group group) {
        return !group.negated() && ANNOUNCING.contains(group.modal());
    }

    /// Among the acts alone; [EventOrder] gives the number among all events.
    private static String number(ActDraft draft, List<ActDraft> drafts) {
        return "a" + (drafts.indexOf(draft) + 1);
    }

    private static void add(ActDraft draft, List<ActDraft> drafts) {
        for (ActDraft known : drafts.reversed()) {
            if (known.mayBe(draft)) {
                known.take(draft);
                return;
            }
        }
        drafts.add(draft);
    }

    private static Event event(Context context, Speeches speeches, ActDraft draft, List<ActDraft> drafts) {
        Attribution attribution = speeches.attribution(draft.sentence, draft.trigger);
        Modality modality = draft.modality == Modality.ASSERTED && attribution instanceof Attribution.Speaker
                ? Modality.REPORTED
                : draft.modality;
        return new Event(
                number(draft, drafts),
                false,
                new Trigger(context.words(draft.trigger), List.of(draft.trigger)),
                draft.type,
                List.of(),
                draft.codes,
                draft.stage,
                modality,
                false,
                draft.date,
                draft.place,
                List.copyOf(draft.doers.values()),
                List.copyOf(draft.recipients.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                draft.answered.map(other -> number(other, drafts)),
                attribution,
                draft.sentences.stream().map(Sentence::span).toList(),
                CONFIDENCE,
                draft.reasons);
    }
}
