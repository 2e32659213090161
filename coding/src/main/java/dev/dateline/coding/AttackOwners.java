package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;

/// Whose an attack is: "the group's worst attack", "the FARC's ambush". Whoever owns the word for violence did
/// it, whatever else is likely.
final class AttackOwners {
    private AttackOwners() {}

    /// Adds the owners of a draft's words to those who did it.
    static void add(Context context, Draft draft) {
        for (Anchor anchor : draft.anchors) {
            if (!anchor.isVerb()) {
                owner(context, anchor)
                        .map(actor -> new Candidate(
                                anchor.sentence(),
                                anchor.group(),
                                actor.span(),
                                Candidate.Kind.ACTOR,
                                Candidate.Form.NAME,
                                "actor:" + actor.actor()))
                        .filter(candidate -> draft.fillers(Role.PERPETRATOR).stream()
                                .noneMatch(known -> known.candidate().key().equals(candidate.key())))
                        .ifPresent(candidate ->
                                draft.fillers.addFirst(new Filler(Role.PERPETRATOR, candidate, 1, List.of())));
            }
        }
    }

    /// The armed group before "'s" within the group of the anchor's words, or which one "the group" there
    /// means.
    private static Optional<Mention.OfActor> owner(Context context, Anchor anchor) {
        for (int i = anchor.group().firstToken() + 1; i < anchor.group().head(); i++) {
            if (context.text().token(i).lemma().equals("'s")) {
                Token owner = context.text().token(i - 1);
                return context.mentions()
                        .at(owner.span().start(), Mention.OfActor.class)
                        .filter(actor -> actor.kind().isArmed() && !actor.kind().isState())
                        .or(() -> Doers.isGroupNoun(owner)
                                ? Doers.lastArmedBefore(context, owner.span().start())
                                : Optional.empty());
            }
        }
        return Optional.empty();
    }
}
