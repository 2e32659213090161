package dev.dateline.store;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One incident's columns, made from the account it rests on.
///
/// @param event position in the report's list of events, from 0
record IncidentRow(
        String id,
        int event,
        Event account,
        Optional<DateRange> date,
        Optional<Place> place,
        Optional<String> placeName,
        String placeWords,
        List<String> actorIds,
        List<String> actorNames,
        String actorWords,
        Toll killed,
        Toll injured) {
    /// The incidents of one report: its violent events, without those of which the report itself says
    /// that they did not happen or only could.
    static List<IncidentRow> of(ContentHash report, CodedReport coded) {
        List<IncidentRow> rows = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, Event> entry :
                EventKeys.of(report, coded.events()).entrySet()) {
            Event event = entry.getValue();
            if (event.isViolent() && event.modality() != Modality.DENIED && event.modality() != Modality.HYPOTHETICAL) {
                rows.add(of(entry.getKey(), position, event));
            }
            position++;
        }
        return rows;
    }

    private static IncidentRow of(String id, int position, Event event) {
        Optional<Place> place = event.place().flatMap(EventPlace::place);
        Set<String> ids = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Doer doer : event.doers()) {
            doer.actor().ifPresent(ids::add);
            names.addAll(doer.names());
        }
        for (Claim claim : event.claims()) {
            claim.actor().ifPresent(ids::add);
            names.add(claim.by());
        }
        return new IncidentRow(
                id,
                position,
                event,
                event.date().map(EventDate::range),
                place,
                event.place()
                        .flatMap(where -> where.name().or(() -> where.place().map(Place::name))),
                Folded.all(placeNames(event)),
                List.copyOf(ids),
                List.copyOf(names),
                Folded.all(Stream.concat(ids.stream(), names.stream()).toList()),
                Toll.of(event, Harm.KILLED),
                Toll.of(event, Harm.INJURED));
    }

    private static Set<String> placeNames(Event event) {
        Set<String> names = new LinkedHashSet<>();
        event.place().ifPresent(where -> {
            where.name().ifPresent(names::add);
            where.site().ifPresent(names::add);
            where.place().ifPresent(place -> {
                names.add(place.name());
                names.addAll(place.names());
                place.admin1().ifPresent(names::add);
                place.admin2().ifPresent(names::add);
            });
        });
        return names;
    }

    List<String> types() {
        return Stream.concat(Stream.of(account.type()), account.also().stream())
                .map(EventType::code)
                .distinct()
                .toList();
    }
}
