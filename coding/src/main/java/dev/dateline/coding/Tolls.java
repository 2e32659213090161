package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads tolls: "the death toll rose to at least 19", "put the toll at 50", "the number of wounded stands at
/// 62".
final class Tolls {
    private static final Set<String> TOLL_VERBS = Set.of(
            "rise",
            "climb",
            "reach",
            "stand",
            "be",
            "grow",
            "increase",
            "jump",
            "fall",
            "drop",
            "exceed",
            "pass",
            "go",
            "put",
            "number");
    private static final Set<String> CHANGES = Set.of(
            "raise",
            "rise",
            "bring",
            "push",
            "take",
            "lift",
            "revise",
            "climb",
            "lower",
            "cut",
            "reduce",
            "update",
            "drop",
            "increase");
    private static final Set<String> PUTS = Set.of("put", "give", "place", "set", "estimate", "list", "report");
    private static final Set<String> TO = Set.of("to");
    private static final Set<String> PERIODS = Set.of("week", "fortnight", "month", "year", "decade");
    private static final Set<String> AT = Set.of("at", "as");
    private static final int MAX_LINKS = 14;

    private final HarmWords words;

    Tolls(HarmWords words) {
        this.words = words;
    }

    /// Whether a group is a toll, whether or not a figure follows.
    boolean read(Tally tally, Group group) {
        Context context = tally.context();
        Token head = context.head(group);
        boolean dead = context.text().tokens(group).stream().anyMatch(token -> token.is("dead") || token.is("death"));
        if (head.hasLemma("toll") || head.hasLemma("number") && dead) {
            readToll(tally, group);
            return true;
        }
        Optional<Harm> stated = words.state(head);
        if (stated.isPresent() && isStated(context, group)) { // "put the dead at 12"
            readNumber(tally, group, stated.get());
            return true;
        }
        if (stated.isPresent() && readNumbering(tally, group, stated.get())) {
            return true;
        }
        Optional<Harm> numbered = head.hasLemma("number") ? harmOfNumber(tally, group) : Optional.empty();
        numbered.ifPresent(harm -> readNumber(tally, group, harm));
        return numbered.isPresent();
    }

    /// "The dead of the raid number at least 19 villagers and four guards": who is listed after the verb.
    private static boolean readNumbering(Tally tally, Group people, Harm harm) {
        Context context = tally.context();
        if (!context.text().token(people.firstToken()).is("the")) {
            return false;
        }
        for (int i = people.endToken(); i < tally.sentence().endToken() - 1; i++) {
            Token token = context.text().token(i);
            if (token.hasLemma("number") && !token.is("numbers")) {
                int from = token.span().end();
                List<Mention.OfCount> counts = context.in(tally.sentence(), Mention.OfCount.class).stream()
                        .filter(count -> count.span().start() > from && Counts.mayCountPeople(context, count))
                        .toList();
                if (counts.isEmpty()
                        || context.text()
                                        .firstTokenFrom(counts.getFirst().span().start())
                                != i + 1) {
                    return false;
                }
                for (Mention.OfCount count : counts) {
                    addNumbered(tally, harm, count);
                }
                return true;
            }
            if (token.pos() == Pos.VERB || token.is(";")) {
                return false;
            }
        }
        return false;
    }

    private static void addNumbered(Tally tally, Harm harm, Mention.OfCount count) {
        Context context = tally.context();
        int last = context.text().firstTokenFrom(count.span().end());
        Optional<Group> people = context.text()
                .groupAt(Math.min(last, tally.sentence().endToken() - 1))
                .filter(Group::isNoun);
        if (people.isPresent()) {
            tally.add(harm, people.get(), count.span().cover(context.span(people.get())), Optional.of(count));
        } else {
            tally.addTotal(harm, count, count.span());
        }
    }

    /// "the wounded at 19", "Dead: five".
    private static boolean isStated(Context context, Group group) {
        int next = group.endToken();
        if (next >= context.text().tokens().size()) {
            return false;
        }
        boolean the = context.text().token(group.firstToken()).is("the");
        boolean alone = group.endToken() - group.firstToken() == 1;
        Token link = context.text().token(next);
        boolean numbered = link.hasLemma("number")
                || context.mentions()
                        .at(link.span().start(), Mention.OfCount.class)
                        .isPresent();
        return the && (link.is("at") || numbered) || alone && link.is(":");
    }

    private static void readToll(Tally tally, Group toll) {
        Context context = tally.context();
        Optional<Mention.OfCount> best =
                taken(tally, toll).or(() -> tollAfter(tally, context.span(toll).end()));
        if (best.isEmpty()) { // "the toll from the bombing of a station has risen to 118": after its verb
            best = context.text().groups(tally.sentence()).stream()
                    .filter(verb -> verb.isVerb() && verb.firstToken() > toll.head())
                    .filter(verb ->
                            context.clauses().subjects(tally.sentence(), verb).contains(toll))
                    .findFirst()
                    .flatMap(verb -> tollAfter(tally, context.span(verb).end()));
        }
        Optional<Group> among = among(tally, toll);
        best.or(() -> among.flatMap(people -> reached(tally, people))).ifPresent(count -> {
            if (among.isPresent()) {
                tally.addKind(
                        Harm.KILLED, among.get(), count, context.span(toll).cover(count.span()));
            } else {
                add(tally, Harm.KILLED, count, toll);
            }
        });
    }

    /// "the toll among soldiers": a part of all who died.
    private static Optional<Group> among(Tally tally, Group toll) {
        Context context = tally.context();
        int at = toll.endToken();
        return at + 1 < tally.sentence().endToken() && context.text().token(at).is("among")
                ? context.text().groupAt(at + 1).filter(Group::isNoun)
                : Optional.empty();
    }

    /// The first number behind them, right after a word of reaching it: "among soldiers in the blast reaches
    /// [13]".
    private static Optional<Mention.OfCount> reached(Tally tally, Group people) {
        Context context = tally.context();
        return context.in(tally.sentence(), Mention.OfCount.class).stream()
                .filter(count -> count.span().start() >= context.span(people).end())
                .findFirst()
                .filter(count -> Counts.mayCountPeople(context, count))
                .filter(count -> {
                    Token before = context.text()
                            .token(context.text().firstTokenFrom(count.span().start()) - 1);
                    return TOLL_VERBS.contains(before.lemma()) || before.is("to") || before.is("at");
                });
    }

    /// "the number of people killed", "the number of wounded".
    private Optional<Harm> harmOfNumber(Tally tally, Group number) {
        Context context = tally.context();
        int end = Math.min(tally.sentence().endToken(), number.endToken() + 5);
        boolean of = number.endToken() < end
                && context.text().token(number.endToken()).is("of");
        for (int i = number.endToken() + 1; of && i < end; i++) {
            Optional<Harm> harm = words.state(context.text().token(i));
            if (harm.isPresent()) {
                return harm;
            }
        }
        return Optional.empty();
    }

    /// "… rose to 62", "… to 62", "… at 62": the figure after the verb whose subject is "the number", or beside
    /// it.
    private void readNumber(Tally tally, Group number, Harm harm) {
        Context context = tally.context();
        Optional<Mention.OfCount> after = context.text().groups(tally.sentence()).stream()
                .filter(verb -> verb.isVerb() && verb.firstToken() > number.head() && !verb.passive())
                .filter(verb -> TOLL_VERBS.contains(context.head(verb).lemma()))
                .findFirst()
                .flatMap(verb -> tollAfter(tally, context.span(verb).end()));
        taken(tally, number)
                .or(() -> after)
                .or(() -> tollAfter(tally, context.span(number).end()))
                .ifPresent(count -> {
                    Optional<Group> people = kind(tally, number);
                    if (people.isPresent()) {
                        Span wording = context.span(number).cover(context.span(people.get()));
                        tally.addKind(
                                harm,
                                people.get(),
                                kindWords(context, people.get()),
                                count,
                                wording.cover(count.span()));
                    } else {
                        add(tally, harm, count, number);
                    }
                });
    }

    /// "the number of attackers killed": a part of all who died; nobody for "the number of people killed".
    private Optional<Group> kind(Tally tally, Group number) {
        Context context = tally.context();
        int at = number.endToken();
        return at + 1 < tally.sentence().endToken() && context.text().token(at).is("of")
                ? context.text()
                        .groupAt(at + 1)
                        .filter(Group::isNoun)
                        .filter(people -> words.state(context.head(people)).isEmpty() && !tally.isAnybody(people))
                : Optional.empty();
    }

    /// What names people behind words for their harm: "soldiers" of "wounded soldiers".
    private Span kindWords(Context context, Group people) {
        int first = people.firstToken();
        for (int i = first; i < people.head(); i++) {
            if (words.state(context.text().token(i)).isPresent()) {
                first = i + 1;
            }
        }
        return first == people.firstToken()
                ? context.nameSpan(people)
                : context.text().span(first, people.endToken());
    }

    /// The number to which words of change take a toll or at which words of counting put it: "raised the number of
    /// wounded
    /// troops from 15 to 18", "the toll, put at eight, was raised to ten", "gave the number of dead as four",
    /// "raised to 52 the number of those killed".
    private static Optional<Mention.OfCount> taken(Tally tally, Group toll) {
        Context context = tally.context();
        List<Group> verbs = context.text().groups(tally.sentence()).stream()
                .filter(verb -> verb.isVerb() && !verb.negated() && verb.modal().isEmpty())
                .filter(verb -> CHANGES.contains(context.head(verb).lemma())
                        || PUTS.contains(context.head(verb).lemma()))
                .toList();
        for (Group verb : verbs.reversed()) {
            Set<String> links = CHANGES.contains(context.head(verb).lemma()) ? TO : AT;
            boolean subject = verb.firstToken() > toll.head()
                    && context.clauses().subjects(tally.sentence(), verb).contains(toll);
            boolean object = verb.endToken() == toll.firstToken()
                    || context.clauses().objects(tally.sentence(), verb).contains(toll);
            Optional<Mention.OfCount> count = Optional.empty();
            if (subject || object) {
                count = linked(tally, Math.max(toll.endToken(), verb.endToken()), links);
            } else if (verb.endToken() < toll.firstToken()) {
                count = linked(tally, verb.endToken(), links)
                        .filter(number ->
                                context.text().firstTokenFrom(number.span().end()) == toll.firstToken());
            }
            if (count.isPresent()) {
                return count;
            }
        }
        return Optional.empty();
    }

    /// "bringing the toll of this year's attacks to 70", "the number killed since Sunday", "the number of dead in the
    /// week at nine": more than one day comes between.
    private static boolean isOfMore(Context context, Token token) {
        return token.is(";")
                || token.is("since")
                || PERIODS.contains(token.lower())
                        && !context.text().token(token.index() + 1).lemma().equals("'s")
                || context.mentions()
                        .at(token.span().start(), Mention.OfTime.class)
                        .filter(time ->
                                time.range().filter(DateRange::isSingleDay).isEmpty())
                        .isPresent();
    }

    /// The first number behind one of some words, in the same part of the sentence.
    private static Optional<Mention.OfCount> linked(Tally tally, int from, Set<String> links) {
        Context context = tally.context();
        int end = Math.min(tally.sentence().endToken() - 1, from + MAX_LINKS);
        for (int i = from; i < end && !isOfMore(context, context.text().token(i)); i++) {
            Token token = context.text().token(i);
            if (links.contains(token.lower())) {
                int start = context.text().token(i + 1).span().start();
                Optional<Mention.OfCount> count = context.mentions()
                        .at(start, Mention.OfCount.class)
                        .filter(number -> number.span().start() == start && Counts.mayCountPeople(context, number));
                if (count.isPresent()) {
                    return count;
                }
            }
        }
        return Optional.empty();
    }

    /// A toll that "has gone up to five" is five.
    private static void add(Tally tally, Harm harm, Mention.OfCount count, Group toll) {
        Context context = tally.context();
        boolean reached = context.words(count.span()).toLowerCase(Locale.ROOT).startsWith("up to ");
        Mention.OfCount settled = reached && count.count().high().isPresent()
                ? new Mention.OfCount(
                        count.span(), HeadCount.exactly(count.count().high().getAsInt()), count.rule())
                : count;
        tally.addTotal(harm, settled, context.span(toll).cover(count.span()));
    }

    private static Optional<Mention.OfCount> tollAfter(Tally tally, int from) {
        Context context = tally.context();
        return context.in(tally.sentence(), Mention.OfCount.class).stream()
                .filter(count -> count.span().start() >= from && Counts.mayCountPeople(context, count))
                .findFirst()
                .filter(count -> leadsToToll(context, from, count.span().start()) && !isIncrease(context, count));
    }

    /// "has gone up by three": how much a toll changed.
    private static boolean isIncrease(Context context, Mention.OfCount count) {
        int first = context.text().firstTokenFrom(count.span().start());
        return first > 0 && context.text().token(first - 1).is("by");
    }

    /// Only words that tell of reaching or standing at a number lie between "toll" and the number.
    private static boolean leadsToToll(Context context, int from, int to) {
        int links = 0;
        for (int i = context.text().firstTokenFrom(from);
                i < context.text().tokens().size()
                        && context.text().token(i).span().start() < to;
                i++) {
            Token token = context.text().token(i);
            links++;
            if (links > MAX_LINKS
                    || !context.codebook().cues().has("toll-links", token.lemma()) && token.pos() != Pos.NUM) {
                return false;
            }
        }
        return true;
    }
}
