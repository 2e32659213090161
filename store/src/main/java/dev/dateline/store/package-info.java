/// Keeps what was read and what was coded, and answers questions about it.
///
/// The door is [IncidentStore]; [EmbeddedIncidentStore] keeps everything in one DuckDB file. Reports and
/// findings are append-only: coding a report again adds a row and marks the older one as superseded.
/// Incidents are made from the current findings and can be made again at any time.
///
/// ```
/// try (IncidentStore store = EmbeddedIncidentStore.open(path, Clock.systemUTC())) {
///     if (!store.holds(ContentHash.of(report), versions)) {
///         store.add(Delivery.of(report, coded));
///     }
///     List<StoredIncident> found = store.incidents(Query.all().withCountry("SO").withMinKilled(10));
/// }
/// ```
@NullMarked
package dev.dateline.store;

import org.jspecify.annotations.NullMarked;
