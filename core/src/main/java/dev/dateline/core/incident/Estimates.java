package dev.dateline.core.incident;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.incident.LedgerEntry.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The rules of [EstimateRule], each a pure function over figures of one kind in order of publication.
final class Estimates {
    private Estimates() {}

    /// @param figures live ones, at least one, in order of publication
    static Estimate by(EstimateRule rule, List<LedgerEntry> figures) {
        return switch (rule) {
            case LOWEST -> asStated(rule, lowest(figures));
            case LATEST -> asStated(rule, latest(own(figures)));
            case MAJORITY -> asStated(rule, majority(own(figures)));
            case RANGE -> range(figures);
        };
    }

    /// The figures of each report that have the speaker of its first; those of other speakers it sets against its own.
    private static List<LedgerEntry> own(List<LedgerEntry> figures) {
        Map<String, String> speakers = new HashMap<>();
        return figures.stream()
                .filter(figure -> speaker(figure)
                        .equals(speakers.computeIfAbsent(figure.account().id(), account -> speaker(figure))))
                .toList();
    }

    private static String speaker(LedgerEntry figure) {
        return ((Figure) figure.item()).casualties().attribution()
                        instanceof Attribution.Speaker(String name, String kind, var spans)
                ? name
                : "";
    }

    /// The last whose day of publication is that of its words, where there is one.
    private static LedgerEntry latest(List<LedgerEntry> figures) {
        return figures.reversed().stream()
                .filter(figure -> !figure.account().isStampedAnew())
                .findFirst()
                .orElseGet(figures::getLast);
    }

    private static LedgerEntry lowest(List<LedgerEntry> figures) {
        return figures.stream().min(Comparator.comparingInt(Estimates::low)).orElseThrow();
    }

    private static LedgerEntry majority(List<LedgerEntry> figures) {
        Map<String, LedgerEntry> latest = new LinkedHashMap<>();
        for (LedgerEntry figure : figures) {
            latest.put(figure.account().voice(), figure);
        }
        List<LedgerEntry> voices = new ArrayList<>(latest.values());
        voices.sort(Comparator.comparing(LedgerEntry::account, Account.BY_PUBLICATION));
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        LedgerEntry best = voices.getFirst();
        for (LedgerEntry voice : voices) {
            votes.merge(low(voice), 1, Integer::sum);
        }
        for (LedgerEntry voice : voices) {
            if (votes.getOrDefault(low(voice), 0) >= votes.getOrDefault(low(best), 0)) {
                best = voice;
            }
        }
        return best;
    }

    private static Estimate range(List<LedgerEntry> figures) {
        LedgerEntry lowest = lowest(figures);
        LedgerEntry best = majority(own(figures));
        LedgerEntry highest =
                figures.stream().max(Comparator.comparingInt(Estimates::high)).orElseThrow();
        return new Estimate(
                EstimateRule.RANGE.code(),
                OptionalInt.of(low(lowest)),
                OptionalInt.of(low(best)),
                OptionalInt.of(high(highest)),
                List.of(lowest, best, highest).stream().distinct().toList());
    }

    /// One figure's own bounds.
    private static Estimate asStated(EstimateRule rule, LedgerEntry figure) {
        return new Estimate(
                rule.code(),
                count(figure).low(),
                OptionalInt.of(low(figure)),
                count(figure).high(),
                List.of(figure));
    }

    /// The number that a figure puts forward: "at least 25" is 25.
    private static int low(LedgerEntry figure) {
        return count(figure).low().orElse(0);
    }

    private static int high(LedgerEntry figure) {
        return count(figure).high().orElse(low(figure));
    }

    private static HeadCount count(LedgerEntry figure) {
        return ((Figure) figure.item()).casualties().count();
    }
}
