package dev.dateline.export.figure;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Settled;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// One number of people chosen by a rule, with the figure that it is.
///
/// @param number as the rule gives it: "at least 25" is 25
/// @param figure the figure chosen; empty when a reviewer set the number
/// @param isPart the number is that of the largest part, because nobody gives a total
/// @param rivals how many different numbers live figures give
public record Toll(int number, Optional<Casualties> figure, boolean isPart, int rivals, List<Support> supports) {
    private static final String AMONG_OTHERS = "among-others";

    public Toll {
        supports = List.copyOf(supports);
    }

    /// @param who as in [Casualties#who()]
    /// @param rule low/best/high stands for its best
    public static Optional<Toll> of(Incident incident, Harm harm, String who, EstimateRule rule) {
        EstimateRule one = rule == EstimateRule.RANGE ? EstimateRule.MAJORITY : rule;
        boolean all = who.equals(Casualties.ALL);
        Optional<Estimate> estimate =
                all ? incident.estimate(harm, one) : incident.ledger().estimate(harm, who, one);
        if (estimate.isEmpty() || estimate.get().low().isEmpty()) {
            return Optional.empty();
        }
        List<LedgerEntry> from = estimate.get().from();
        Optional<Casualties> figure =
                from.stream().flatMap(entry -> casualties(entry).stream()).findFirst();
        return Optional.of(new Toll(
                estimate.get().best().orElse(estimate.get().low().getAsInt()),
                figure,
                estimate.get().best().isEmpty(),
                (int) incident.ledger().figures(harm, who).stream()
                        .filter(LedgerEntry::isLive)
                        .flatMap(entry -> casualties(entry).stream())
                        .map(Casualties::count)
                        .distinct()
                        .count(),
                from.isEmpty() ? reviewed(incident, harm) : Support.of(from)));
    }

    private static Optional<Casualties> casualties(LedgerEntry entry) {
        return entry.item() instanceof LedgerEntry.Figure(Casualties casualties)
                ? Optional.of(casualties)
                : Optional.empty();
    }

    private static List<Support> reviewed(Incident incident, Harm harm) {
        return incident.decisions().stream()
                .filter(decision -> decision.content() instanceof Decision.Value(String account, Settled.Count count)
                        && count.harm() == harm)
                .reduce((first, second) -> second)
                .<List<Support>>map(decision -> List.of(new Support.Reviewed(decision)))
                .orElse(List.of());
    }

    /// Whether the number is our reading of a word such as "dozens" and has no upper end.
    public boolean isVague() {
        return figure.filter(one -> one.count() instanceof HeadCount.AtLeast
                        && one.rule().filter(rule -> !rule.equals(AMONG_OTHERS)).isPresent())
                .isPresent();
    }

    /// The number that the words state: of "13 soldiers among others" 13, though 14 at least were killed.
    public int stated() {
        boolean others =
                figure.flatMap(Casualties::rule).filter(AMONG_OTHERS::equals).isPresent();
        return others ? number - 1 : number;
    }

    /// The words of the figure; empty when a reviewer set the number.
    public Optional<String> wording() {
        return figure.map(Casualties::wording);
    }

    /// Says beside the file what a plain number loses of it.
    public void noteLosses(Sidecars sidecars, Incident incident) throws IOException {
        String words = wording().orElse("");
        if (isVague()) {
            sidecars.loss(incident, Loss.VAGUE_NUMBER, words);
        } else if (isPart
                || figure.filter(one -> one.count() instanceof HeadCount.AtLeast)
                        .isPresent()) {
            sidecars.loss(incident, Loss.OPEN_BOUND, words);
        } else if (figure.filter(one -> one.count() instanceof HeadCount.Between)
                .isPresent()) {
            sidecars.loss(incident, Loss.UPPER_BOUND, words);
        }
        if (rivals > 1) {
            sidecars.loss(incident, Loss.RIVAL_FIGURES, words);
        }
    }
}
