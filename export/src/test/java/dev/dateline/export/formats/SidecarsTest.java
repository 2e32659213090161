package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import dev.dateline.export.Exporters;
import dev.dateline.export.masking.Masker;
import dev.dateline.export.sidecar.FileSidecars;
import dev.dateline.export.spi.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What lies beside an exported file.
class SidecarsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CodedReport CLINIC = Incidents.clinic().build();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("out.csv");
    }

    private void export(String format, Incident... incidents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                FileSidecars beside = new FileSidecars(file, format, true)) {
            Exporters.named(format)
                    .export(
                            beside.watch(Stream.of(incidents)),
                            out,
                            Terms.usual().with(EstimateRule.LATEST).with(beside));
        }
    }

    private List<JsonNode> lines(String ending) throws IOException {
        try (Stream<String> lines = Files.lines(beside(ending))) {
            return lines.map(line -> JSON.readTree(line)).toList();
        }
    }

    private Path beside(String ending) {
        return folder.resolve("out.csv." + ending);
    }

    @Test
    void the_rules_say_how_numbers_were_chosen_and_by_what_the_reports_were_coded() throws IOException {
        export(
                "gtd",
                Incidents.of("c1", CLINIC),
                Incidents.of("b1", Incidents.takeover().build()));

        JsonNode rules = JSON.readTree(Files.readString(beside("rules.json")));
        assertThat(rules.get("format").asString()).isEqualTo("gtd");
        assertThat(rules.get("masked").asBoolean()).isTrue();
        assertThat(rules.get("incidents").asInt()).isEqualTo(2);
        assertThat(rules.get("left_out").asInt()).isEqualTo(1);
        assertThat(rules.get("rules").get("estimate").asString()).isEqualTo("latest");
        assertThat(rules.get("coded_by").get(0).asString())
                .isEqualTo("contract 1.0, codebook 1.0, model rules, version 0.1.0");
    }

    @Test
    void the_losses_are_counted_and_each_is_told_with_its_incident() throws IOException {
        export(
                "gtd",
                Incidents.of("c1", CLINIC),
                Incidents.of("b1", Incidents.takeover().build()));

        assertThat(Files.readString(beside("loss.txt"))).isEqualTo("""
                        What 'gtd' could not express

                        Incidents without a row
                          1  not-violent: the format holds acts of violence alone
                             b1

                        Of incidents with a row
                          1  open-bound: "at least" became a plain number
                             c1
                          1  vague-number: words such as "dozens" became a number by the format's habit, or none
                             c1
                        """);
        assertThat(lines("loss.jsonl"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"incident\":\"c1\",\"loss\":\"open-bound\",\"detail\":\"At least 31 people\"}",
                        "{\"incident\":\"c1\",\"loss\":\"vague-number\",\"detail\":\"Dozens\"}",
                        "{\"incident\":\"b1\",\"loss\":\"not-violent\"}");
    }

    @Test
    void the_evidence_gives_for_each_cell_the_words_and_where_they_stand_in_code_points() throws IOException {
        export("gtd", Incidents.of("c1", CLINIC));

        List<JsonNode> cells = lines("evidence.jsonl");
        int[] body = CLINIC.article().body().codePoints().toArray();
        for (JsonNode cell : cells) {
            assertThat(cell.get("row").asInt()).isEqualTo(1);
            for (int i = 0; i < cell.get("spans").size(); i++) {
                int start = cell.get("spans").get(i).get(0).asInt();
                int end = cell.get("spans").get(i).get(1).asInt();
                String words = new String(body, start, end - start);
                assertThat(cell.get("words").toString()).as(cell.toString()).contains(words);
            }
        }
        JsonNode killed = cells.stream()
                .filter(cell -> cell.get("column").asString().equals("nkill"))
                .findFirst()
                .orElseThrow();
        assertThat(killed.get("value").asString()).isEqualTo("31");
        assertThat(killed.get("words").toString()).isEqualTo("[\"At least 31 people\"]");
        assertThat(killed.get("report").asString()).hasSize(64);
        assertThat(killed.get("reportId").asString()).isEqualTo("clinic");
    }

    @Test
    void a_number_that_a_reviewer_set_points_at_the_decision() throws IOException {
        Account account =
                new Account("c100", "c".repeat(64), 1, CLINIC, CLINIC.events().getFirst());
        Incident reviewed = Incident.of(
                "c1",
                List.of(account),
                List.of(new Decision(
                        7,
                        new Decision.Value("c100", new Settled.Count(Harm.KILLED, HeadCount.exactly(33))),
                        "ministry's list",
                        "reviewer",
                        Instant.EPOCH)));

        export("acled", reviewed);

        assertThat(Files.readString(file)).contains(",33,");
        assertThat(lines("evidence.jsonl").stream()
                        .filter(cell -> cell.get("column").asString().equals("fatalities"))
                        .map(JsonNode::toString))
                .containsExactly(
                        "{\"row\":1,\"incident\":\"c1\",\"column\":\"fatalities\",\"value\":\"33\",\"decision\":7}");
    }

    @Test
    void names_of_private_persons_are_masked_there_too() throws IOException {
        CodedReport named = dev.dateline.core.testing.CodedReportBuilder.aReport("named")
                .text("A bomb in Herat killed Ilse Marlowe and two others.")
                .published("2022-03-01")
                .person("Ilse Marlowe")
                .with(dev.dateline.core.testing.EventBuilder.anEvent()
                        .of(EventType.BOMBING)
                        .in(Incidents.HERAT)
                        .on("2022-03-01")
                        .harmingNamed("Ilse Marlowe", "civilian", Harm.KILLED)
                        .against("Ilse Marlowe", dev.dateline.core.TargetKind.PERSON, "civilian")
                        .killing(HeadCount.exactly(3), "Ilse Marlowe and two others"))
                .build();
        Incident incident = Incidents.of("d1", named);
        Incident masked = Masker.forIncident(incident).mask(incident);

        for (String format : Exporters.names()) {
            export(format, masked);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path written : files.toList()) {
                    assertThat(new String(Files.readAllBytes(written), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .as(format + " " + written.getFileName())
                            .doesNotContainIgnoringCase("marlowe");
                }
            }
        }
    }
}
