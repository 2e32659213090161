package dev.dateline.store;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Groups accounts that have the same key; a reviewer may join two groups or take an account out of one.
record KeyMatcher(String version, Function<Account, String> key) implements AccountMatcher {
    /// Every account is a happening of its own.
    static KeyMatcher eachAlone() {
        return new KeyMatcher("alone", Account::id);
    }

    static KeyMatcher byPlace() {
        return new KeyMatcher(
                "place",
                account ->
                        account.event().place().flatMap(where -> where.name()).orElse(account.id()));
    }

    @Override
    public byte[] profile(Account account) {
        return key.apply(account).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Groups groups() {
        return new ByKey();
    }

    private static final class ByKey implements Groups {
        private final Map<String, String> keys = new TreeMap<>();
        private final Set<String> touched = new HashSet<>();
        private final Map<String, String> joined = new HashMap<>();
        private final Set<String> alone = new HashSet<>();

        @Override
        public void add(Collection<Profiled> accounts) {
            know(accounts);
            accounts.forEach(account -> touched.add(account.id()));
        }

        @Override
        public void know(Collection<Profiled> accounts) {
            accounts.forEach(account -> keys.put(account.id(), new String(account.profile(), StandardCharsets.UTF_8)));
        }

        @Override
        public void remove(Collection<String> accounts) {
            touched.addAll(keys.keySet());
            keys.keySet().removeAll(accounts);
            touched.removeAll(accounts);
        }

        @Override
        public void decide(Collection<Decision.Content> decisions) {
            joined.clear();
            alone.clear();
            for (Decision.Content decision : decisions) {
                switch (decision) {
                    case Decision.Same(String account, String other) -> joined.put(other, account);
                    case Decision.Different(String account, String other) -> alone.add(other);
                    case Decision.Value value -> {}
                }
            }
            touched.addAll(keys.keySet());
        }

        private String key(String account) {
            if (alone.contains(account)) {
                return "alone " + account;
            }
            String as = joined.getOrDefault(account, account);
            return keys.getOrDefault(as, as);
        }

        @Override
        public List<NavigableSet<String>> changed() {
            Map<String, NavigableSet<String>> groups = new TreeMap<>();
            keys.keySet()
                    .forEach(account -> groups.computeIfAbsent(key(account), one -> new TreeSet<>())
                            .add(account));
            List<NavigableSet<String>> changed = new ArrayList<>();
            for (NavigableSet<String> group : groups.values()) {
                if (group.stream().anyMatch(touched::contains)) {
                    changed.add(group);
                }
            }
            touched.clear();
            return changed;
        }

        @Override
        public List<Link> doubtful(Set<String> accounts) {
            return List.of();
        }

        @Override
        public List<String> explain(String account, String other) {
            return List.of();
        }
    }
}
