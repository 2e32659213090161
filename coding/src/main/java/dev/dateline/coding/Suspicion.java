package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Set;

/// Whether a report only passes on that a party did it: "suspected rebels", "blamed on X", "gunmen believed to
/// be X", "X is thought to be behind it", "X, most probably".
final class Suspicion {
    private static final Set<String> CLAUSE_ENDS = Set.of(";", ":", "—", "–", "--", "but", "while", "whereas");
    private static final Set<String> DOUBTFUL_MODALS = Set.of("may", "might", "could");
    /// How far before a party blame may stand: "blamed the attack near the ford on X".
    private static final int BLAME_REACH = 12;
    private static final int ADVERB_REACH = 4;
    private static final int GUILT_REACH = 4;

    private final Context context;
    private final Cues cues;

    Suspicion(Context context) {
        this.context = context;
        this.cues = context.codebook().cues();
    }

    /// Of a party by the words of its own sentence.
    boolean of(Sentence sentence, Group party) {
        return isCalledSuspect(party)
                || isDoubted(sentence, party)
                || isBlamed(sentence, party)
                || isSeenBehind(sentence, party)
                || isHeldFor(sentence, party)
                || isAccused(sentence, party);
    }

    /// "The ministry said troops of X had fired": one side tells of the other.
    private boolean isAccused(Sentence sentence, Group party) {
        boolean named = !context.in(party, Mention.OfActor.class).isEmpty() || Parties.namesState(context, party);
        if (!named && !context.isForce(party) || !acts(sentence, party)) {
            return false;
        }
        for (Group verb : context.text().groups(sentence)) {
            if (!verb.isVerb()
                    || verb.passive()
                    || !cues.has("charging-verbs", context.head(verb).lemma())) {
                continue;
            }
            boolean after = verb.endToken() <= party.firstToken()
                    && context.text().tokens().subList(verb.endToken(), party.firstToken()).stream()
                            .noneMatch(token -> CLAUSE_ENDS.contains(token.lower()));
            if (after && subjects(sentence, verb).stream().anyMatch(speaker -> isOtherSide(speaker, party))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherSide(Group speaker, Group party) {
        List<Mention.OfActor> theirs = context.in(party, Mention.OfActor.class);
        List<Mention.OfActor> actors = context.in(speaker, Mention.OfActor.class);
        boolean same = actors.stream()
                .anyMatch(
                        actor -> theirs.stream().anyMatch(other -> other.actor().equals(actor.actor())));
        boolean both = context.isForce(party) && theirs.isEmpty() && context.isForce(speaker);
        if (same || both) {
            return false;
        }
        return actors.stream()
                        .anyMatch(
                                actor -> actor.kind().isArmed() || actor.kind().isState())
                || !context.in(speaker, Mention.OfPlace.class).isEmpty()
                || context.text().tokens(speaker).stream().anyMatch(token -> cues.has("accusers", token.lemma()));
    }

    /// "by X", "X opened fire".
    private boolean acts(Sentence sentence, Group party) {
        int before = party.firstToken() - 1;
        return before >= sentence.firstToken() && context.text().token(before).is("by")
                || party.endToken() < sentence.endToken()
                        && context.text()
                                .groupAt(party.endToken())
                                .filter(verb -> verb.isVerb() && !verb.passive())
                                .isPresent();
    }

    /// "suspected rebels", "alleged members of …".
    boolean isCalledSuspect(Group party) {
        int before = Math.max(0, party.firstToken() - 1);
        return context.text().tokens().subList(before, party.endToken()).stream()
                .anyMatch(token -> cues.has("suspect-adjectives", token.lower()));
    }

    /// "apparently by X", "presumably X", "most probably of X".
    private boolean isDoubted(Sentence sentence, Group party) {
        int from = Math.max(sentence.firstToken(), party.firstToken() - ADVERB_REACH);
        for (int i = party.firstToken() - 1; i >= from; i--) {
            Token token = context.text().token(i);
            if (cues.has("doubt-adverbs", token.lower())) {
                return true;
            }
            if (token.pos() == Pos.PUNCT || isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /// The party stands in what somebody blames, links or believes: back to the word that says so.
    private boolean isBlamed(Sentence sentence, Group party) {
        boolean sameClause = true;
        for (int i = party.firstToken() - 1; i >= sentence.firstToken(); i--) {
            Token token = context.text().token(i);
            if (CLAUSE_ENDS.contains(token.lower())) {
                return false;
            }
            boolean near = sameClause && party.firstToken() - i <= BLAME_REACH;
            if (near && isBlame(token) || cues.has("belief-verbs", token.lemma()) && isVerb(i)) {
                return true;
            }
            sameClause &= !isVerb(i);
        }
        return false;
    }

    /// "see in the raid the front's revenge", "sees the hand of the front": what somebody makes out, not what was
    /// seen to happen.
    private boolean isSeenBehind(Sentence sentence, Group party) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.endToken() <= party.firstToken())
                .filter(verb -> cues.has("seeing-verbs", context.head(verb).lemma()))
                .filter(verb -> context.text().tokens().subList(verb.endToken(), party.firstToken()).stream()
                        .noneMatch(token -> CLAUSE_ENDS.contains(token.lower()) || isVerb(token.index())))
                .anyMatch(verb -> context.text().token(verb.endToken()).is("in") || isHandiwork(party));
    }

    /// "the front's work", "the hand of the front".
    private boolean isHandiwork(Group party) {
        int of = party.firstToken() - 1;
        boolean theirs = of > 0
                && context.text().token(of).is("of")
                && cues.has("handiwork-nouns", context.text().token(of - 1).lemma());
        return theirs || cues.has("handiwork-nouns", context.head(party).lemma());
    }

    /// "blamed"; of two words "door of".
    private boolean isBlame(Token token) {
        List<Token> tokens = context.text().tokens();
        return cues.has("blame-words", token.lemma())
                || token.index() + 1 < tokens.size()
                        && cues.has(
                                "blame-words",
                                token.lemma() + " "
                                        + tokens.get(token.index() + 1).lower());
    }

    /// "X is suspected", "X was to blame", "X may be behind it", "X is wanted".
    private boolean isHeldFor(Sentence sentence, Group party) {
        for (Group verb : context.text().groups(sentence)) {
            if (!verb.isVerb() || verb.firstToken() < party.endToken() || verb.negated()) {
                continue;
            }
            boolean adjacent = verb.firstToken() == party.endToken();
            if (!adjacent && !subjects(sentence, verb).contains(party)) {
                continue;
            }
            String lemma = context.head(verb).lemma();
            boolean guilty = tells(sentence, verb, "guilt-words");
            boolean suspected =
                    cues.has("blame-words", lemma) && (verb.passive() || adjacent && isBareParticiple(sentence, verb))
                            || verb.passive()
                                    && (cues.has("belief-verbs", lemma) && !isDoerByName(party)
                                            || cues.has("charge-verbs", lemma));
            if (suspected && (guilty || !saysWhoTheyAre(verb))
                    || guilty && lemma.equals("be")
                    || DOUBTFUL_MODALS.contains(verb.modal())) {
                return true;
            }
        }
        return false;
    }

    /// "the bomber": whatever else is believed of him, the word says that he did it.
    private boolean isDoerByName(Group party) {
        return context.in(party, Mention.OfActor.class).isEmpty()
                && context.targetAt(party)
                        .filter(target -> target.type().equals("attacker"))
                        .isPresent();
    }

    /// "ETA blamed", "rebels suspected in killing": no object follows.
    private boolean isBareParticiple(Sentence sentence, Group verb) {
        return verb.endToken() - verb.firstToken() == 1
                && context.text().token(verb.head()).lower().endsWith("ed")
                && context.clauses().objects(sentence, verb).isEmpty();
    }

    /// "gunmen believed to be rebels": that they did it is no matter of belief.
    private boolean saysWhoTheyAre(Group verb) {
        int next = verb.endToken();
        List<Token> tokens = context.text().tokens();
        return next + 1 < tokens.size()
                && tokens.get(next).is("to")
                && tokens.get(next + 1).hasLemma("be");
    }

    private List<Group> subjects(Sentence sentence, Group verb) {
        return context.clauses().subjects(sentence, verb);
    }

    private boolean tells(Sentence sentence, Group verb, String list) {
        int end = Math.min(sentence.endToken(), verb.endToken() + GUILT_REACH);
        return context.text().tokens().subList(verb.endToken(), end).stream()
                .anyMatch(token -> cues.has(list, token.lemma()));
    }

    private boolean isVerb(int token) {
        return context.text().groupAt(token).filter(Group::isVerb).isPresent();
    }
}
