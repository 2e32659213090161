package dev.dateline.export;

import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.util.List;
import java.util.OptionalInt;

/// One account's totals for one harm as a pair of bounds with their words. Rival totals: the smallest
/// low to the largest high, open when one of them is open. No total: nothing; parts of it are no total.
record Figures(OptionalInt low, OptionalInt high, List<String> wordings) {
    static Figures of(Event event, Harm harm) {
        List<Casualties> totals = event.casualties().stream()
                .filter(figure -> figure.harm() == harm && figure.isTotal())
                .toList();
        OptionalInt low = totals.stream()
                .flatMapToInt(total -> total.count().low().stream())
                .min();
        boolean open = totals.stream().anyMatch(total -> total.count().high().isEmpty());
        OptionalInt high = totals.stream()
                .flatMapToInt(total -> total.count().high().stream())
                .max();
        return new Figures(
                low,
                open ? OptionalInt.empty() : high,
                totals.stream().map(Casualties::wording).distinct().toList());
    }
}
