package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// openapi.yaml against what is served.
class OpenApiTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path folder;

    private static ObjectNode document(Served served) throws Exception {
        return (ObjectNode)
                new YAMLMapper().readTree(served.get("/api/openapi.yaml").body());
    }

    @Test
    void it_describes_every_route_and_no_other() throws Exception {
        try (Served served = Served.on(folder)) {
            JsonNode paths = document(served).path("paths");
            Set<String> described = new TreeSet<>();
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> described.add(operation.getKey() + " " + path.getKey())));
            assertThat(described).isEqualTo(new TreeSet<>(served.routes()));
        }
    }

    @Test
    void its_parameters_are_those_that_are_read() throws Exception {
        try (Served served = Served.on(folder)) {
            ObjectNode document = document(served);
            Set<String> described = new TreeSet<>();
            document.path("paths")
                    .forEach(path -> path.forEach(operation -> operation
                            .path("parameters")
                            .forEach(given -> {
                                JsonNode parameter = given.has("$ref")
                                        ? document.at(
                                                given.path("$ref").asString().substring(1))
                                        : given;
                                if (parameter.path("in").asString().equals("query")) {
                                    described.add(parameter.path("name").asString());
                                }
                            })));
            assertThat(described).isEqualTo(new TreeSet<>(Asked.KNOWN));
        }
    }

    @Test
    void answers_are_as_it_says() throws Exception {
        try (Served served = Served.on(folder)) {
            ObjectNode document = document(served);
            String incident = served.json("/api/incidents")
                    .path("incidents")
                    .path(0)
                    .path("id")
                    .asString();
            String hash = served.json("/api/reports")
                    .path("reports")
                    .path(0)
                    .path("hash")
                    .asString();
            for (List<String> asked : List.of(
                    List.of("/api/incidents", "/api/incidents"),
                    List.of("/api/overview", "/api/overview"),
                    List.of("/api/incidents/{id}", "/api/incidents/" + incident),
                    List.of("/api/accounts", "/api/accounts"),
                    List.of("/api/reports", "/api/reports"),
                    List.of("/api/reports/{hash}", "/api/reports/" + hash),
                    List.of("/api/actors", "/api/actors"),
                    List.of("/api/relations", "/api/relations"),
                    List.of("/api/warnings", "/api/warnings"),
                    List.of("/api/indicators", "/api/indicators"),
                    List.of("/api/statements", "/api/statements"),
                    List.of("/api/review", "/api/review"),
                    List.of("/api/decisions", "/api/decisions"),
                    List.of("/api/search", "/api/search?q=bomb"),
                    List.of("/api/codebook", "/api/codebook"),
                    List.of("/health", "/health"))) {
                String pointer = "#/paths/"
                        + asked.get(0)
                                .replace("~", "~0")
                                .replace("/", "~1")
                                .replace("{", "%7B")
                                .replace("}", "%7D") + "/get/responses/200";
                validate(document, pointer, "application~1json", served.get(asked.get(1)));
            }
            validate(
                    document,
                    "#/components/responses/Problem",
                    "application~1problem+json",
                    served.get("/api/nothing"));
        }
    }

    private static void validate(ObjectNode document, String pointer, String type, HttpResponse<String> response) {
        JsonNode answer = document.at(pointer.substring(1).replace("%7B", "{").replace("%7D", "}"));
        String where = answer.has("$ref") ? answer.path("$ref").asString() : pointer;
        ObjectNode rules = document.deepCopy();
        rules.put("$ref", where + "/content/" + type + "/schema");
        Schema schema = REGISTRY.getSchema(rules.toString(), InputFormat.JSON);
        assertThat(document.at((where + "/content/" + type + "/schema")
                                .substring(1)
                                .replace("%7B", "{")
                                .replace("%7D", "}"))
                        .isMissingNode())
                .as(where)
                .isFalse();
        assertThat(schema.validate(response.body(), InputFormat.JSON))
                .as("%s: %s", pointer, response.body())
                .isEmpty();
    }
}
