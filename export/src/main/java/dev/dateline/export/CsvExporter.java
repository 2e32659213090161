package dev.dateline.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.dateline.core.Article;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.export.spi.ExportItem;
import dev.dateline.export.spi.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A flat table, one row per incident (RFC 4180, UTF-8, line feeds), with the columns of [#columns()].
///
/// What is not stated is an empty cell, never 0. Several names or words in one cell are joined by `; `;
/// certainties and types stand in the order of the perpetrators, targets and victims before them.
/// Figures are bounds: an empty high beside a low is open ("at least"). Text that a spreadsheet would
/// take for a formula gets an apostrophe before it.
public final class CsvExporter implements Exporter {
    private static final String AND = "; ";
    private static final SequencedMap<String, Function<ExportItem, String>> COLUMNS = columnsInOrder();

    /// Names of the columns, in order.
    public static List<String> columns() {
        return List.copyOf(COLUMNS.sequencedKeySet());
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void export(Stream<ExportItem> items, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        try {
            csv.writeRecord(COLUMNS.sequencedKeySet());
            for (Iterator<ExportItem> all = items.iterator(); all.hasNext(); ) {
                ExportItem item = all.next();
                csv.writeRecord(COLUMNS.values().stream()
                        .map(column -> column.apply(item))
                        .toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        text.flush();
    }

    private static SequencedMap<String, Function<ExportItem, String>> columnsInOrder() {
        SequencedMap<String, Function<ExportItem, String>> columns = new LinkedHashMap<>();
        columns.put("incident", item -> safe(item.incidentId()));
        // The account.
        columns.put("report", of(article -> safe(article.reportId())));
        columns.put("outlet", of(article -> text(article.outlet())));
        columns.put("published", of(article -> day(article.published())));
        columns.put("url", of(article -> text(article.url())));
        columns.put("title", of(article -> text(article.title())));
        // What happened.
        columns.put("type", event(event -> event.type().code()));
        columns.put("also", event(event -> all(event.also().stream().map(EventType::code))));
        columns.put("acled", event(event -> text(event.codes().acled())));
        columns.put("plover", event(event -> text(event.codes().plover())));
        columns.put("cameo", event(event -> text(event.codes().cameo())));
        columns.put("gtd", event(event -> text(event.codes().gtd())));
        columns.put("stage", event(event -> event.stage().code()));
        columns.put("modality", event(event -> event.modality().code()));
        columns.put("disputed", event(event -> Boolean.toString(event.disputed())));
        // When.
        columns.put("date_earliest", date(date -> day(date.range().earliest())));
        columns.put("date_latest", date(date -> day(date.range().latest())));
        columns.put("date_precision", date(date -> date.range().precision().code()));
        columns.put("date_basis", date(date -> date.basis().code()));
        // Where.
        columns.put("place", place(where -> text(where.name())));
        columns.put("site", place(where -> text(where.site())));
        columns.put("admin2", gazetteer(place -> text(place.admin2())));
        columns.put("admin1", gazetteer(place -> text(place.admin1())));
        columns.put("country", gazetteer(place -> text(place.country())));
        columns.put("latitude", gazetteer(place -> decimal(place.latitude())));
        columns.put("longitude", gazetteer(place -> decimal(place.longitude())));
        columns.put("place_precision", place(where -> where.precision().code()));
        columns.put("geonames_id", gazetteer(place -> text(place.id())));
        // Who.
        columns.put(
                "perpetrators",
                event(event ->
                        all(event.doers().stream().map(doer -> doer.names().getFirst()))));
        columns.put(
                "perpetrator_ids",
                event(event -> all(event.doers().stream()
                        .map(Doer::actor)
                        .flatMap(Optional::stream)
                        .distinct())));
        columns.put(
                "perpetrator_certainty",
                event(event ->
                        all(event.doers().stream().map(doer -> doer.certainty().code()))));
        columns.put(
                "targets",
                event(event ->
                        all(event.targets().stream().map(one -> one.names().getFirst()))));
        columns.put("target_types", event(event -> all(event.targets().stream().map(Target::type))));
        columns.put(
                "victims",
                event(event ->
                        all(event.victims().stream().map(one -> one.names().getFirst()))));
        columns.put("victim_types", event(event -> all(event.victims().stream().map(Victim::type))));
        columns.put(
                "weapons",
                event(event -> all(event.weapons().stream()
                        .map(Weapon::names)
                        .flatMap(List::stream)
                        .distinct())));
        columns.put(
                "weapon_types",
                event(event -> all(
                        event.weapons().stream().map(one -> one.type().code()).distinct())));
        // How many.
        figures(columns, Harm.KILLED);
        figures(columns, Harm.INJURED);
        columns.put(
                "other_figures",
                event(event -> all(
                        event.casualties().stream().filter(CsvExporter::isOther).map(CsvExporter::worded))));
        // Who says so.
        columns.put("claims", event(event -> all(event.claims().stream().map(CsvExporter::worded))));
        columns.put("attribution", event(event -> speaker(event.attribution())));
        columns.put("confidence", event(event -> decimal(OptionalDouble.of(event.confidence()))));
        columns.put("evidence", item -> safe(String.join(" … ", item.evidence())));
        return columns;
    }

    private static void figures(Map<String, Function<ExportItem, String>> columns, Harm harm) {
        columns.put(
                harm.code() + "_low",
                event(event -> number(Figures.of(event, harm).low())));
        columns.put(
                harm.code() + "_high",
                event(event -> number(Figures.of(event, harm).high())));
        columns.put(harm.code() + "_wording", event(event -> all(Figures.of(event, harm).wordings().stream())));
    }

    private static boolean isOther(Casualties figure) {
        return !(figure.isTotal() && (figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED));
    }

    /// "killed soldiers 5 to 5 (five soldiers)"; the high of an open figure is left out: "killed
    /// soldiers 5 or more".
    private static String worded(Casualties figure) {
        String low = number(figure.count().low());
        String bounds = figure.count().high().isPresent()
                ? low + " to " + number(figure.count().high())
                : low + " or more";
        return "%s %s %s (%s)".formatted(figure.harm().code(), figure.who(), bounds, figure.wording());
    }

    private static String worded(Claim claim) {
        return claim.by() + " " + claim.stance().code();
    }

    private static Function<ExportItem, String> of(Function<Article, String> column) {
        return item -> column.apply(item.article());
    }

    private static Function<ExportItem, String> event(Function<Event, String> column) {
        return item -> column.apply(item.event());
    }

    private static Function<ExportItem, String> date(Function<EventDate, String> column) {
        return event(event -> event.date().map(column).orElse(""));
    }

    private static Function<ExportItem, String> place(Function<EventPlace, String> column) {
        return event(event -> event.place().map(column).orElse(""));
    }

    private static Function<ExportItem, String> gazetteer(Function<Place, String> column) {
        return place(where -> where.place().map(column).orElse(""));
    }

    private static String speaker(Attribution attribution) {
        return switch (attribution) {
            case Attribution.TheReport report -> "";
            case Attribution.Speaker speaker -> safe(speaker.name());
        };
    }

    private static String all(Stream<String> words) {
        return safe(words.collect(Collectors.joining(AND)));
    }

    private static String text(Optional<String> text) {
        return safe(text.orElse(""));
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    /// Up to six decimals, in plain digits.
    private static String decimal(OptionalDouble number) {
        if (number.isEmpty()) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(number.getAsDouble()).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
