package dev.dateline.export.plover;

import dev.dateline.core.DateRange;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import dev.dateline.export.plover.PloverRecord.Entity;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Makes PLOVER records of incidents.
final class PloverRecords {
    private static final CodeTable TYPES = CodeTable.beside(PloverRecords.class, "types.csv");
    private static final CodeTable EVENTS = CodeTable.beside(PloverRecords.class, "events.csv");
    private static final CodeTable MODES = CodeTable.beside(PloverRecords.class, "modes.csv");
    private static final CodeTable TARGETS = CodeTable.beside(PloverRecords.class, "targets.csv");
    private static final CodeTable ACTORS = CodeTable.beside(PloverRecords.class, "actors.csv");

    private final Sidecars sidecars;
    private final Parties parties;
    private final EstimateRule rule;

    PloverRecords(Terms terms, EstimateRule rule) {
        sidecars = terms.sidecars();
        parties = new Parties(terms.codebook());
        this.rule = rule;
    }

    /// @return empty when the format has no home for it
    Optional<PloverRecord> of(Incident incident) throws IOException {
        EventType type = incident.type().value();
        Optional<String> event = TYPES.find(type.code(), "event");
        Optional<DateRange> range = incident.date().map(Sourced::value).map(EventDate::range);
        Optional<Loss> loss = incident.isRetracted()
                ? Optional.of(Loss.RETRACTED)
                : event.isEmpty()
                        ? Optional.of(Loss.NO_CATEGORY)
                        : range.isEmpty() ? Optional.of(Loss.NO_DATE) : Optional.empty();
        if (loss.isPresent()) {
            sidecars.loss(incident, loss.get(), "");
            return Optional.empty();
        }
        Set<String> modes = modes(incident, event.get());
        LocalDate first = range.get().earliest().or(range.get()::latest).orElseThrow();
        List<Entity> doers = parties.doers(incident).stream()
                .map(doer -> entity(parties.of(doer.value(), incident), Support.of(incident, doer, Doer::spans)))
                .toList();
        List<Entity> targets = incident.targets().stream()
                .map(target ->
                        entity(parties.of(target.value(), incident), Support.of(incident, target, Target::spans)))
                .toList();
        boolean oneSided =
                TYPES.find(type.code(), "one_sided").filter("1"::equals).isPresent();
        Optional<Toll> dead = Toll.of(incident, Harm.KILLED, Casualties.ALL, rule);
        Optional<Toll> injured = Toll.of(incident, Harm.INJURED, Casualties.ALL, rule);
        noteLosses(incident, dead, injured);
        return Optional.of(new PloverRecord(
                incident,
                first,
                range.get().latest().orElse(first),
                oneSided ? doers : both(doers, targets),
                oneSided ? targets : List.of(),
                event.get(),
                EVENTS.find(event.get(), "quad").map(Integer::valueOf).orElseThrow(),
                scale(event.get(), modes),
                modes,
                contexts(incident),
                dead,
                injured,
                Support.of(incident, incident.date().orElseThrow(), EventDate::spans),
                Support.of(incident.lead(), incident.lead().event().trigger().spans())));
    }

    private static List<Entity> both(List<Entity> some, List<Entity> others) {
        List<Entity> all = new ArrayList<>(some);
        others.stream()
                .filter(other -> all.stream().noneMatch(one -> one.text().equals(other.text())))
                .forEach(all::add);
        return all;
    }

    private void noteLosses(Incident incident, Optional<Toll> dead, Optional<Toll> injured) throws IOException {
        for (Optional<Toll> toll : List.of(dead, injured)) {
            if (toll.isPresent()) {
                toll.get().noteLosses(sidecars, incident);
            }
        }
        if (incident.doers().stream().anyMatch(doer -> doer.value().certainty() == Certainty.SUSPECTED)) {
            sidecars.loss(incident, Loss.CERTAINTY, "");
        }
        if (incident.accounts().stream()
                .anyMatch(account -> !account.event().claims().isEmpty())) {
            sidecars.loss(incident, Loss.MORE_CLAIMS, "");
        }
    }

    /// Modes of this incident's acts that belong to its event.
    private static Set<String> modes(Incident incident, String event) {
        Set<String> modes = new TreeSet<>();
        Stream.concat(Stream.of(incident.type()), incident.also().stream())
                .map(type -> type.value().code())
                .filter(code -> TYPES.find(code, "event").filter(event::equals).isPresent())
                .forEach(code -> TYPES.find(code, "mode").ifPresent(modes::add));
        return modes;
    }

    /// Of several modes the one furthest from 0.
    private static double scale(String event, Set<String> modes) {
        return modes.stream()
                .flatMap(mode -> MODES.find(mode, "score").stream())
                .map(Double::valueOf)
                .max(Comparator.comparingDouble(Math::abs))
                .orElseGet(() -> Double.valueOf(EVENTS.find(event, "score").orElseThrow()));
    }

    private Set<String> contexts(Incident incident) {
        Set<String> contexts = new TreeSet<>();
        incident.targets()
                .forEach(
                        target -> TARGETS.find(target.value().type(), "context").ifPresent(contexts::add));
        boolean byGroup = parties.doers(incident).stream()
                .anyMatch(doer -> parties.of(doer.value(), incident).standing() == Party.Standing.GROUP);
        if (byGroup && incident.type().value().isViolent()) {
            contexts.add("terrorism");
        }
        return contexts;
    }

    private static Entity entity(Party party, List<Support> words) {
        Optional<String> sector = party.kind()
                .flatMap(kind -> ACTORS.find(kind.code(), "sector"))
                .or(() -> party.type().flatMap(type -> TARGETS.find(type, "sector")))
                .or(() -> Optional.of(
                        switch (party.standing()) {
                            case MILITARY -> "MIL";
                            case POLICE -> "COP";
                            case GROUP -> "REB";
                            case OUTSIDE, ARMED -> "UAF";
                            case CIVILIAN -> "CVL";
                        }));
        boolean international = party.kind()
                .filter(kind -> kind == dev.dateline.core.ActorKind.INTERNATIONAL_ORGANIZATION)
                .isPresent();
        return new Entity(
                international
                        ? Optional.of("IGO")
                        : party.country()
                                .flatMap(Countries::iso3)
                                .or(() -> party.isNamed() ? Optional.of("IMG") : Optional.empty()),
                sector.stream().toList(),
                party.name(),
                party.actor().map(dev.dateline.codebook.Actor::id),
                words);
    }
}
