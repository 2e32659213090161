package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.Features;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares the candidates for a role with each other: the first judge sees each alone, the second how it
/// ranks.
public final class Comparison {
    /// One candidate beside one draft, with what the first judges made of it.
    ///
    /// @param draft number of the draft
    /// @param group its noun group, which variants share
    /// @param kind what it is, as the name of a kind of candidate
    /// @param gap sentences to the nearest words of the draft
    /// @param first the first judge's probability for every role
    /// @param proposed the role in which rules proposed it; [Role#NONE] when they did not
    public record Row(
            int draft,
            Span span,
            Span group,
            String key,
            String kind,
            int gap,
            Map<Role, Double> first,
            Role proposed) {
        double of(Role role) {
            return first.getOrDefault(role, 0.0);
        }
    }

    /// Candidates that the first judge thinks less likely than this are not looked at again.
    public static final double WORTH_A_LOOK = 0.03;

    private final List<EventType> types;
    private final List<Double> events;
    private final Map<String, Double> bestOfDraft = new HashMap<>();
    private final Map<String, Double> bestOfKey = new HashMap<>();
    private final Map<String, Double> bestOfGroup = new HashMap<>();
    private final Map<String, Double> bestOfSpan = new HashMap<>();
    private final Map<String, Integer> likely = new HashMap<>();
    private final Map<String, List<Double>> ranked = new HashMap<>();

    /// @param types of the drafts
    /// @param events probability of each draft that it is an event
    public Comparison(List<Row> rows, List<EventType> types, List<Double> events) {
        this.types = types;
        this.events = events;
        Map<String, Map<String, Double>> keys = new HashMap<>();
        for (Row row : rows) {
            row.first().forEach((role, probability) -> {
                String draft = row.draft() + ":" + role;
                bestOfDraft.merge(draft, probability, Math::max);
                bestOfKey.merge(draft + ":" + row.key(), probability, Math::max);
                bestOfGroup.merge(draft + ":" + row.group(), probability, Math::max);
                bestOfSpan.merge(role + ":" + row.span(), probability, Math::max);
                keys.computeIfAbsent(draft, d -> new HashMap<>()).merge(row.key(), probability, Math::max);
            });
        }
        keys.forEach((draft, best) -> {
            ranked.put(
                    draft,
                    best.values().stream()
                            .sorted((a, b) -> Double.compare(b, a))
                            .toList());
            likely.put(draft, (int) best.values().stream().filter(p -> p >= 0.2).count());
        });
    }

    public Features of(Row row, Role role) {
        Features f = new Features();
        String draft = row.draft() + ":" + role;
        double own = row.of(role);
        double key = bestOfKey.getOrDefault(draft + ":" + row.key(), own);
        String p = band(own);
        f.add("p", p);
        f.add("pkind", p + ":" + row.kind());
        f.add("pkey", band(key));
        f.add("pdiff", p + ":" + (key > own));
        List<Double> ranks = ranked.getOrDefault(draft, List.of());
        int rank = ranks.indexOf(key);
        f.add("rank", Math.min(rank, 5));
        f.add("prank", band(key) + ":" + Math.min(rank, 3));
        f.add("best", band(bestOfDraft.getOrDefault(draft, own)));
        f.add("behind", band(bestOfDraft.getOrDefault(draft, own) - key));
        f.add("likely", Math.min(likely.getOrDefault(draft, 0), 6));
        boolean variant = bestOfGroup.getOrDefault(draft + ":" + row.group(), own) > own;
        f.add("variant", variant);
        f.add("pvariant", p + ":" + variant);
        double elsewhere = bestOfSpan.getOrDefault(role + ":" + row.span(), own);
        f.add("elsewhere", elsewhere > own ? band(elsewhere - own) : "here");
        Role rival = Role.NONE;
        double rivals = 0;
        for (Map.Entry<Role, Double> other : row.first().entrySet()) {
            if (other.getKey() != role && other.getValue() > rivals) {
                rivals = other.getValue();
                rival = other.getKey();
            }
        }
        f.add("rival", rivals < WORTH_A_LOOK ? "none" : rival + ":" + band(rivals));
        double event = events.get(row.draft());
        f.add("event", band(event));
        f.add("pevent", coarse(own) + ":" + coarse(event));
        f.add("type", types.get(row.draft()).code() + ":" + row.kind());
        f.add("ptype", coarse(own) + ":" + types.get(row.draft()).code());
        f.add("gap", Features.band(row.gap()));
        f.add("pgap", coarse(own) + ":" + Features.band(row.gap()));
        f.add("rule", row.proposed() + ":" + coarse(own));
        f.add("drafts", Features.band(events.size()));
        return f;
    }

    /// Log odds in steps of a half.
    private static String band(double probability) {
        double p = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
        return Long.toString(Math.round(2 * Math.log(p / (1 - p))));
    }

    private static String coarse(double probability) {
        return probability < 0.1
                ? "0"
                : probability < 0.2 ? "1" : probability < 0.4 ? "2" : probability < 0.7 ? "3" : "4";
    }
}
