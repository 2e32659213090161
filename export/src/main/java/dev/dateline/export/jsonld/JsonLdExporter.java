package dev.dateline.export.jsonld;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Sourced;
import dev.dateline.core.json.ReportOffsets;
import dev.dateline.export.spi.Exporter;
import dev.dateline.export.table.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// A JSON-LD graph (1.1) whose context is inside: incidents, the reports that tell of them, and for every value
/// Web Annotations that point at the words.
///
/// A report is named by the hash of its content, `urn:sha256:…`; a selector's offsets are code points of the
/// report's text, or of its separate title, whose source ends in `#title`. What is not stated is left out.
public final class JsonLdExporter implements Exporter {
    private static final String BASE = "urn:dateline:";

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public void export(Stream<Incident> incidents, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            context(json);
            json.writeArrayPropertyStart("@graph");
            for (Iterator<Incident> all = incidents.iterator(); all.hasNext(); ) {
                json.writeRaw("\n");
                incident(json, all.next());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        });
        out.flush();
    }

    private static void context(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", 1.1);
        json.writeStringProperty("@vocab", "https://schema.org/");
        json.writeStringProperty("oa", "http://www.w3.org/ns/oa#");
        json.writeStringProperty("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        json.writeStringProperty("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.writeStringProperty("dl", BASE + "terms:");
        json.writeStringProperty("id", "@id");
        json.writeStringProperty("type", "@type");
        term(json, "Incident", "dl:Incident", "");
        term(json, "eventType", "dl:eventType", "");
        term(json, "field", "dl:field", "");
        term(json, "disputed", "dl:disputed", "");
        term(json, "precision", "dl:precision", "");
        term(json, "perpetrator", "dl:perpetrator", "");
        term(json, "target", "dl:target", "");
        term(json, "weapon", "dl:weapon", "");
        term(json, "killed", "dl:killed", "");
        term(json, "injured", "dl:injured", "");
        term(json, "low", "dl:low", "xsd:integer");
        term(json, "best", "dl:best", "xsd:integer");
        term(json, "high", "dl:high", "xsd:integer");
        term(json, "startDate", "startDate", "xsd:date");
        term(json, "endDate", "endDate", "xsd:date");
        term(json, "datePublished", "datePublished", "xsd:date");
        term(json, "latitude", "latitude", "xsd:double");
        term(json, "longitude", "longitude", "xsd:double");
        term(json, "Annotation", "oa:Annotation", "");
        term(json, "TextPositionSelector", "oa:TextPositionSelector", "");
        term(json, "TextQuoteSelector", "oa:TextQuoteSelector", "");
        term(json, "body", "oa:hasBody", "");
        term(json, "onWords", "oa:hasTarget", "");
        term(json, "source", "oa:hasSource", "@id");
        term(json, "selector", "oa:hasSelector", "");
        term(json, "start", "oa:start", "xsd:nonNegativeInteger");
        term(json, "end", "oa:end", "xsd:nonNegativeInteger");
        term(json, "exact", "oa:exact", "");
        term(json, "value", "rdf:value", "");
        term(json, "motivation", "oa:motivatedBy", "@id");
        term(json, "evidence", "dl:evidence", "");
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, String name, String iri, String type) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@id", iri.contains(":") ? iri : "https://schema.org/" + iri);
        if (!type.isEmpty()) {
            json.writeStringProperty("@type", type);
        }
        json.writeEndObject();
    }

    private static void incident(JsonGenerator json, Incident incident) {
        json.writeStartObject();
        json.writeStringProperty("id", BASE + "incident:" + incident.id());
        json.writeStringProperty("type", "Incident");
        json.writeStringProperty("eventType", incident.type().value().code());
        incident.date().map(Sourced::value).ifPresent(date -> {
            Json.text(json, "startDate", date.range().earliest().map(LocalDate::toString));
            Json.text(json, "endDate", date.range().latest().map(LocalDate::toString));
        });
        incident.place().ifPresent(where -> place(json, where.value()));
        Json.texts(json, "perpetrator", names(incident.doers(), Doer::names));
        Json.texts(json, "target", names(incident.targets(), Target::names));
        Json.texts(json, "weapon", names(incident.weapons(), Weapon::names));
        figures(json, incident, Harm.KILLED);
        figures(json, incident, Harm.INJURED);
        json.writeBooleanProperty("disputed", incident.isDisputed());
        reports(json, incident);
        json.writeArrayPropertyStart("evidence");
        Notes notes = new Notes(json, incident);
        notes.all();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> List<String> names(List<Sourced<T>> values, Function<T, List<String>> names) {
        return values.stream()
                .flatMap(value -> names.apply(value.value()).stream().limit(1))
                .toList();
    }

    private static void place(JsonGenerator json, EventPlace told) {
        Optional<Place> place = told.place();
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("type", "Place");
        json.writeStringProperty(
                "name",
                told.site().or(told::name).or(() -> place.map(Place::name)).orElseThrow());
        place.flatMap(Place::country).ifPresent(country -> json.writeStringProperty("addressCountry", country));
        place.flatMap(Place::admin1).ifPresent(region -> json.writeStringProperty("addressRegion", region));
        json.writeStringProperty("precision", told.precision().code());
        if (place.isPresent() && place.get().latitude().isPresent()) {
            json.writeNumberProperty("latitude", place.get().latitude().getAsDouble());
            json.writeNumberProperty("longitude", place.get().longitude().getAsDouble());
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, Incident incident, Harm harm) {
        incident.estimate(harm).ifPresent(estimate -> {
            json.writeObjectPropertyStart(harm.code());
            estimate.low().ifPresent(low -> json.writeNumberProperty("low", low));
            estimate.best().ifPresent(best -> json.writeNumberProperty("best", best));
            estimate.high().ifPresent(high -> json.writeNumberProperty("high", high));
            json.writeEndObject();
        });
    }

    private static void reports(JsonGenerator json, Incident incident) {
        json.writeArrayPropertyStart("subjectOf");
        incident.accounts().stream().map(Account::report).distinct().forEach(report -> {
            Account account = incident.accounts().stream()
                    .filter(one -> one.report().equals(report))
                    .findFirst()
                    .orElseThrow();
            json.writeStartObject();
            json.writeStringProperty("id", source(account));
            json.writeStringProperty("type", "NewsArticle");
            json.writeStringProperty("identifier", account.article().reportId());
            Json.text(json, "headline", account.article().title());
            Json.text(json, "datePublished", account.published().map(LocalDate::toString));
            Json.text(json, "url", account.article().url());
            account.outlet().ifPresent(outlet -> {
                json.writeObjectPropertyStart("publisher");
                json.writeStringProperty("type", "Organization");
                json.writeStringProperty("name", outlet);
                json.writeEndObject();
            });
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    static String source(Account account) {
        return "urn:sha256:" + account.report();
    }

    /// The annotations of one incident.
    private static final class Notes {
        private final JsonGenerator json;
        private final Incident incident;
        private int count;

        Notes(JsonGenerator json, Incident incident) {
            this.json = json;
            this.incident = incident;
        }

        void all() {
            for (Account account : incident.accounts()) {
                note(
                        "type",
                        account.event().type().code(),
                        account,
                        account.event().trigger().spans());
                account.event().date().ifPresent(date -> note("date", date(date), account, date.spans()));
                account.event().place().ifPresent(place -> note("place", name(place), account, place.spans()));
                account.event()
                        .doers()
                        .forEach(doer -> note("perpetrator", doer.names().getFirst(), account, doer.spans()));
                account.event()
                        .targets()
                        .forEach(target -> note("target", target.names().getFirst(), account, target.spans()));
                account.event()
                        .weapons()
                        .forEach(weapon -> note("weapon", weapon.type().code(), account, weapon.spans()));
                for (Claim claim : account.event().claims()) {
                    note("claim", claim.by() + " " + claim.stance().code(), account, claim.spans());
                }
            }
            for (LedgerEntry entry : incident.ledger().entries()) {
                if (entry.item() instanceof LedgerEntry.Figure(Casualties figure)) {
                    note(figure.harm().code(), figure.wording(), entry.account(), figure.spans());
                }
            }
        }

        private static String date(EventDate date) {
            return date.range().earliest().map(LocalDate::toString).orElse("..")
                    + "/"
                    + date.range().latest().map(LocalDate::toString).orElse("..");
        }

        private static String name(EventPlace place) {
            return place.site()
                    .or(place::name)
                    .or(() -> place.place().map(Place::name))
                    .orElseThrow();
        }

        private void note(String field, String value, Account account, List<Span> spans) {
            if (spans.isEmpty()) {
                return;
            }
            count++;
            json.writeStartObject();
            json.writeStringProperty("id", BASE + "incident:" + incident.id() + "#evidence" + count);
            json.writeStringProperty("type", "Annotation");
            json.writeStringProperty("motivation", "oa:describing");
            json.writeObjectPropertyStart("body");
            json.writeStringProperty("field", field);
            json.writeStringProperty("value", value);
            json.writeEndObject();
            json.writeArrayPropertyStart("onWords");
            ReportOffsets offsets = new ReportOffsets(account.article());
            for (Span span : spans) {
                String words = span.of(account.article().text());
                offsets.inTitle(span).ifPresent(points -> selected(source(account) + "#title", points, words));
                offsets.inBody(span).ifPresent(points -> selected(source(account), points, words));
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void selected(String source, Span points, String words) {
            json.writeStartObject();
            json.writeStringProperty("source", source);
            json.writeArrayPropertyStart("selector");
            json.writeStartObject();
            json.writeStringProperty("type", "TextPositionSelector");
            json.writeNumberProperty("start", points.start());
            json.writeNumberProperty("end", points.end());
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringProperty("type", "TextQuoteSelector");
            json.writeStringProperty("exact", words);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
