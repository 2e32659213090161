package dev.dateline.coding.need;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts together what a report tells twice: the same need of the same people with the same number.
final class IndicatorMerger {
    private final List<Indicator> merged = new ArrayList<>();

    void add(Indicator indicator) {
        for (int i = 0; i < merged.size(); i++) {
            Indicator known = merged.get(i);
            if (isSame(known, indicator)) {
                boolean better = isStated(indicator) && !isStated(known)
                        || isStated(indicator) == isStated(known) && isAttributed(indicator) && !isAttributed(known);
                merged.set(i, better ? joined(indicator, known) : joined(known, indicator));
                return;
            }
        }
        merged.add(indicator);
    }

    List<Indicator> merged() {
        return List.copyOf(merged);
    }

    /// Without a number on one side, it is enough that the people are the same or left out.
    private static boolean isSame(Indicator first, Indicator second) {
        if (first.indicator() != second.indicator()) {
            return false;
        }
        if (isStated(first) && isStated(second)) {
            return first.count().equals(second.count())
                    && first.unit().equals(second.unit())
                    && first.share()
                            .map(IndicatorMerger::plain)
                            .equals(second.share().map(IndicatorMerger::plain))
                    && mayBeSame(first, second);
        }
        return mayBeSame(first, second);
    }

    private static boolean mayBeSame(Indicator first, Indicator second) {
        return first.population().isEmpty()
                || second.population().isEmpty()
                || head(first.population().get())
                        .equals(head(second.population().get()));
    }

    private static String head(String population) {
        String words = plain(population);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static boolean isStated(Indicator indicator) {
        return indicator.count().isStated() || indicator.share().isPresent();
    }

    private static boolean isAttributed(Indicator indicator) {
        return !indicator.attribution().equals(Attribution.theReport());
    }

    private static Indicator joined(Indicator kept, Indicator other) {
        Set<Span> evidence = new LinkedHashSet<>(kept.evidence());
        evidence.addAll(other.evidence());
        return new Indicator(
                kept.indicator(),
                kept.population().or(other::population),
                kept.place().or(other::place),
                kept.count(),
                kept.unit(),
                kept.share(),
                kept.wording(),
                kept.status(),
                kept.horizon(),
                kept.source().or(other::source),
                kept.modality(),
                kept.attribution(),
                evidence.stream().sorted().toList());
    }
}
