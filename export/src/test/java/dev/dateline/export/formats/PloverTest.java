package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import dev.dateline.export.plover.PloverExporter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PloverTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode record(Incident incident) {
        return JSON.readTree(Exported.as("plover", incident).text());
    }

    private static Incident incident(EventBuilder event) {
        return Incidents.of(
                "0000000001",
                aReport("r")
                        .text("An attack took place.")
                        .published("2022-03-07")
                        .with(event)
                        .build());
    }

    @Test
    void a_raid_is_one_assault_with_all_its_modes() {
        JsonNode record = record(Incidents.of("c1", Incidents.clinic().build()));

        assertThat(record.get("event").toString()).isEqualTo("[\"ASSAULT\"]");
        assertThat(record.get("mode").toString()).isEqualTo("[\"firearms\",\"suicide-attack\"]");
        assertThat(record.get("context").toString()).isEqualTo("[\"military\",\"terrorism\"]");
        assertThat(record.get("quad_code").asInt()).isEqualTo(4);
        assertThat(record.get("event_scale").asDouble()).isEqualTo(-9.5);
        assertThat(record.get("date").asString()).isEqualTo("2022-03-05");
        assertThat(record.get("actor").toString())
                .isEqualTo("[{\"code\":\"AFG\",\"sector\":[\"REB\"],\"entity_text\":\"ISIS-K\","
                        + "\"identifier_id\":\"islamic-state-khorasan\"}]");
        assertThat(record.get("recipient").get(0).get("sector").toString()).isEqualTo("[\"MIL\"]");
        assertThat(record.get("event_loc").get("resolution").asInt()).isEqualTo(5);
        assertThat(record.get("size").toString()).isEqualTo("{\"dead\":31,\"injured\":24}");
        assertThat(record.get("text_info").toString()).as("code points").isEqualTo("{\"start\":0,\"end\":164}");
    }

    @Test
    void has_no_field_that_the_dictionary_lacks() {
        assertThat(PloverExporter.fields())
                .containsAll(
                        record(Incidents.of("c1", Incidents.clinic().build())).propertyNames());
    }

    @Test
    void both_sides_of_a_clash_are_actors() {
        JsonNode record = record(incident(anEvent()
                .of(EventType.ARMED_CLASH)
                .on("2022-03-01")
                .by("Boko Haram", "boko-haram")
                .against("Nigerian soldiers", TargetKind.PEOPLE, "soldier")));

        assertThat(record.get("actor")).hasSize(2);
        assertThat(record.get("recipient")).isEmpty();
    }

    @Test
    void a_withdrawal_is_a_retreat_and_a_refusal_a_rejection() {
        assertThat(record(incident(anEvent().withdrawal().on("2022-03-01")))
                        .get("mode")
                        .toString())
                .isEqualTo("[\"withdraw\"]");
        assertThat(record(incident(anEvent().of(EventType.REFUSAL).on("2022-03-01")))
                        .get("quad_code")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void what_has_no_category_or_day_is_left_out() {
        Exported exported = Exported.as(
                "plover",
                incident(anEvent().of(EventType.LAW).on("2022-03-01")),
                incident(anEvent().bombing()));

        assertThat(exported.text()).isEmpty();
        assertThat(exported.losses()).containsExactly("0000000001 no-category", "0000000001 no-date");
    }
}
