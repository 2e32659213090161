package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gives each claim, denial and blame of a text to the happening that the text is telling of.
final class ClaimHomes {
    /// How many sentences a claim may stand before the first words about what it claims.
    private static final int AHEAD = 12;

    private static final ClaimReader READER = new ClaimReader();

    private ClaimHomes() {}

    /// Sets the claims of all drafts anew. One of "both" or "all three" is given to everything told so far.
    static void give(Context context, List<Draft> drafts) {
        drafts.forEach(draft -> draft.claims.clear());
        if (drafts.isEmpty()) {
            return;
        }
        for (Sentence sentence : context.text().sentences()) {
            Optional<Draft> home = home(drafts, sentence);
            if (home.isEmpty()) {
                continue;
            }
            for (ClaimReader.Found claim : READER.read(context, sentence)) {
                if (isOfOtherDeed(context, claim, drafts)) {
                    continue;
                }
                List<Draft> homes = claim.several()
                        ? toldBy(drafts, sentence)
                        : List.of(named(drafts, claim)
                                .or(() -> justTold(drafts, claim))
                                .orElse(home.get()));
                homes.forEach(draft -> draft.claims.add(claim));
            }
            home.get().disputed |= ClaimReader.disputes(context, sentence);
        }
    }

    /// "The rebels said they had shot down a plane": own up to what no happening of the text is.
    private static boolean isOfOtherDeed(Context context, ClaimReader.Found claim, List<Draft> drafts) {
        return claim.stance().filter(Claim.Stance.CLAIMED::equals).isPresent()
                && !claim.about().isEmpty()
                && claim.about().stream()
                        .noneMatch(group -> tellsOfDeed(context, group) || isNamedBefore(context, group, drafts))
                && drafts.stream()
                        .flatMap(draft -> draft.anchors.stream())
                        .noneMatch(anchor -> anchor.sentence().equals(claim.sentence()));
    }

    private static boolean tellsOfDeed(Context context, Group group) {
        Token head = context.head(group);
        boolean acts =
                context.text().groupAt(group.endToken()).filter(Group::isVerb).isPresent();
        return head.pos() == Pos.PRON && !acts // "had done it", not "they had shot down"
                || ClaimReader.isResponsibility(head)
                || context.isAttacker(group) // "had sent the bomber"
                || context.text().tokens(group).stream()
                        .anyMatch(token -> isDeed(context.codebook().cues(), token));
    }

    private static boolean isDeed(Cues cues, Token token) {
        return cues.has("violence-nouns", token.lemma()) || cues.has("claimed-things", token.lemma());
    }

    /// "said its men had stormed the post", of a post told of before.
    private static boolean isNamedBefore(Context context, Group group, List<Draft> drafts) {
        String head = context.head(group).lemma();
        return drafts.stream()
                .flatMap(draft -> draft.anchorSentences().stream())
                .filter(sentence -> sentence.endToken() <= group.firstToken())
                .flatMap(sentence -> context.tokens(sentence).stream())
                .anyMatch(token -> token.hasLemma(head));
    }

    private static List<Draft> toldBy(List<Draft> drafts, Sentence sentence) {
        return drafts.stream()
                .filter(draft -> firstSentence(draft) <= sentence.index())
                .toList();
    }

    /// The happening that a claim names with words that tell its kind: "claimed the hijacking"; "the attack"
    /// tells none.
    private static Optional<Draft> named(List<Draft> drafts, ClaimReader.Found claim) {
        return drafts.stream()
                .filter(draft ->
                        draft.anchors.stream().anyMatch(anchor -> stands(anchor, claim) && tells(draft, anchor)))
                .findFirst();
    }

    private static boolean stands(Anchor anchor, ClaimReader.Found claim) {
        return anchor.sentence().equals(claim.sentence()) && claim.about().contains(anchor.group());
    }

    private static boolean tells(Draft draft, Anchor anchor) {
        return !anchor.term().generic() || draft.anchors.getFirst().equals(anchor);
    }

    /// The happening told last before a claim in its own paragraph, where the claim's own words lead nowhere
    /// else.
    private static Optional<Draft> justTold(List<Draft> drafts, ClaimReader.Found claim) {
        Sentence sentence = claim.sentence();
        Optional<Anchor> last = Optional.empty();
        Optional<Draft> told = Optional.empty();
        for (Draft draft : drafts) {
            for (Anchor anchor : draft.anchors) {
                boolean own = anchor.sentence().equals(sentence);
                if (own && !stands(anchor, claim)) {
                    return Optional.empty();
                }
                boolean later = last.isEmpty()
                        || last.get().span().start() < anchor.span().start();
                if (!own
                        && anchor.sentence().index() < sentence.index()
                        && anchor.sentence().paragraph() == sentence.paragraph()
                        && later) {
                    last = Optional.of(anchor);
                    told = Optional.of(draft);
                }
            }
        }
        return told;
    }

    /// The happening with words in a sentence, else the one last told of, else one that follows soon.
    private static Optional<Draft> home(List<Draft> drafts, Sentence sentence) {
        Optional<Draft> told = toldBy(drafts, sentence).stream()
                .max(Comparator.comparingInt((Draft draft) -> lastAnchor(draft, sentence)));
        return told.or(() -> drafts.stream()
                .filter(draft -> firstSentence(draft) - sentence.index() <= AHEAD)
                .min(Comparator.comparingInt(ClaimHomes::firstSentence)));
    }

    private static int firstSentence(Draft draft) {
        return draft.anchors.getFirst().sentence().index();
    }

    /// Where the last words about a happening up to the end of a sentence begin.
    private static int lastAnchor(Draft draft, Sentence sentence) {
        return draft.anchors.stream()
                .filter(anchor -> anchor.sentence().index() <= sentence.index())
                .mapToInt(anchor -> anchor.span().start())
                .max()
                .orElse(-1);
    }
}
