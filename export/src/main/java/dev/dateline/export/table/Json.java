package dev.dateline.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON to a stream that others own.
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    /// What is to be written.
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /// One JSON text.
    ///
    /// @throws IOException when the stream fails
    public static void write(OutputStream out, Body body) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            body.write(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// One JSON object on a line of its own.
    public static void line(OutputStream out, Body properties) throws IOException {
        write(out, json -> {
            json.writeStartObject();
            properties.write(json);
            json.writeEndObject();
            json.writeRaw("\n");
        });
    }

    public static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    public static void texts(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
