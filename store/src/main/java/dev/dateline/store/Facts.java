package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.EventType.Category;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a query asks of an incident, the words of its reports left aside.
///
/// @param types codes
/// @param placeWords folded, to search in
/// @param actorWords folded, to search in
record Facts(
        Category category,
        List<String> types,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<String> country,
        String placeWords,
        String actorWords,
        OptionalInt killedLow,
        boolean retracted) {
    static final String COLUMNS =
            "type, types, date_earliest, date_latest, country, place_words, actor_words, killed_low, retracted";

    static List<Facts> read(PreparedStatement statement) throws SQLException {
        List<Facts> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Facts(
                        EventType.parse(row.getString(1)).category(),
                        SummaryReader.strings(row, 2),
                        SummaryReader.day(row, 3),
                        SummaryReader.day(row, 4),
                        SummaryReader.string(row, 5),
                        row.getString(6),
                        row.getString(7),
                        SummaryReader.integer(row, 8),
                        row.getBoolean(9)));
            }
        }
        return found;
    }

    /// Whether the query's conditions hold. The same as [Where] says in SQL.
    boolean fit(Query query) {
        return query.categories().contains(category)
                && (query.retracted() || !retracted)
                && (query.actors().isEmpty()
                        || query.actors().stream().anyMatch(name -> actorWords.contains(Folded.words(name))))
                && query.place().stream().allMatch(name -> placeWords.contains(Folded.words(name)))
                && query.country().stream().allMatch(code -> country.equals(Optional.of(code)))
                && query.type().stream().allMatch(wanted -> types.contains(wanted.code()))
                && query.minKilled().stream().allMatch(people -> killedLow.orElse(0) >= people)
                && query.since().stream()
                        .allMatch(day -> isDated() && latest.stream().allMatch(last -> !last.isBefore(day)))
                && query.until().stream()
                        .allMatch(day -> isDated() && earliest.stream().allMatch(first -> !first.isAfter(day)));
    }

    private boolean isDated() {
        return earliest.isPresent() || latest.isPresent();
    }
}
