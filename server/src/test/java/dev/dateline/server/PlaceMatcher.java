package dev.dateline.server;

import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.Decision;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds accounts of one place for one happening, and is unsure of it until a reviewer decides.
record PlaceMatcher() implements AccountMatcher {
    @Override
    public String version() {
        return "places";
    }

    @Override
    public byte[] profile(Account account) {
        return account.event()
                .place()
                .flatMap(EventPlace::name)
                .orElse(account.id())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Groups groups() {
        return new ByPlace();
    }

    private static final class ByPlace implements Groups {
        private final Map<String, String> places = new TreeMap<>();
        private final Set<String> apart = new HashSet<>();
        private final Set<Set<String>> decided = new HashSet<>();
        private boolean changed;

        @Override
        public void add(Collection<Profiled> accounts) {
            know(accounts);
            changed = true;
        }

        @Override
        public void know(Collection<Profiled> accounts) {
            accounts.forEach(
                    account -> places.put(account.id(), new String(account.profile(), StandardCharsets.UTF_8)));
        }

        @Override
        public void remove(Collection<String> accounts) {
            places.keySet().removeAll(accounts);
            changed = true;
        }

        @Override
        public void decide(Collection<Decision.Content> decisions) {
            apart.clear();
            decided.clear();
            for (Decision.Content decision : decisions) {
                switch (decision) {
                    case Decision.Same(String account, String other) -> decided.add(Set.of(account, other));
                    case Decision.Different(String account, String other) -> {
                        decided.add(Set.of(account, other));
                        apart.add(other);
                    }
                    case Decision.Value value -> {}
                }
            }
            changed = true;
        }

        @Override
        public List<NavigableSet<String>> changed() {
            Map<String, NavigableSet<String>> groups = new TreeMap<>();
            if (changed) {
                places.forEach((account, place) -> groups.computeIfAbsent(
                                apart.contains(account) ? "apart " + account : place, any -> new TreeSet<>())
                        .add(account));
            }
            changed = false;
            return List.copyOf(groups.values());
        }

        @Override
        public List<Link> doubtful(Set<String> accounts) {
            Set<List<String>> pairs = new HashSet<>();
            for (String account : accounts) {
                places.forEach((other, place) -> {
                    boolean together = !account.equals(other) && place.equals(places.get(account));
                    if (together && !decided.contains(Set.of(account, other))) {
                        pairs.add(List.copyOf(new TreeSet<>(Set.of(account, other))));
                    }
                });
            }
            return pairs.stream()
                    .map(pair -> new Link(pair.getFirst(), pair.getLast(), 0.55))
                    .toList();
        }

        @Override
        public List<String> explain(String account, String other) {
            return List.of("the same place");
        }
    }
}
