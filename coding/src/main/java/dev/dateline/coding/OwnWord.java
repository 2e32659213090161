package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.finding.Claim.Stance;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What parties say of themselves after a verb of saying: that they did it ("said its men had stormed the
/// post"), that they did not ("said it had nothing to do with it"), or neither.
final class OwnWord {
    private static final Set<String> NOTHING =
            Set.of("nothing", "hand", "part", "role", "involvement", "link", "connection");
    private static final Set<String> WORK =
            Set.of("work", "doing", "handiwork", "responsibility", "reply", "response", "answer", "revenge", "action");
    private static final Set<String> OURS = Set.of("theirs", "ours", "his");
    private static final Set<String> PLANS = Set.of("will", "would", "could", "may", "might", "to", "can", "should");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> OWN_THINGS = Set.of("it", "this", "that", "so");
    private static final Set<String> MEANS = Set.of(
            "aircraft", "plane", "jet", "helicopter", "drone", "force", "troop", "soldier", "gun", "unit", "member");
    private static final Set<String> OPERATIONS = Set.of(
            "sortie", "sorty", "strike", "airstrike", "operation", "attack", "raid", "shot", "missile", "flight");
    private static final int MAX_VERBS = 4;
    private static final int MAX_TOKENS = 25;
    private static final int REACH = 6;

    private final Context context;
    private final Sentence sentence;
    private final List<Group> parties;

    OwnWord(Context context, Sentence sentence, List<Group> parties) {
        this.context = context;
        this.sentence = sentence;
        this.parties = parties;
    }

    /// @param token where the words of the parties begin
    Optional<Stance> after(int token) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isVerb() && group.firstToken() >= token)
                .takeWhile(verb -> verb.firstToken() - token < MAX_TOKENS
                        && !Speakers.SAYING.contains(context.head(verb).lemma()))
                .limit(MAX_VERBS)
                .flatMap(verb -> stance(verb, token).stream())
                .findFirst();
    }

    private Optional<Stance> stance(Group verb, int from) {
        List<Group> subjects = subjects(verb, from);
        boolean own = subjects.stream().anyMatch(group -> Parties.isOwn(context, group, parties));
        boolean deed = isDeed(verb);
        if (verb.negated() && deed && subjects.stream().anyMatch(this::isOwnForce)) {
            return Optional.of(Stance.DENIED);
        }
        if (saysNone(verb, subjects, own)) {
            return Optional.of(Stance.DENIED);
        }
        if (verb.passive()) {
            boolean byOwn = context.clauses().complements(sentence, verb, BY).stream()
                    .anyMatch(group -> Parties.isOwn(context, group, parties));
            return deed && byOwn ? Optional.of(verb.negated() ? Stance.DENIED : Stance.CLAIMED) : Optional.empty();
        }
        Token head = context.head(verb);
        if (head.hasLemma("be")) {
            return own ? beStance(verb) : wasOurs(verb);
        }
        if (own && head.hasLemma("have") && hasNothing(verb)) {
            return Optional.of(Stance.DENIED);
        }
        if (own && verb.negated() && (deed || head.hasLemma("have") || head.hasLemma("do"))) {
            return Optional.of(Stance.DENIED);
        }
        boolean did = deed || head.hasLemma("do") && wordAfter(verb, OWN_THINGS, 1);
        return own && did && !PLANS.contains(verb.modal()) ? Optional.of(Stance.CLAIMED) : Optional.empty();
    }

    /// "the army said soldiers had not fired": the forces of those who speak for forces.
    private boolean isOwnForce(Group group) {
        return (context.isForce(group) || MEANS.contains(context.head(group).lemma()))
                && parties.stream()
                        .anyMatch(party -> context.isForce(party)
                                || context.hasLemma(party, Set.of("military", "army", "police", "ministry")));
    }

    /// "it was behind the attack", "they were not responsible".
    private Optional<Stance> beStance(Group verb) {
        boolean responsible = wordAfter(verb, Set.of("behind", "responsible"), REACH);
        if (!responsible) {
            return Optional.empty();
        }
        return Optional.of(verb.negated() || wordAfter(verb, Set.of("not"), 2) ? Stance.DENIED : Stance.CLAIMED);
    }

    /// "the operation was its work", "the bombing was a punishment".
    private Optional<Stance> wasOurs(Group verb) {
        if (!verb.negated() && justifies(verb)) {
            return Optional.of(Stance.CLAIMED);
        }
        boolean ours = context.clauses().objects(sentence, verb).stream()
                        .anyMatch(group ->
                                WORK.contains(context.head(group).lemma()) && Parties.isOwn(context, group, parties))
                || wordAfter(verb, OURS, REACH - 1);
        return ours ? Optional.of(verb.negated() ? Stance.DENIED : Stance.CLAIMED) : Optional.empty();
    }

    /// "the bombs were a greeting", "the raid was in retaliation": who gives a reason for a deed did it.
    private boolean justifies(Group verb) {
        boolean deed = context.clauses().subjects(sentence, verb).stream()
                .map(group -> context.head(group).lemma())
                .anyMatch(lemma -> context.codebook().cues().has("violence-nouns", lemma)
                        || context.codebook().cues().has("claimed-things", lemma));
        int end = Math.min(sentence.endToken(), verb.endToken() + REACH - 2);
        return deed
                && context.text().tokens().subList(verb.endToken(), end).stream()
                        .anyMatch(token -> context.codebook().cues().has("justifying-words", token.lemma()));
    }

    /// "no aircraft had flown", "none of its planes were up", "its air force flew no sorties".
    private boolean saysNone(Group verb, List<Group> subjects, boolean own) {
        boolean nobody = subjects.stream()
                .anyMatch(group -> Parties.isNobody(context, group)
                        && (MEANS.contains(context.head(group).lemma())
                                || context.clauses().complements(sentence, group, Set.of("of")).stream()
                                        .anyMatch(of -> Parties.isOwn(context, of, parties))));
        boolean nothing = own
                && context.clauses().objects(sentence, verb).stream()
                        .anyMatch(group -> Parties.isNobody(context, group)
                                && OPERATIONS.contains(context.head(group).lemma()));
        return nobody || nothing;
    }

    private boolean hasNothing(Group verb) {
        int end = Math.min(sentence.endToken(), verb.endToken() + REACH);
        boolean no = verb.negated();
        for (int i = verb.endToken(); i < end; i++) {
            Token token = context.text().token(i);
            no |= token.is("no") || token.is("nothing");
            if (no && NOTHING.contains(token.lemma())) {
                return !token.is("nothing") || wordAfter(verb, Set.of("do"), REACH);
            }
        }
        return false;
    }

    boolean isDeed(Group verb) {
        Token head = context.head(verb);
        boolean planted = !head.hasLemma("carry")
                || wordAfter(verb, Set.of("out"), 1)
                || head.index() + 1 < sentence.endToken()
                        && context.text().token(head.index() + 1).is("out");
        return planted && context.codebook().cues().has("deed-verbs", head.lemma());
    }

    private boolean wordAfter(Group verb, Set<String> words, int reach) {
        int end = Math.min(sentence.endToken(), verb.endToken() + reach);
        for (int i = verb.firstToken(); i < end; i++) {
            if (i != verb.head() && words.contains(context.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// The subjects that stand after the verb of saying; else the noun right before.
    private List<Group> subjects(Group verb, int from) {
        List<Group> read = context.clauses().subjects(sentence, verb).stream()
                .filter(group -> group.firstToken() >= from)
                .toList();
        if (!read.isEmpty()) {
            return read;
        }
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        return at > 0
                        && groups.get(at - 1).isNoun()
                        && groups.get(at - 1).firstToken() >= from
                        && groups.get(at - 1).endToken() == verb.firstToken()
                ? List.of(groups.get(at - 1))
                : List.of();
    }
}
