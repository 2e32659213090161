package dev.dateline.export.acled;

import dev.dateline.core.Place;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Numbers;
import dev.dateline.export.table.Row;
import dev.dateline.export.table.RowExporter;
import dev.dateline.export.table.Sentences;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the rows of one ACLED table.
final class AcledRows implements RowExporter.Rows {
    private static final String AND = "; ";

    private final Columns columns;
    private final Sidecars sidecars;
    private final Parties parties;
    private final EstimateRule rule;

    AcledRows(Columns columns, Terms terms) throws IOException {
        this.columns = columns;
        sidecars = terms.sidecars();
        parties = new Parties(terms.codebook());
        rule = terms.estimate().orElse(EstimateRule.LOWEST);
        sidecars.rule("estimate", rule.code());
        sidecars.rule("kept", "what is dated to a month or better and placed below its country");
        sidecars.rule("event type", "of several tactics the highest in the order of sub-events.csv");
        sidecars.rule("numbers", "suicide attackers included; vague words by vague-words.csv: \"dozens\" is 12");
        sidecars.rule("unknown", "0 fatalities where no report gives a figure; empty elsewhere");
        sidecars.rule("event_date", "of a week or month the middle day");
        sidecars.rule("actors", "by what they were on the day; forces of a state away from home are external forces");
    }

    @Override
    public Optional<Row> row(Incident incident) throws IOException {
        Optional<AcledEvent.Day> day = AcledEvent.day(incident);
        Optional<String> subEvent = AcledEvent.subEvent(incident);
        Optional<Loss> loss = incident.isRetracted()
                ? Optional.of(Loss.RETRACTED)
                : subEvent.isEmpty()
                        ? Optional.of(Loss.NO_CATEGORY)
                        : day.isEmpty()
                                ? Optional.of(Loss.NO_DATE)
                                : isPlaced(incident) ? Optional.empty() : Optional.of(Loss.NO_PLACE);
        if (loss.isPresent()) {
            sidecars.loss(incident, loss.get(), "");
            return Optional.empty();
        }
        Row row = new Row(columns);
        when(row, incident, day.get());
        what(row, incident, subEvent.get());
        who(row, incident);
        where(row, incident);
        sources(row, incident);
        fatalities(row, incident);
        if (incident.isDisputed()) {
            sidecars.loss(incident, Loss.DISPUTED, "");
        }
        if (incident.stage() != Stage.ACCOMPLISHED) {
            sidecars.loss(incident, Loss.STAGE, incident.stage().code());
        }
        return Optional.of(row);
    }

    private static boolean isPlaced(Incident incident) {
        return incident.place()
                .map(Sourced::value)
                .filter(where -> where.precision() != PlacePrecision.COUNTRY)
                .flatMap(EventPlace::place)
                .filter(place -> place.country().isPresent() && place.feature() != Place.Feature.COUNTRY)
                .isPresent();
    }

    private void when(Row row, Incident incident, AcledEvent.Day day) throws IOException {
        List<Support> words = Support.of(incident, incident.date().orElseThrow(), EventDate::spans);
        row.set("event_date", day.day().toString(), words);
        row.set("year", day.day().getYear(), words);
        row.set("time_precision", day.precision(), words);
        if (day.precision() > 1) {
            sidecars.loss(incident, Loss.DATE_AS_DAY, "");
        }
    }

    private void what(Row row, Incident incident, String subEvent) throws IOException {
        List<Support> words =
                Support.of(incident.lead(), incident.lead().event().trigger().spans());
        row.set("disorder_type", AcledEvent.disorder(subEvent), words);
        row.set("event_type", AcledEvent.event(subEvent), words);
        row.set("sub_event_type", subEvent, words);
        if (AcledEvent.isAgainstCivilians(incident, parties)) {
            row.set("civilian_targeting", "Civilians targeted");
        }
        if (!incident.also().isEmpty()) {
            sidecars.loss(incident, Loss.MORE_ACTS, "");
        }
    }

    private void who(Row row, Incident incident) throws IOException {
        Map<Actors.Named, List<Support>> doers = new LinkedHashMap<>();
        for (Sourced<Doer> doer : parties.doers(incident)) {
            Party party = parties.of(doer.value(), incident);
            Actors.Named named = AcledEvent.crowd(incident)
                    .filter(crowd -> !party.isNamed() && !party.isState())
                    .map(crowd -> Actors.crowd(crowd, incident))
                    .orElseGet(() -> Actors.of(party, incident));
            doers.putIfAbsent(named, Support.of(incident, doer, Doer::spans));
            if (doer.value().certainty() == Certainty.SUSPECTED) {
                sidecars.loss(incident, Loss.CERTAINTY, named.name());
            }
        }
        if (doers.isEmpty()) {
            AcledEvent.crowd(incident)
                    .map(crowd -> Actors.crowd(crowd, incident))
                    .or(() -> incident.type().value().isViolent()
                            ? Optional.of(Actors.of(unidentified(), incident))
                            : Optional.empty())
                    .ifPresent(named -> doers.put(named, List.of()));
        }
        Map<Actors.Named, List<Support>> targets = new LinkedHashMap<>();
        Map<String, List<Support>> beside = new LinkedHashMap<>();
        List<Sourced<Target>> fightersFirst = incident.targets().stream()
                .sorted(Comparator.comparing(
                        target -> parties.of(target.value(), incident).standing() == Party.Standing.CIVILIAN))
                .toList();
        for (Sourced<Target> target : fightersFirst) {
            Party party = parties.of(target.value(), incident);
            List<Support> words = Support.of(incident, target, Target::spans);
            targets.putIfAbsent(Actors.of(party, incident), words);
            Actors.associate(party, incident).ifPresent(name -> beside.putIfAbsent(name, words));
        }
        doers.keySet().forEach(targets::remove);
        int first = actor(row, incident, "1", doers, Map.of());
        int second = actor(row, incident, "2", targets, beside);
        interaction(row, first, second);
    }

    private static Party unidentified() {
        return new Party(
                "", Party.Standing.ARMED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// @return the code of the actor's kind; 0 without an actor
    private int actor(
            Row row,
            Incident incident,
            String number,
            Map<Actors.Named, List<Support>> actors,
            Map<String, List<Support>> beside)
            throws IOException {
        if (actors.isEmpty()) {
            return 0;
        }
        List<Map.Entry<Actors.Named, List<Support>>> all = new ArrayList<>(actors.entrySet());
        Actors.Named chief = all.getFirst().getKey();
        row.set("actor" + number, chief.name(), all.getFirst().getValue());
        row.set("inter" + number, Actors.kind(chief.kind()), all.getFirst().getValue());
        Map<String, List<Support>> further = new LinkedHashMap<>();
        all.stream().skip(1).forEach(one -> further.putIfAbsent(one.getKey().name(), one.getValue()));
        beside.forEach(further::putIfAbsent);
        row.set(
                "assoc_actor_" + number,
                String.join(AND, further.keySet()),
                further.values().stream().flatMap(List::stream).toList());
        for (Map.Entry<Actors.Named, List<Support>> one : all) {
            if (!one.getKey().regimeIsKnown()) {
                sidecars.loss(incident, Loss.REGIME, one.getKey().name());
            }
        }
        return chief.kind();
    }

    private static void interaction(Row row, int first, int second) {
        if (first == 0 && second == 0) {
            return;
        }
        if (first == 0 || second == 0) {
            row.set("interaction", Actors.kind(Math.max(first, second)) + " only");
            return;
        }
        row.set("interaction", Actors.kind(Math.min(first, second)) + "-" + Actors.kind(Math.max(first, second)));
    }

    private void where(Row row, Incident incident) throws IOException {
        Sourced<EventPlace> where = incident.place().orElseThrow();
        EventPlace told = where.value();
        Place place = told.place().orElseThrow();
        String country = place.country().orElseThrow();
        List<Support> words = Support.of(incident, where, EventPlace::spans);
        row.set("event_id_cnty", Countries.iso3(country).orElse(country) + Numbers.of(incident));
        row.set("iso", Countries.isoNumber(country), words);
        row.set("region", Countries.table().find(country, "acled_region"), words);
        row.set("country", Countries.name(country), words);
        boolean division = place.feature() == Place.Feature.ADMIN1;
        row.set("admin1", place.admin1().or(() -> division ? Optional.of(place.name()) : Optional.empty()), words);
        row.set("admin2", place.admin2(), words);
        row.set("location", place.name(), words);
        row.set("latitude", place.latitude(), 4, words);
        row.set("longitude", place.longitude(), 4, words);
        if (place.latitude().isEmpty()) {
            sidecars.loss(incident, Loss.COORDINATES, place.name());
        }
        row.set(
                "geo_precision",
                switch (told.precision()) {
                    case SITE, SETTLEMENT -> 1;
                    case NEAR, ADMIN2 -> 2;
                    case BETWEEN, ADMIN1, REGION, SEA, COUNTRY -> 3;
                },
                words);
    }

    private static void sources(Row row, Incident incident) {
        row.set(
                "source",
                incident.accounts().stream()
                        .flatMap(account -> account.outlet().stream())
                        .distinct()
                        .collect(Collectors.joining(AND)));
        row.set(
                "notes",
                String.join(" ", Sentences.of(incident.lead())),
                Support.of(incident.lead(), incident.lead().event().evidence()));
        incident.accounts().stream()
                .map(Account::published)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .ifPresent(day -> row.set(
                        "timestamp",
                        Long.toString(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())));
    }

    private void fatalities(Row row, Incident incident) throws IOException {
        Optional<Toll> toll = AcledEvent.toll(incident, rule);
        if (toll.isEmpty()) {
            row.set("fatalities", 0);
            if (incident.type().value().isViolent()) {
                sidecars.loss(incident, Loss.UNKNOWN_AS_NUMBER, "fatalities");
            }
            return;
        }
        toll.get().noteLosses(sidecars, incident);
        row.set("fatalities", AcledEvent.fatalities(toll.get()), toll.get().supports());
    }
}
