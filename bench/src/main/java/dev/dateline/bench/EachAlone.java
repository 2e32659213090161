package dev.dateline.bench;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Holds every account for an incident of its own: a store of any size without matching.
final class EachAlone implements AccountMatcher {
    @Override
    public String version() {
        return "each alone";
    }

    @Override
    public byte[] profile(Account account) {
        return new byte[0];
    }

    @Override
    public Groups groups() {
        return new Groups() {
            private final List<NavigableSet<String>> changed = new ArrayList<>();

            @Override
            public void add(Collection<Profiled> accounts) {
                accounts.forEach(account -> changed.add(new TreeSet<>(Set.of(account.id()))));
            }

            @Override
            public void know(Collection<Profiled> accounts) {}

            @Override
            public void remove(Collection<String> accounts) {
                changed.removeIf(group -> accounts.contains(group.first()));
            }

            @Override
            public void decide(Collection<Decision.Content> decisions) {}

            @Override
            public List<NavigableSet<String>> changed() {
                List<NavigableSet<String>> since = List.copyOf(changed);
                changed.clear();
                return since;
            }

            @Override
            public List<Link> doubtful(Set<String> accounts) {
                return List.of();
            }

            @Override
            public List<String> explain(String account, String other) {
                return List.of("each account stands alone");
            }
        };
    }
}
