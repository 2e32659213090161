package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;

/// Whose an attack is: "the group's worst attack", "the FARC's ambush", "they see in the raid the FARC's answer".
/// Whoever
/// owns the word for violence, or what it is made out to be, did it or is held to have, whatever else is likely.
final class AttackOwners {
    private AttackOwners() {}

    /// Adds the owners of a draft's words to those who did it.
    static void add(Context context, Draft draft) {
        for (Anchor anchor : draft.anchors) {
            if (!anchor.isVerb()) {
                Group made = madeOut(context, anchor).orElse(anchor.group());
                owner(context, made)
                        .map(actor -> new Candidate(
                                anchor.sentence(),
                                made,
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

    /// "see in the raid [the front's answer]": what somebody makes an attack out to be.
    private static Optional<Group> madeOut(Context context, Anchor anchor) {
        int in = anchor.group().firstToken() - 1;
        boolean seen = in > anchor.sentence().firstToken()
                && context.text().token(in).is("in")
                && context.codebook()
                        .cues()
                        .has("seeing-verbs", context.text().token(in - 1).lemma());
        return seen && anchor.group().endToken() < anchor.sentence().endToken()
                ? context.text()
                        .groupAt(anchor.group().endToken())
                        .filter(next -> context.codebook()
                                .cues()
                                .has("handiwork-nouns", context.head(next).lemma()))
                : Optional.empty();
    }

    /// The armed group before "'s" within a group of words, or which one "the group" there means.
    private static Optional<Mention.OfActor> owner(Context context, Group words) {
        for (int i = words.firstToken() + 1; i < words.head(); i++) {
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
