package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keeps reports, findings and incidents. Thread-safe.
///
/// Every method throws [StoreException] when the engine fails, and [IllegalStateException] after
/// [#close()].
public interface IncidentStore extends AutoCloseable {
    /// Tells from now on of all incidents that a writing made, changed or took away. Told when it is safe on
    /// disk, on the writing thread, before the writing call returns.
    void listen(Consumer<Rewritten> changed);

    /// Whether the report with that hash (as it arrived, or as it was read) is stored and its current
    /// coding is by those versions, so that coding it again would add nothing.
    boolean holds(ContentHash report, Versions versions);

    /// Writes deliveries in one transaction: all or none. Returns when they are safe on disk.
    ///
    /// @return what became of each, in order
    List<Added> addAll(List<Delivery> deliveries);

    /// Writes one delivery, with whatever other threads deliver at the same time in one transaction.
    /// Blocks while too many wait; the future completes when the delivery is safe on disk.
    CompletableFuture<Added> submit(Delivery delivery);

    default Added add(Delivery delivery) {
        return addAll(List.of(delivery)).getFirst();
    }

    default Added add(CodedReport coded) {
        return add(Delivery.of(coded));
    }

    /// The latest first; those of one day by day of first publication, then by id; those without a date last.
    List<Incident> incidents(Query query);

    /// The incidents with those ids, in that order; ids of none are left out.
    List<Incident> incidents(List<String> ids);

    /// Those that a query asks for one by one, in the same order as [#incidents(Query)], without holding
    /// more than a few in memory. The stream is read on the thread that asks for the next one; it needs
    /// no closing.
    Stream<Incident> stream(Query query);

    default void forEachIncident(Query query, Consumer<Incident> each) {
        stream(query).forEach(each);
    }

    /// The same at a glance, without reading any report; with [Query#asOf()] every report that told of it by
    /// then is read, and the order is the usual one.
    List<IncidentSummary> summaries(Query query, IncidentSummary.Order order);

    /// Ids of the incidents of which any of those reports tells.
    List<String> incidentsToldBy(Collection<ContentHash> reports);

    /// Each report's own events of the incidents that fit, of the latest reports first; limit and offset count
    /// events.
    ///
    /// @throws IllegalArgumentException with [Query#asOf()]
    List<ToldEvent> events(Query query);

    /// How many events the incidents that fit are told by, whatever the limit and offset.
    long countEvents(Query query);

    /// How many incidents of any kind name each actor of the directory, by its id; retracted ones are left out.
    Map<String, Integer> incidentsByActor();

    /// How many incidents fit, whatever the limit and offset.
    long count(Query query);

    /// The incident whose id is, or begins with, `id`. The id of any of its accounts will do, also one that a
    /// later coding replaced, so that ids of incidents that were joined go on leading to it.
    ///
    /// @throws AmbiguousIdException when several incidents are meant
    Optional<Incident> incident(String id);

    /// Reports in order of arrival. `since`, `until` ask for the day of publication, `text` for words of
    /// the text; all else asks for reports of which at least one incident fits.
    List<StoredReport> reports(Query query);

    /// Hashes of all reports in order of arrival, without reading the reports. Looked up as the stream is read.
    Stream<ContentHash> hashes();

    /// The report with that hash.
    Optional<StoredReport> report(ContentHash report);

    /// How many reports fit, whatever the limit and offset.
    long countReports(Query query);

    /// What the report with that hash attests by its current coding.
    Optional<CodedReport> coded(ContentHash report);

    /// Codes every stored report again and keeps what comes out as the current coding, in batches, in
    /// order of arrival, on the calling thread. What a person coded stays as it is.
    ///
    /// @param coder gives the new coding, of the same text; empty leaves the report's coding as it is
    /// @param changes told of each report whose coding was replaced, after that is safe on disk
    /// @return how many reports got a new coding
    int recode(Function<Article, Optional<CodedReport>> coder, Consumer<Recoded> changes);

    /// Matches all accounts again and makes the incidents anew; decisions are kept.
    ///
    /// @return how many accounts stand in another incident than before
    int rematch();

    /// Takes a report out with all that came of it, as if it had never been stored. Decisions are kept.
    ///
    /// @return whether it was there
    boolean remove(ContentHash report);

    /// Writes a reviewer's decision and follows it.
    ///
    /// @param content about accounts of this store
    /// @throws IllegalArgumentException when an account is none of this store
    Decision decide(Decision.Content content, String because, String author);

    /// All decisions, in order.
    List<Decision> decisions();

    /// What a reviewer should look at.
    ///
    /// @param most gives so many doubts and so many incidents at most, 1 or more
    Review review(int most);

    /// Why two accounts are held for one happening, or not; one line each.
    List<String> explain(String account, String other);

    /// What a job that comes back wrote down under that name.
    Optional<String> note(String name);

    /// Writes down what a job remembers until it comes back, all or none. Returns when it is safe on disk.
    void writeNotes(Map<String, String> notes);

    /// Waits for what was delivered to be written, then closes.
    @Override
    void close();
}
