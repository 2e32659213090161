package dev.dateline.server;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import dev.dateline.store.Added;
import dev.dateline.store.ContentHash;
import dev.dateline.store.Delivery;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.IncidentSummary;
import dev.dateline.store.Query;
import dev.dateline.store.Recoded;
import dev.dateline.store.Review;
import dev.dateline.store.Rewritten;
import dev.dateline.store.StoredReport;
import dev.dateline.store.ToldEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The store of a server as others in its process get it: what they write is told to the server, and it stays
/// open when they close it. Thread-safe.
final class SharedStore implements IncidentStore {
    private final IncidentStore store;
    private final Intakes.Written written;
    private final Consumer<ContentHash> removed;

    SharedStore(IncidentStore store, Intakes.Written written, Consumer<ContentHash> removed) {
        this.store = store;
        this.written = written;
        this.removed = removed;
    }

    private void tell(Collection<ContentHash> reports) {
        if (!reports.isEmpty()) {
            written.incidents(Set.copyOf(store.incidentsToldBy(reports)), List.copyOf(reports));
        }
    }

    private void tellAll() {
        tell(store.hashes().toList());
    }

    // ---------------------------------------------------------------------------------------------- writing

    @Override
    public List<Added> addAll(List<Delivery> deliveries) {
        List<Added> added = store.addAll(deliveries);
        tell(added.stream()
                .filter(one -> one.kind() != Added.Kind.HELD)
                .map(Added::report)
                .toList());
        return added;
    }

    @Override
    public CompletableFuture<Added> submit(Delivery delivery) {
        return store.submit(delivery).thenApply(added -> {
            if (added.kind() != Added.Kind.HELD) {
                tell(List.of(added.report()));
            }
            return added;
        });
    }

    @Override
    public int recode(Function<Article, Optional<CodedReport>> coder, Consumer<Recoded> changes) {
        List<ContentHash> changed = new ArrayList<>();
        try {
            return store.recode(coder, change -> {
                changed.add(change.report());
                changes.accept(change);
            });
        } finally {
            tell(changed);
        }
    }

    @Override
    public int rematch() {
        int moved = store.rematch();
        tellAll();
        return moved;
    }

    @Override
    public boolean remove(ContentHash report) {
        List<String> toldBy = store.incidentsToldBy(List.of(report));
        boolean wasThere = store.remove(report);
        removed.accept(report);
        written.incidents(Set.copyOf(toldBy), List.of());
        return wasThere;
    }

    @Override
    public Decision decide(Decision.Content content, String because, String author) {
        Set<String> changed = new HashSet<>(incidents(content));
        Decision decision = store.decide(content, because, author);
        changed.addAll(incidents(content));
        written.incidents(changed, List.of());
        return decision;
    }

    private List<String> incidents(Decision.Content content) {
        Stream<String> accounts = switch (content) {
            case Decision.Same(String account, String other) -> Stream.of(account, other);
            case Decision.Different(String account, String other) -> Stream.of(account, other);
            case Decision.Value(String account, Settled settled) -> Stream.of(account);
        };
        return accounts.flatMap(account -> store.incident(account).stream())
                .map(Incident::id)
                .toList();
    }

    @Override
    public void writeNotes(Map<String, String> notes) {
        store.writeNotes(notes);
    }

    // ---------------------------------------------------------------------------------------------- reading

    @Override
    public void listen(Consumer<Rewritten> changed) {
        store.listen(changed);
    }

    @Override
    public boolean holds(ContentHash report, Versions versions) {
        return store.holds(report, versions);
    }

    @Override
    public List<Incident> incidents(Query query) {
        return store.incidents(query);
    }

    @Override
    public List<Incident> incidents(List<String> ids) {
        return store.incidents(ids);
    }

    @Override
    public Stream<Incident> stream(Query query) {
        return store.stream(query);
    }

    @Override
    public List<IncidentSummary> summaries(Query query, IncidentSummary.Order order) {
        return store.summaries(query, order);
    }

    @Override
    public List<ToldEvent> events(Query query) {
        return store.events(query);
    }

    @Override
    public long countEvents(Query query) {
        return store.countEvents(query);
    }

    @Override
    public Map<String, Integer> incidentsByActor() {
        return store.incidentsByActor();
    }

    @Override
    public List<String> incidentsToldBy(Collection<ContentHash> reports) {
        return store.incidentsToldBy(reports);
    }

    @Override
    public long count(Query query) {
        return store.count(query);
    }

    @Override
    public Optional<Incident> incident(String id) {
        return store.incident(id);
    }

    @Override
    public List<StoredReport> reports(Query query) {
        return store.reports(query);
    }

    @Override
    public Stream<ContentHash> hashes() {
        return store.hashes();
    }

    @Override
    public Optional<StoredReport> report(ContentHash report) {
        return store.report(report);
    }

    @Override
    public long countReports(Query query) {
        return store.countReports(query);
    }

    @Override
    public Optional<CodedReport> coded(ContentHash report) {
        return store.coded(report);
    }

    @Override
    public List<Decision> decisions() {
        return store.decisions();
    }

    @Override
    public Review review(int most) {
        return store.review(most);
    }

    @Override
    public List<String> explain(String account, String other) {
        return store.explain(account, other);
    }

    @Override
    public Optional<String> note(String name) {
        return store.note(name);
    }

    /// It stays open for the server.
    @Override
    public void close() {}
}
