package dev.dateline.export;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.export.spi.ExportItem;
import dev.dateline.export.spi.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// A FeatureCollection (RFC 7946), one feature per incident. A feature is a point where the place has
/// coordinates, else its geometry is null. `precision` says what the point stands for: the point of a
/// province is somewhere in its middle, not where it happened. What is not stated is null.
public final class GeoJsonExporter implements Exporter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public void export(Stream<ExportItem> items, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Iterator<ExportItem> all = items.iterator(); all.hasNext(); ) {
                json.writeRaw("\n");
                feature(json, all.next());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static void feature(JsonGenerator json, ExportItem item) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", item.incidentId());
        geometry(json, item.event().place().flatMap(EventPlace::place));
        json.writeObjectPropertyStart("properties");
        properties(json, item);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, Optional<Place> place) {
        if (place.isEmpty() || place.get().latitude().isEmpty()) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(place.get().longitude().getAsDouble());
        json.writeNumber(place.get().latitude().getAsDouble());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, ExportItem item) {
        Event event = item.event();
        json.writeStringProperty("report", item.article().reportId());
        text(json, "outlet", item.article().outlet());
        day(json, "published", item.article().published());
        json.writeStringProperty("type", event.type().code());
        Optional<DateRange> date = event.date().map(EventDate::range);
        day(json, "date_earliest", date.flatMap(DateRange::earliest));
        day(json, "date_latest", date.flatMap(DateRange::latest));
        text(json, "date_precision", date.map(range -> range.precision().code()));
        text(json, "place", event.place().flatMap(EventPlace::name));
        text(json, "site", event.place().flatMap(EventPlace::site));
        Optional<Place> place = event.place().flatMap(EventPlace::place);
        text(json, "admin1", place.flatMap(Place::admin1));
        text(json, "country", place.flatMap(Place::country));
        text(json, "precision", event.place().map(where -> where.precision().code()));
        texts(
                json,
                "perpetrators",
                event.doers().stream().map(doer -> doer.names().getFirst()).toList());
        figures(json, event, Harm.KILLED);
        figures(json, event, Harm.INJURED);
        json.writeBooleanProperty("disputed", event.disputed());
        json.writeNumberProperty("confidence", Math.round(event.confidence() * 1000) / 1000.0);
        texts(json, "evidence", item.evidence());
    }

    private static void figures(JsonGenerator json, Event event, Harm harm) {
        Figures figures = Figures.of(event, harm);
        number(json, harm.code() + "_low", figures.low());
        number(json, harm.code() + "_high", figures.high());
        texts(json, harm.code() + "_wording", figures.wordings());
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void day(JsonGenerator json, String name, Optional<LocalDate> day) {
        text(json, name, day.map(LocalDate::toString));
    }

    private static void number(JsonGenerator json, String name, OptionalInt number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.getAsInt());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
