package dev.dateline.store;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlaceLine;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// One incident's columns, to filter and sort by.
record IncidentRow(
        String id,
        EventType type,
        List<String> types,
        Optional<DateRange> date,
        Optional<Place> place,
        Optional<String> placeName,
        String placeWords,
        List<String> actorIds,
        List<String> actorNames,
        String actorWords,
        Optional<Estimate> killed,
        Optional<Estimate> injured,
        int accounts,
        List<String> outlets,
        Optional<LocalDate> published,
        double confidence,
        boolean disputed,
        boolean retracted,
        boolean reviewed,
        Optional<PlacePrecision> placePrecision,
        List<String> groupNames,
        Optional<LocalDate> unchangedSince,
        int misfits) {
    static IncidentRow of(Incident incident) {
        Optional<EventPlace> place = incident.place().map(Sourced::value);
        Set<String> ids = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Sourced<Doer> doer : incident.doers()) {
            doer.value().actor().ifPresent(ids::add);
            names.addAll(doer.value().names());
        }
        for (Account account : incident.accounts()) {
            for (Claim claim : account.event().claims()) {
                claim.actor().ifPresent(ids::add);
                names.add(claim.by());
            }
        }
        return new IncidentRow(
                incident.id(),
                incident.type().value(),
                Stream.concat(Stream.of(incident.type()), incident.also().stream())
                        .map(type -> type.value().code())
                        .distinct()
                        .toList(),
                incident.date().map(Sourced::value).map(EventDate::range),
                place.flatMap(EventPlace::place),
                place.flatMap(PlaceLine::of),
                Folded.all(placeNames(incident)),
                List.copyOf(ids),
                List.copyOf(names),
                Folded.all(Stream.concat(ids.stream(), names.stream()).toList()),
                incident.estimate(Harm.KILLED),
                incident.estimate(Harm.INJURED),
                incident.accounts().size(),
                outlets(incident),
                incident.accounts().getFirst().published(),
                incident.confidence(),
                incident.isDisputed(),
                incident.isRetracted() || !incident.isTold(),
                incident.isReviewed(),
                place.map(EventPlace::precision),
                groupNames(incident),
                unchangedSince(incident),
                incident.ledger().misfits().size());
    }

    /// The day of the last publication or decision: from it on the incident was known as it is now.
    ///
    /// @return empty when one of its reports has no day of publication
    private static Optional<LocalDate> unchangedSince(Incident incident) {
        if (incident.accounts().stream().anyMatch(account -> account.published().isEmpty())) {
            return Optional.empty();
        }
        return Stream.concat(
                        incident.accounts().stream().flatMap(account -> account.published().stream()),
                        incident.decisions().stream().map(Decision::day))
                .max(Comparator.naturalOrder());
    }

    /// Outlets without those that go by the name of a person who is private in one of the reports.
    private static List<String> outlets(Incident incident) {
        Set<String> persons = new LinkedHashSet<>();
        for (Account account : incident.accounts()) {
            account.coded().persons().stream()
                    .filter(person -> !person.inOffice())
                    .forEach(person -> persons.add(person.name()));
            account.event().victims().stream()
                    .filter(victim -> victim.named() && victim.person() && !victim.inOffice())
                    .forEach(victim -> persons.addAll(victim.names()));
            account.event().doers().stream()
                    .filter(doer ->
                            doer.kind() == DoerKind.INDIVIDUAL && doer.actor().isEmpty())
                    .forEach(doer -> persons.addAll(doer.names()));
        }
        List<String> names = persons.stream().map(Folded::words).toList();
        return incident.accounts().stream()
                .map(Account::outlet)
                .flatMap(Optional::stream)
                .filter(outlet -> names.stream().noneMatch(name -> isNamedAfter(Folded.words(outlet), name)))
                .distinct()
                .toList();
    }

    /// A surname alone is part of many an outlet's name.
    private static boolean isNamedAfter(String outlet, String person) {
        return outlet.equals(person) || person.strip().contains(" ") && outlet.contains(person);
    }

    /// Names that are no single person's: a list may show them though nobody has looked who is private.
    private static List<String> groupNames(Incident incident) {
        return Stream.concat(
                        incident.doers().stream()
                                .map(Sourced::value)
                                .filter(doer -> doer.kind() != DoerKind.INDIVIDUAL)
                                .map(doer -> doer.names().getFirst()),
                        incident.accounts().stream()
                                .flatMap(account -> account.event().claims().stream())
                                .filter(claim -> claim.actor().isPresent())
                                .map(Claim::by))
                .distinct()
                .toList();
    }

    /// All names that any account gives to the place, and what a reviewer called it.
    private static Set<String> placeNames(Incident incident) {
        Set<String> names = new LinkedHashSet<>();
        incident.place().map(Sourced::value).ifPresent(where -> addNames(names, where));
        incident.accounts().stream()
                .map(Account::event)
                .map(Event::place)
                .flatMap(Optional::stream)
                .forEach(where -> addNames(names, where));
        return names;
    }

    private static void addNames(Set<String> names, EventPlace where) {
        where.name().ifPresent(names::add);
        where.site().ifPresent(names::add);
        where.place().ifPresent(place -> {
            names.add(place.name());
            names.addAll(place.names());
            place.admin1().ifPresent(names::add);
            place.admin2().ifPresent(names::add);
        });
    }

    /// In the order of the table's columns.
    Object[] columns() {
        return new Object[] {
            id,
            type.category().code(),
            type.code(),
            types,
            date.flatMap(DateRange::earliest),
            date.flatMap(DateRange::latest),
            place.flatMap(Place::country),
            place.flatMap(Place::admin1),
            placeName,
            place.map(Place::latitude).orElse(OptionalDouble.empty()),
            place.map(Place::longitude).orElse(OptionalDouble.empty()),
            placeWords,
            actorIds,
            actorNames,
            actorWords,
            low(killed),
            best(killed),
            high(killed),
            low(injured),
            best(injured),
            high(injured),
            accounts,
            outlets,
            published,
            confidence,
            disputed,
            retracted,
            reviewed,
            date.map(range -> range.precision().code()),
            placePrecision.map(PlacePrecision::code),
            groupNames,
            unchangedSince,
            misfits
        };
    }

    IncidentSummary summary() {
        return new IncidentSummary(
                id,
                type,
                types,
                date.flatMap(DateRange::earliest),
                date.flatMap(DateRange::latest),
                date.map(range -> range.precision().code()),
                placeName,
                place.flatMap(Place::country),
                place.flatMap(Place::admin1),
                place.map(Place::latitude).orElse(OptionalDouble.empty()),
                place.map(Place::longitude).orElse(OptionalDouble.empty()),
                placePrecision.map(PlacePrecision::code),
                actorIds,
                groupNames,
                new IncidentSummary.People(low(killed), best(killed), high(killed)),
                new IncidentSummary.People(low(injured), best(injured), high(injured)),
                accounts,
                outlets,
                published,
                confidence,
                disputed,
                retracted,
                reviewed);
    }

    private static OptionalInt low(Optional<Estimate> estimate) {
        return estimate.map(Estimate::low).orElse(OptionalInt.empty());
    }

    private static OptionalInt best(Optional<Estimate> estimate) {
        return estimate.map(Estimate::best).orElse(OptionalInt.empty());
    }

    private static OptionalInt high(Optional<Estimate> estimate) {
        return estimate.map(Estimate::high).orElse(OptionalInt.empty());
    }

    Facts facts() {
        return new Facts(
                type.category(),
                types,
                date.flatMap(DateRange::earliest),
                date.flatMap(DateRange::latest),
                place.flatMap(Place::country),
                placeWords,
                actorWords,
                low(killed),
                retracted);
    }

    /// The day by which a list is sorted.
    Optional<LocalDate> day() {
        return date.flatMap(range -> range.latest().or(range::earliest));
    }
}
