package dev.dateline.matching;

import dev.dateline.core.incident.AccountMatcher.Groups;
import dev.dateline.core.incident.AccountMatcher.Link;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.core.incident.Decision;
import dev.dateline.matching.Clustering.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Accounts with links between those that may tell of one happening. What hangs together by links is clustered
/// anew when one of it changes, and nothing else is. An account's links are found when they are first needed, so
/// that a hundred thousand known accounts cost no more than their profiles until something touches them.
final class LinkedGroups implements Groups {
    /// Links below are not kept: so unlikely a pair never joins what nothing else joins.
    private static final double WEAKEST = 0.1;
    private static final double THRESHOLD = 0.5;
    private static final double UNTOLD = 0.5;
    /// Of so many accounts that hang together by links, every pair is weighed; of more, the linked ones.
    private static final int MOST_COMPLETE = 200;
    private static final double DOUBTFUL_FROM = 0.35;
    private static final double DOUBTFUL_TO = 0.65;

    private final PairModel model;
    private final Clustering clustering = new Clustering(THRESHOLD);
    private final Map<String, Node> nodes = new HashMap<>();
    private final KeyIndex<Node> stands = new KeyIndex<>();
    private final Set<Node> touched = new HashSet<>();
    private Set<Edge> joined = Set.of();
    private Set<Edge> parted = Set.of();
    private boolean anyFound;

    LinkedGroups(PairModel model) {
        this.model = model;
    }

    private static final class Node {
        final String id;
        final Profile profile;
        int number;
        /// Complete once they are found: whoever comes or goes later is entered in them.
        @Nullable
        Map<Node, Double> links;

        Node(String id, Profile profile) {
            this.id = id;
            this.profile = profile;
        }
    }

    @Override
    public void add(Collection<Profiled> accounts) {
        for (Profiled account : accounts) {
            if (nodes.containsKey(account.id())) {
                remove(List.of(account.id()));
            }
            touched.add(put(account));
        }
    }

    @Override
    public void know(Collection<Profiled> accounts) {
        accounts.forEach(this::put);
    }

    private Node put(Profiled account) {
        Node node = new Node(account.id(), Profile.of(account.profile()));
        if (anyFound) {
            for (Node other : candidates(node)) {
                if (other.links != null) {
                    link(other.links, other, node);
                }
            }
        }
        node.number = stands.add(BlockKeys.of(node.profile).stands(), node);
        nodes.put(node.id, node);
        return node;
    }

    private Map<Node, Double> links(Node node) {
        @Nullable Map<Node, Double> known = node.links;
        if (known != null) {
            return known;
        }
        Map<Node, Double> links = new HashMap<>();
        for (Node other : candidates(node)) {
            if (other == node) {
                continue;
            }
            if (other.links == null) {
                link(links, node, other);
            } else if (other.links.containsKey(node)) {
                links.put(other, other.links.get(node));
            }
        }
        node.links = links;
        anyFound = true;
        return links;
    }

    private void link(Map<Node, Double> links, Node from, Node to) {
        double probability = probability(from, to);
        if (probability >= WEAKEST) {
            links.put(to, probability);
        }
    }

    /// Two accounts of one report that it does not tell apart are as likely one happening as two.
    private double probability(Node one, Node other) {
        if (one.profile.sharesTable(other.profile)) {
            return one.profile.row().equals(other.profile.row()) ? 1 : 0;
        }
        if (one.profile.report() != other.profile.report()) {
            return model.probability(one.profile, other.profile);
        }
        return one.profile.isToldApartFrom(other.profile) ? 0 : UNTOLD;
    }

    private Set<Node> candidates(Node node) {
        Set<Node> candidates = new HashSet<>();
        for (long key : BlockKeys.of(node.profile).looks()) {
            stands.find(key, candidates);
        }
        return candidates;
    }

    @Override
    public void remove(Collection<String> accounts) {
        for (String account : accounts) {
            @Nullable Node node = nodes.remove(account);
            if (node == null) {
                continue;
            }
            touched.remove(node);
            for (Node other : links(node).keySet()) {
                if (other.links != null) {
                    other.links.remove(node);
                }
                touched.add(other);
            }
            stands.remove(node.number);
        }
    }

    @Override
    public void decide(Collection<Decision.Content> decisions) {
        // Of two decisions on one pair the later wins.
        Map<Edge, Boolean> same = new TreeMap<>(Comparator.comparing(Edge::one).thenComparing(Edge::other));
        for (Decision.Content decision : decisions) {
            switch (decision) {
                case Decision.Same(String account, String other) -> same.put(pair(account, other), true);
                case Decision.Different(String account, String other) -> same.put(pair(account, other), false);
                case Decision.Value value -> {}
            }
        }
        Set<Edge> nowJoined = edges(same, true);
        Set<Edge> nowParted = edges(same, false);
        touch(joined, nowJoined);
        touch(parted, nowParted);
        joined = nowJoined;
        parted = nowParted;
    }

    private static Edge pair(String account, String other) {
        return account.compareTo(other) < 0 ? new Edge(account, other, 1) : new Edge(other, account, 1);
    }

    private static Set<Edge> edges(Map<Edge, Boolean> same, boolean wanted) {
        return same.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private void touch(Set<Edge> before, Set<Edge> now) {
        Set<Edge> changed = new HashSet<>(before);
        changed.addAll(now);
        changed.removeIf(edge -> before.contains(edge) && now.contains(edge));
        for (Edge edge : changed) {
            for (String account : List.of(edge.one(), edge.other())) {
                @Nullable Node node = nodes.get(account);
                if (node != null) {
                    touched.add(node);
                }
            }
        }
    }

    @Override
    public List<NavigableSet<String>> changed() {
        Map<String, List<Edge>> joinedBy = byAccount(joined);
        Set<Node> seen = new HashSet<>();
        List<NavigableSet<String>> groups = new ArrayList<>();
        for (Node node : touched) {
            if (seen.contains(node)) {
                continue;
            }
            List<Node> component = component(node, joinedBy, seen);
            groups.addAll(cluster(component, joinedBy));
        }
        touched.clear();
        groups.sort(Comparator.comparing(NavigableSet::first));
        return groups;
    }

    private static Map<String, List<Edge>> byAccount(Set<Edge> edges) {
        Map<String, List<Edge>> by = new HashMap<>();
        for (Edge edge : edges) {
            by.computeIfAbsent(edge.one(), id -> new ArrayList<>()).add(edge);
            by.computeIfAbsent(edge.other(), id -> new ArrayList<>()).add(edge);
        }
        return by;
    }

    private List<Node> component(Node start, Map<String, List<Edge>> joinedBy, Set<Node> seen) {
        List<Node> component = new ArrayList<>();
        Queue<Node> waiting = new ArrayDeque<>(List.of(start));
        seen.add(start);
        for (Node node = waiting.poll(); node != null; node = waiting.poll()) {
            component.add(node);
            for (Node other : links(node).keySet()) {
                if (seen.add(other)) {
                    waiting.add(other);
                }
            }
            for (Edge edge : joinedBy.getOrDefault(node.id, List.of())) {
                @Nullable Node other = nodes.get(edge.one().equals(node.id) ? edge.other() : edge.one());
                if (other != null && seen.add(other)) {
                    waiting.add(other);
                }
            }
        }
        return component;
    }

    private List<NavigableSet<String>> cluster(List<Node> component, Map<String, List<Edge>> joinedBy) {
        component.sort(Comparator.comparing(node -> node.id));
        Map<String, Node> members = new HashMap<>();
        List<Edge> edges = new ArrayList<>();
        Set<Edge> together = new TreeSet<>(Comparator.comparing(Edge::one).thenComparing(Edge::other));
        for (int i = 0; i < component.size(); i++) {
            Node node = component.get(i);
            members.put(node.id, node);
            together.addAll(joinedBy.getOrDefault(node.id, List.of()));
            if (component.size() > MOST_COMPLETE) {
                links(node).forEach((other, probability) -> {
                    if (node.id.compareTo(other.id) < 0) {
                        edges.add(new Edge(node.id, other.id, probability));
                    }
                });
                continue;
            }
            Map<Node, Double> links = links(node);
            for (Node other : component.subList(i + 1, component.size())) {
                @Nullable Double linked = links.get(other);
                edges.add(new Edge(node.id, other.id, linked == null ? probability(node, other) : linked));
            }
        }
        return clustering.cluster(
                members.keySet(),
                edges,
                account -> Objects.requireNonNull(members.get(account)).profile.main(),
                (one, other) -> areToldApart(members, one, other),
                List.copyOf(together),
                List.copyOf(parted));
    }

    private static boolean areToldApart(Map<String, Node> members, String one, String other) {
        Profile here = Objects.requireNonNull(members.get(one)).profile;
        Profile there = Objects.requireNonNull(members.get(other)).profile;
        return here.sharesTable(there)
                ? !here.row().equals(there.row())
                : here.report() == there.report() && here.isToldApartFrom(there);
    }

    @Override
    public List<Link> doubtful(Set<String> accounts) {
        Set<Edge> decided = new HashSet<>(joined);
        decided.addAll(parted);
        Set<Link> doubtful = new TreeSet<>(Comparator.comparing(Link::account).thenComparing(Link::other));
        for (String account : accounts) {
            @Nullable Node node = nodes.get(account);
            if (node == null) {
                continue;
            }
            links(node).forEach((other, probability) -> {
                Edge pair = pair(account, other.id);
                if (probability >= DOUBTFUL_FROM && probability <= DOUBTFUL_TO && !decided.contains(pair)) {
                    doubtful.add(new Link(pair.one(), pair.other(), probability));
                }
            });
        }
        return List.copyOf(doubtful);
    }

    @Override
    public List<String> explain(String account, String other) {
        @Nullable Node one = nodes.get(account);
        @Nullable Node two = nodes.get(other);
        if (one == null || two == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Edge pair = pair(account, other);
        if (joined.contains(pair)) {
            lines.add("a reviewer joined them");
        }
        if (parted.contains(pair)) {
            lines.add("a reviewer told them apart");
        }
        if (one.profile.sharesTable(two.profile)) {
            lines.add(
                    one.profile.row().equals(two.profile.row())
                            ? "the same row of a table coded by hand"
                            : "two rows of one table coded by hand");
            return List.copyOf(lines);
        }
        if (one.profile.report() == two.profile.report()) {
            lines.add(
                    one.profile.isToldApartFrom(two.profile)
                            ? "the same report tells them apart"
                            : "the same report does not tell them apart");
            return List.copyOf(lines);
        }
        if (!BlockKeys.of(one.profile).meet(BlockKeys.of(two.profile))) {
            lines.add("never compared: no day with its country and no weighty name in common");
        }
        lines.addAll(model.explain(one.profile, two.profile));
        return List.copyOf(lines);
    }
}
