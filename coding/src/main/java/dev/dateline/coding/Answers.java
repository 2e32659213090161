package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Target;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ties a refusal or an agreement to the offer or demand that it answers: "The offer was turned down" is said
/// of the last offer told of, and whoever does not say who rejected it means the one to whom it was made.
final class Answers {
    private static final Map<String, EventType> NAMES = Map.of(
            "offer", EventType.OFFER,
            "proposal", EventType.OFFER,
            "invitation", EventType.OFFER,
            "demand", EventType.DEMAND,
            "ultimatum", EventType.DEMAND,
            "appeal", EventType.DEMAND,
            "request", EventType.DEMAND);
    private static final Set<EventType> ANSWERS = Set.of(EventType.REFUSAL, EventType.AGREEMENT);
    private static final Set<String> POINTING = Set.of("the", "this", "that", "its", "their");

    private Answers() {}

    /// @param drafts in text order; those that answer get what they answer, and the parties that it tells
    static void link(Context context, List<ActDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            ActDraft draft = drafts.get(i);
            Optional<EventType> named = ANSWERS.contains(draft.type) ? named(context, draft) : Optional.empty();
            if (named.isPresent()) {
                drafts.subList(0, i).reversed().stream()
                        .filter(other -> other.type == named.get())
                        .findFirst()
                        .ifPresent(other -> answer(draft, other));
            }
        }
    }

    /// What kind of act the words point back to: "the offer", "their demand".
    private static Optional<EventType> named(Context context, ActDraft draft) {
        return context.text().groups(draft.sentence).stream()
                .filter(Group::isNoun)
                .filter(group -> POINTING.contains(
                        context.text().token(group.firstToken()).lower()))
                .map(context::head)
                .map(Token::lemma)
                .filter(NAMES::containsKey)
                .findFirst()
                .map(NAMES::get);
    }

    private static void answer(ActDraft draft, ActDraft offer) {
        draft.answered = Optional.of(offer);
        if (draft.doers.isEmpty()) {
            offer.recipients.forEach((key, party) -> draft.doers.put(key, silent(party)));
        }
        if (draft.recipients.isEmpty()) {
            offer.doers.forEach((key, party) -> draft.recipients.put(key, recipient(party)));
        }
    }

    /// Nobody is said to have refused; that it was the one asked is our reading.
    private static Doer silent(Target party) {
        DoerKind kind = party.kind() == TargetKind.PERSON ? DoerKind.INDIVIDUAL : DoerKind.ORGANIZATION;
        return new Doer(
                party.names(),
                Optional.empty(),
                kind,
                Certainty.SUSPECTED,
                Attribution.theReport(),
                Optional.empty(),
                party.spans());
    }

    private static Target recipient(Doer party) {
        TargetKind kind = party.kind() == DoerKind.INDIVIDUAL ? TargetKind.PERSON : TargetKind.PEOPLE;
        return new Target(party.names(), kind, "other", true, HeadCount.notStated(), Optional.empty(), party.spans());
    }
}
