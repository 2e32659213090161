package dev.dateline.export.acled;

import dev.dateline.core.DateRange;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.WordTable;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How ACLED sees an incident: day, kind, fatalities. Shared with aggregates that count as ACLED does.
public final class AcledEvent {
    private static final CodeTable SUB_EVENTS = CodeTable.beside(AcledEvent.class, "sub-events.csv");
    private static final CodeTable TYPES = CodeTable.beside(AcledEvent.class, "types.csv");
    private static final WordTable VAGUE = WordTable.beside(AcledEvent.class, "vague-words.csv");
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private AcledEvent() {}

    /// The day that stands for the incident's days.
    ///
    /// @param precision 1 the day itself, 2 the middle of a week, 3 of a month
    public record Day(LocalDate day, int precision) {}

    /// @return empty when not even the month is known
    public static Optional<Day> day(Incident incident) {
        Optional<DateRange> range = incident.date().map(Sourced::value).map(EventDate::range);
        if (range.isEmpty()
                || range.get().earliest().isEmpty()
                || range.get().latest().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = range.get().earliest().get();
        long days = ChronoUnit.DAYS.between(first, range.get().latest().get()) + 1;
        if (days > MONTH) {
            return Optional.empty();
        }
        return Optional.of(new Day(first.plusDays(days / 2), days == 1 ? 1 : days <= WEEK ? 2 : 3));
    }

    /// The sub-event that is highest in the format's order among all that accounts tell.
    ///
    /// @return empty when the format has none for it
    public static Optional<String> subEvent(Incident incident) {
        List<String> told = new ArrayList<>();
        List<EventType> types = Stream.concat(Stream.of(incident.type()), incident.also().stream())
                .map(Sourced::value)
                .toList();
        for (EventType type : types) {
            List<String> finer = incident.accounts().stream()
                    .filter(account -> !account.denies())
                    .map(Account::event)
                    .filter(event -> event.type() == type)
                    .flatMap(event -> event.codes().acled().stream())
                    .filter(SUB_EVENTS::has)
                    .toList();
            told.addAll(finer);
            if (finer.isEmpty()) {
                TYPES.find(type.code(), "sub_event").ifPresent(told::add);
            }
        }
        return told.stream().min(Comparator.comparingInt(SUB_EVENTS::rank));
    }

    public static String event(String subEvent) {
        return SUB_EVENTS.find(subEvent, "event").orElseThrow();
    }

    public static String disorder(String subEvent) {
        return SUB_EVENTS.find(subEvent, "disorder").orElseThrow();
    }

    /// What a crowd that does it is called: Rioters, Protesters.
    static Optional<String> crowd(Incident incident) {
        return TYPES.find(incident.type().value().code(), "doer");
    }

    /// Whether civilians are its main or only target.
    public static boolean isAgainstCivilians(Incident incident, Parties parties) {
        List<Party> targets = incident.targets().stream()
                .map(target -> parties.of(target.value(), incident))
                .toList();
        return incident.type().value().isViolent()
                && !targets.isEmpty()
                && targets.stream().allMatch(target -> target.standing() == Party.Standing.CIVILIAN);
    }

    /// The people killed as the format counts them; empty when no report gives a figure.
    public static Optional<Toll> toll(Incident incident, EstimateRule rule) {
        return Toll.of(incident, Harm.KILLED, Casualties.ALL, rule);
    }

    /// The number for the cell: dozens are 12, hundreds 100.
    public static int fatalities(Toll toll) {
        return toll.isVague()
                ? VAGUE.find(toll.wording().orElse(""), "number")
                        .map(Integer::valueOf)
                        .orElse(toll.number())
                : toll.stated();
    }
}
