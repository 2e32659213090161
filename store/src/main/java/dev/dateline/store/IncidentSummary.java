package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One incident at a glance: what a list or a map shows of it. No name in it is a single person's.
///
/// @param types all types, the main one first
/// @param earliest first day on which it may have happened
/// @param latest last day on which it may have happened
/// @param datePrecision as in the contract: day, month, …
/// @param place its most specific name
/// @param country ISO 3166-1 alpha-2
/// @param placePrecision as in the contract: site, settlement, …
/// @param actors directory ids of doers and claimants
/// @param groups doers and claimants that are no individuals, as reports call them
/// @param accounts how many accounts were merged
/// @param published when it was first told
public record IncidentSummary(
        String id,
        EventType type,
        List<String> types,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<String> datePrecision,
        Optional<String> place,
        Optional<String> country,
        Optional<String> admin1,
        OptionalDouble latitude,
        OptionalDouble longitude,
        Optional<String> placePrecision,
        List<String> actors,
        List<String> groups,
        People killed,
        People injured,
        int accounts,
        List<String> outlets,
        Optional<LocalDate> published,
        double confidence,
        boolean disputed,
        boolean retracted,
        boolean reviewed) {
    public IncidentSummary {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
        groups = List.copyOf(groups);
        outlets = List.copyOf(outlets);
    }

    /// An estimate of people; all ends are empty when nothing is stated.
    public record People(OptionalInt low, OptionalInt best, OptionalInt high) {}

    /// In which order a list stands. Those that lack the value come last; equal ones by day, publication and
    /// id.
    public enum Order {
        /// The latest first.
        LATEST("coalesce(i.date_latest, i.date_earliest) DESC NULLS LAST"),
        /// The earliest first.
        EARLIEST("coalesce(i.date_earliest, i.date_latest) NULLS LAST"),
        /// Most killed first.
        DEADLIEST("coalesce(i.killed_best, i.killed_low) DESC NULLS LAST"),
        /// Told by most reports first.
        MOST_TOLD("i.accounts DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
