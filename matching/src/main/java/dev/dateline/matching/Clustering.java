package dev.dateline.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Joins accounts that links hold together into groups.
///
/// Average linkage: of all groups that may be joined, those two are, whose accounts are on average likeliest to
/// tell of one happening; a pair without a link counts as unlikely as can be. Ends when no average reaches the
/// threshold. Two groups with accounts of one report are never joined, nor two that a reviewer told apart; what
/// a reviewer joined is joined first, whatever else speaks against it. Ties go by the smallest account. So the
/// outcome does not depend on the order of the input.
final class Clustering {
    private static final double MILLION = 1e6;

    private final double threshold;

    Clustering(double threshold) {
        this.threshold = threshold;
    }

    /// @param one smaller than `other`
    record Edge(String one, String other, double probability) {}

    private static final class Cluster {
        final TreeSet<String> members = new TreeSet<>();
        /// Sums of probabilities of links to other clusters in millionths, which add up alike in any order.
        final Map<Cluster, Long> links = new HashMap<>();
        boolean gone;
        boolean chief;

        String first() {
            return members.first();
        }

        double average(Cluster other) {
            return links.getOrDefault(other, 0L) / (MILLION * members.size() * other.members.size());
        }
    }

    private record Join(Cluster one, Cluster other, double average, int size) {
        static final Comparator<Join> LIKELIEST = Comparator.<Join>comparingDouble(join -> -join.average)
                .thenComparing(join -> join.one.first())
                .thenComparing(join -> join.other.first());

        /// Whether neither side has been joined with anything since.
        boolean isFresh() {
            return !one.gone && !other.gone && one.members.size() + other.members.size() == size;
        }
    }

    /// @param accounts all of them
    /// @param apart whether a report tells two accounts of its own apart
    /// @param joined pairs that a reviewer joined
    /// @param parted pairs that a reviewer told apart
    /// @return groups in the order of their smallest accounts
    List<NavigableSet<String>> cluster(
            Collection<String> accounts,
            List<Edge> edges,
            Predicate<String> chief,
            BiPredicate<String, String> apart,
            List<Edge> joined,
            List<Edge> parted) {
        Map<String, Cluster> of = new HashMap<>();
        for (String account : accounts) {
            Cluster cluster = new Cluster();
            cluster.members.add(account);
            cluster.chief = chief.test(account);
            of.put(account, cluster);
        }
        for (Edge edge : edges) {
            link(of, edge);
        }
        Set<Edge> told = new HashSet<>();
        parted.forEach(edge -> told.add(new Edge(edge.one(), edge.other(), 1)));
        BiPredicate<String, String> reviewed = (one, other) ->
                told.contains(one.compareTo(other) < 0 ? new Edge(one, other, 1) : new Edge(other, one, 1));
        for (Edge edge : joined) {
            @Nullable Cluster one = of.get(edge.one());
            @Nullable Cluster other = of.get(edge.other());
            if (one != null && other != null && one != other && !areAny(one, other, reviewed)) {
                merge(one, other, of);
            }
        }
        BiPredicate<String, String> kept = told.isEmpty() ? apart : apart.or(reviewed);
        join(of, cluster -> cluster.chief, kept);
        join(of, cluster -> true, kept);
        return of.values().stream()
                .distinct()
                .<NavigableSet<String>>map(cluster -> cluster.members)
                .sorted(Comparator.comparing(NavigableSet::first))
                .toList();
    }

    private void join(Map<String, Cluster> of, Predicate<Cluster> wanted, BiPredicate<String, String> apart) {
        PriorityQueue<Join> queue = new PriorityQueue<>(Join.LIKELIEST);
        Set<Cluster> all = new HashSet<>(of.values());
        all.stream().filter(wanted).forEach(cluster -> offer(queue, cluster, wanted, apart, true));
        for (Join join = queue.poll(); join != null; join = queue.poll()) {
            if (join.isFresh()) {
                merge(join.one(), join.other(), of);
                offer(queue, join.one(), wanted, apart, false);
            }
        }
    }

    private static void link(Map<String, Cluster> of, Edge edge) {
        @Nullable Cluster one = of.get(edge.one());
        @Nullable Cluster other = of.get(edge.other());
        if (one != null && other != null) {
            long millionths = Math.round(edge.probability() * MILLION);
            one.links.merge(other, millionths, Long::sum);
            other.links.merge(one, millionths, Long::sum);
        }
    }

    /// @param once only where this side has the smaller first account, when all clusters are offered
    private void offer(
            PriorityQueue<Join> queue,
            Cluster cluster,
            Predicate<Cluster> wanted,
            BiPredicate<String, String> apart,
            boolean once) {
        for (Cluster other : cluster.links.keySet()) {
            boolean first = cluster.first().compareTo(other.first()) < 0;
            if (once && !first || !wanted.test(other)) {
                continue;
            }
            double average = cluster.average(other);
            if (average >= threshold && !areAny(cluster, other, apart)) {
                int size = cluster.members.size() + other.members.size();
                queue.add(first ? new Join(cluster, other, average, size) : new Join(other, cluster, average, size));
            }
        }
    }

    private static boolean areAny(Cluster one, Cluster other, BiPredicate<String, String> apart) {
        return one.members.stream()
                .anyMatch(member -> other.members.stream().anyMatch(third -> apart.test(member, third)));
    }

    /// The other goes into the one.
    private static void merge(Cluster one, Cluster other, Map<String, Cluster> of) {
        one.members.addAll(other.members);
        one.chief &= other.chief;
        other.members.forEach(member -> of.put(member, one));
        one.links.remove(other);
        other.links.remove(one);
        other.links.forEach((third, sum) -> {
            one.links.merge(third, sum, Long::sum);
            third.links.remove(other);
            third.links.merge(one, sum, Long::sum);
        });
        other.links.clear();
        other.gone = true;
    }
}
