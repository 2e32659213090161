package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.Numbers;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The second look: the first judges see each draft and each candidate alone, the second see how it ranks among the
/// others of its text, and a draft by what may fill its roles.
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

    /// A draft as the second look sees it.
    ///
    /// @param first the first judge's probability that it is an event
    /// @param told what its words tell
    public record Look(double first, Told told) {}

    /// What the words of a draft tell.
    ///
    /// @param worded whether its type is the one that its words tell first
    /// @param founded whether rules hold that they tell of something particular
    /// @param harm whether somebody was hurt
    /// @param triggers how many words name it
    public record Told(
            EventType type,
            boolean worded,
            boolean founded,
            boolean harm,
            boolean dated,
            boolean placed,
            int triggers) {
        static Told of(Draft draft) {
            return new Told(
                    draft.type(),
                    draft.type() == EventAssembler.type(draft),
                    draft.founded,
                    draft.casualties.stream().anyMatch(casualty -> casualty.isHarm() && casualty.harm() != Harm.NONE),
                    draft.date.isPresent(),
                    draft.place.isPresent(),
                    draft.anchors.size());
        }
    }

    /// Ends the task of a judge of the second look.
    public static final String SECOND = "-compared";

    /// Candidates that the first judge thinks less likely than this are not looked at again.
    public static final double WORTH_A_LOOK = 0.03;

    private static final double LIKELY = 0.2;

    private final List<Look> drafts;
    private final Map<String, Double> bestOfDraft = new HashMap<>();
    private final Map<String, Double> bestBeside = new HashMap<>(); // in a sentence of the draft's words
    private final Map<String, Double> bestOfKey = new HashMap<>();
    private final Map<String, Double> bestOfGroup = new HashMap<>();
    private final Map<String, Double> bestOfSpan = new HashMap<>();
    private final Map<String, List<Double>> ranked = new HashMap<>();

    /// @param rows of all drafts
    public Comparison(List<Row> rows, List<Look> drafts) {
        this.drafts = List.copyOf(drafts);
        Map<String, Map<String, Double>> keys = new HashMap<>();
        for (Row row : rows) {
            row.first().forEach((role, probability) -> {
                String draft = row.draft() + ":" + role;
                bestOfDraft.merge(draft, probability, Math::max);
                if (row.gap() == 0) {
                    bestBeside.merge(draft, probability, Math::max);
                }
                bestOfKey.merge(draft + ":" + row.key(), probability, Math::max);
                bestOfGroup.merge(draft + ":" + row.group(), probability, Math::max);
                bestOfSpan.merge(role + ":" + row.span(), probability, Math::max);
                keys.computeIfAbsent(draft, d -> new HashMap<>()).merge(row.key(), probability, Math::max);
            });
        }
        keys.forEach((draft, best) -> ranked.put(
                draft,
                best.values().stream().sorted((a, b) -> Double.compare(b, a)).toList()));
    }

    /// What speaks for and against a candidate in a role.
    public Numbers of(Row row, Role role) {
        Numbers n = new Numbers();
        String draft = row.draft() + ":" + role;
        double own = row.of(role);
        double key = bestOfKey.getOrDefault(draft + ":" + row.key(), own);
        double best = bestOfDraft.getOrDefault(draft, own);
        List<Double> ranks = ranked.getOrDefault(draft, List.of());
        Look look = drafts.get(row.draft());
        n.add("own", own);
        n.add("party", key);
        n.add("party-own", key - own);
        n.add("rank", ranks.indexOf(key));
        n.add("best", best);
        n.add("best-party", best - key);
        n.add("likely", (double) ranks.stream().filter(p -> p >= LIKELY).count());
        n.add("all", sum(ranks));
        n.add("variant-own", bestOfGroup.getOrDefault(draft + ":" + row.group(), own) - own);
        n.add("elsewhere-own", bestOfSpan.getOrDefault(role + ":" + row.span(), own) - own);
        for (Role other : FillerJudge.ROLES) {
            n.add(other.name().toLowerCase(Locale.ROOT), row.of(other));
        }
        n.add("event", look.first());
        n.add("party*event", key * look.first());
        n.add("gap", row.gap());
        n.add("drafts", drafts.size());
        n.choice("kind", row.kind());
        n.choice("type", look.told().type().code());
        n.choice("rule", row.proposed());
        return n;
    }

    /// What speaks for and against a draft's being an event.
    public Numbers of(int draft) {
        Numbers n = new Numbers();
        Look look = drafts.get(draft);
        Told told = look.told();
        double best = 0;
        double others = 0;
        double alike = -1;
        double before = -1;
        int rank = 0;
        for (int i = 0; i < drafts.size(); i++) {
            double first = drafts.get(i).first();
            if (i != draft) {
                best = Math.max(best, first);
                others += first;
                rank += first > look.first() ? 1 : 0;
                if (drafts.get(i).told().type() == told.type()) {
                    alike = Math.max(alike, first);
                }
                if (i < draft) {
                    before = Math.max(before, first);
                }
            }
        }
        n.add("own", look.first());
        n.add("rank", rank);
        n.add("drafts", drafts.size());
        n.add("best", best);
        n.add("others", others);
        n.add("alike", alike);
        n.add("before", before);
        n.add("order", draft);
        double party = 0;
        for (Role role : FillerJudge.ROLES) {
            String of = draft + ":" + role;
            String name = role.name().toLowerCase(Locale.ROOT);
            double likeliest = bestOfDraft.getOrDefault(of, 0.0);
            n.add(name, likeliest);
            n.add("all-" + name, sum(ranked.getOrDefault(of, List.of())));
            n.add("beside-" + name, bestBeside.getOrDefault(of, 0.0));
            party = role == Role.WEAPON ? party : Math.max(party, likeliest);
        }
        n.add("party", party);
        n.add("dated", told.dated());
        n.add("placed", told.placed());
        n.add("triggers", told.triggers());
        n.add("worded", told.worded());
        n.add("founded", told.founded());
        n.add("harm", told.harm());
        n.choice("type", told.type().code());
        return n;
    }

    /// Whether a draft is an event by both looks: the mean of their log odds. The second alone would doubt short notes
    /// that
    /// name no party, of which there are few to learn from.
    ///
    /// @param first a probability, as is the second and the answer
    public static double together(double first, double second) {
        double odds = Math.sqrt(odds(first) * odds(second));
        return odds / (1 + odds);
    }

    private static double odds(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return p / (1 - p);
    }

    private static double sum(List<Double> probabilities) {
        return probabilities.stream().mapToDouble(Double::doubleValue).sum();
    }
}
