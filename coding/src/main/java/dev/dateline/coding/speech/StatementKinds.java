package dev.dateline.coding.speech;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what kind of statement a saying is, by its cue first and by its words second.
final class StatementKinds {

    private static final Set<String> ALLEGING = Set.of("allege", "accuse", "accusation", "allegation");
    private static final Set<String> LINKS =
            Set.of("to", "about", "on", "of", "for", "at", "with", "against", "over", "in");
    private static final Set<String> PARTICLES = Set.of("for", "on", "to", "with");
    private static final Set<String> ASKING = Set.of("whether", "how", "why", "what", "if", "who", "when", "where");
    private static final Set<String> WILL = Set.of("will", "would", "'ll", "shall", "wo");
    private static final Set<String> OWN = Set.of("i", "we", "they", "he", "she", "it");
    /// So far from its beginning may what is said name the number that it is about.
    private static final int COUNT_REACH = 5;

    private final Context context;
    private final Cues cues;

    StatementKinds(Context context) {
        this.context = context;
        this.cues = context.codebook().cues();
    }

    /// Empty when nothing is stated: a question, a mere wish or plan.
    Optional<StatementKind> of(Speech speech, Span content) {
        String cue = speech.verb();
        int first = context.text().firstTokenFrom(content.start());
        int end = context.text().firstTokenFrom(content.end());
        Token opening = context.text().token(first);
        if (cues.has("saying-supporting", cue)
                || context.padded(speech.quotation().cue().getLast()).contains(" support ")) {
            return Optional.of(StatementKind.SUPPORT);
        }
        if (isAside(speech)) {
            return Optional.empty();
        }
        if (cues.has("saying-condemning", cue) || cues.has("saying-accusing", cue)) {
            return Optional.of(StatementKind.CONDEMNATION);
        }
        if (cues.has("saying-denying", cue) || cues.has("saying-rejecting", cue) && isCharge(first, end)) {
            return Optional.of(StatementKind.DENIAL);
        }
        if (cues.has("saying-refusing", cue)) {
            return Optional.of(StatementKind.REFUSAL);
        }
        if (cues.has("saying-praising", cue)) {
            return Optional.of(StatementKind.PRAISE);
        }
        if (cues.has("saying-threatening", cue)) {
            return Optional.of(StatementKind.THREAT);
        }
        if (ASKING.contains(opening.lower()) && !cues.has("saying-telling", cue)) {
            return Optional.empty();
        }
        if (cues.has("saying-promising", cue)) {
            return isPromise(first, end) ? Optional.of(StatementKind.PROMISE) : Optional.empty();
        }
        if (cues.has("saying-demanding", cue)) {
            return isDemand(speech, first) ? Optional.of(StatementKind.DEMAND) : told(speech, first, end);
        }
        if (cues.has("saying-judging", cue)) {
            return Optional.of(StatementKind.ASSESSMENT);
        }
        return cues.has("saying-telling", cue) ? told(speech, first, end) : Optional.empty();
    }

    /// "responded to fire", "spoke about the raid", "claimed responsibility for it": nothing is stated by that.
    private boolean isAside(Speech speech) {
        List<Span> cue = speech.quotation().cue();
        String words = context.padded(cue.getLast()).trim();
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean tied = words.contains(" responsibility") || words.contains(" credit ") || words.contains(" allegiance");
        boolean phrase =
                words.indexOf(' ') > 0 && LINKS.contains(last) && !speech.verb().equals("according");
        return tied
                || phrase
                        && !cues.has("saying-demanding", speech.verb())
                        && !cues.has("saying-condemning", speech.verb())
                        && !speech.verb().equals("words");
    }

    boolean isAlleged(Speech speech) {
        return ALLEGING.contains(speech.verb());
    }

    private Optional<StatementKind> told(Speech speech, int first, int end) {
        if (deniesPart(first, end)) {
            return Optional.of(StatementKind.DENIAL);
        }
        Optional<Group> bound = own(first, end);
        if (bound.isPresent()) {
            return Optional.of(
                    bound.get().negated() || refuses(bound.get()) ? StatementKind.REFUSAL : StatementKind.PROMISE);
        }
        if (counts(first, end)) {
            return Optional.of(StatementKind.COUNT);
        }
        if (obliges(first, end)) {
            return Optional.of(StatementKind.DEMAND);
        }
        boolean quoted = speech.quotation().kind() != Quotation.Kind.INDIRECT;
        boolean witness = speech.speaker() instanceof Attribution.Speaker speaker
                && speaker.kind().equals("witness");
        if (witness && (quoted || hasPast(first, end))) {
            return Optional.of(StatementKind.DESCRIPTION);
        }
        return Optional.of(isJudgement(first, end, quoted) ? StatementKind.ASSESSMENT : StatementKind.REPORT);
    }

    /// "rejected accusations that": the first noun is a charge, or whose part in it is told.
    private boolean isCharge(int first, int end) {
        for (int i = first; i < Math.min(end, first + COUNT_REACH); i++) {
            if (cues.has("saying-charges", context.text().token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "was not involved", "had nothing to do with", "did not carry out".
    private boolean deniesPart(int first, int end) {
        String words = context.padded(context.text().span(first, end));
        return context.hasStretch("saying-no-part", words);
    }

    /// "vowed to fight", "promised that aid would come", "promised them protection".
    private boolean isPromise(int first, int end) {
        return end - first >= 2;
    }

    /// "called for a truce", "urged both sides to stop", "demanded that"; not "called the attack", "asked why".
    private boolean isDemand(Speech speech, int first) {
        String cue = speech.verb();
        Token opening = context.text().token(first);
        if (ASKING.contains(opening.lower()) || context.text().token(first).pos() == Pos.PUNCT) {
            return false;
        }
        if (!cue.equals("call") && !cue.equals("ask") && !cue.equals("press") && !cue.equals("insist")) {
            return true;
        }
        Span words = speech.quotation().cue().getLast();
        String last = context.words(words).replaceAll(".*\\s", "");
        return PARTICLES.contains(last) || hasInfinitive(first, speech);
    }

    private boolean hasInfinitive(int first, Speech speech) {
        int end = context.text()
                .firstTokenFrom(speech.quotation().content().getFirst().end());
        for (int i = first; i < Math.min(end, first + 2 * COUNT_REACH); i++) {
            if (context.text()
                    .groupAt(i)
                    .filter(verb -> verb.isVerb() && verb.modal().equals("to"))
                    .isPresent()) {
                return !speech.verb().equals("call") && !speech.verb().equals("insist");
            }
        }
        return false;
    }

    /// "said they would rebuild the school": the verb by which the speaker says what the speaker will do.
    private Optional<Group> own(int first, int end) {
        for (int i = first; i < Math.min(end, first + 4); i++) {
            Optional<Group> verb = context.text().groupAt(i).filter(Group::isVerb);
            if (verb.isPresent() && i > first) {
                String subject =
                        context.text().token(verb.get().firstToken() - 1).lower();
                boolean will = WILL.contains(verb.get().modal());
                return verb.filter(group -> will
                        && OWN.contains(subject)
                        && !group.passive()
                        && !context.head(group).lemma().equals("be"));
            }
        }
        return Optional.empty();
    }

    /// "said the army must leave the valley": the first verb tells what others have to do.
    private boolean obliges(int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Group> verb = context.text().groupAt(i).filter(Group::isVerb);
            if (verb.isPresent()) {
                String subject = context.text()
                        .token(Math.max(first, verb.get().firstToken() - 1))
                        .lower();
                return verb.get().modal().equals("must")
                        && !OWN.contains(subject)
                        && !context.head(verb.get()).lemma().equals("be");
            }
        }
        return false;
    }

    private boolean refuses(Group verb) {
        return cues.has("saying-refusing", context.head(verb).lemma());
    }

    /// Whether what is said is chiefly a number of people: its subject is counted, or it gives a toll.
    private boolean counts(int first, int end) {
        for (int i = first; i < Math.min(end, first + COUNT_REACH); i++) {
            Optional<Group> group = context.text().groupAt(i);
            if (group.filter(Group::isVerb).isPresent()) {
                return false;
            }
            boolean counted = countAt(i);
            if (counted || group.isPresent()) {
                return counted && countsPeople(i, end) || givesToll(i, end);
            }
        }
        return false;
    }

    private boolean countAt(int token) {
        return context.mentions()
                .at(context.text().token(token).span().start(), Mention.OfCount.class)
                .filter(found -> Counts.mayCountPeople(context, found))
                .isPresent();
    }

    /// "the death toll is now 40"
    private boolean givesToll(int token, int end) {
        String head = context.text()
                .groupAt(token)
                .map(context::head)
                .map(Token::lemma)
                .orElse("");
        if (!head.equals("toll") && !cues.has("death-nouns", head)) {
            return false;
        }
        for (int i = token; i < Math.min(end, token + 2 * COUNT_REACH); i++) {
            if (countAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean countsPeople(int token, int end) {
        Optional<Group> noun = context.text().groupAt(token).filter(Group::isNoun);
        int head = noun.map(Group::head).orElse(token);
        Token counted = context.text().token(head);
        boolean people = noun.flatMap(context::targetAt)
                .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                .isPresent();
        boolean alone = counted.is("others") || counted.is("more") || countAt(head);
        return people
                || cues.has("saying-witnesses", counted.lemma())
                || alone && head + 1 < end && !context.text().token(head + 1).is("of");
    }

    private boolean hasPast(int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = context.text().token(i);
            boolean verb = token.pos() == Pos.VERB || token.pos() == Pos.AUX;
            if (verb
                    && !token.lower().equals(token.lemma())
                    && !token.lower().endsWith("s")
                    && !token.lower().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /// Words of doubt, of value, of one's own mind, or in quoted words the present tense of "be".
    private boolean isJudgement(int first, int end, boolean quoted) {
        for (int i = first; i < end; i++) {
            Token token = context.text().token(i);
            if (cues.has("saying-modals", token.lower())) {
                return true;
            }
            boolean is = token.is("is") || token.is("are") || token.is("'s") && token.pos() == Pos.AUX;
            boolean judged = i + 1 < end
                    && (context.text().token(i + 1).pos() == Pos.DET
                            || context.text().token(i + 1).pos() == Pos.ADJ
                            || context.text().token(i + 1).pos() == Pos.ADV
                            || context.text().token(i + 1).is("not"));
            if (is && (quoted || judged)) {
                return true;
            }
        }
        return false;
    }
}
