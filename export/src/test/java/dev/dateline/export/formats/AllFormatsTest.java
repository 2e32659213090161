package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.RandomReports;
import dev.dateline.export.Exporters;
import dev.dateline.export.spi.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every format, whatever the incidents.
class AllFormatsTest {
    private static final long SEED = 20260311;
    private static final Incident[] MANY = random(SEED, 400);

    static Stream<String> formats() {
        return Exporters.names().stream();
    }

    /// Incidents of one to three random accounts.
    static Incident[] random(long seed, int size) {
        RandomReports reports = new RandomReports(seed);
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        while (incidents.size() < size) {
            List<Account> accounts = new ArrayList<>();
            int wanted = 1 + random.nextInt(3);
            while (accounts.size() < wanted) {
                CodedReport coded = reports.next();
                if (!coded.events().isEmpty()) {
                    Event event = coded.events().getFirst();
                    String id = "%012x".formatted(incidents.size() * 10L + accounts.size() + 1);
                    accounts.add(new Account(id, id.repeat(5) + "abcd", accounts.size() + 1, coded, event));
                }
            }
            incidents.add(Incident.of(accounts.getFirst().id(), accounts, List.of()));
        }
        return incidents.toArray(Incident[]::new);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_incidents_give_the_same_bytes(String format) {
        assertThat(Exported.as(format, MANY).bytes())
                .isEqualTo(Exported.as(format, MANY).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "gtd", "acled", "ged", "hxl", "hapi"})
    void every_row_has_a_cell_for_every_column(String format) {
        var records = CsvReader.builder().ofCsvRecord(Exported.as(format, MANY).text()).stream()
                .toList();

        assertThat(records.size()).as("rows, seed " + SEED).isGreaterThan(1);
        assertThat(records)
                .allMatch(record -> record.getFieldCount() == records.getFirst().getFieldCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "gtd", "acled", "ged", "hxl", "plover"})
    void what_a_cell_rests_on_lies_inside_the_reports_text(String format) {
        Exported exported = Exported.as(format, MANY);

        assertThat(exported.cells()).as("seed " + SEED).isNotEmpty();
        for (Exported.Cell cell : exported.cells()) {
            assertThat(cell.supports()).as(cell.column()).isNotEmpty();
            for (Support support : cell.supports()) {
                if (support instanceof Support.Words(Account account, List<Span> spans)) {
                    assertThat(spans)
                            .as(cell.column())
                            .isNotEmpty()
                            .allMatch(span ->
                                    span.end() <= account.article().text().length());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "gtd", "acled", "ged", "hxl"})
    void no_cell_is_taken_for_a_formula(String format) {
        Incident incident = Incidents.of(
                "e1",
                aReport("+r")
                        .title("=HYPERLINK(1)")
                        .text("@cmd -x killed three people in Herat.")
                        .published("2022-03-01")
                        .outlet("-Outlet")
                        .with(anEvent()
                                .bombing()
                                .in(Incidents.HERAT)
                                .at("=A1")
                                .on("2022-03-01")
                                .by("@cmd", "no-such-actor")
                                .killing(dev.dateline.core.HeadCount.exactly(3), "three people")
                                .evidence("@cmd -x killed three people in Herat."))
                        .build());

        CsvReader.builder().ofCsvRecord(Exported.as(format, incident).text()).stream()
                .skip(1)
                .flatMap(row -> row.getFields().stream())
                .filter(cell -> !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0
                        || cell.startsWith("-") && !cell.matches("-\\d+(\\.\\d+)?"))
                .forEach(cell -> {
                    throw new AssertionError(format + " has the cell " + cell);
                });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothing_to_export_is_valid_and_empty(String format) {
        assertThat(Exported.as(format).losses()).isEmpty();
        assertThat(Exported.as(format).cells()).isEmpty();
    }

    /// "He was stabbed" tells of a weapon that it does not name.
    @ParameterizedTest
    @MethodSource("formats")
    void a_weapon_without_a_name_is_written(String format) {
        Incident incident = Incidents.of(
                "f1",
                aReport("r")
                        .text("A man was stabbed in Herat.")
                        .with(anEvent()
                                .trigger("stabbed")
                                .in(Incidents.HERAT)
                                .on("2022-03-01")
                                .killing(dev.dateline.core.HeadCount.exactly(1), "A man")
                                .weapon(words -> new dev.dateline.core.finding.Weapon(
                                        List.of(), dev.dateline.core.WeaponType.BLADE, words.spans("stabbed"))))
                        .build());

        assertThat(Exported.as(format, incident).bytes()).isNotEmpty();
    }

    @Test
    void all_formats_are_there() {
        assertThat(Exporters.names())
                .containsExactly(
                        "acled", "csv", "ged", "geojson", "gtd", "hapi", "hxl", "jsonl", "jsonld", "parquet", "plover");
    }
}
