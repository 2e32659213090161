package dev.dateline.export;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.table.Sentences;
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
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
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

    private static void feature(JsonGenerator json, Incident incident) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", incident.id());
        geometry(json, incident.place().flatMap(where -> where.value().place()));
        json.writeObjectPropertyStart("properties");
        properties(json, incident);
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

    private static void properties(JsonGenerator json, Incident incident) {
        texts(
                json,
                "reports",
                incident.accounts().stream()
                        .map(account -> account.article().reportId())
                        .distinct()
                        .toList());
        texts(
                json,
                "outlets",
                incident.accounts().stream()
                        .flatMap(account -> account.outlet().stream())
                        .distinct()
                        .toList());
        day(json, "published_first", incident.accounts().getFirst().published());
        json.writeStringProperty("type", incident.type().value().code());
        Optional<DateRange> date = incident.date().map(Sourced::value).map(EventDate::range);
        day(json, "date_earliest", date.flatMap(DateRange::earliest));
        day(json, "date_latest", date.flatMap(DateRange::latest));
        text(json, "date_precision", date.map(range -> range.precision().code()));
        Optional<EventPlace> where = incident.place().map(Sourced::value);
        text(json, "place", where.flatMap(EventPlace::name));
        text(json, "site", where.flatMap(EventPlace::site));
        Optional<Place> place = where.flatMap(EventPlace::place);
        text(json, "admin1", place.flatMap(Place::admin1));
        text(json, "country", place.flatMap(Place::country));
        text(json, "precision", where.map(known -> known.precision().code()));
        texts(
                json,
                "perpetrators",
                incident.doers().stream()
                        .map(doer -> doer.value().names().getFirst())
                        .toList());
        figures(json, incident, Harm.KILLED);
        figures(json, incident, Harm.INJURED);
        json.writeBooleanProperty("disputed", incident.isDisputed());
        json.writeBooleanProperty("retracted", incident.isRetracted());
        json.writeBooleanProperty("reviewed", incident.isReviewed());
        json.writeNumberProperty("confidence", Math.round(incident.confidence() * 1000) / 1000.0);
        texts(json, "evidence", Sentences.of(incident.lead()));
    }

    private static void figures(JsonGenerator json, Incident incident, Harm harm) {
        Optional<Estimate> estimate = incident.estimate(harm);
        number(json, harm.code() + "_low", estimate.map(Estimate::low).orElse(OptionalInt.empty()));
        number(json, harm.code() + "_best", estimate.map(Estimate::best).orElse(OptionalInt.empty()));
        number(json, harm.code() + "_high", estimate.map(Estimate::high).orElse(OptionalInt.empty()));
        texts(
                json,
                harm.code() + "_wording",
                incident.ledger().figures(harm, Casualties.ALL).stream()
                        .map(entry ->
                                ((LedgerEntry.Figure) entry.item()).casualties().wording())
                        .distinct()
                        .toList());
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
