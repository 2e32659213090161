package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps reports, findings and incidents. Thread-safe.
///
/// Every method throws [StoreException] when the engine fails, and [IllegalStateException] after
/// [#close()].
public interface IncidentStore extends AutoCloseable {
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

    /// The latest first; those of one day by day of publication, then by id; those without a date last.
    List<StoredIncident> incidents(Query query);

    /// How many incidents fit, whatever the limit and offset.
    long count(Query query);

    /// The incident whose id is, or begins with, `id`.
    ///
    /// @throws AmbiguousIdException when several begin so
    Optional<StoredIncident> incident(String id);

    /// Reports in order of arrival. `since`, `until` ask for the day of publication, `text` for words of
    /// the text; all else asks for reports of which at least one incident fits.
    List<StoredReport> reports(Query query);

    /// What the report with that hash attests by its current coding.
    Optional<CodedReport> coded(ContentHash report);

    /// Codes every stored report again and keeps what comes out as the current coding, in batches, in
    /// order of arrival, on the calling thread.
    ///
    /// @param coder gives the new coding, of the same text; empty leaves the report's coding as it is
    /// @param changes told of each report whose coding was replaced, after that is safe on disk
    /// @return how many reports got a new coding
    int recode(Function<Article, Optional<CodedReport>> coder, Consumer<Recoded> changes);

    /// Makes the incidents again from the current findings.
    void rebuildIncidents();

    /// Waits for what was delivered to be written, then closes.
    @Override
    void close();
}
