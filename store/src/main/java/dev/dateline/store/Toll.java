package dev.dateline.store;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.util.List;
import java.util.OptionalInt;

/// The bounds that one account's figures set for one harm, to filter and sort by; the figures stay
/// beside it.
///
/// Rival totals: the smallest low to the largest high, open when one of them is open. Without a total:
/// at least the largest of its parts, attackers not counted, open. Without either: nothing.
record Toll(OptionalInt low, OptionalInt high) {
    static Toll of(Event event, Harm harm) {
        List<Casualties> figures = event.casualties().stream()
                .filter(figure -> figure.harm() == harm)
                .toList();
        List<HeadCount> totals = figures.stream()
                .filter(Casualties::isTotal)
                .map(Casualties::count)
                .toList();
        if (!totals.isEmpty()) {
            OptionalInt low =
                    totals.stream().flatMapToInt(total -> total.low().stream()).min();
            boolean open = totals.stream().anyMatch(total -> total.high().isEmpty());
            OptionalInt high =
                    totals.stream().flatMapToInt(total -> total.high().stream()).max();
            return new Toll(low, open ? OptionalInt.empty() : high);
        }
        OptionalInt part = figures.stream()
                .filter(figure -> !figure.who().equals(Casualties.PERPETRATORS))
                .flatMapToInt(figure -> figure.count().low().stream())
                .max();
        // A part of 0 ("no civilians were killed") says nothing about all.
        return new Toll(part.stream().filter(number -> number > 0).findFirst(), OptionalInt.empty());
    }
}
