package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Set;

/// Who says what a sentence tells: "police said", "according to the ministry". The report itself when nobody does.
public final class Speakers {
    public static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "report",
            "confirm",
            "announce",
            "add",
            "state",
            "declare",
            "note",
            "indicate",
            "reveal",
            "estimate",
            "acknowledge",
            "blame",
            "accuse");

    /// What groups do that attack nobody.
    private static final Set<String> WATCHING =
            Set.of("right", "rights", "aid", "monitoring", "activist", "advocacy", "relief", "watchdog", "civic");

    private Speakers() {}

    public static Attribution of(Context context, Sentence sentence) {
        if (context.isCaption(sentence)) {
            return Attribution.theReport();
        }
        for (Group group : context.text().groups(sentence)) {
            if (group.isVerb() && SAYING.contains(context.head(group).lemma()) && !group.passive()) {
                List<Group> subjects = context.clauses().subjects(sentence, group);
                if (subjects.isEmpty()) {
                    subjects = inverted(context, sentence, group);
                }
                if (!subjects.isEmpty() && canSpeak(context, subjects.getLast())) {
                    return speaker(context, subjects.getLast());
                }
            } else if (group.isNoun() && follows(context, group, "according", "to") && canSpeak(context, group)) {
                return speaker(context, group);
            }
        }
        return Attribution.theReport();
    }

    /// People, institutions and their documents speak; a death toll does not.
    private static boolean canSpeak(Context context, Group group) {
        Token head = context.head(group);
        boolean nobody = Set.of("no", "nobody", "none", "neither")
                .contains(context.text().token(group.firstToken()).lower());
        if (nobody || head.pos() == Pos.PRON) {
            return false;
        }
        boolean people = context.targetAt(group)
                .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                .isPresent();
        return people
                || !context.in(group, Mention.OfActor.class).isEmpty()
                || !context.in(group, Mention.OfPerson.class).isEmpty()
                || context.codebook().cues().has("speakers", head.lemma())
                || head.pos() == Pos.PROPN
                        && context.in(group, Mention.OfTime.class).isEmpty();
    }

    /// "…," said the governor.
    private static List<Group> inverted(Context context, Sentence sentence, Group verb) {
        List<Group> after = context.clauses().objects(sentence, verb);
        boolean quoteBefore = verb.firstToken() > sentence.firstToken()
                && Set.of(",", "\"", "”", "'")
                        .contains(context.text().token(verb.firstToken() - 1).text());
        return quoteBefore ? after : List.of();
    }

    private static boolean follows(Context context, Group group, String first, String second) {
        int at = group.firstToken();
        return at >= 2
                && context.text().token(at - 1).is(second)
                && context.text().token(at - 2).is(first);
    }

    private static Attribution speaker(Context context, Group group) {
        return new Attribution.Speaker(
                context.words(context.nameSpan(group)), kind(context, group), List.of(context.nameSpan(group)));
    }

    private static String kind(Context context, Group group) {
        for (Mention.OfActor actor : context.in(group, Mention.OfActor.class)) {
            if (actor.kind().isState()) {
                return "official";
            }
            if (actor.kind().isArmed()) {
                return "group";
            }
        }
        if (!context.in(group, Mention.OfPerson.class).isEmpty()) {
            return "person";
        }
        Token head = context.head(group);
        if (context.hasLemma(group, WATCHING)) {
            return "organization";
        }
        return switch (head.lemma()) {
            case "official",
                    "police",
                    "officer",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "authority",
                    "minister",
                    "ministry",
                    "governor",
                    "government",
                    "army",
                    "military",
                    "mayor",
                    "president",
                    "commander",
                    "colonel",
                    "general" -> "official";
            case "witness", "eyewitness", "resident", "survivor", "villager", "neighbour", "neighbor" -> "witness";
            case "agency", "newspaper", "media", "channel", "station", "radio", "report", "outlet" -> "media";
            case "group", "militia", "movement", "guerrilla", "rebel", "militant" -> "group";
            default -> "organization";
        };
    }
}
