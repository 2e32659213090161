package dev.dateline.coding.speech;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// Lists of cues by the kind of speaker, in the order in which they hold.
    private static final Map<String, String> KINDS = kinds();

    private Speakers() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("saying-officials", "official");
        kinds.put("saying-witnesses", "witness");
        kinds.put("saying-media", "media");
        kinds.put("saying-groups", "group");
        kinds.put("saying-people", "person");
        kinds.put("saying-bodies", "organization");
        return Collections.unmodifiableMap(kinds);
    }

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
    static boolean canSpeak(Context context, Group group) {
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
                || isSpeaker(context, head.lemma())
                || (head.pos() == Pos.PROPN || isCapitalised(context, group))
                        && context.in(group, Mention.OfTime.class).isEmpty();
    }

    /// A name that the tagger takes for another word, where no sentence begins.
    private static boolean isCapitalised(Context context, Group group) {
        Token head = context.head(group);
        boolean opens = context.text()
                .sentenceAt(head.span().start())
                .filter(sentence -> sentence.firstToken() == head.index())
                .isPresent();
        boolean ownLine = context.text().upperCase();
        return !opens
                && !ownLine
                && Character.isUpperCase(head.text().charAt(0))
                && head.text().length() > 1;
    }

    private static boolean isSpeaker(Context context, String lemma) {
        Cues cues = context.codebook().cues();
        return cues.has("speakers", lemma) || KINDS.keySet().stream().anyMatch(kind -> cues.has(kind, lemma));
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

    static Attribution speaker(Context context, Group group) {
        return new Attribution.Speaker(
                context.words(context.nameSpan(group)), kind(context, group), List.of(context.nameSpan(group)));
    }

    static String kind(Context context, Group group) {
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
        if (context.hasLemma(group, WATCHING)) {
            return "organization";
        }
        return called(context, context.head(group).lemma()).orElse("organization");
    }

    /// The kind of speaker that a noun names.
    static Optional<String> called(Context context, String lemma) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (context.codebook().cues().has(kind.getKey(), lemma)) {
                return Optional.of(kind.getValue());
            }
        }
        return Optional.empty();
    }

    /// Whether a noun stands for an institution or a paper and not for a human being.
    static boolean isInstitution(Context context, String lemma) {
        Cues cues = context.codebook().cues();
        boolean human = cues.has("saying-people", lemma) || cues.has("saying-witnesses", lemma);
        return !human
                && (cues.has("speakers", lemma)
                        || cues.has("saying-media", lemma)
                        || cues.has("saying-groups", lemma)
                        || cues.has("saying-bodies", lemma))
                && !lemma.startsWith("spokes")
                && !lemma.equals("source");
    }
}
