package dev.dateline.coding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the casualty figures of an event out of the phrases handed to it: repetitions are one figure, parts stay
/// parts, and two totals stand side by side only where the text itself sets them against each other.
final class Figures {
    private static final Set<String> RIVAL_CUES = Set.of(
            "other reports",
            "earlier",
            "initially",
            "later",
            "rose",
            "risen",
            "revised",
            "toll",
            "put the",
            "while",
            "but",
            "however",
            "updated",
            "confirmed",
            "separately");

    private Figures() {}

    static List<Casualties> of(Context context, Draft draft) {
        Map<String, Casualties> byKey = new LinkedHashMap<>();
        for (Harm harm :
                List.of(Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED, Harm.DETAINED)) {
            totals(context, draft, harm, byKey);
            parts(context, draft, harm, byKey);
        }
        List<Casualties> figures = byKey.values().stream()
                .filter(figure -> !isVagueAndTooMany(figure, byKey.values()))
                .toList();
        return figures.stream()
                .filter(figure -> !isExceeded(figure, figures))
                .map(figure -> withoutAttackers(draft, figure))
                .toList();
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
    private static Casualties withoutAttackers(Draft draft, Casualties total) {
        boolean apart = total.isTotal()
                && total.perpetratorsIncluded().isEmpty()
                && draft.casualties.stream()
                        .anyMatch(c -> c.harm() == total.harm()
                                && c.who().equals(Casualties.PERPETRATORS)
                                && c.count().isStated()
                                && !c.part());
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

    /// A total that is smaller than one of its parts was misread: it is left out.
    private static boolean isExceeded(Casualties total, Collection<Casualties> all) {
        return total.isTotal()
                && total.count().high().isPresent()
                && all.stream()
                        .anyMatch(part -> part.harm() == total.harm()
                                && !part.isTotal()
                                && part.count().low().orElse(0)
                                        > total.count().high().getAsInt());
    }

    private static void totals(Context context, Draft draft, Harm harm, Map<String, Casualties> byKey) {
        List<Casualty> stated = draft.casualties.stream()
                .filter(c -> c.harm() == harm
                        && c.isTotal()
                        && !c.part()
                        && c.count().isStated())
                .toList();
        boolean harmed = draft.casualties.stream()
                .anyMatch(c -> c.harm() == harm && c.count().low().orElse(0) > 0);
        List<Casualty> totals = stated.stream() // "no casualties" of an early sentence gives way to those counted later
                .filter(c -> !harmed || c.count().high().orElse(1) > 0)
                .toList();
        Optional<Casualty> first = totals.stream()
                .filter(c -> !context.isHeadline(c.sentence()) && c.rule().isEmpty())
                .findFirst()
                .or(() -> totals.stream()
                        .filter(c -> !context.isHeadline(c.sentence()))
                        .findFirst())
                .or(() -> totals.stream().findFirst());
        if (first.isEmpty()) {
            return;
        }
        List<Casualty> kept = new ArrayList<>();
        for (Casualty total : totals) {
            boolean same = total.count().equals(first.get().count());
            boolean vague = total.rule().filter("plain"::equals).isPresent()
                    && first.get().rule().isEmpty();
            boolean rival = !same
                    && !vague
                    && !context.isHeadline(total.sentence())
                    && (isRival(context, total) || !speaker(context, total).equals(speaker(context, first.get())))
                    && !agrees(total.count(), first.get().count());
            if (same && kept.isEmpty()) {
                kept.add(total);
            } else if (rival && total.count().low().orElse(0) > 0) {
                kept.add(total);
            }
        }
        Optional<Boolean> inside =
                totals.stream().flatMap(c -> c.perpetratorsIncluded().stream()).findFirst();
        for (Casualty total : kept) {
            List<Span> spans = totals.stream()
                    .filter(c -> c.count().equals(total.count()))
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
                            rule(total),
                            inside,
                            Speakers.of(context, total.sentence()),
                            spans));
        }
    }

    /// "At least 25" and "25" say the same.
    private static boolean agrees(HeadCount a, HeadCount b) {
        return a.low().equals(b.low());
    }

    private static boolean isRival(Context context, Casualty total) {
        String words = context.words(total.sentence().span()).toLowerCase(Locale.ROOT);
        return RIVAL_CUES.stream().anyMatch(words::contains);
    }

    private static Attribution speaker(Context context, Casualty casualty) {
        Attribution by = Speakers.of(context, casualty.sentence());
        return by instanceof Attribution.Speaker(String name, String kind, List<Span> ignored)
                ? new Attribution.Speaker(name, kind, List.of())
                : by;
    }

    private static Optional<String> rule(Casualty casualty) {
        return casualty.rule();
    }

    private static void parts(Context context, Draft draft, Harm harm, Map<String, Casualties> byKey) {
        List<Casualty> classes = draft.casualties.stream()
                .filter(c -> c.harm() == harm && (!c.isTotal() || c.part()))
                .filter(c -> c.count().isStated())
                .toList();
        for (Casualty part : classes) {
            boolean some =
                    part.count().equals(HeadCount.exactly(1)) || part.who().equals("others");
            boolean oneOfThem = part.part()
                    && some
                    && byKey.values().stream().noneMatch(figure -> figure.harm() == harm && figure.isTotal());
            if (oneOfThem) {
                continue; // "a Briton was also killed": one of a total that is not read
            }
            if (part.named().isPresent()) {
                continue; // named persons are victims; a sum of names would be a figure that nobody stated
            }
            String key = harm + "|" + part.who().toLowerCase(Locale.ROOT);
            if (byKey.containsKey(key) || repeats(byKey, harm, part)) {
                continue;
            }
            byKey.put(
                    key,
                    new Casualties(
                            harm,
                            part.who(),
                            part.words(),
                            part.count(),
                            context.words(part.wording()),
                            rule(part),
                            part.who().equals(Casualties.PERPETRATORS)
                                    ? Optional.of(true)
                                    : part.perpetratorsIncluded(),
                            Speakers.of(context, part.sentence()),
                            List.of(part.wording())));
        }
    }

    /// The same people told of again in other words: "a soldier" after "two soldiers", "the soldier" after "a soldier".
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
