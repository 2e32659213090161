package dev.dateline.export;

import dev.dateline.core.Article;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.spi.Support;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Row;
import dev.dateline.export.table.RowExporter;
import dev.dateline.export.table.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the rows of the flat table.
final class CsvRows implements RowExporter.Rows {
    private static final String AND = "; ";
    private static final int DECIMALS = 6;

    private final Columns columns;

    CsvRows(Columns columns) {
        this.columns = columns;
    }

    @Override
    public Optional<Row> row(Incident incident) {
        Row row = new Row(columns);
        accounts(row, incident);
        what(row, incident);
        when(row, incident);
        where(row, incident);
        who(row, incident);
        howMany(row, incident);
        whoSaysSo(row, incident);
        return Optional.of(row);
    }

    private static void accounts(Row row, Incident incident) {
        row.set("incident", incident.id());
        row.set("reports", all(incident, account -> account.article().reportId()));
        row.set("outlets", all(incident, account -> account.outlet().orElse("")));
        row.set("published_first", incident.accounts().getFirst().published().map(LocalDate::toString));
        row.set(
                "published_last",
                incident.accounts().stream()
                        .flatMap(account -> account.published().stream())
                        .reduce((first, second) -> second)
                        .map(LocalDate::toString));
        Article article = incident.lead().article();
        row.set("url", article.url());
        row.set("title", article.title());
    }

    private static void what(Row row, Incident incident) {
        Event lead = incident.lead().event();
        List<Support> trigger = Support.of(incident.lead(), lead.trigger().spans());
        row.set("type", incident.type().value().code(), type(incident));
        row.set("also", all(incident.also().stream().map(also -> also.value().code())));
        Codes codes = lead.codes();
        row.set("acled", codes.acled(), trigger);
        row.set("plover", codes.plover(), trigger);
        row.set("cameo", codes.cameo(), trigger);
        row.set("gtd", codes.gtd(), trigger);
        row.set("stage", incident.stage().code());
        row.set("modality", lead.modality().code());
        row.set("disputed", Boolean.toString(incident.isDisputed()));
        row.set("retracted", Boolean.toString(incident.isRetracted()));
        row.set("reviewed", Boolean.toString(incident.isReviewed()));
    }

    private static List<Support> type(Incident incident) {
        return Support.of(
                incident,
                incident.type(),
                type -> incident.account(incident.type().accounts().getFirst())
                        .event()
                        .trigger()
                        .spans());
    }

    private static void when(Row row, Incident incident) {
        if (incident.date().isEmpty()) {
            return;
        }
        EventDate date = incident.date().get().value();
        List<Support> words = Support.of(incident, incident.date().get(), EventDate::spans);
        row.set("date_earliest", date.range().earliest().map(LocalDate::toString), words);
        row.set("date_latest", date.range().latest().map(LocalDate::toString), words);
        row.set("date_precision", date.range().precision().code(), words);
        row.set("date_basis", date.basis().code(), words);
    }

    private static void where(Row row, Incident incident) {
        if (incident.place().isEmpty()) {
            return;
        }
        EventPlace told = incident.place().get().value();
        List<Support> words = Support.of(incident, incident.place().get(), EventPlace::spans);
        row.set("place", told.name(), words);
        row.set("site", told.site(), words);
        row.set("place_precision", told.precision().code(), words);
        if (told.place().isEmpty()) {
            return;
        }
        Place place = told.place().get();
        row.set("admin2", place.admin2(), words);
        row.set("admin1", place.admin1(), words);
        row.set("country", place.country(), words);
        row.set("latitude", place.latitude(), DECIMALS, words);
        row.set("longitude", place.longitude(), DECIMALS, words);
        row.set("geonames_id", place.id(), words);
    }

    private static void who(Row row, Incident incident) {
        each(row, incident, "perpetrators", incident.doers(), doer -> Stream.of(best(doer.names())), Doer::spans);
        each(row, incident, "perpetrator_ids", incident.doers(), doer -> doer.actor().stream(), Doer::spans);
        each(
                row,
                incident,
                "perpetrator_certainty",
                incident.doers(),
                doer -> Stream.of(doer.certainty().code()),
                Doer::spans);
        each(row, incident, "targets", incident.targets(), target -> Stream.of(best(target.names())), Target::spans);
        each(row, incident, "target_types", incident.targets(), target -> Stream.of(target.type()), Target::spans);
        each(row, incident, "victims", incident.victims(), victim -> Stream.of(best(victim.names())), Victim::spans);
        each(row, incident, "victim_types", incident.victims(), victim -> Stream.of(victim.type()), Victim::spans);
        each(row, incident, "weapons", incident.weapons(), weapon -> weapon.names().stream(), Weapon::spans);
        each(
                row,
                incident,
                "weapon_types",
                incident.weapons(),
                weapon -> Stream.of(weapon.type().code()),
                Weapon::spans);
    }

    private static String best(List<String> names) {
        return names.getFirst();
    }

    private static <T> void each(
            Row row,
            Incident incident,
            String column,
            List<Sourced<T>> values,
            Function<T, Stream<String>> words,
            Function<T, List<Span>> spans) {
        row.set(
                column,
                all(values.stream().map(Sourced::value).flatMap(words)),
                values.stream()
                        .filter(value -> words.apply(value.value()).findAny().isPresent())
                        .flatMap(value -> Support.of(incident, value, spans).stream())
                        .toList());
    }

    private static void howMany(Row row, Incident incident) {
        for (Harm harm : List.of(Harm.KILLED, Harm.INJURED)) {
            Optional<Estimate> estimate = incident.estimate(harm);
            if (estimate.isPresent()) {
                List<Support> words = Support.of(estimate.get().from());
                row.set(harm.code() + "_low", estimate.get().low(), words);
                row.set(harm.code() + "_best", estimate.get().best(), words);
                row.set(harm.code() + "_high", estimate.get().high(), words);
            }
            figures(row, incident, harm.code() + "_wording", figure -> figure.harm() == harm && figure.isTotal());
        }
        figures(row, incident, "other_figures", CsvRows::isOther);
    }

    /// Figures in order of publication, each once; not those that their own report calls outdated, for a table cannot
    /// say so.
    private static void figures(Row row, Incident incident, String column, Predicate<Casualties> wanted) {
        List<LedgerEntry> entries = incident.ledger().entries().stream()
                .filter(entry -> entry.standing() != LedgerEntry.Standing.EARLIER)
                .filter(entry -> entry.item() instanceof LedgerEntry.Figure(Casualties figure) && wanted.test(figure))
                .toList();
        row.set(
                column,
                all(entries.stream()
                        .map(entry -> ((LedgerEntry.Figure) entry.item()).casualties())
                        .map(figure -> isOther(figure) ? worded(figure) : figure.wording())
                        .distinct()),
                Support.of(entries));
    }

    private static boolean isOther(Casualties figure) {
        return !(figure.isTotal() && (figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED));
    }

    /// "killed soldiers 5 to 5 (five soldiers)"; the high of an open figure is left out: "killed
    /// soldiers 5 or more".
    private static String worded(Casualties figure) {
        int low = figure.count().low().orElse(0);
        String bounds = figure.count().high().isPresent()
                ? low + " to " + figure.count().high().getAsInt()
                : low + " or more";
        return "%s %s %s (%s)".formatted(figure.harm().code(), figure.who(), bounds, figure.wording());
    }

    private static void whoSaysSo(Row row, Incident incident) {
        row.set(
                "claims",
                all(incident.accounts().stream()
                        .flatMap(account -> account.event().claims().stream())
                        .map(CsvRows::worded)
                        .distinct()),
                incident.accounts().stream()
                        .flatMap(account -> account.event().claims().stream()
                                .flatMap(claim -> Support.of(account, claim.spans()).stream()))
                        .toList());
        Account lead = incident.lead();
        switch (lead.event().attribution()) {
            case Attribution.TheReport report -> {}
            case Attribution.Speaker speaker ->
                row.set("attribution", speaker.name(), Support.of(lead, speaker.spans()));
        }
        row.set("confidence", OptionalDouble.of(incident.confidence()), DECIMALS, List.of());
        row.set(
                "evidence",
                String.join(" … ", Sentences.of(lead)),
                Support.of(lead, lead.event().evidence()));
    }

    private static String worded(Claim claim) {
        return claim.by() + " " + claim.stance().code();
    }

    private static String all(Incident incident, Function<Account, String> value) {
        return all(incident.accounts().stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .distinct());
    }

    private static String all(Stream<String> words) {
        return words.collect(Collectors.joining(AND));
    }
}
