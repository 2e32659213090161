package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.CodedReportBuilder;
import jakarta.json.JsonArray;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CodedReportBuilder CLINIC = Incidents.clinic();
    private static final Incident[] INCIDENTS = {
        Incidents.of("c1", CLINIC.build()),
        Incidents.of("a1", Incidents.airfield().build())
    };

    @Test
    void expands_without_a_term_lost_and_without_the_network() throws Exception {
        JsonDocument document = JsonDocument.of(
                new StringReader(Exported.as("jsonld", INCIDENTS).text()));

        JsonArray expanded = JsonLd.expand(document).get();

        assertThat(expanded).hasSize(2);
        String all = expanded.toString();
        assertThat(all)
                .contains("urn:dateline:incident:c1")
                .contains("http://www.w3.org/ns/oa#TextPositionSelector")
                .contains("http://www.w3.org/ns/oa#hasSource")
                .contains("https://schema.org/startDate")
                .contains("urn:dateline:terms:killed");
        assertThat(expanded.getJsonObject(0).keySet())
                .contains("urn:dateline:terms:evidence", "https://schema.org/subjectOf", "https://schema.org/location");
    }

    @Test
    void random_incidents_expand_too() throws Exception {
        var document = JsonDocument.of(new StringReader(
                Exported.as("jsonld", AllFormatsTest.random(7, 50)).text()));

        assertThat(JsonLd.expand(document).get()).hasSize(50);
    }

    @Test
    void annotations_point_at_their_words_in_code_points() {
        String body = CLINIC.article().body();
        int[] points = body.codePoints().toArray();
        int checked = 0;
        JsonNode graph =
                JSON.readTree(Exported.as("jsonld", INCIDENTS[0]).text()).get("@graph");

        for (JsonNode annotation : graph.get(0).get("evidence")) {
            for (JsonNode target : annotation.get("onWords")) {
                if (target.get("source").asString().endsWith("#title")) {
                    continue;
                }
                JsonNode position = target.get("selector").get(0);
                int start = position.get("start").asInt();
                int end = position.get("end").asInt();
                assertThat(new String(points, start, end - start))
                        .isEqualTo(target.get("selector").get(1).get("exact").asString());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(6);
    }
}
