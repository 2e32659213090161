package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts the anchors of one happening together, in text order, and hands figures and claims to the happening
/// that the text is telling of.
///
/// A new happening is opened by a different day or place, or by words that stand too far from the last one;
/// weak words may join one but never open one.
final class EventGrouper {
    private static final int NEAR = 3;
    private static final int AT_ONCE = 1;
    private static final int POINTS_BACK = 12;
    /// How many sentences on "three were injured" still speaks of the same happening.
    private static final int HARM_REACH = 5;
    /// How many sentences after the last words about a happening a figure still belongs to it.
    private static final int FIGURES_REACH = 6;
    /// "of", then at most so many words before "injuries".
    private static final int WOUNDS_AFTER = 3;
    /// "More", then at most so many words before "died".
    private static final int MORE_BEFORE = 4;
    /// From this number on, the same figure twice is taken for the same people.
    private static final int TELLING_FIGURE = 4;

    /// What came of one happening may be many: ", triggering a wave of reprisals".
    private static final Pattern SET_OFF = Pattern.compile(
            "(,| and) (triggering|sparking|prompting|provoking|unleashing|setting off|touching off) .*");

    private final CasualtyReader casualtyReader;

    EventGrouper(Codebook codebook) {
        casualtyReader = new CasualtyReader(codebook);
    }

    /// @param withdrawn holds the figures that count nobody
    List<Draft> group(Context context, List<Anchor> anchors, Withdrawn withdrawn) {
        List<Draft> drafts = new ArrayList<>();
        Optional<Draft> current = Optional.empty();
        List<Anchor> waiting = new ArrayList<>();
        List<Casualty> homeless = new ArrayList<>();
        int next = 0;
        List<List<Casualty>> told = context.text().sentences().stream()
                .map(sentence -> casualtyReader.read(context, sentence).stream()
                        .filter(casualty -> !withdrawn.holds(casualty.figure()))
                        .toList())
                .toList();
        List<Casualty> sums =
                Waves.sums(context, told.stream().flatMap(List::stream).toList());
        for (Sentence sentence : context.text().sentences()) {
            List<Casualty> casualties = told.get(sentence.index());
            List<Draft> touched = new ArrayList<>();
            boolean summed = isSummedUp(context, sentence);
            for (; next < anchors.size() && anchors.get(next).sentence().index() == sentence.index(); next++) {
                Anchor anchor = anchors.get(next);
                if (!isReal(anchor) || isAccident(context, anchor) || summed && !isDated(context, anchor)) {
                    continue;
                }
                Optional<Draft> home = home(context, drafts, anchor, casualties);
                boolean founds = founds(context, anchor, casualties);
                if (home.isEmpty() && mayFound(context, anchor)) {
                    home = Optional.of(new Draft(withdrawn));
                    drafts.add(home.get());
                    if (anchor.definite() && drafts.size() == 1) {
                        pointBack(context, home.get(), anchor, waiting, homeless);
                    }
                }
                if (home.isPresent()) {
                    home.get().founded |= founds;
                    join(context, home.get(), anchor);
                    current = home;
                    if (!touched.contains(home.get())) {
                        touched.add(home.get());
                    }
                } else if (drafts.isEmpty()) {
                    waiting.add(anchor);
                }
            }
            if (!summed) {
                List<Casualty> own =
                        casualties.stream().filter(c -> !sums.contains(c)).toList();
                giveFigures(context, own, touched, current, sentence);
                if (current.isEmpty()) {
                    homeless.addAll(own);
                }
            }
        }
        ClaimHomes.give(context, drafts);
        return drafts;
    }

    /// "… after the explosion … 45 soldiers were wounded … Given what was known, the attack could not be prevented":
    /// words with "the" that open a happening speak of what was told before by words that could not.
    private static void pointBack(
            Context context, Draft draft, Anchor anchor, List<Anchor> waiting, List<Casualty> homeless) {
        for (Anchor before : waiting) {
            if (anchor.sentence().index() - before.sentence().index() <= POINTS_BACK
                    && TypeRank.compatible(before.type(), anchor.type())
                    && !When.conflict(draft.date, When.date(context, before))
                    && !Where.different(draft.place, Where.place(context, before))) {
                join(context, draft, before);
            }
        }
        if (!draft.anchors.isEmpty()) {
            homeless.stream()
                    .filter(casualty ->
                            anchor.sentence().index() - casualty.sentence().index() <= POINTS_BACK)
                    .forEach(draft.casualties::add);
        }
    }

    static void join(Context context, Draft draft, Anchor anchor) {
        draft.add(anchor);
        if (draft.date.isEmpty()) {
            draft.date = When.date(context, anchor);
        }
        Optional<EventPlace> place = Where.place(context, anchor);
        if (draft.place.isEmpty()
                || place.filter(where -> Where.isOwn(context, anchor, where)).isPresent()
                        && Where.coarseness(place.get().place().orElseThrow())
                                < Where.coarseness(draft.place.get().place().orElseThrow())) {
            draft.place = place.isPresent() ? place : draft.place;
        }
    }

    private static boolean isReal(Anchor anchor) {
        boolean planned = anchor.stage() == Stage.PLANNED;
        return anchor.modality() != Modality.DENIED && (anchor.modality() != Modality.HYPOTHETICAL || planned);
    }

    private static boolean isDated(Context context, Anchor anchor) {
        return When.date(context, anchor)
                .filter(date -> date.range().isSingleDay())
                .isPresent();
    }

    /// "dozens of attacks in recent weeks", "more than 400 killed this year": sums, not happenings.
    static boolean isSummedUp(Context context, Sentence sentence) {
        String words = SET_OFF.matcher(Sums.words(context, sentence))
                .replaceFirst("")
                .replace(" latest in a string of ", " latest of "); // one of many, but told as one
        boolean perfect = words.contains(" have been ")
                || words.contains(" have died ")
                || words.contains(" has killed ")
                || words.contains(" have killed ");
        boolean period = words.contains(" this year")
                || words.contains(" this month")
                || words.contains(" since ")
                || words.contains(" so far ")
                || words.contains(" over the last ");
        return perfect && period || context.hasStretch("sums", words);
    }

    /// The happening among those told so far to which an anchor belongs.
    ///
    /// The latest one that fits; but "the attack" without day and place, some sentences on, means the one that
    /// the text has said most about.
    private static Optional<Draft> home(Context context, List<Draft> drafts, Anchor anchor, List<Casualty> casualties) {
        boolean later = diesLater(context, anchor);
        Optional<EventDate> date = When.date(context, anchor).filter(day -> !later);
        Optional<EventPlace> place =
                Where.place(context, anchor).filter(where -> !later && Where.isOwn(context, anchor, where));
        List<Draft> fitting = new ArrayList<>();
        boolean goesOn = anchor.term().weak() && anchor.term().harm().isPresent() && date.isEmpty() && place.isEmpty();
        for (Draft draft : goesOn ? lastTold(drafts) : drafts.reversed()) {
            boolean same = !When.conflict(draft.date, date) && sharesFigure(draft, casualties);
            boolean before = draft.lastSentence() < anchor.sentence().index();
            if (!same && before && anchor.other() && harmsAnybody(casualties)) {
                continue; // "a separate bomb killed five"
            }
            if (same || belongs(context, draft, anchor, date, place)) {
                fitting.add(draft);
            }
        }
        Optional<Draft> sameDoer = fitting.stream()
                .filter(draft -> draft.lastSentence() < anchor.sentence().index() && sharesDoer(context, draft, anchor))
                .findFirst();
        if (sameDoer.isPresent() && date.isEmpty() && place.isEmpty()) {
            return sameDoer;
        }
        boolean pointsBack = anchor.definite() && date.isEmpty() && place.isEmpty();
        return pointsBack
                        && !fitting.isEmpty()
                        && anchor.sentence().index() - fitting.getFirst().lastSentence() > 0
                ? fitting.stream().max(Comparator.comparingInt(draft -> draft.anchors.size()))
                : fitting.stream().findFirst();
    }

    /// "Another official was hurt" goes on with what the sentence before told: the one told of last comes first, of
    /// several in one sentence the one that began last.
    private static List<Draft> lastTold(List<Draft> drafts) {
        return drafts.reversed().stream()
                .sorted(Comparator.comparingInt(Draft::lastSentence).reversed())
                .toList();
    }

    /// "A fourth miner died of his wounds in May, in a hospital of the capital", "two more died on Tuesday": day and
    /// place of the death are not those of the attack.
    private static boolean diesLater(Context context, Anchor anchor) {
        List<Token> tokens = context.tokens(anchor.sentence());
        for (int i = 1; i < tokens.size(); i++) {
            boolean more = tokens.get(i).hasLemma("die")
                    && tokens.subList(Math.max(0, i - MORE_BEFORE), i).stream()
                            .anyMatch(before -> before.is("more") || before.is("another") || before.is("further"));
            if (more) {
                return true;
            }
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.hasLemma("injury") || token.hasLemma("wound")) {
                int from = Math.max(0, i - WOUNDS_AFTER);
                if (tokens.subList(from, i).stream().anyMatch(before -> before.is("of") || before.is("from"))
                        && tokens.stream().anyMatch(word -> word.hasLemma("die") || word.hasLemma("succumb"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean harmsAnybody(List<Casualty> casualties) {
        return casualties.stream().anyMatch(casualty -> casualty.count().low().orElse(0) > 0);
    }

    /// The same people harmed in the same number were told of before: the same happening retold.
    private static boolean sharesFigure(Draft draft, List<Casualty> casualties) {
        for (Casualty casualty : casualties) {
            boolean telling = casualty.count().low().orElse(0) >= TELLING_FIGURE;
            if (telling
                    && draft.casualties.stream()
                            .anyMatch(known -> known.harm() == casualty.harm()
                                    && known.count().equals(casualty.count()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(
            Context context, Draft draft, Anchor anchor, Optional<EventDate> date, Optional<EventPlace> place) {
        int gap = anchor.sentence().index() - draft.lastSentence();
        boolean kin = gap <= AT_ONCE
                ? TypeRank.compatibleAtOnce(draft.type(), anchor.type())
                : TypeRank.compatible(draft.type(), anchor.type());
        if (Separations.setApart(context, anchor, draft.anchors) && !sharesParty(context, draft, anchor)) {
            return false;
        }
        if (gap == 0 && kin) {
            return !When.conflict(draft.date, date) && !(anchor.other() && Where.different(draft.place, place));
        }
        if (gap == 0) {
            return !When.conflict(draft.date, date) && anchor.term().weak();
        }
        if (!kin || When.conflict(draft.date, date) || Where.different(draft.place, place)) {
            return false;
        }
        boolean ownWhereabouts = date.isPresent() && (place.isPresent() || draft.date.isEmpty());
        if (anchor.other() && ownWhereabouts) {
            return false;
        }
        boolean headlineOnly = draft.anchors.stream().allMatch(a -> context.isHeadline(a.sentence()));
        if (headlineOnly && (gap <= NEAR || sharesParty(context, draft, anchor))) {
            return true;
        }
        if (anchor.definite() && gap <= POINTS_BACK) {
            return true;
        }
        if (sharesParty(context, draft, anchor) && gap <= POINTS_BACK) {
            return true;
        }
        if (date.isPresent() && draft.date.isPresent() && place.isPresent() && draft.place.isPresent()) {
            return true;
        }
        if (anchor.term().joins()) {
            return gap <= POINTS_BACK;
        }
        if (anchor.term().weak() && !anchor.supported()) {
            return gap <= (anchor.term().generic() ? HARM_REACH : NEAR);
        }
        return gap <= NEAR;
    }

    /// A target or victim with the same head word was named before.
    private static boolean sharesParty(Context context, Draft draft, Anchor anchor) {
        for (Anchor.Argument argument : anchor.arguments()) {
            if (argument.role() != Role.TARGET && argument.role() != Role.VICTIM) {
                continue;
            }
            Token head = context.head(argument.group());
            for (Anchor other : draft.anchors) {
                for (Anchor.Argument known : other.arguments()) {
                    if ((known.role() == Role.TARGET || known.role() == Role.VICTIM)
                            && context.head(known.group()).hasLemma(head.lemma())
                            && !head.hasLemma("people")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// "A bomber killed the mayor, two weeks after a minister was shot … when [the bomber] struck": a doer told of
    /// before.
    private static boolean sharesDoer(Context context, Draft draft, Anchor anchor) {
        return anchor.arguments(Role.PERPETRATOR).stream()
                .map(Anchor.Argument::group)
                .filter(group -> context.text().token(group.firstToken()).is("the"))
                .anyMatch(group -> draft.anchors.stream()
                        .flatMap(other -> other.arguments(Role.PERPETRATOR).stream())
                        .anyMatch(known -> context.head(known.group())
                                .hasLemma(context.head(group).lemma())));
    }

    /// Whether an anchor may open a draft, on which the judge then decides.
    private static boolean mayFound(Context context, Anchor anchor) {
        boolean told = !anchor.term().weak() || anchor.supported() || isParticular(context, anchor);
        return told
                && !anchor.term().joins()
                && !isListed(context, anchor)
                && !isAccident(context, anchor)
                && !context.tellsOfGames();
    }

    /// Weak words tell of something particular where a day, a place and somebody or something hit stand with
    /// them.
    private static boolean isParticular(Context context, Anchor anchor) {
        boolean party = anchor.arguments().stream()
                .anyMatch(argument -> argument.role() != Role.NONE && argument.role() != Role.WEAPON);
        return party && !anchor.term().generic()
                || Where.place(context, anchor).isPresent()
                || When.date(context, anchor).isPresent();
    }

    /// Whether an anchor is enough to say that something particular happened.
    private static boolean founds(Context context, Anchor anchor, List<Casualty> casualties) {
        if (anchor.term().joins() || anchor.term().weak() && !anchor.supported()) {
            return false;
        }
        boolean harm = casualties.stream()
                .anyMatch(c -> c.count().low().isPresent() && c.count().low().getAsInt() > 0);
        boolean place = Where.place(context, anchor).isPresent();
        boolean party = anchor.arguments().stream()
                .anyMatch(a -> a.role() == Role.TARGET || a.role() == Role.VICTIM || a.role() == Role.PERPETRATOR);
        if (isAccident(context, anchor) || isListed(context, anchor) || context.tellsOfGames()) {
            return false;
        }
        if (anchor.plural()) {
            return harm || place && anchor.supported();
        }
        if (anchor.isVerb()) {
            boolean doer = anchor.arguments().stream()
                    .anyMatch(a -> a.role() == Role.PERPETRATOR && context.isArmed(a.group()));
            if (anchor.term().generic()) {
                return doer
                        || anchor.supported()
                        || anchor.term().harm().isPresent() && (harm || party) && !context.isCaption(anchor.sentence());
            }
            return party || anchor.supported() || harm;
        }
        return harm
                || place && (party || !anchor.definite() || context.isHeadline(anchor.sentence()))
                || party && anchor.supported()
                || party && !anchor.term().generic()
                || When.date(context, anchor).isPresent() && party;
    }

    /// "killed in a crash", "died of cancer": a cause that is no violence, and nobody armed.
    private static boolean isAccident(Context context, Anchor anchor) {
        boolean doer =
                anchor.arguments().stream().anyMatch(a -> a.role() == Role.PERPETRATOR && context.isArmed(a.group()));
        if (doer) {
            return false;
        }
        if (isOfFire(context, anchor)) {
            return true;
        }
        boolean here = context.tokens(anchor.sentence()).stream()
                .anyMatch(token -> context.codebook().cues().has("accidents", token.lemma()));
        boolean causeless = anchor.type() == EventType.ARSON || anchor.type() == EventType.BOMBING;
        boolean open = anchor.term().weak() || anchor.term().generic() || causeless;
        return open && (here || context.tellsOfAccidents());
    }

    /// "A blaze killed 23": who lit it, other words must tell.
    private static boolean isOfFire(Context context, Anchor anchor) {
        boolean itself = anchor.type() == EventType.ARSON && !anchor.isVerb() && isFire(context, anchor.group());
        return itself
                || anchor.arguments().stream()
                        .filter(argument -> argument.role() != Role.TARGET && argument.role() != Role.VICTIM)
                        .anyMatch(argument -> isFire(context, argument.group()));
    }

    private static boolean isFire(Context context, Group group) {
        return context.codebook().cues().has("fires", context.head(group).lemma());
    }

    /// An entry of a list of links ("2014 market bombing"): a noun in a line without a verb, below the lead.
    private static boolean isListed(Context context, Anchor anchor) {
        return !anchor.isVerb()
                && anchor.sentence().index() > 3
                && !context.isCaption(anchor.sentence())
                && context.text().groups(anchor.sentence()).stream().noneMatch(Group::isVerb);
    }

    /// Hands the figures of a sentence to the happenings it tells of; without words of its own it goes on about
    /// the last one.
    private static void giveFigures(
            Context context,
            List<Casualty> casualties,
            List<Draft> touched,
            Optional<Draft> current,
            Sentence sentence) {
        for (Casualty casualty : casualties) {
            if (!Sums.isSum(context, casualty)) {
                home(casualty, touched)
                        .or(() -> current.filter(
                                draft -> touched.isEmpty() && sentence.index() - draft.lastSentence() <= FIGURES_REACH))
                        .ifPresent(draft -> draft.casualties.add(casualty));
            }
        }
    }

    /// The happening whose words are those of the harm ("killed"), else the one whose words stand nearest.
    private static Optional<Draft> home(Casualty casualty, List<Draft> touched) {
        Optional<Draft> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (Draft draft : touched) {
            for (Anchor anchor : draft.anchors) {
                if (anchor.sentence().index() == casualty.sentence().index()) {
                    boolean same = anchor.span().overlaps(casualty.wording());
                    int gap = same
                            ? -1
                            : Math.abs(anchor.span().start() - casualty.figure().start());
                    if (gap < best) {
                        best = gap;
                        nearest = Optional.of(draft);
                    }
                }
            }
        }
        return nearest;
    }
}
