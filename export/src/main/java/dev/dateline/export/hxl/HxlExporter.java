package dev.dateline.export.hxl;

import dev.dateline.core.Place;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Row;
import dev.dateline.export.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A flat table, one row per incident, with a row of HXL tags under the header.
public final class HxlExporter implements Exporter {
    private static final String FILE = "columns.csv";
    private static final Columns COLUMNS = Columns.beside(HxlExporter.class, FILE);
    private static final String AND = "; ";

    public static Columns columns() {
        return COLUMNS;
    }

    /// The tag of each column, in order.
    public static List<String> tags() {
        return CodeTable.beside(HxlExporter.class, FILE).rows().stream()
                .map(row -> row.getField("tag"))
                .toList();
    }

    @Override
    public String name() {
        return "hxl";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        export(incidents, out, Terms.usual());
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        EstimateRule rule = terms.estimate().orElse(EstimateRule.MAJORITY);
        Sidecars sidecars = terms.sidecars();
        sidecars.rule("estimate", rule.code());
        sidecars.rule("kept", "all but what turned out not to have happened");
        Parties parties = new Parties(terms.codebook());
        TableWriter table = TableWriter.guarded(COLUMNS, out, sidecars);
        table.tags(tags());
        for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
            Incident incident = all.next();
            if (incident.isRetracted()) {
                sidecars.loss(incident, Loss.RETRACTED, "");
            } else {
                table.write(incident, row(incident, rule, parties, sidecars));
            }
        }
        table.flush();
    }

    private static Row row(Incident incident, EstimateRule rule, Parties parties, Sidecars sidecars)
            throws IOException {
        Row row = new Row(COLUMNS);
        row.set("incident", incident.id());
        row.set(
                "type",
                incident.type().value().code(),
                Support.of(incident.lead(), incident.lead().event().trigger().spans()));
        if (incident.date().isPresent()) {
            Sourced<EventDate> date = incident.date().get();
            List<Support> words = Support.of(incident, date, EventDate::spans);
            row.set("date_earliest", date.value().range().earliest().map(LocalDate::toString), words);
            row.set("date_latest", date.value().range().latest().map(LocalDate::toString), words);
        }
        place(row, incident);
        List<Sourced<Doer>> doers = parties.doers(incident);
        row.set(
                "perpetrators",
                doers.stream()
                        .map(doer -> parties.of(doer.value(), incident).name())
                        .distinct()
                        .collect(Collectors.joining(AND)),
                doers.stream()
                        .flatMap(doer -> Support.of(incident, doer, Doer::spans).stream())
                        .toList());
        row.set(
                "target_types",
                incident.targets().stream()
                        .map(target -> target.value().type())
                        .distinct()
                        .collect(Collectors.joining(AND)),
                incident.targets().stream()
                        .flatMap(target -> Support.of(incident, target, Target::spans).stream())
                        .toList());
        for (Harm harm : List.of(Harm.KILLED, Harm.INJURED)) {
            Optional<Toll> toll = Toll.of(incident, harm, Casualties.ALL, rule);
            if (toll.isPresent()) {
                toll.get().noteLosses(sidecars, incident);
                row.set(harm.code(), toll.get().stated(), toll.get().supports());
            }
        }
        if (doers.stream().anyMatch(doer -> doer.value().certainty() == Certainty.SUSPECTED)) {
            sidecars.loss(incident, Loss.CERTAINTY, "");
        }
        if (incident.isDisputed()) {
            sidecars.loss(incident, Loss.DISPUTED, "");
        }
        row.set(
                "sources",
                incident.accounts().stream()
                        .flatMap(account -> account.outlet().stream())
                        .distinct()
                        .collect(Collectors.joining(AND)));
        return row;
    }

    private static void place(Row row, Incident incident) {
        if (incident.place().isEmpty()) {
            return;
        }
        Sourced<EventPlace> where = incident.place().get();
        List<Support> words = Support.of(incident, where, EventPlace::spans);
        Optional<Place> place = where.value().place();
        Optional<String> country = place.flatMap(Place::country);
        row.set("country_code", country.flatMap(Countries::iso3), words);
        row.set("country", country.map(Countries::name), words);
        row.set("admin1", place.flatMap(Place::admin1), words);
        row.set("admin2", place.flatMap(Place::admin2), words);
        row.set("location", where.value().name().or(where.value()::site), words);
        if (place.isPresent()) {
            row.set("latitude", place.get().latitude(), 6, words);
            row.set("longitude", place.get().longitude(), 6, words);
        }
        row.set("precision", where.value().precision().code(), words);
    }
}
