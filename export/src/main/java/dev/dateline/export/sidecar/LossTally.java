package dev.dateline.export.sidecar;

import dev.dateline.core.incident.Incident;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what a format could not express, with the first few incidents of each kind. Memory does not grow with
/// the export.
public final class LossTally implements Sidecars {
    private static final int FIRST = 20;

    private final Map<Loss, Count> counts = new EnumMap<>(Loss.class);
    private final Map<Loss, String> last = new EnumMap<>(Loss.class);

    /// @param incidents how many
    /// @param first ids of the first ones
    public record Count(long incidents, List<String> first) {}

    @Override
    public void rule(String name, String value) {}

    @Override
    public void cell(Incident incident, long row, String column, String value, List<Support> supports) {}

    /// An incident counts once for each loss, however often it is told in a row.
    @Override
    public void loss(Incident incident, Loss loss, String detail) {
        if (incident.id().equals(last.put(loss, incident.id()))) {
            return;
        }
        Count before = counts.getOrDefault(loss, new Count(0, List.of()));
        List<String> first = before.first();
        if (first.size() < FIRST) {
            first = new ArrayList<>(first);
            first.add(incident.id());
        }
        counts.put(loss, new Count(before.incidents() + 1, first));
    }

    public Map<Loss, Count> counts() {
        return counts;
    }

    /// How many incidents have no row.
    public long leftOut() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isWhole())
                .mapToLong(entry -> entry.getValue().incidents())
                .sum();
    }

    /// All in one line; empty when nothing was lost.
    public Optional<String> line() {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((loss, count) -> parts.add("%s %d".formatted(loss.code(), count.incidents())));
        return Optional.of("%d incidents left out; lost: %s".formatted(leftOut(), String.join(", ", parts)));
    }

    /// The report for a person.
    public String report(String format) {
        StringBuilder report = new StringBuilder();
        report.append("What '%s' could not express\n".formatted(format));
        section(report, "\nIncidents without a row\n", true);
        section(report, "\nOf incidents with a row\n", false);
        return report.toString();
    }

    private void section(StringBuilder report, String heading, boolean whole) {
        report.append(heading);
        boolean none = counts.keySet().stream().noneMatch(loss -> loss.isWhole() == whole);
        if (none) {
            report.append("  none\n");
        }
        counts.forEach((loss, count) -> {
            if (loss.isWhole() == whole) {
                report.append("  %d  %s: %s\n".formatted(count.incidents(), loss.code(), loss.means()));
                report.append("     ").append(String.join(" ", count.first()));
                report.append(count.incidents() > count.first().size() ? " …\n" : "\n");
            }
        });
    }
}
