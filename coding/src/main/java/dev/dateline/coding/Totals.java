package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which of the totals that a report gives for one happening it holds now: a running toll replaces the figures
/// before it, an earlier figure and a headline give way, a live blog is read by its clock; what two speakers
/// hold against each other stands side by side.
final class Totals {
    /// Vague words for as many seldom count the dead of one happening where some are counted exactly.
    private static final int WIDE = 200;

    private Totals() {}

    /// The totals among figures of one harm, in the order of the text; those seen only where nothing else is
    /// told.
    static List<Casualty> stated(List<Casualty> harmed) {
        boolean somebody = harmed.stream().anyMatch(c -> c.isHarm() && !c.isPerpetrators());
        boolean counted = harmed.stream().anyMatch(c -> c.standing() == Casualty.Standing.WHOLE && c.isHarm());
        return harmed.stream()
                .filter(c -> c.isTotal() && !c.isPart())
                .filter(c -> !somebody || c.isHarm()) // "no casualties" gives way to those counted later
                .filter(c -> c.standing() == Casualty.Standing.WHOLE || !counted)
                .filter(c -> !isVague(c)
                        || isMoreTelling(classes(harmed), c.count().low().orElse(0)))
                .toList();
    }

    /// Vague words hold against people counted by class; but "several" gives way to a greater number,
    /// "thousands" to any.
    private static boolean isMoreTelling(int classes, int vague) {
        return classes < vague && (classes == 0 || vague < WIDE);
    }

    /// How many those counted by class are: "several people" gives way to "eight women and four men".
    private static int classes(List<Casualty> harmed) {
        return harmed.stream()
                .filter(c -> !c.isTotal() && c.standing() == Casualty.Standing.WHOLE)
                .filter(c -> c.named().isEmpty() && !c.isPerpetrators())
                .mapToInt(c -> c.count().low().orElse(0))
                .sum();
    }

    /// Totals that gave way to later ones, in the order of the text.
    static List<Casualty> former(Context context, List<Casualty> totals) {
        List<Casualty> told = prefer(totals, c -> !context.isHeadline(c.sentence())).stream()
                .filter(c -> !isVague(c) && !saysAttacker(context, c))
                .toList();
        List<Casualty> held = told.stream().filter(c -> !isStale(context, c)).toList();
        List<Casualty> newest = newest(context, held);
        return told.stream().filter(c -> !newest.contains(c)).toList();
    }

    /// The totals that hold, the first of them first.
    static List<Casualty> live(Context context, List<Casualty> totals, Speeches speeches) {
        List<Casualty> held = prefer(totals, c -> !context.isHeadline(c.sentence()));
        held = prefer(held, c -> !isVague(c));
        held = prefer(held, c -> !saysAttacker(context, c));
        held = held.stream().filter(c -> !isStale(context, c)).toList();
        held = newest(context, held);
        held = particular(context, held);
        if (held.isEmpty()) {
            return held;
        }
        Casualty first =
                held.stream().filter(c -> c.rule().isEmpty()).findFirst().orElse(held.getFirst());
        List<Casualty> kept = new ArrayList<>(List.of(first));
        for (Casualty other : held) {
            if (isRival(context, first, other, speeches)) {
                kept.add(other);
            }
        }
        return kept;
    }

    /// The lead that sums up several happenings gives way to the smaller figure that is told of one of them.
    private static List<Casualty> particular(Context context, List<Casualty> totals) {
        for (int i = 1; i < totals.size(); i++) {
            Casualty lead = totals.getFirst();
            Casualty own = totals.get(i);
            boolean smaller = own.count().high().orElse(Integer.MAX_VALUE)
                    < lead.count().low().orElse(0);
            if (smaller && !own.sentence().equals(lead.sentence()) && Waves.tellsOfSeveral(context, lead.sentence())) {
                return totals.subList(i, totals.size());
            }
        }
        return totals;
    }

    /// "had initially put the toll at nine": words before the figure say that it holds no longer.
    private static boolean isStale(Context context, Casualty total) {
        Span sentence = total.sentence().span();
        int end = Math.max(sentence.start() + 1, total.figure().start());
        return context.hasStretch("stale-figures", context.padded(Span.of(sentence.start(), end)));
    }

    private static List<Casualty> prefer(List<Casualty> totals, Predicate<Casualty> better) {
        List<Casualty> preferred = totals.stream().filter(better).toList();
        return preferred.isEmpty() ? totals : preferred;
    }

    /// What follows the last words that a toll changed; in a live blog what its clock puts last.
    private static List<Casualty> newest(Context context, List<Casualty> totals) {
        for (int i = totals.size() - 1; i >= 0; i--) {
            if (hasCue(context, "new-figures", totals.get(i).sentence())) {
                return totals.subList(i, totals.size());
            }
        }
        if (totals.size() < 2) {
            return totals;
        }
        LiveBlog blog = LiveBlog.of(context);
        return switch (blog) {
            case OLDEST_FIRST -> totals.subList(totals.size() - 1, totals.size());
            case NEWEST_FIRST -> totals.subList(0, 1);
            case NONE -> totals;
        };
    }

    /// Another speaker's count, in the same sentence or the next, against which the text sets the first.
    private static boolean isRival(Context context, Casualty first, Casualty other, Speeches speeches) {
        boolean near = other.sentence().index() - first.sentence().index() <= 1;
        return near
                && !other.count().low().equals(first.count().low())
                && other.rule().isEmpty()
                && (!speaker(context, other).equals(speaker(context, first))
                        || !says(speeches, other).equals(says(speeches, first)))
                && hasCue(context, "contrasts", other.sentence());
    }

    private static boolean isVague(Casualty total) {
        return total.rule().filter("plain"::equals).isPresent();
    }

    /// The attacker's own count is a claim about the attack.
    private static boolean saysAttacker(Context context, Casualty total) {
        return speaker(context, total) instanceof Attribution.Speaker(String ignored, String kind, var spans)
                && kind.equals("group");
    }

    private static Optional<String> says(Speeches speeches, Casualty casualty) {
        return speeches.attribution(casualty.sentence(), casualty.wording())
                        instanceof Attribution.Speaker(String name, String ignored, var spans)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Attribution speaker(Context context, Casualty casualty) {
        Attribution by = Speakers.of(context, casualty.sentence());
        return by instanceof Attribution.Speaker(String name, String kind, var spans)
                ? new Attribution.Speaker(name, kind, List.of())
                : by;
    }

    private static boolean hasCue(Context context, String cue, Sentence sentence) {
        return context.hasStretch(cue, context.padded(sentence.span()));
    }
}
