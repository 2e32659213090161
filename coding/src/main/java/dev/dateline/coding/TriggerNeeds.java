package dev.dateline.coding;

import dev.dateline.codebook.TriggerTerm;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Set;

/// Judges whether what a trigger needs stands beside it: "took two engineers" tells of a kidnapping if gunmen
/// did it.
final class TriggerNeeds {
    private static final Set<String> PEOPLE_PRONOUNS =
            Set.of("him", "her", "them", "he", "she", "they", "who", "others", "me", "us");
    private static final Set<String> DOER_PRONOUNS = Set.of("they", "he", "who");
    private static final Set<String> BODIES = Set.of("body", "corpse", "remains", "remain", "skeleton");

    private TriggerNeeds() {}

    /// @param doers who does it: subject of an active verb, "by X" of a passive one
    /// @param patients to whom it is done
    static boolean met(Context context, Sentence sentence, TriggerTerm term, List<Group> doers, List<Group> patients) {
        return term.needs().stream().allMatch(need -> isMet(context, sentence, need, doers, patients));
    }

    private static boolean isMet(
            Context context, Sentence sentence, TriggerTerm.Need need, List<Group> doers, List<Group> patients) {
        return switch (need) {
            case ATTACKER -> doers.stream().anyMatch(group -> isAttacker(context, sentence, group));
            case ARMED ->
                doers.stream()
                        .anyMatch(group -> context.isArmed(group)
                                || context.isForce(group)
                                || isAttacker(context, sentence, group));
            case PEOPLE -> patients.stream().anyMatch(group -> isPeople(context, group));
            case VEHICLE -> patients.stream().anyMatch(group -> isOfKind(context, group, TargetKind.VEHICLE));
            case THING ->
                patients.stream()
                        .anyMatch(group -> isOfKind(context, group, TargetKind.VEHICLE)
                                || isOfKind(context, group, TargetKind.FACILITY));
            case BODY -> patients.stream().anyMatch(group -> isBody(context, group));
            case WEAPON -> !context.in(sentence, Mention.OfWeapon.class).isEmpty();
            case CHEMICAL ->
                patients.stream()
                        .flatMap(group -> context.in(group, Mention.OfWeapon.class).stream())
                        .anyMatch(weapon -> weapon.type() == WeaponType.CHEMICAL);
        };
    }

    /// Whether a group is what a verb must have as its object to tell of harm to it: a body, people.
    static boolean mayHarm(Context context, Group group, Set<TriggerTerm.Need> needs) {
        return needs.stream().allMatch(need -> switch (need) {
            case BODY -> isBody(context, group);
            case PEOPLE -> isPeople(context, group) || isCountedName(context, group);
            case ATTACKER, ARMED, VEHICLE, THING, WEAPON, CHEMICAL -> true;
        });
    }

    /// "SIX JESUIT PRIESTS": in capitals what is counted may look like a name.
    private static boolean isCountedName(Context context, Group group) {
        return context.head(group).pos() == Pos.PROPN
                && Counts.in(context, group).isPresent();
    }

    /// "the body of a farmer", "eleven corpses".
    private static boolean isBody(Context context, Group group) {
        return BODIES.contains(context.head(group).lemma());
    }

    private static boolean isAttacker(Context context, Sentence sentence, Group group) {
        Token head = context.head(group);
        if (DOER_PRONOUNS.contains(head.lower()) && head.pos() == Pos.PRON) {
            return tellsOfAttackers(context, sentence);
        }
        return context.isAttacker(group) || context.codebook().cues().has("unknown-doers", head.lemma());
    }

    /// "They", "he": somebody armed was named in this sentence or the one before.
    private static boolean tellsOfAttackers(Context context, Sentence sentence) {
        return context.text().sentences().stream()
                .filter(each -> each.index() == sentence.index() || each.index() == sentence.index() - 1)
                .flatMap(each -> context.text().groups(each).stream())
                .anyMatch(group -> group.isNoun() && context.isAttacker(group));
    }

    private static boolean isPeople(Context context, Group group) {
        Token head = context.head(group);
        boolean named = context.in(group, Mention.OfPerson.class).stream()
                .anyMatch(person -> person.span().contains(head.span().start()));
        boolean counted = head.pos() == Pos.NUM;
        return named
                || counted
                || head.pos() == Pos.PRON && PEOPLE_PRONOUNS.contains(head.lower())
                || isOfKind(context, group, TargetKind.PEOPLE)
                || isOfKind(context, group, TargetKind.PERSON);
    }

    private static boolean isOfKind(Context context, Group group, TargetKind kind) {
        return context.targetAt(group).filter(target -> target.kind() == kind).isPresent();
    }
}
