package dev.dateline.export.ged;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Citations;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Numbers;
import dev.dateline.export.table.Row;
import dev.dateline.export.table.RowExporter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the rows of one GED table.
final class GedRows implements RowExporter.Rows {
    private static final int FEW_DAYS = 6;
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    private final Columns columns;
    private final Sidecars sidecars;
    private final Parties parties;
    private final EstimateRule rule;

    GedRows(Columns columns, Terms terms) throws IOException {
        this.columns = columns;
        sidecars = terms.sidecars();
        parties = new Parties(terms.codebook());
        rule = terms.estimate().orElse(EstimateRule.RANGE);
        sidecars.rule("estimate", rule.code());
        sidecars.rule("kept", "violence with at least one death, dated to a year or better");
        sidecars.rule(
                "low, high", "the lowest and highest number that reports give; the open end of \"at least\" is lost");
        sidecars.rule(
                "classes",
                "perpetrators are of the side that attacked, forces of the other; the rest of best is unknown");
        sidecars.rule("vague words", "\"dozens\" is 24, as it is read everywhere here");
        sidecars.rule("code_status", "Clear after a review, else Check");
    }

    @Override
    public Optional<Row> row(Incident incident) throws IOException {
        Optional<Toll> best = Toll.of(incident, Harm.KILLED, Casualties.ALL, rule);
        Optional<Integer> datePrecision = datePrecision(incident);
        Optional<Loss> loss = incident.isRetracted()
                ? Optional.of(Loss.RETRACTED)
                : !incident.type().value().isViolent()
                        ? Optional.of(Loss.NOT_VIOLENT)
                        : best.isEmpty() || high(incident, best.get()) < 1
                                ? Optional.of(Loss.NO_DEATHS)
                                : datePrecision.isEmpty()
                                        ? Optional.of(Loss.NO_DATE)
                                        : country(incident).isEmpty() ? Optional.of(Loss.NO_PLACE) : Optional.empty();
        if (loss.isPresent()) {
            sidecars.loss(incident, loss.get(), "");
            return Optional.empty();
        }
        Row row = new Row(columns);
        when(row, incident, datePrecision.get());
        where(row, incident, country(incident).orElseThrow());
        Sides sides = Sides.of(incident, parties);
        sides(row, incident, sides);
        deaths(row, incident, sides, best.get());
        sources(row, incident);
        row.set("code_status", incident.isReviewed() ? "Clear" : "Check");
        row.set("event_clarity", 1);
        if (incident.isDisputed()) {
            sidecars.loss(incident, Loss.DISPUTED, "");
        }
        return Optional.of(row);
    }

    private static Optional<String> country(Incident incident) {
        return Parties.country(incident)
                .filter(country -> Countries.iso3(country).isPresent());
    }

    // ---------------------------------------------------------------------------------------------- when, where

    /// @return empty when the days lie more than a year apart or one end is open
    private static Optional<Integer> datePrecision(Incident incident) {
        Optional<DateRange> range = incident.date().map(Sourced::value).map(EventDate::range);
        if (range.isEmpty()
                || range.get().earliest().isEmpty()
                || range.get().latest().isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(
                        range.get().earliest().get(), range.get().latest().get())
                + 1;
        return days > YEAR
                ? Optional.empty()
                : Optional.of(days == 1 ? 1 : days <= FEW_DAYS ? 2 : days <= WEEK ? 3 : days <= MONTH ? 4 : 5);
    }

    private static void when(Row row, Incident incident, int precision) {
        Sourced<EventDate> date = incident.date().orElseThrow();
        List<Support> words = Support.of(incident, date, EventDate::spans);
        LocalDate first = date.value().range().earliest().orElseThrow();
        row.set("year", first.getYear(), words);
        row.set("date_prec", precision, words);
        row.set("date_start", midnight(first), words);
        row.set("date_end", midnight(date.value().range().latest().orElseThrow()), words);
    }

    private static String midnight(LocalDate day) {
        return day + " 00:00:00.000";
    }

    private void where(Row row, Incident incident, String country) throws IOException {
        Sourced<EventPlace> where = incident.place().orElseThrow();
        EventPlace told = where.value();
        Place place = told.place().orElseThrow();
        List<Support> words = Support.of(incident, where, EventPlace::spans);
        long number = Numbers.of(incident);
        row.set("id", Long.toString(number));
        row.set("relid", "%s-%s-%d".formatted(Countries.iso3(country).orElseThrow(), row.get("year"), number));
        row.set(
                "where_prec",
                switch (told.precision()) {
                    case SITE, SETTLEMENT -> 1;
                    case NEAR -> 2;
                    case ADMIN2 -> 3;
                    case ADMIN1 -> 4;
                    case BETWEEN, REGION -> 5;
                    case COUNTRY -> 6;
                    case SEA -> 7;
                },
                words);
        row.set("where_coordinates", place.name(), words);
        row.set("where_description", told.site().or(told::name), words);
        row.set("adm_1", place.admin1(), words);
        row.set("adm_2", place.admin2(), words);
        row.set("latitude", place.latitude(), 6, words);
        row.set("longitude", place.longitude(), 6, words);
        if (place.latitude().isPresent()) {
            row.set("geom_wkt", "POINT (%s %s)".formatted(row.get("longitude"), row.get("latitude")), words);
            row.set(
                    "priogrid_gid",
                    cell(place.latitude().getAsDouble(), place.longitude().getAsDouble()),
                    words);
        } else {
            sidecars.loss(incident, Loss.COORDINATES, place.name());
        }
        row.set("country", Countries.table().find(country, "ged_name").orElseGet(() -> Countries.name(country)), words);
        Optional<String> gw = Countries.table().find(country, "gw");
        row.set("country_id", gw, words);
        row.set("region", Countries.table().find(country, "ged_region"), words);
        if (gw.isEmpty()) {
            sidecars.loss(incident, Loss.COUNTRY_CODE, country);
        }
    }

    /// Cells of half a degree, 720 in a row, counted from 1 at 90 south, 180 west.
    static int cell(double latitude, double longitude) {
        int row = (int) Math.floor(Math.min(latitude, Math.nextDown(90.0)) * 2 + 180);
        int column = (int) Math.floor(Math.min(longitude, Math.nextDown(180.0)) * 2 + 360);
        return row * 720 + column + 1;
    }

    // ---------------------------------------------------------------------------------------------- who

    private void sides(Row row, Incident incident, Sides sides) throws IOException {
        row.set("type_of_violence", sides.violence());
        row.set("side_a", sides.a().name(), sides.a().words());
        row.set("side_b", sides.b().name(), sides.b().words());
        row.set("dyad_name", sides.a().name() + " - " + sides.b().name());
        row.set("gwnoa", gw(sides.a()), sides.a().words());
        row.set("gwnob", gw(sides.b()), sides.b().words());
        if (parties.doers(incident).size() > 1) {
            sidecars.loss(incident, Loss.MORE_ACTORS, "");
        }
    }

    private static Optional<String> gw(Sides.Side side) {
        return side.state().flatMap(country -> Countries.table().find(country, "gw"));
    }

    // ---------------------------------------------------------------------------------------------- how many

    private void deaths(Row row, Incident incident, Sides sides, Toll toll) throws IOException {
        toll.noteLosses(sidecars, incident);
        int best = toll.stated();
        List<Support> words = toll.supports();
        Optional<Estimate> range = incident.estimate(Harm.KILLED, EstimateRule.RANGE);
        int low = Math.min(
                best,
                Toll.of(incident, Harm.KILLED, Casualties.ALL, EstimateRule.LOWEST)
                        .map(Toll::stated)
                        .orElse(best));
        int high = high(incident, toll);
        row.set("best", best, words);
        row.set("low", low, range.map(all -> Support.of(all.from())).orElse(words));
        row.set("high", high, range.map(all -> Support.of(all.from())).orElse(words));
        Parts parts = new Parts();
        for (String who : incident.ledger().classes(Harm.KILLED)) {
            if (!who.equals(Casualties.ALL)) {
                Toll.of(incident, Harm.KILLED, who, rule).ifPresent(part -> parts.add(sideOf(who, sides), part));
            }
        }
        if (parts.sum() > best) {
            sidecars.loss(incident, Loss.NOT_COUNTED, "classes of people make up more than the total");
            parts.clear();
        }
        row.set("deaths_a", parts.a, parts.words(People.A));
        row.set("deaths_b", parts.b, parts.words(People.B));
        row.set("deaths_civilians", parts.civilians, parts.words(People.CIVILIANS));
        row.set("deaths_unknown", best - parts.sum(), words);
        if (!incident.ledger().classes(Harm.INJURED).isEmpty()) {
            sidecars.loss(incident, Loss.NOT_COUNTED, Harm.INJURED.code());
        }
    }

    private static int high(Incident incident, Toll best) {
        int highest = incident.ledger().figures(Harm.KILLED, Casualties.ALL).stream()
                .filter(entry -> entry.isLive())
                .mapToInt(entry -> {
                    var count = ((dev.dateline.core.incident.LedgerEntry.Figure) entry.item())
                            .casualties()
                            .count();
                    return count.high().orElse(0);
                })
                .max()
                .orElse(0);
        return best.figure().isPresent() ? Math.max(highest, best.stated()) : best.number();
    }

    private enum People {
        A,
        B,
        CIVILIANS,
        UNKNOWN
    }

    /// People of a class belong to the attackers, to the side attacked, or to neither. Of women and children
    /// among the dead nothing more is known, they may be in another class as well.
    private People sideOf(String who, Sides sides) {
        if (who.equals(Casualties.PERPETRATORS)) {
            return sides.doerIsA() ? People.A : People.B;
        }
        if (!parties.isKnown(who)) {
            return People.UNKNOWN;
        }
        return switch (parties.standingOf(who)) {
            case MILITARY, POLICE -> forces(who, sides);
            case CIVILIAN -> who.equals("civilians") ? People.CIVILIANS : People.UNKNOWN;
            case OUTSIDE, GROUP, ARMED -> People.UNKNOWN;
        };
    }

    /// Forces of the state that stands on one side; of another nation's it is not said on which side they
    /// stood.
    private People forces(String who, Sides sides) {
        Optional<String> nation = parties.nation(who);
        if (sides.a().state().isPresent()
                && (nation.isEmpty() || nation.equals(sides.a().state()))) {
            return People.A;
        }
        return sides.b().state().isPresent() && nation.equals(sides.b().state()) ? People.B : People.UNKNOWN;
    }

    /// Deaths by class.
    private static final class Parts {
        private int a;
        private int b;
        private int civilians;
        private final java.util.Map<People, List<Support>> supports = new java.util.EnumMap<>(People.class);

        /// The largest figure of a class holds: classes of one side may lie inside each other.
        void add(People side, Toll toll) {
            switch (side) {
                case A -> a = Math.max(a, toll.number());
                case B -> b = Math.max(b, toll.number());
                case CIVILIANS -> civilians = Math.max(civilians, toll.number());
                case UNKNOWN -> {}
            }
            supports.computeIfAbsent(side, key -> new ArrayList<>()).addAll(toll.supports());
        }

        int sum() {
            return a + b + civilians;
        }

        List<Support> words(People side) {
            return supports.getOrDefault(side, List.of());
        }

        void clear() {
            a = 0;
            b = 0;
            civilians = 0;
            supports.clear();
        }
    }

    // ---------------------------------------------------------------------------------------------- sources

    private static void sources(Row row, Incident incident) {
        row.set("number_of_sources", (int)
                incident.accounts().stream().map(Account::report).distinct().count());
        row.set("source_article", joined(incident, account -> Citations.of(account.article())));
        row.set("source_office", joined(incident, account -> account.outlet().orElse("")));
        row.set(
                "source_date",
                joined(
                        incident,
                        account -> account.published().map(LocalDate::toString).orElse("")));
        row.set(
                "source_headline",
                joined(incident, account -> account.article().title().orElse("")));
        switch (incident.lead().event().attribution()) {
            case Attribution.TheReport report -> {}
            case Attribution.Speaker speaker ->
                row.set("source_original", speaker.name(), Support.of(incident.lead(), speaker.spans()));
        }
    }

    /// One part a report; empty when no report has it.
    private static String joined(Incident incident, Function<Account, String> value) {
        List<String> parts = incident.accounts().stream()
                .filter(account -> account.equals(first(incident, account)))
                .map(value)
                .toList();
        return parts.stream().allMatch(String::isEmpty)
                ? ""
                : parts.stream().map(part -> part.replace(";", ",")).collect(Collectors.joining(";"));
    }

    private static Account first(Incident incident, Account account) {
        return incident.accounts().stream()
                .filter(other -> other.report().equals(account.report()))
                .findFirst()
                .orElseThrow();
    }
}
