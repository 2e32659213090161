package dev.dateline.server;

import dev.dateline.core.Article;
import dev.dateline.store.ContentHash;
import dev.dateline.store.IncidentSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The server's own objects; incidents and reports are written by the contract.
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    /// What a row of the overview holds.
    static final List<String> FIELDS = List.of(
            "id",
            "type",
            "earliest",
            "latest",
            "datePrecision",
            "place",
            "country",
            "latitude",
            "longitude",
            "placePrecision",
            "killedLow",
            "killedBest",
            "killedHigh",
            "injuredBest",
            "accounts",
            "outlets",
            "actors",
            "groups",
            "disputed",
            "retracted",
            "reviewed",
            "confidence");

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static ObjectNode parse(String line) {
        return (ObjectNode) MAPPER.readTree(line);
    }

    /// @throws Problem when it is no JSON object
    static ObjectNode parse(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
        throw Problem.badRequest("the body is no JSON object");
    }

    static Optional<String> text(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw Problem.badRequest("'%s' must be a string".formatted(name));
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    static void put(ObjectNode object, String name, Optional<String> value) {
        if (value.isPresent()) {
            object.put(name, value.get());
        } else {
            object.putNull(name);
        }
    }

    static ObjectNode report(ContentHash hash, Article article) {
        ObjectNode report = object();
        report.put("hash", hash.hex());
        report.put("id", article.reportId());
        put(report, "title", article.separateTitle().or(article::title));
        put(report, "outlet", article.outlet());
        put(report, "published", article.published().map(LocalDate::toString));
        return report;
    }

    static ObjectNode summary(IncidentSummary incident) {
        ObjectNode object = object();
        object.put("id", incident.id());
        object.put("category", incident.type().category().code());
        object.put("type", incident.type().code());
        object.set("types", strings(incident.types()));
        put(object, "earliest", incident.earliest().map(LocalDate::toString));
        put(object, "latest", incident.latest().map(LocalDate::toString));
        put(object, "datePrecision", incident.datePrecision());
        put(object, "place", incident.place());
        put(object, "country", incident.country());
        put(object, "admin1", incident.admin1());
        object.set("latitude", node(incident.latitude()));
        object.set("longitude", node(incident.longitude()));
        put(object, "placePrecision", incident.placePrecision());
        object.set("actors", strings(incident.actors()));
        object.set("groups", strings(incident.groups()));
        object.set("killed", people(incident.killed()));
        object.set("injured", people(incident.injured()));
        object.put("accounts", incident.accounts());
        object.set("outlets", strings(incident.outlets()));
        put(object, "published", incident.published().map(LocalDate::toString));
        object.put("confidence", rounded(incident.confidence()));
        object.put("disputed", incident.disputed());
        object.put("retracted", incident.retracted());
        object.put("reviewed", incident.reviewed());
        return object;
    }

    /// The values of [#FIELDS].
    static ArrayNode row(IncidentSummary incident) {
        ArrayNode row = array();
        row.add(incident.id());
        row.add(incident.type().code());
        add(row, incident.earliest().map(LocalDate::toString));
        add(row, incident.latest().map(LocalDate::toString));
        add(row, incident.datePrecision());
        add(row, incident.place());
        add(row, incident.country());
        row.add(node(incident.latitude()));
        row.add(node(incident.longitude()));
        add(row, incident.placePrecision());
        row.add(node(incident.killed().low()));
        row.add(node(incident.killed().best()));
        row.add(node(incident.killed().high()));
        row.add(node(incident.injured().best()));
        row.add(incident.accounts());
        row.add(strings(incident.outlets()));
        row.add(strings(incident.actors()));
        row.add(strings(incident.groups()));
        row.add(incident.disputed());
        row.add(incident.retracted());
        row.add(incident.reviewed());
        row.add(rounded(incident.confidence()));
        return row;
    }

    private static void add(ArrayNode row, Optional<String> value) {
        if (value.isPresent()) {
            row.add(value.get());
        } else {
            row.addNull();
        }
    }

    private static ObjectNode people(IncidentSummary.People people) {
        ObjectNode object = object();
        object.set("low", node(people.low()));
        object.set("best", node(people.best()));
        object.set("high", node(people.high()));
        return object;
    }

    private static JsonNode node(OptionalInt value) {
        return value.isPresent()
                ? JsonNodeFactory.instance.numberNode(value.getAsInt())
                : JsonNodeFactory.instance.nullNode();
    }

    private static JsonNode node(OptionalDouble value) {
        return value.isPresent()
                ? JsonNodeFactory.instance.numberNode(Math.round(value.getAsDouble() * 10_000) / 10_000.0)
                : JsonNodeFactory.instance.nullNode();
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
