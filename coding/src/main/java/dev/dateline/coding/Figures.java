package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the casualty figures of an event out of the phrases handed to it: repetitions are one figure, parts
/// stay parts, and two totals stand side by side only where the text itself sets them against each other
/// ([Totals]).
///
/// @param now what the report holds now
/// @param earlier what it says was counted before: the steps of a series ([CountSeries]), what a new toll replaced,
///     the count from which another rose ([FormerCounts])
record Figures(List<Casualties> now, List<Casualties> earlier) {
    private static final Set<EventType> BOTH_SIDES =
            Set.of(EventType.ARMED_CLASH, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.SHELLING);

    private static final int TOGETHER = 1;

    Figures {
        now = List.copyOf(now);
        earlier = List.copyOf(earlier);
    }

    static Figures of(Context context, Draft draft, Speeches speeches) {
        List<Casualty> told = told(context, draft);
        List<CountSeries> series = CountSeries.in(context, told);
        List<Casualty> held = held(told, series);
        List<Casualties> now = now(context, held, speeches);
        List<Casualties> earlier = earlier(context, told, held, series, now, speeches);
        return new Figures(
                ofForces(context, told, now),
                earlier.stream().map(figure -> ofForce(context, told, figure)).toList());
    }

    /// "American troops", "US Marines": the soldiers of one state are one class ([Forces]), whatever the words call
    /// them.
    private static Casualties ofForce(Context context, List<Casualty> told, Casualties figure) {
        return force(context, told, figure).map(figure::countedAs).orElse(figure);
    }

    /// Of several figures of one force the sum of the others ("13 troops: 11 Marines, a soldier and a sailor") is its
    /// class; where there is none, nobody has counted the whole.
    private static List<Casualties> ofForces(Context context, List<Casualty> told, List<Casualties> figures) {
        return figures.stream()
                .map(figure -> {
                    Optional<String> force = force(context, told, figure);
                    int others = figures.stream()
                            .filter(other -> !other.equals(figure) && other.harm() == figure.harm())
                            .filter(other -> force.isPresent() && force.equals(force(context, told, other)))
                            .mapToInt(other -> other.count().low().orElse(0))
                            .sum();
                    return force.filter(
                                    name -> others == 0 || figure.count().low().orElse(0) == others)
                            .map(figure::countedAs)
                            .orElse(figure);
                })
                .toList();
    }

    private static Optional<String> force(Context context, List<Casualty> told, Casualties figure) {
        return figure.isTotal() || figure.isPerpetrators()
                ? Optional.empty()
                : told.stream()
                        .filter(casualty -> casualty.words().equals(figure.words()) && casualty.harm() == figure.harm())
                        .flatMap(casualty -> casualty.wordsSpan().stream())
                        .flatMap(words -> new Forces(context).name(words).stream())
                        .findFirst();
    }

    /// What is told without the counts that a series has left behind, and with the one that it came to.
    private static List<Casualty> held(List<Casualty> told, List<CountSeries> series) {
        List<Casualty> held = new ArrayList<>(told);
        for (CountSeries counts : series) {
            held.removeAll(counts.former());
            counts.latest().stream()
                    .filter(latest -> held.stream()
                            .noneMatch(known -> known.harm() == latest.harm()
                                    && known.count().equals(latest.count())))
                    .forEach(held::add);
        }
        return held;
    }

    /// Former counts that no figure of now repeats, each once.
    private static List<Casualties> earlier(
            Context context,
            List<Casualty> told,
            List<Casualty> held,
            List<CountSeries> series,
            List<Casualties> now,
            Speeches speeches) {
        List<Casualty> former = new ArrayList<>();
        for (CountSeries counts : series) {
            counts.former().forEach(count -> former.add(kindOf(counts, now, count)));
        }
        told.forEach(figure -> FormerCounts.beside(context, figure).ifPresent(former::add));
        held.stream()
                .filter(figure -> figure.harm() == Harm.KILLED && figure.isTotal() && !figure.isPart())
                .forEach(figure -> FormerCounts.worded(context, figure).ifPresent(former::add));
        for (Harm harm : Harm.values()) {
            List<Casualty> harmed =
                    held.stream().filter(casualty -> casualty.harm() == harm).toList();
            former.addAll(Totals.former(context, Totals.stated(harmed)));
        }
        Map<String, Casualties> byKey = new LinkedHashMap<>();
        former.stream()
                .filter(count -> count.isHarm() && count.named().isEmpty() && !count.isPart())
                .sorted(Comparator.comparingInt(count -> count.figure().start()))
                .filter(count -> now.stream()
                        .noneMatch(figure -> figure.harm() == count.harm()
                                && figure.count().low().equals(count.count().low())))
                .forEach(count -> byKey.putIfAbsent(
                        count.harm() + "|" + count.count(),
                        figure(context, count, speeches, List.of(count.wording()))));
        return List.copyOf(byKey.values());
    }

    /// The people whom the series came to count: where its last number is that of the soldiers, those before it
    /// were soldiers too.
    private static Casualty kindOf(CountSeries series, List<Casualties> now, Casualty former) {
        if (!former.isTotal()) {
            return former;
        }
        return series.latest().stream()
                .filter(latest -> latest.harm() == former.harm())
                .flatMap(latest -> now.stream()
                        .filter(figure ->
                                figure.harm() == latest.harm() && figure.count().equals(latest.count())))
                .findFirst()
                .filter(figure -> !figure.isTotal())
                .map(figure -> former.countedAs(figure))
                .orElse(former);
    }

    private static Casualties figure(Context context, Casualty told, Speeches speeches, List<Span> spans) {
        return new Casualties(
                told.harm(),
                told.who(),
                told.words(),
                told.count(),
                context.words(told.wording()),
                told.rule(),
                told.isPerpetrators() ? Optional.of(true) : told.perpetratorsIncluded(),
                speeches.attribution(told.sentence(), told.wording()),
                spans);
    }

    private static List<Casualties> now(Context context, List<Casualty> told, Speeches speeches) {
        Map<String, Casualties> byKey = new LinkedHashMap<>();
        for (Harm harm :
                List.of(Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED, Harm.DETAINED)) {
            List<Casualty> harmed =
                    told.stream().filter(casualty -> casualty.harm() == harm).toList();
            totals(context, harm, harmed, byKey, speeches);
            parts(context, harm, harmed, byKey, speeches);
        }
        List<Casualties> figures = byKey.values().stream()
                .filter(figure -> !isVagueAndTooMany(figure, byKey.values()))
                .toList();
        return figures.stream()
                .filter(figure -> !isExceeded(figure, figures) && (!exceeds(figure, figures) || isNew(context, figure)))
                .map(figure -> withoutAttackers(told, figure))
                .toList();
    }

    /// The casualties with a count, fighters of the attacked side as what they are.
    private static List<Casualty> told(Context context, Draft draft) {
        boolean attacked = BOTH_SIDES.contains(draft.type()) || byStateAlone(context, draft);
        boolean dead =
                draft.casualties.stream().anyMatch(c -> c.isHarm() && !c.isPerpetrators() && c.harm() == Harm.KILLED);
        return draft.casualties.stream()
                .filter(casualty -> casualty.count().isStated())
                .filter(casualty -> !dead || !saysNobodyHurt(casualty))
                .map(casualty -> attacked ? casualty.asVictims() : casualty)
                .toList();
    }

    /// "No one was hurt": beside people who were killed it tells of another happening.
    private static boolean saysNobodyHurt(Casualty casualty) {
        return casualty.harm() == Harm.INJURED && !casualty.isHarm();
    }

    /// Only soldiers or police did it: the fighters who died are those whom they attacked.
    private static boolean byStateAlone(Context context, Draft draft) {
        List<Group> doers = draft.fillers(Role.PERPETRATOR).stream()
                .map(filler -> filler.candidate().group())
                .toList();
        return !doers.isEmpty() && doers.stream().allMatch(doer -> isState(context, doer));
    }

    private static boolean isState(Context context, Group doer) {
        return context.isForce(doer)
                || context.in(doer, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isState());
    }

    /// "dozens" beside an exact smaller total counts something wider.
    private static boolean isVagueAndTooMany(Casualties part, Collection<Casualties> all) {
        return !part.isTotal()
                && part.rule().filter("plain"::equals).isPresent()
                && all.stream()
                        .anyMatch(total -> total.isTotal()
                                && total.harm() == part.harm()
                                && total.count().high().orElse(Integer.MAX_VALUE)
                                        < part.count().low().orElse(0));
    }

    /// Attackers counted in words of their own are not in the total, unless the words put them there.
    private static Casualties withoutAttackers(List<Casualty> told, Casualties total) {
        boolean apart = total.isTotal()
                && total.perpetratorsIncluded().isEmpty()
                && told.stream().anyMatch(c -> c.harm() == total.harm() && c.isPerpetrators() && !c.isPart());
        return apart
                ? new Casualties(
                        total.harm(),
                        total.who(),
                        total.words(),
                        total.count(),
                        total.wording(),
                        total.rule(),
                        Optional.of(false),
                        total.attribution(),
                        total.spans())
                : total;
    }

    /// A total that is smaller than one of its parts was misread: it is left out. None at all are no whole of
    /// anybody.
    private static boolean isExceeded(Casualties total, Collection<Casualties> all) {
        return total.isTotal()
                && total.count().high().orElse(0) > 0
                && all.stream()
                        .anyMatch(part -> part.harm() == total.harm()
                                && !part.isTotal()
                                && !part.who().equals(Casualties.PERPETRATORS)
                                && part.count().low().orElse(0)
                                        > total.count().high().getAsInt());
    }

    /// Of two figures that cannot both hold neither is given.
    private static boolean exceeds(Casualties part, Collection<Casualties> all) {
        return !part.isTotal()
                && all.stream()
                        .anyMatch(total -> total.isTotal()
                                && total.harm() == part.harm()
                                && isExceeded(total, List.of(total, part)));
    }

    /// "The toll among the soldiers reaches 13": what it exceeds is old.
    private static boolean isNew(Context context, Casualties figure) {
        int start = figure.spans().getFirst().start();
        return context.text().sentences().stream()
                .filter(sentence -> sentence.span().contains(start))
                .anyMatch(sentence -> context.hasStretch("new-figures", context.padded(sentence.span())));
    }

    private static void totals(
            Context context, Harm harm, List<Casualty> harmed, Map<String, Casualties> byKey, Speeches speeches) {
        List<Casualty> totals = Totals.stated(harmed);
        Optional<Boolean> inside =
                totals.stream().flatMap(c -> c.perpetratorsIncluded().stream()).findFirst();
        List<Casualty> live = Totals.live(context, totals, speeches);
        if (live.stream().allMatch(total -> sumsUpMore(context, total, harmed))) {
            return;
        }
        for (Casualty stated : live) {
            Casualty total = asOpenAsBelow(context, stated, harmed);
            List<Span> spans = totals.stream()
                    .filter(c -> c.count().equals(stated.count()))
                    .map(Casualty::wording)
                    .distinct()
                    .sorted()
                    .toList();
            byKey.putIfAbsent(
                    harm + "|all|" + total.count(),
                    new Casualties(
                            harm,
                            Casualties.ALL,
                            total.words(),
                            total.count(),
                            context.words(total.wording()),
                            total.rule(),
                            inside,
                            speeches.attribution(total.sentence(), total.wording()),
                            spans));
        }
    }

    /// "Raid kills 20", where the text below has "at least 20 villagers": a headline has no room for it.
    private static Casualty asOpenAsBelow(Context context, Casualty total, List<Casualty> harmed) {
        return context.isHeadline(total.sentence()) && total.count() instanceof HeadCount.Exactly(int number)
                ? harmed.stream()
                        .filter(c -> !context.isHeadline(c.sentence()) && !c.isPart() && !c.isPerpetrators())
                        .filter(c -> c.count().equals(HeadCount.atLeast(number)))
                        .findFirst()
                        .map(c -> total.with(c.count()))
                        .orElse(total)
                : total;
    }

    /// "More than 60 dead in wave of attacks", where the text below counts fewer by class: those of this
    /// happening.
    private static boolean sumsUpMore(Context context, Casualty total, List<Casualty> harmed) {
        int own = harmed.stream()
                .filter(c -> !c.isTotal() && c.standing() == Casualty.Standing.WHOLE && !c.isPerpetrators())
                .filter(c -> c.named().isEmpty()
                        && c.sentence().index() > total.sentence().index())
                .mapToInt(c -> c.count().low().orElse(0))
                .sum();
        return own > 0
                && own < total.count().low().orElse(0)
                && context.isHeadline(total.sentence())
                && Waves.tellsOfSeveral(context, total.sentence());
    }

    private static void parts(
            Context context, Harm harm, List<Casualty> harmed, Map<String, Casualties> byKey, Speeches speeches) {
        boolean whole = byKey.values().stream().anyMatch(figure -> figure.harm() == harm && figure.isTotal());
        boolean counted = harmed.stream().anyMatch(c -> c.standing() == Casualty.Standing.WHOLE && c.isHarm());
        List<Casualty> classes = new ArrayList<>(harmed);
        classes.removeIf(c -> c.isTotal() && !c.isPart());
        classes.removeIf(c -> c.standing() == Casualty.Standing.SEEN && counted);
        classes.removeAll(toldAgain(harmed));
        for (Casualty part : classes) {
            if (part.isPart() && !whole && !addsToClasses(context, harmed, part)) {
                continue; // "including three women", "a Briton was also killed": some of those whom other words count
            }
            boolean again = part.count().equals(HeadCount.exactly(1))
                    && context.words(part.figure()).toLowerCase(Locale.ROOT).startsWith("the ")
                    && byKey.values().stream()
                            .anyMatch(figure -> figure.harm() == harm
                                    && !part.sentence()
                                            .span()
                                            .contains(figure.spans().getFirst().start()));
            if (again) {
                continue; // "the schoolboy": one of those counted before
            }
            if (!whole && (isFarFromFirst(context, harmed, part) || isSetApart(context, harmed, part))) {
                continue;
            }
            if (part.named().isPresent()) {
                continue; // named persons are victims; a sum of names would be a figure that nobody stated
            }
            String key = harm + "|" + part.who().toLowerCase(Locale.ROOT);
            if (byKey.containsKey(key) || repeats(byKey, harm, part)) {
                continue;
            }
            byKey.put(key, figure(context, part, speeches, List.of(part.wording())));
        }
    }

    /// "A driver also died", "a third man died", after classes that were told of: one more of them.
    private static boolean addsToClasses(Context context, List<Casualty> harmed, Casualty part) {
        boolean single = part.count().equals(HeadCount.exactly(1)) && !isIncluded(context, part);
        return single
                && harmed.stream()
                        .anyMatch(c -> c.standing() == Casualty.Standing.WHOLE
                                && !c.isTotal()
                                && c.named().isEmpty()
                                && !c.isPerpetrators()
                                && c.sentence().index() < part.sentence().index());
    }

    /// "including a boy", "among the dead was a driver".
    private static boolean isIncluded(Context context, Casualty part) {
        return context.tokens(part.sentence()).stream().anyMatch(token -> token.is("including") || token.is("among"));
    }

    /// "Three Danes and an Austrian" after "four foreign tourists": a sentence that counts as many people as
    /// one before it tells of the same, by parts.
    private static List<Casualty> toldAgain(List<Casualty> harmed) {
        Map<Sentence, List<Casualty>> bySentence = new LinkedHashMap<>();
        for (Casualty casualty : harmed) {
            if (!casualty.isPart() && casualty.isHarm() && !casualty.isPerpetrators()) {
                bySentence
                        .computeIfAbsent(casualty.sentence(), each -> new ArrayList<>())
                        .add(casualty);
            }
        }
        List<Casualty> again = new ArrayList<>();
        Set<Integer> sums = new HashSet<>();
        for (List<Casualty> together : bySentence.values()) {
            int sum = together.stream()
                    .mapToInt(casualty -> casualty.count().low().orElse(0))
                    .sum();
            if (!sums.add(sum) && sum > 1) {
                again.addAll(together);
            }
        }
        return again;
    }

    /// Where nothing gives the whole, classes make it up only if they are told of together; further on the text
    /// tells of others.
    private static boolean isFarFromFirst(Context context, List<Casualty> harmed, Casualty part) {
        return harmed.stream()
                .filter(c -> !c.isTotal() && !c.isPart() && c.named().isEmpty())
                .filter(c -> c.isPerpetrators() == part.isPerpetrators() && !context.isHeadline(c.sentence()))
                .findFirst()
                .filter(first -> part.sentence().index() - first.sentence().index() > TOGETHER)
                .isPresent();
    }

    /// "A judge was killed, and hours later three guards died": the latter belong to another happening.
    private static boolean isSetApart(Context context, List<Casualty> harmed, Casualty part) {
        return harmed.stream()
                .filter(c -> c.sentence().equals(part.sentence())
                        && !c.isPart()
                        && c.figure().end() < part.wording().end())
                .anyMatch(c -> !c.equals(part)
                        && context.hasStretch(
                                "separations",
                                context.padded(
                                        Span.of(c.figure().end(), part.wording().end()))));
    }

    /// The same people told of again in other words: "a soldier" after "two soldiers", "the soldier" after "a
    /// soldier".
    private static boolean repeats(Map<String, Casualties> byKey, Harm harm, Casualty part) {
        String last = lastWord(part.who());
        return byKey.values().stream()
                .anyMatch(known -> known.harm() == harm
                        && !known.isTotal()
                        && (lastWord(known.who()).equals(last) || sameStem(lastWord(known.who()), last)));
    }

    private static boolean sameStem(String a, String b) {
        return a.length() > 3
                && b.length() > 3
                && (a.startsWith(b.substring(0, b.length() - 1)) || b.startsWith(a.substring(0, a.length() - 1)));
    }

    private static String lastWord(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
