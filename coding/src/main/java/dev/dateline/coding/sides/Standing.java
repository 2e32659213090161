package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges whether words say that a relation holds, began or ended; or only that it may, should or does not.
final class Standing {
    private static final Set<String> UNREAL_MODALS = Set.of(
            "could", "may", "might", "would", "should", "must", "can", "shall", "ought", "will", "cannot", "'ll");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until");
    private static final Set<RelationType> MAY_BE_AIMED_AT = Set.of(RelationType.FIGHTS, RelationType.OPPOSES);
    private static final Set<RelationType> STEPS = Set.of(RelationType.JOINS, RelationType.LEAVES);

    private final Context context;

    Standing(Context context) {
        this.context = context;
    }

    /// Empty where the words do not say that it ever held.
    Optional<RelationStatus> of(Telling telling) {
        Sentence sentence = telling.sentence();
        if (context.words(sentence.span()).endsWith("?") || isConditional(sentence, telling.group())) {
            return Optional.empty();
        }
        return telling.group().isVerb() ? ofVerb(telling) : ofNoun(telling);
    }

    private Optional<RelationStatus> ofVerb(Telling telling) {
        Group verb = telling.group();
        boolean noLonger = isNoLonger(verb);
        if (verb.negated() && !noLonger || UNREAL_MODALS.contains(verb.modal()) && !isContinued(verb)) {
            return Optional.empty();
        }
        if (verb.modal().equals("to") || isBareAfterTo(verb)) {
            boolean aimed = MAY_BE_AIMED_AT.contains(telling.type())
                    || telling.type() == RelationType.SUPPORTS && isGoverned(telling.sentence(), verb, "carrying-verbs")
                    || telling.type() == RelationType.SUPPORTS && isEffort(verb);
            return aimed && !isGoverned(telling.sentence(), verb, "unreal-verbs")
                    ? Optional.of(RelationStatus.ONGOING)
                    : Optional.empty();
        }
        boolean gerund = context.clauses().isGerund(verb) && verb.endToken() - verb.firstToken() == 1;
        if (gerund
                && verb.firstToken() > 0
                && context.text().token(verb.firstToken() - 1).is("to")) {
            return Optional.empty(); // "is committed to supporting"
        }
        Optional<Group> before = gerund ? governing(telling.sentence(), verb) : Optional.empty();
        if (before.filter(known -> !known.negated() && known.endToken() == verb.firstToken())
                .filter(known -> context.codebook()
                        .cues()
                        .has("ending-verbs", context.head(known).lemma()))
                .isPresent()) {
            return Optional.of(RelationStatus.ENDED); // "stopped arming X"
        }
        if (gerund
                && (isGoverned(telling.sentence(), verb, "unreal-verbs")
                        || isGoverned(telling.sentence(), verb, "unstarted-verbs"))) {
            return Optional.empty();
        }
        if (noLonger || context.codebook().cues().has("ending-verbs", telling.lemma())) {
            return Optional.of(RelationStatus.ENDED);
        }
        boolean step =
                STEPS.contains(telling.type()) || context.codebook().cues().has("beginning-verbs", telling.lemma());
        return Optional.of(step && isPast(verb) ? RelationStatus.BEGAN : RelationStatus.ONGOING);
    }

    private Optional<RelationStatus> ofNoun(Telling telling) {
        Group noun = telling.group();
        for (int i = noun.firstToken(); i < noun.endToken(); i++) {
            Token token = context.text().token(i);
            if (context.codebook().cues().has("unreal-adjectives", token.lower())) {
                return Optional.empty();
            }
        }
        for (int i = noun.firstToken(); i < telling.word(); i++) {
            String word = context.text().token(i).lower();
            if (context.codebook().cues().has("former-adjectives", word) || word.startsWith("ex-")) {
                return Optional.of(RelationStatus.ENDED);
            }
        }
        List<Group> groups = context.text().groups(telling.sentence());
        int at = groups.indexOf(noun);
        if (at > 0
                && groups.get(at - 1).isVerb()
                && noun.firstToken() - groups.get(at - 1).endToken() <= 2) {
            Group verb = groups.get(at - 1);
            String lemma = context.head(verb).lemma();
            if (verb.negated() && isNoLonger(verb)) {
                return Optional.of(RelationStatus.ENDED);
            }
            if (verb.negated()
                    || UNREAL_MODALS.contains(verb.modal())
                    || context.codebook().cues().has("unreal-verbs", lemma)
                    || context.codebook().cues().has("unstarted-verbs", lemma)) {
                return Optional.empty();
            }
            if (context.codebook().cues().has("founding-verbs", lemma)) {
                return Optional.of(RelationStatus.BEGAN);
            }
            if (context.codebook().cues().has("ending-verbs", lemma)) {
                return Optional.of(RelationStatus.ENDED);
            }
        }
        return Optional.of(RelationStatus.ONGOING);
    }

    /// "no longer supports".
    private boolean isNoLonger(Group verb) {
        for (int i = Math.max(0, verb.firstToken() - 2); i + 1 < verb.endToken(); i++) {
            if (context.text().token(i).is("no") && context.text().token(i + 1).is("longer")) {
                return true;
            }
        }
        return false;
    }

    /// "will continue to support".
    private boolean isContinued(Group verb) {
        return context.text().tokens(verb).stream().anyMatch(token -> token.hasLemma("continue"));
    }

    private boolean isBareAfterTo(Group verb) {
        return verb.firstToken() > 0
                && context.text().token(verb.firstToken() - 1).is("to")
                && context.text().token(verb.firstToken() - 1).pos() == Pos.PART;
    }

    /// "refused to fight", "plans for joining": what governs the verb says that it is not so, or not yet.
    private boolean isGoverned(Sentence sentence, Group verb, String cue) {
        return governing(sentence, verb)
                .filter(before -> before.negated()
                        || UNREAL_MODALS.contains(before.modal())
                        || context.codebook()
                                .cues()
                                .has(cue, context.head(before).lemma()))
                .isPresent();
    }

    /// The verb that an infinitive or gerund hangs on; series are passed over ("confined itself to arming and
    /// training").
    private Optional<Group> governing(Sentence sentence, Group verb) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        int reach = at - 2;
        for (int i = at - 1; i >= 0 && i >= reach; i--) {
            Group before = groups.get(i);
            if (before.isVerb() && context.clauses().isGerund(before)) {
                reach = i - 2;
            } else if (before.isVerb()) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /// "efforts to support X".
    private boolean isEffort(Group verb) {
        return verb.firstToken() > 0
                && context.codebook()
                        .cues()
                        .has(
                                "efforts",
                                context.text().token(verb.firstToken() - 1).lemma());
    }

    private boolean isConditional(Sentence sentence, Group group) {
        boolean open = false;
        for (int i = sentence.firstToken(); i < group.firstToken(); i++) {
            Token token = context.text().token(i);
            boolean inCase =
                    token.is("case") && i > 0 && context.text().token(i - 1).is("in");
            open = inCase || CONDITIONS.contains(token.lower()) || open && !token.is(",");
        }
        return open;
    }

    /// "joined", "have joined"; not "are joining", "join".
    private boolean isPast(Group verb) {
        Token first = context.text().token(verb.firstToken());
        Token head = context.head(verb);
        boolean perfect = context.text().tokens(verb).stream().anyMatch(token -> token.hasLemma("have"));
        boolean past = !head.lower().equals(head.lemma())
                && !head.lower().endsWith("ing")
                && !head.lower().endsWith("s");
        return perfect || past && !first.hasLemma("do");
    }
}
