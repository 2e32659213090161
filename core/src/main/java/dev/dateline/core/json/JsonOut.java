package dev.dateline.core.json;

import dev.dateline.core.Article;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/// Writes the properties of one report's line. Knows which form the line has and where spans lie.
///
/// `optional…` leaves an absent value out, `nullable…` writes null for it.
final class JsonOut {
    /// The public line, the same with the reasons of each event, or all that the records hold.
    enum Form {
        CONTRACT,
        EXPLAINED,
        STORED
    }

    private final JsonGenerator json;
    private final ReportOffsets offsets;
    private final Form form;

    JsonOut(JsonGenerator json, ReportOffsets offsets, Form form) {
        this.json = json;
        this.offsets = offsets;
        this.form = form;
    }

    /// Writes on, with spans that lie in another article.
    JsonOut in(Article article) {
        return new JsonOut(json, new ReportOffsets(article), form);
    }

    boolean isStored() {
        return form == Form.STORED;
    }

    boolean isExplained() {
        return form != Form.CONTRACT;
    }

    ReportOffsets offsets() {
        return offsets;
    }

    void string(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void optional(String name, Optional<String> value) {
        value.ifPresent(present -> string(name, present));
    }

    void nullable(String name, Optional<String> value) {
        if (value.isPresent()) {
            string(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    void nullableDay(String name, Optional<LocalDate> value) {
        nullable(name, value.map(LocalDate::toString));
    }

    void bool(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void nullableBool(String name, Optional<Boolean> value) {
        if (value.isPresent()) {
            bool(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    void integer(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    void decimal(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    void optionalDecimal(String name, OptionalDouble value) {
        value.ifPresent(present -> decimal(name, present));
    }

    void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void bounds(HeadCount count) {
        nullableInteger("low", count.low());
        nullableInteger("high", count.high());
    }

    /// `{"low", "high"}`, left out when nothing is stated.
    void optionalCount(String name, HeadCount count) {
        if (count.isStated()) {
            object(name, count, (out, stated) -> out.bounds(stated));
        }
    }

    /// Supporting words: those in the report's text as `spans`, those in a separate title as `titleSpans`.
    void spans(List<Span> spans) {
        spans("spans", "titleSpans", spans);
    }

    void spans(String inText, String inTitle, List<Span> spans) {
        pairs(inText, offsets.inBody(spans));
        List<Span> title = offsets.inTitle(spans);
        if (!title.isEmpty()) {
            pairs(inTitle, title);
        }
    }

    void pairs(String name, List<Span> points) {
        json.writeArrayPropertyStart(name);
        points.forEach(this::pair);
        json.writeEndArray();
    }

    void pair(String name, Span points) {
        json.writeName(name);
        pair(points);
    }

    <T> void array(String name, List<T> items, BiConsumer<JsonOut, T> writer) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            writer.accept(this, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    <T> void object(String name, T value, BiConsumer<JsonOut, T> writer) {
        json.writeObjectPropertyStart(name);
        writer.accept(this, value);
        json.writeEndObject();
    }

    <T> void optionalObject(String name, Optional<T> value, BiConsumer<JsonOut, T> writer) {
        value.ifPresent(present -> object(name, present, writer));
    }

    <T> void nullableObject(String name, Optional<T> value, BiConsumer<JsonOut, T> writer) {
        if (value.isPresent()) {
            object(name, value.get(), writer);
        } else {
            json.writeNullProperty(name);
        }
    }

    void nullableInteger(String name, OptionalInt value) {
        if (value.isPresent()) {
            integer(name, value.getAsInt());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void pair(Span points) {
        json.writeStartArray();
        json.writeNumber(points.start());
        json.writeNumber(points.end());
        json.writeEndArray();
    }
}
