package dev.dateline.export.hxl;

import dev.dateline.core.Place;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.acled.AcledEvent;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Monthly sums by division and kind, as HDX HAPI has conflict events.
///
/// Kinds and fatalities are counted as ACLED counts them; what targets civilians counts as political violence
/// too. Holds one sum per month, division and kind in memory, not the incidents.
public final class HapiExporter implements Exporter {
    private static final Columns COLUMNS = Columns.beside(HapiExporter.class, "hapi-columns.csv");

    /// What is summed up together.
    private record Group(String country, String admin1, String admin2, String kind, YearMonth month)
            implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::country)
                .thenComparing(Group::month)
                .thenComparing(Group::admin1)
                .thenComparing(Group::admin2)
                .thenComparing(Group::kind);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private record Sum(int events, int fatalities) {
        Sum plus(Sum other) {
            return new Sum(events + other.events, fatalities + other.fatalities);
        }
    }

    public static Columns columns() {
        return COLUMNS;
    }

    @Override
    public String name() {
        return "hapi";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        export(incidents, out, Terms.usual());
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out, Terms terms) throws IOException {
        EstimateRule rule = terms.estimate().orElse(EstimateRule.LOWEST);
        Sidecars sidecars = terms.sidecars();
        sidecars.rule("estimate", rule.code());
        sidecars.rule("kept", "what is dated to a month or better, with a country");
        sidecars.rule("kinds", "by ACLED's event types; civilian_targeting counts as political_violence too");
        sidecars.rule("unknown", "0 fatalities where no report gives a figure");
        Parties parties = new Parties(terms.codebook());
        Map<Group, Sum> sums = new TreeMap<>();
        for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
            add(all.next(), sums, rule, parties, sidecars);
        }
        write(sums, out);
    }

    private static void add(
            Incident incident, Map<Group, Sum> sums, EstimateRule rule, Parties parties, Sidecars sidecars)
            throws IOException {
        Optional<String> subEvent = AcledEvent.subEvent(incident);
        Optional<AcledEvent.Day> day = AcledEvent.day(incident);
        Optional<String> country = Parties.country(incident).flatMap(Countries::iso3);
        List<String> kinds = subEvent.map(sub -> kinds(sub, incident, parties)).orElse(List.of());
        Optional<Loss> loss = incident.isRetracted()
                ? Optional.of(Loss.RETRACTED)
                : kinds.isEmpty()
                        ? Optional.of(Loss.NO_CATEGORY)
                        : day.isEmpty()
                                ? Optional.of(Loss.NO_DATE)
                                : country.isEmpty() ? Optional.of(Loss.NO_PLACE) : Optional.empty();
        if (loss.isPresent()) {
            sidecars.loss(incident, loss.get(), "");
            return;
        }
        Optional<Toll> toll = AcledEvent.toll(incident, rule);
        if (toll.isPresent()) {
            toll.get().noteLosses(sidecars, incident);
        }
        Optional<Place> place = incident.place().map(Sourced::value).flatMap(EventPlace::place);
        for (String kind : kinds) {
            Group group = new Group(
                    Parties.country(incident).orElseThrow(),
                    place.flatMap(Place::admin1).orElse(""),
                    place.flatMap(Place::admin2).orElse(""),
                    kind,
                    YearMonth.from(day.get().day()));
            sums.merge(group, new Sum(1, toll.map(AcledEvent::fatalities).orElse(0)), Sum::plus);
        }
    }

    private static List<String> kinds(String subEvent, Incident incident, Parties parties) {
        String disorder = AcledEvent.disorder(subEvent);
        List<String> kinds = new ArrayList<>();
        if (disorder.contains("Political violence")) {
            kinds.add("political_violence");
            if (AcledEvent.isAgainstCivilians(incident, parties)) {
                kinds.add("civilian_targeting");
            }
        }
        if (disorder.contains("Demonstrations")) {
            kinds.add("demonstration");
        }
        return kinds;
    }

    private static void write(Map<Group, Sum> sums, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text);
        try {
            csv.writeRecord(COLUMNS.names());
            for (Map.Entry<Group, Sum> entry : sums.entrySet()) {
                Group group = entry.getKey();
                csv.writeRecord(
                        Countries.iso3(group.country()).orElseThrow(),
                        Formulas.guard(Countries.name(group.country())),
                        Formulas.guard(group.admin1()),
                        Formulas.guard(group.admin2()),
                        group.kind(),
                        Integer.toString(entry.getValue().events()),
                        Integer.toString(entry.getValue().fatalities()),
                        group.month().atDay(1) + "T00:00:00",
                        group.month().atEndOfMonth() + "T23:59:59");
            }
            csv.flush();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }
}
