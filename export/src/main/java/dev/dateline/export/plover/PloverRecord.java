package dev.dateline.export.plover;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.json.ReportOffsets;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.table.Json;
import dev.dateline.export.table.Sentences;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// One record as it is written.
///
/// @param scale of the event
record PloverRecord(
        Incident incident,
        LocalDate first,
        LocalDate last,
        List<Entity> actors,
        List<Entity> recipients,
        String event,
        int quad,
        double scale,
        Set<String> modes,
        Set<String> contexts,
        Optional<Toll> dead,
        Optional<Toll> injured,
        List<Support> dateWords,
        List<Support> eventWords) {

    /// @param code three letters: a country, or IMG, IGO, NGO
    /// @param sectors three letters each
    record Entity(Optional<String> code, List<String> sectors, String text, Optional<String> id, List<Support> words) {}

    /// What the record's fields rest on.
    void support(Sidecars sidecars, long row) throws IOException {
        cell(sidecars, row, "date", first.toString(), dateWords);
        cell(sidecars, row, "event", event, eventWords);
        for (Entity actor : actors) {
            cell(sidecars, row, "actor", actor.text(), actor.words());
        }
        for (Entity recipient : recipients) {
            cell(sidecars, row, "recipient", recipient.text(), recipient.words());
        }
        if (incident.place().isPresent()) {
            cell(
                    sidecars,
                    row,
                    "event_loc",
                    place(incident.place().get().value()),
                    Support.of(incident, incident.place().get(), EventPlace::spans));
        }
        if (dead.isPresent()) {
            cell(
                    sidecars,
                    row,
                    "size.dead",
                    Integer.toString(dead.get().stated()),
                    dead.get().supports());
        }
        if (injured.isPresent()) {
            cell(
                    sidecars,
                    row,
                    "size.injured",
                    Integer.toString(injured.get().stated()),
                    injured.get().supports());
        }
    }

    private void cell(Sidecars sidecars, long row, String field, String value, List<Support> words) throws IOException {
        if (!words.isEmpty()) {
            sidecars.cell(incident, row, field, value, words);
        }
    }

    private static String place(EventPlace told) {
        return told.name()
                .or(told::site)
                .orElseGet(() -> told.place().map(Place::name).orElse(""));
    }

    void write(JsonGenerator json) {
        json.writeStringProperty("id", incident.id());
        json.writeStringProperty("date", first.toString());
        if (!last.equals(first)) {
            json.writeStringProperty("enddate", last.toString());
        }
        entities(json, "actor", actors);
        entities(json, "recipient", recipients);
        Json.texts(json, "event", List.of(event));
        Json.texts(json, "mode", modes);
        Json.texts(json, "context", contexts);
        json.writeNumberProperty("quad_code", quad);
        json.writeNumberProperty("event_scale", scale);
        incident.place().ifPresent(where -> location(json, where.value()));
        Account lead = incident.lead();
        Json.texts(json, "event_text", List.of(lead.event().trigger().text()));
        if (dead.isPresent() || injured.isPresent()) {
            json.writeObjectPropertyStart("size");
            dead.ifPresent(toll -> json.writeNumberProperty("dead", toll.stated()));
            injured.ifPresent(toll -> json.writeNumberProperty("injured", toll.stated()));
            json.writeEndObject();
        }
        json.writeStringProperty("text", String.join(" ", Sentences.of(lead)));
        textInfo(json, lead);
        cited(json);
        Json.text(json, "link", lead.article().url());
        json.writeStringProperty("coder", "Dateline");
        json.writeBooleanProperty("has_event", true);
        Json.text(json, "comment", comment());
    }

    private Optional<String> comment() {
        String words = List.of(
                        incident.stage() == dev.dateline.core.finding.Stage.ACCOMPLISHED
                                ? ""
                                : incident.stage().code(),
                        incident.isDisputed() ? "disputed" : "")
                .stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private static void entities(JsonGenerator json, String name, List<Entity> entities) {
        json.writeArrayPropertyStart(name);
        for (Entity entity : entities) {
            json.writeStartObject();
            Json.text(json, "code", entity.code());
            Json.texts(json, "sector", entity.sectors());
            json.writeStringProperty("entity_text", entity.text());
            Json.text(json, "identifier_id", entity.id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void location(JsonGenerator json, EventPlace told) {
        Optional<Place> place = told.place();
        json.writeObjectPropertyStart("event_loc");
        Json.text(json, "extracted_place", told.name().or(told::site));
        Json.text(json, "resolved_place", place.map(Place::name));
        Json.text(json, "geonameid", place.flatMap(Place::id));
        if (place.isPresent() && place.get().latitude().isPresent()) {
            json.writeNumberProperty("lat", place.get().latitude().getAsDouble());
            json.writeNumberProperty("lon", place.get().longitude().getAsDouble());
        }
        Json.text(json, "district", place.flatMap(Place::admin2));
        Json.text(json, "province", place.flatMap(Place::admin1));
        Optional<String> country = place.flatMap(Place::country);
        Json.text(json, "country", country.map(Countries::name));
        Json.text(json, "country_code", country.flatMap(Countries::iso3));
        json.writeNumberProperty(
                "resolution",
                switch (told.precision()) {
                    case SITE -> 5;
                    case SETTLEMENT, NEAR -> 4;
                    case ADMIN2, BETWEEN -> 3;
                    case ADMIN1, REGION, SEA -> 2;
                    case COUNTRY -> 1;
                });
        json.writeEndObject();
    }

    private static void textInfo(JsonGenerator json, Account lead) {
        ReportOffsets offsets = new ReportOffsets(lead.article());
        List<Span> spans = offsets.inBody(lead.event().evidence());
        if (spans.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("text_info");
        json.writeNumberProperty("start", spans.getFirst().start());
        json.writeNumberProperty("end", spans.getLast().end());
        json.writeEndObject();
    }

    private void cited(JsonGenerator json) {
        json.writeArrayPropertyStart("cite_info");
        for (Account account : incident.accounts()) {
            json.writeStartObject();
            json.writeStringProperty("citation", account.article().reportId());
            Json.text(json, "title", account.article().title());
            Json.text(json, "url", account.article().url());
            Json.text(json, "publication", account.outlet());
            Json.text(json, "date", account.published().map(LocalDate::toString));
            json.writeStringProperty("language", account.article().language());
            json.writeStringProperty("coder", "Dateline");
            json.writeStringProperty("codebook", account.coded().versions().codebook());
            json.writeStringProperty("version", account.coded().versions().version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
