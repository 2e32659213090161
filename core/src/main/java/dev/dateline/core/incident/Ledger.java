package dev.dateline.core.incident;

import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.LedgerEntry.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What every report said of one incident, in order of publication. Nothing is ever taken out of it; what no
/// longer counts is marked so.
///
/// @param entries by day of publication, then by arrival
public record Ledger(List<LedgerEntry> entries) {
    public Ledger {
        entries = List.copyOf(entries);
    }

    /// All figures of one harm for one class of people.
    ///
    /// @param who as in [Casualties#who()]
    public List<LedgerEntry> figures(Harm harm, String who) {
        return entries.stream()
                .filter(entry -> entry.item() instanceof Figure(Casualties figure)
                        && figure.harm() == harm
                        && figure.who().equals(who))
                .toList();
    }

    /// The classes of people of which a live figure of that harm is known, "all" first.
    public List<String> classes(Harm harm) {
        Set<String> classes = new LinkedHashSet<>();
        for (LedgerEntry entry : entries) {
            if (entry.isLive() && entry.item() instanceof Figure(Casualties figure) && figure.harm() == harm) {
                classes.add(figure.who());
            }
        }
        List<String> ordered = new ArrayList<>(classes);
        if (ordered.remove(Casualties.ALL)) {
            ordered.addFirst(Casualties.ALL);
        }
        return List.copyOf(ordered);
    }

    /// The estimate by that rule over the live figures.
    ///
    /// Where no report gives a total, the total is at least the largest part, attackers not counted: such an
    /// estimate has a low end alone. A total smaller than a part told of later holds no longer:
    /// the estimate is then at least that part, and open. Parts are never added up.
    ///
    /// @return empty when no report states a figure
    public Optional<Estimate> estimate(Harm harm, String who, EstimateRule rule) {
        List<LedgerEntry> live =
                figures(harm, who).stream().filter(LedgerEntry::isLive).toList();
        if (!live.isEmpty()) {
            Estimate stated = Estimates.by(rule, live);
            boolean mayRise = who.equals(Casualties.ALL) && rule != EstimateRule.LOWEST;
            return Optional.of(mayRise ? raised(stated, live, harm) : stated);
        }
        return who.equals(Casualties.ALL) ? largestPart(harm, rule) : Optional.empty();
    }

    private Estimate raised(Estimate stated, List<LedgerEntry> totals, Harm harm) {
        boolean range = stated.rule().equals(EstimateRule.RANGE.code());
        LedgerEntry best = (range ? Estimates.by(EstimateRule.MAJORITY, totals) : stated)
                .from()
                .getFirst();
        Optional<LedgerEntry> larger = entries.stream()
                .filter(LedgerEntry::isLive)
                .filter(entry -> entries.indexOf(entry) > entries.indexOf(best))
                .filter(entry -> part(entry, harm) > stated.best().orElse(Integer.MAX_VALUE))
                .filter(entry -> totals.stream()
                        .filter(total -> total.account().equals(entry.account()))
                        .allMatch(total -> holds(total, ((Figure) entry.item()).casualties())))
                .max(Comparator.comparingInt(entry -> part(entry, harm)));
        if (larger.isEmpty()) {
            return stated;
        }
        OptionalInt number = OptionalInt.of(part(larger.get(), harm));
        return new Estimate(
                stated.rule(), range ? stated.low() : number, number, OptionalInt.empty(), List.of(larger.get()));
    }

    /// The least that a part of a toll counts; 0 for attackers and for what is no part of it.
    private static int part(LedgerEntry entry, Harm harm) {
        return entry.item() instanceof Figure(Casualties figure)
                        && figure.harm() == harm
                        && !figure.isTotal()
                        && !figure.who().equals(Casualties.PERPETRATORS)
                ? figure.count().low().orElse(0)
                : 0;
    }

    private Optional<Estimate> largestPart(Harm harm, EstimateRule rule) {
        OptionalInt low = OptionalInt.empty();
        List<LedgerEntry> from = List.of();
        for (String part : classes(harm)) {
            if (part.equals(Casualties.PERPETRATORS)) {
                continue;
            }
            Optional<Estimate> estimate = estimate(harm, part, rule);
            // A part of 0 ("no civilians were killed") says nothing about all.
            int number = estimate.map(Estimate::low).orElse(OptionalInt.empty()).orElse(0);
            if (number > low.orElse(0)) {
                low = OptionalInt.of(number);
                from = estimate.get().from();
            }
        }
        return low.isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimate(rule.code(), low, OptionalInt.empty(), OptionalInt.empty(), from));
    }

    /// A part that is larger than the total which the same outlets hold to be the most there were.
    public record Misfit(LedgerEntry part, LedgerEntry total) {}

    /// Live parts that do not fit into the total that their own report gives, or that no live total is large
    /// enough for.
    public List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry.isLive() && entry.item() instanceof Figure(Casualties part) && !part.isTotal()) {
                misfit(entry, part).ifPresent(total -> misfits.add(new Misfit(entry, total)));
            }
        }
        return List.copyOf(misfits);
    }

    private Optional<LedgerEntry> misfit(LedgerEntry part, Casualties figure) {
        List<LedgerEntry> totals = figures(figure.harm(), Casualties.ALL).stream()
                .filter(LedgerEntry::isLive)
                .toList();
        List<LedgerEntry> own = totals.stream()
                .filter(total -> total.account().equals(part.account()))
                .toList();
        List<LedgerEntry> asked = own.isEmpty() ? totals : own;
        boolean fits = asked.stream().anyMatch(total -> holds(total, figure));
        // Attackers may stand outside the total.
        return fits || figure.who().equals(Casualties.PERPETRATORS)
                ? Optional.empty()
                : asked.stream().reduce((first, second) -> second);
    }

    private static boolean holds(LedgerEntry total, Casualties part) {
        OptionalInt most = ((Figure) total.item()).casualties().count().high();
        return most.isEmpty() || part.count().low().orElse(0) <= most.getAsInt();
    }
}
