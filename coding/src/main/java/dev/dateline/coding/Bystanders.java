package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speech;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.ActorKind;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parties that did nothing where they stand: who is named only to say who another is ("an offshoot of [X]",
/// "trained by [Y]"), who says what another did, news agencies, and forces of a state beside a bombing or kidnapping.
final class Bystanders {
    private static final Set<RelationType> OBJECTS = EnumSet.of(
            RelationType.OFFSHOOT_OF,
            RelationType.TRAINED_BY,
            RelationType.DISAFFECTED_FROM,
            RelationType.ALLIED_WITH,
            RelationType.AFFILIATED,
            RelationType.LEAVES,
            RelationType.RECRUITS_FROM);
    private static final Set<EventType> HIDDEN =
            EnumSet.of(EventType.BOMBING, EventType.SUICIDE_BOMBING, EventType.KIDNAPPING, EventType.HOSTAGE_TAKING);
    /// How far behind "of" the name of an owner may stand.
    private static final int OWNER_REACH = 5;

    private static final Set<String> RELATIVES = Set.of("which", "who", "that", "whose");
    private static final Set<String> NEITHER = Set.of("neither", "nor");
    private static final Set<RelationType> SUBJECTS = EnumSet.of(RelationType.SUPPORTS, RelationType.FINANCES);

    private final Context context;
    private final List<Span> partners;
    private final List<Speech> speeches;
    /// Who did what no draft tells of: what is summed up, planned, denied.
    private final Set<Group> elsewhere;

    private Bystanders(Context context, List<Span> partners, List<Speech> speeches, Set<Group> elsewhere) {
        this.context = context;
        this.partners = partners;
        this.speeches = speeches;
        this.elsewhere = elsewhere;
    }

    static Bystanders of(
            Context context, List<Relation> relations, Speeches speeches, List<Anchor> anchors, List<Draft> drafts) {
        List<Span> partners = new ArrayList<>();
        for (Relation relation : relations) {
            if (OBJECTS.contains(relation.relation())) {
                partners.addAll(relation.object().spans());
            }
            if (SUBJECTS.contains(relation.relation())) {
                partners.addAll(relation.subject().spans());
            }
        }
        Set<Anchor> told =
                drafts.stream().flatMap(draft -> draft.anchors.stream()).collect(Collectors.toSet());
        Set<Group> elsewhere = anchors.stream()
                .filter(anchor -> anchor.isVerb() && !told.contains(anchor))
                .flatMap(anchor -> anchor.arguments(Role.PERPETRATOR).stream())
                .map(Anchor.Argument::group)
                .filter(group -> !isAntecedent(context, group))
                .collect(Collectors.toSet());
        return new Bystanders(context, List.copyOf(partners), speeches.all(), elsewhere);
    }

    /// "[the front], which has killed hundreds": named for what the main clause says of it.
    private static boolean isAntecedent(Context context, Group group) {
        int next = group.endToken();
        List<Token> tokens = context.text().tokens();
        next = next < tokens.size() && tokens.get(next).is(",") ? next + 1 : next;
        return next < tokens.size() && RELATIVES.contains(tokens.get(next).lower());
    }

    /// "Shi'ites who have been attacked in the past by [the front]": what no happening of the text tells.
    private boolean didOther(Candidate candidate, Draft draft) {
        return elsewhere.contains(candidate.group())
                && FillerJudge.proposed(candidate, draft) != Role.PERPETRATOR
                && draft.claims.stream().noneMatch(claim -> claim.group().equals(candidate.group()));
    }

    /// Whether a candidate did nothing of a draft where it stands.
    boolean holds(Candidate candidate, Draft draft) {
        return partners.stream().anyMatch(span -> span.overlaps(candidate.span()))
                || isAgency(candidate)
                || isNeither(candidate)
                || hasNamedWing(candidate)
                || isDeniedOwn(candidate)
                || isThing(candidate)
                || isStateBeside(candidate, draft)
                || didOther(candidate, draft)
                || namesDeed(candidate, draft)
                || strikesBack(candidate, draft)
                || speeches.stream()
                        .filter(speech -> speech.quotation().source().stream()
                                .anyMatch(source -> source.overlaps(candidate.span())))
                        .anyMatch(speech -> condemns(speech, draft)
                                || countsOnly(speech, candidate, draft)
                                || deniesAnother(speech, draft)
                                || tellsOfAnother(speech, candidate, draft));
    }

    /// "[The front] denied involvement": who denies one happening is not the doer of another.
    private boolean deniesAnother(Speech speech, Draft draft) {
        return context.codebook().cues().has("saying-denying", speech.verb())
                && draft.claims.stream().noneMatch(claim -> claim.sentence().equals(speech.sentence()));
    }

    /// "[The front] condemned the killing".
    private boolean condemns(Speech speech, Draft draft) {
        return context.codebook().cues().has("saying-condemning", speech.verb())
                && draft.anchors.stream().anyMatch(anchor -> speech.holds(anchor.span()));
    }

    /// "[The front] called the strike a massacre": who has a word for the deed, and does not own up to it, did not do
    /// it.
    private boolean namesDeed(Candidate candidate, Draft draft) {
        Sentence sentence = candidate.sentence();
        return FillerJudge.proposed(candidate, draft) != Role.PERPETRATOR
                && draft.claims.stream().noneMatch(claim -> claim.sentence().equals(sentence))
                && context.text().groups(sentence).stream()
                        .filter(verb -> verb.isVerb()
                                && context.codebook()
                                        .cues()
                                        .has("saying-naming", context.head(verb).lemma()))
                        .filter(verb ->
                                context.clauses().subjects(sentence, verb).contains(candidate.group()))
                        .flatMap(verb -> context.clauses().objects(sentence, verb).stream())
                        .anyMatch(object -> draft.anchors.stream()
                                .anyMatch(anchor -> anchor.group().equals(object)));
    }

    /// "[The army] put the toll at nine": who tells how many, and nothing of what was done, did not do it.
    private boolean countsOnly(Speech speech, Candidate candidate, Draft draft) {
        return context.codebook().cues().has("saying-counts", speech.verb())
                && FillerJudge.proposed(candidate, draft) != Role.PERPETRATOR;
    }

    /// "The loss of the base": words with "of" name a doer only where they begin with people or a word for several.
    private boolean isThing(Candidate candidate) {
        return candidate.form() == Candidate.Form.WITH_OF
                && (candidate.kind() == Candidate.Kind.THING || candidate.kind() == Candidate.Kind.OTHER)
                && !context.isCollective(candidate.group());
    }

    /// "fired missiles at two bases of [the front]", "shelled [the front]'s offices": it was they who were hit, whoever
    /// is told to have been harmed. Nor did they do what another event of the text tells, where nothing says so.
    boolean owns(Candidate candidate, Draft draft, List<Draft> events) {
        int first = candidate.group().firstToken();
        int end = context.text().firstTokenFrom(candidate.span().end());
        boolean owner = end <= candidate.group().head()
                && context.text().token(end).lemma().equals("'s");
        return EventAssembler.decided(draft) != EventType.ARMED_CLASH
                && events.stream()
                        .filter(event -> event == draft
                                || FillerJudge.proposed(candidate, draft) != Role.PERPETRATOR
                                        && EventAssembler.decided(event) != EventType.ARMED_CLASH)
                        .flatMap(event ->
                                Stream.concat(event.fillers(Role.TARGET).stream(), event.fillers(Role.VICTIM).stream()))
                        .map(filler -> filler.candidate().group())
                        .anyMatch(hit -> owner && hit.equals(candidate.group()) || isOf(hit, first));
    }

    /// "two bases of the Sunni group [X]": only words for them stand between "of" and the name.
    private boolean isOf(Group hit, int name) {
        int of = hit.endToken();
        return of < name
                && name - of <= OWNER_REACH
                && context.text().token(of).is("of")
                && context.text().tokens().subList(of + 1, name).stream()
                        .allMatch(token -> token.pos().isNominal() || token.pos() == Pos.DET || token.pos() == Pos.ADJ);
    }

    /// "The ministry denied that [its aircraft] had struck the market".
    private boolean isDeniedOwn(Candidate candidate) {
        String first = context.text().token(candidate.group().firstToken()).lower();
        return (first.equals("its") || first.equals("their"))
                && speeches.stream()
                        .filter(speech -> context.codebook().cues().has("saying-denying", speech.verb()))
                        .anyMatch(speech -> speech.holds(candidate.span()));
    }

    /// "[The front]'s northern wing, X, said", "[the front]'s X": of two that the words name, the part did it.
    private boolean hasNamedWing(Candidate candidate) {
        int end = context.text().firstTokenFrom(candidate.span().end());
        Group group = candidate.group();
        boolean owns = candidate.kind() == Candidate.Kind.ACTOR
                && end < group.head()
                && context.text().token(end).lemma().equals("'s");
        return owns
                && (Parties.named(context, group)
                                .filter(part ->
                                        part.span().start() > candidate.span().end())
                                .isPresent()
                        || Parties.nameAfter(context, candidate.sentence(), group)
                                .isPresent());
    }

    /// "Neither [the front] nor [the army] will have anything to do with it."
    private boolean isNeither(Candidate candidate) {
        int first = candidate.group().firstToken();
        return NEITHER.contains(context.text().token(first).lower())
                || first > 0 && NEITHER.contains(context.text().token(first - 1).lower());
    }

    /// "Gunmen raided … Soldiers later killed eight of the attackers": who hits those who struck first did not do it.
    private boolean strikesBack(Candidate candidate, Draft draft) {
        return EventAssembler.decided(draft) != EventType.ARMED_CLASH
                && isOfState(candidate)
                && draft.anchors.stream()
                        .anyMatch(anchor -> isBy(anchor, candidate.group())
                                && (hitsAttackers(anchor) || countsAttackers(draft, anchor)))
                && (hitsCounted(candidate, draft)
                        || draft.anchors.stream()
                                .flatMap(anchor -> anchor.arguments(Role.PERPETRATOR).stream())
                                .findFirst()
                                .filter(argument -> context.isAttacker(argument.group()))
                                .isPresent());
    }

    /// "Of the raiders four were shot dead by guards", after others were harmed: those harmed there are counted as
    /// attackers.
    private static boolean hitsCounted(Candidate candidate, Draft draft) {
        return !isBy(draft.anchors.getFirst(), candidate.group())
                && draft.anchors.stream()
                        .filter(anchor -> isBy(anchor, candidate.group()) && countsAttackers(draft, anchor))
                        .anyMatch(anchor -> draft.casualties.stream()
                                .anyMatch(casualty -> casualty.isHarm()
                                        && !casualty.isPerpetrators()
                                        && casualty.sentence().index()
                                                < anchor.sentence().index()));
    }

    private static boolean countsAttackers(Draft draft, Anchor anchor) {
        return draft.casualties.stream()
                .anyMatch(casualty -> casualty.isPerpetrators()
                        && casualty.isHarm()
                        && casualty.wording().overlaps(anchor.span()));
    }

    private static boolean isBy(Anchor anchor, Group group) {
        return anchor.arguments(Role.PERPETRATOR).stream()
                .anyMatch(argument -> argument.group().equals(group));
    }

    private boolean hitsAttackers(Anchor anchor) {
        return anchor.arguments().stream()
                .filter(argument -> argument.role() == Role.VICTIM || argument.role() == Role.TARGET)
                .anyMatch(argument ->
                        context.isAttacker(argument.group()) || context.isAttacker(context.counted(argument.group())));
    }

    /// Who wears a uniform plants no bombs and takes no hostages unless the words say so: such a party is named
    /// because it was hit, came to help or tells of it.
    private boolean isStateBeside(Candidate candidate, Draft draft) {
        return HIDDEN.contains(EventAssembler.decided(draft))
                && isOfState(candidate)
                && FillerJudge.proposed(candidate, draft) != Role.PERPETRATOR;
    }

    /// Of a state, or of those who rule in its place.
    private boolean isOfState(Candidate candidate) {
        return candidate.kind() == Candidate.Kind.STATE
                || context.isForce(candidate.group())
                || context.mentions().within(candidate.span(), Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isState() || actor.kind() == ActorKind.DE_FACTO_AUTHORITY);
    }

    private boolean isAgency(Candidate candidate) {
        return context.mentions().within(candidate.span(), Mention.OfActor.class).stream()
                .anyMatch(actor -> actor.kind() == ActorKind.MEDIA);
    }

    /// "The jets bombed the market, [the front] said": what is said names by itself who did it.
    private boolean tellsOfAnother(Speech speech, Candidate candidate, Draft draft) {
        return draft.anchors.stream()
                .filter(anchor -> speech.holds(anchor.span()))
                .flatMap(anchor -> anchor.arguments().stream())
                .filter(argument -> argument.role() == Role.PERPETRATOR || argument.role() == Role.WEAPON)
                .anyMatch(argument -> !argument.group().equals(candidate.group())
                        && context.head(argument.group()).pos() != Pos.PRON);
    }
}
