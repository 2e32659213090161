package dev.dateline.export;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.core.HeadCount;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final CodedReport CODED = aReport("harbour.txt")
            .title("\"Harbour\" blast, again")
            .text("😀 A mine at the harbour of Port Aldra killed at least 3 people,\namong them Ilse Marlowe.")
            .published("2022-02-03")
            .outlet("=Hilltop, Courier")
            .person("Ilse Marlowe")
            .with(anEvent()
                    .bombing()
                    .trigger("mine")
                    .in("Port Aldra", "XX", 10.5, -20.25)
                    .at("harbour")
                    .on("2022-02-02")
                    .by("Coast Front", "coast-front")
                    .byUnknown("helpers")
                    .harmingNamed("Ilse Marlowe", "civilian", Harm.KILLED)
                    .with("mine", WeaponType.MINE)
                    .killing(HeadCount.atLeast(3), "at least 3 people")
                    .figure(Harm.KILLED, "civilians", HeadCount.exactly(1), "Ilse Marlowe")
                    .claimedBy("Coast Front", "coast-front")
                    .evidence("A mine at the harbour of Port Aldra killed at least 3 people,\n"
                            + "among them Ilse Marlowe."))
            .with(anEvent().trigger("blast").injuring(HeadCount.between(4, 6)))
            .build();

    private static List<Incident> incidents() {
        return List.of(incident("aaaa", 0), incident("bbbb", 1));
    }

    private static Incident incident(String id, int event) {
        return Incident.of(
                new Account(id, "%064x".formatted(1), 1, CODED, CODED.events().get(event)));
    }

    private static List<Incident> masked() {
        return incidents().stream()
                .map(incident -> Masker.forIncident(incident).mask(incident))
                .toList();
    }

    private static String export(String format, List<Incident> incidents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("the exporter closed what is not its own");
            }
        };
        Exporters.named(format).export(incidents.stream(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void knows_its_formats_and_names_them_for_an_unknown_one() {
        assertThat(Exporters.names()).contains("csv", "geojson", "jsonl");
        assertThatThrownBy(() -> Exporters.named("xls"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'xls' is no export format; formats: acled, csv, ");
    }

    @Test
    void csv_reads_back_with_bounds_words_and_masked_names() throws IOException {
        List<NamedCsvRecord> rows = rows(export("csv", masked()));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getHeader()).isEqualTo(CsvExporter.columns());
        NamedCsvRecord row = rows.getFirst();
        assertThat(row.getField("incident")).isEqualTo("aaaa");
        assertThat(row.getField("reports")).isEqualTo("harbour.txt");
        assertThat(row.getField("title")).isEqualTo("\"Harbour\" blast, again");
        assertThat(row.getField("outlets")).as("no formula").isEqualTo("'=Hilltop, Courier");
        assertThat(row.getField("date_earliest")).isEqualTo("2022-02-02");
        assertThat(row.getField("latitude")).isEqualTo("10.5");
        assertThat(row.getField("longitude")).isEqualTo("-20.25");
        assertThat(row.getField("perpetrators")).isEqualTo("Coast Front; helpers");
        assertThat(row.getField("perpetrator_certainty")).isEqualTo("asserted; asserted");
        assertThat(row.getField("victims")).isEqualTo("[person 1]");
        assertThat(row.getField("killed_low")).isEqualTo("3");
        assertThat(row.getField("killed_best")).isEqualTo("3");
        assertThat(row.getField("killed_high")).as("the largest number stated").isEqualTo("3");
        assertThat(row.getField("killed_wording")).isEqualTo("at least 3 people");
        assertThat(row.getField("injured_low")).isEmpty();
        assertThat(row.getField("other_figures")).isEqualTo("killed civilians 1 to 1 ([person 1])");
        assertThat(row.getField("claims")).isEqualTo("Coast Front claimed");
        assertThat(row.getField("evidence"))
                .isEqualTo("A mine at the harbour of Port Aldra killed at least 3 people, among them ████ ███████.");
        assertThat(rows.getLast().getField("injured_low")).isEqualTo("4");
        assertThat(rows.getLast().getField("injured_high")).isEqualTo("6");
        assertThat(rows.getLast().getField("country")).isEmpty();
    }

    @Test
    void geojson_has_points_where_there_are_coordinates() throws IOException {
        JsonNode collection = JSON.readTree(export("geojson", masked()));

        assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.get("features")).hasSize(2);
        JsonNode first = collection.get("features").get(0);
        assertThat(first.get("id").asString()).isEqualTo("aaaa");
        assertThat(first.get("geometry").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[-20.25,10.5]}");
        assertThat(first.get("properties").get("precision").asString()).isEqualTo("site");
        assertThat(first.get("properties").get("killed_low").asInt()).isEqualTo(3);
        assertThat(first.get("properties").get("killed_high").asInt()).isEqualTo(3);
        assertThat(first.get("properties").get("injured_high").isNull()).isTrue();
        JsonNode second = collection.get("features").get(1);
        assertThat(second.get("geometry").isNull()).isTrue();
        assertThat(second.get("properties").get("precision").isNull()).isTrue();
    }

    @Test
    void jsonl_has_the_contracts_fields_and_code_point_offsets() throws IOException {
        List<String> lines = export("jsonl", masked()).lines().toList();

        assertThat(lines).hasSize(2);
        JsonNode line = JSON.readTree(lines.getFirst());
        assertThat(line.get("incident").asString()).isEqualTo("aaaa");
        assertThat(line.get("events").toString()).isEqualTo("[\"harbour.txt#e1\"]");
        assertThat(line.get("reports").toString()).isEqualTo("[\"harbour.txt\"]");
        assertThat(line.get("published").asString()).isEqualTo("2022-02-03");
        assertThat(line.get("type").asString()).isEqualTo("bombing");
        JsonNode account = line.get("accounts").get(0);
        assertThat(account.get("trigger").get("spans").toString())
                .as("the smiley is one")
                .isEqualTo("[[4,8]]");
        assertThat(line.get("victims").get(0).get("names").toString()).isEqualTo("[\"[person 1]\"]");
        assertThat(account.get("sentences").get(0).asString()).endsWith("among them ████ ███████.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "jsonl"})
    void every_format_gives_the_same_bytes_again_and_no_private_name(String format) throws IOException {
        String once = export(format, masked());

        assertThat(export(format, masked())).isEqualTo(once);
        assertThat(once).doesNotContainIgnoringCase("marlowe").doesNotContain("Ilse");
        assertThat(export(format, incidents())).contains("Ilse Marlowe");
    }

    @Test
    void nothing_to_export_gives_valid_empty_files() throws IOException {
        assertThat(export("jsonl", List.of())).isEmpty();
        assertThat(rows(export("csv", List.of()))).isEmpty();
        assertThat(export("csv", List.of())).startsWith("incident,reports,");
        assertThat(JSON.readTree(export("geojson", List.of())).get("features")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "jsonl"})
    void a_full_disk_is_an_io_fault(String format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        List<Incident> many = Stream.generate(ExportersTest::incidents)
                .limit(200)
                .flatMap(List::stream)
                .toList();

        assertThatThrownBy(() -> Exporters.named(format).export(many.stream(), full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no space left");
    }
}
