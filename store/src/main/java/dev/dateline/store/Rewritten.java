package dev.dateline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Incidents that a writing made, changed or took away, as they were before and as they are.
public final class Rewritten {
    /// Of more, any answer may be another.
    private static final int MOST = 500;

    private final Set<String> incidents;
    private final List<Facts> facts;
    private final boolean many;

    private Rewritten(Set<String> incidents, List<Facts> facts, boolean many) {
        this.incidents = incidents;
        this.facts = facts;
        this.many = many;
    }

    /// Their ids.
    public Set<String> incidents() {
        return incidents;
    }

    /// Whether the answer to a query may be another than before: one of them fitted it or does. Of what was known on
    /// a past day, and of the words of reports, nothing is said: true.
    public boolean touches(Query query) {
        return many
                || query.asOf().isPresent()
                || query.text().isPresent()
                || facts.stream().anyMatch(one -> one.fit(query));
    }

    /// Gathers what a transaction writes.
    static final class Gathering {
        private final Set<String> incidents = new HashSet<>();
        private final List<Facts> facts = new ArrayList<>();
        private boolean many;

        /// @return whether it wants to know how they were before
        boolean add(Set<String> ids) {
            incidents.addAll(ids);
            many |= incidents.size() > MOST;
            return !many;
        }

        void add(List<Facts> some) {
            if (!many) {
                facts.addAll(some);
            }
        }

        void clear() {
            incidents.clear();
            facts.clear();
            many = false;
        }

        Rewritten take() {
            Rewritten taken = new Rewritten(Set.copyOf(incidents), List.copyOf(facts), many);
            clear();
            return taken;
        }
    }
}
