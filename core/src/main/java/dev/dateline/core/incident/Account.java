package dev.dateline.core.incident;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one report tells of one happening.
///
/// @param id 12 hex digits made of the report's content and the words that name the event; it stays the same
///     when the report is coded again as long as those words do
/// @param report the report's content hash, in hex
/// @param arrival the report's number in order of arrival
/// @param coded everything that the report attests
/// @param event one of `coded.events()`
public record Account(String id, String report, long arrival, CodedReport coded, Event event) {
    private static final Set<EventType> JUSTICE =
            Set.of(EventType.ARREST, EventType.INVESTIGATION, EventType.TRIAL, EventType.FAILURE, EventType.LAW);

    private static final int WEEKDAY_REACH = 7;
    private static final Set<String> WEEKDAYS =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.toSet());

    /// By day of publication, undated ones last, then by arrival and by where in the report they stand.
    public static final Comparator<Account> BY_PUBLICATION = Comparator.comparing(
                    (Account account) -> account.published().orElse(LocalDate.MAX))
            .thenComparingLong(Account::arrival)
            .thenComparingInt(account -> account.event().evidence().getFirst().start())
            .thenComparing(Account::id);

    /// By arrival. The first of an incident's accounts gives it its id.
    public static final Comparator<Account> BY_ARRIVAL = Comparator.comparingLong(Account::arrival)
            .thenComparingInt(account -> account.event().evidence().getFirst().start())
            .thenComparing(Account::id);

    public Article article() {
        return coded.article();
    }

    public Optional<LocalDate> published() {
        return article().published();
    }

    public Optional<String> outlet() {
        return article().outlet();
    }

    /// The report's id as given and the event's in it: `r1#e2`.
    public String label() {
        return article().reportId() + "#" + event.id();
    }

    /// The events of a report that are accounts of a happening, in the report's order: violence that happened,
    /// was tried, planned or is denied; of other events those that happened or were tried, and of which a day
    /// or a place is known. What only could happen is none. What justice made of an attack in the same report
    /// (an arrest, an inquiry, a trial) belongs to that attack and is none of its own.
    public static List<Event> events(CodedReport coded) {
        List<Event> violent = coded.events().stream()
                .filter(event -> event.isViolent() && event.modality() != Modality.HYPOTHETICAL)
                .toList();
        return coded.events().stream()
                .filter(event -> event.isViolent()
                        ? event.modality() != Modality.HYPOTHETICAL
                        : isAct(event) && (violent.isEmpty() || !JUSTICE.contains(event.type())))
                .toList();
    }

    private static boolean isAct(Event event) {
        return event.modality() != Modality.HYPOTHETICAL
                && event.stage() != Stage.PLANNED
                && (event.date().isPresent()
                        || event.place().flatMap(EventPlace::place).isPresent());
    }

    /// Who counts as one voice: the outlet, else the report by itself.
    String voice() {
        return outlet().map(Names::key).filter(key -> !key.isEmpty()).orElse(report);
    }

    /// Whether the day of publication is that of a page that was stamped anew: only of a day within a week do reports
    /// say "on Tuesday". When such a report was written is not known.
    boolean isStampedAnew() {
        return published()
                .flatMap(stamp -> event.date()
                        .filter(date -> date.range()
                                .earliest()
                                .filter(first -> first.isBefore(stamp.minusDays(WEEKDAY_REACH)))
                                .isPresent()))
                .filter(date -> date.spans().stream()
                        .map(span -> span.of(article().text()).toUpperCase(Locale.ROOT))
                        .anyMatch(WEEKDAYS::contains))
                .isPresent();
    }

    /// Whether the report says that it did not happen.
    public boolean denies() {
        return event.modality() == Modality.DENIED;
    }

    /// Whether the report says that nothing of an incident happened; a report that tells of the incident and denies a
    /// part of it does not.
    ///
    /// @param accounts those of the incident
    boolean deniesWholeOf(List<Account> accounts) {
        return denies() && accounts.stream().noneMatch(other -> other.report().equals(report) && !other.denies());
    }
}
