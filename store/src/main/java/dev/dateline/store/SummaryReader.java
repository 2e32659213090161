package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads rows of the table of incidents.
final class SummaryReader {
    static final String COLUMNS =
            "i.id, i.type, i.types, i.date_earliest, i.date_latest, i.date_precision, i.place_name,"
                    + " i.country, i.admin1, i.latitude, i.longitude, i.place_precision, i.actor_ids, i.group_names,"
                    + " i.killed_low, i.killed_best, i.killed_high, i.injured_low, i.injured_best, i.injured_high,"
                    + " i.accounts, i.outlets, i.published, i.confidence, i.disputed, i.retracted, i.reviewed";

    private SummaryReader() {}

    static List<IncidentSummary> read(PreparedStatement statement) throws SQLException {
        List<IncidentSummary> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(summary(row));
            }
        }
        return List.copyOf(found);
    }

    private static IncidentSummary summary(ResultSet row) throws SQLException {
        return new IncidentSummary(
                row.getString(1),
                EventType.parse(row.getString(2)),
                strings(row, 3),
                day(row, 4),
                day(row, 5),
                string(row, 6),
                string(row, 7),
                string(row, 8),
                string(row, 9),
                decimal(row, 10),
                decimal(row, 11),
                string(row, 12),
                strings(row, 13),
                strings(row, 14),
                people(row, 15),
                people(row, 18),
                row.getInt(21),
                strings(row, 22),
                day(row, 23),
                row.getDouble(24),
                row.getBoolean(25),
                row.getBoolean(26),
                row.getBoolean(27));
    }

    private static IncidentSummary.People people(ResultSet row, int from) throws SQLException {
        return new IncidentSummary.People(integer(row, from), integer(row, from + 1), integer(row, from + 2));
    }

    static Optional<String> string(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.<LocalDate>ofNullable(row.getObject(column, LocalDate.class));
    }

    static OptionalInt integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble decimal(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static List<String> strings(ResultSet row, int column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String::valueOf).toList();
    }
}
