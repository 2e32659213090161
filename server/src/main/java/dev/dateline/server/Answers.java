package dev.dateline.server;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Outcome;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Ledger;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.json.ContractJson;
import dev.dateline.export.Exporters;
import dev.dateline.export.spi.Exporter;
import dev.dateline.store.AmbiguousIdException;
import dev.dateline.store.ContentHash;
import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.IncidentSummary;
import dev.dateline.store.Query;
import dev.dateline.store.Review;
import dev.dateline.store.Rewritten;
import dev.dateline.store.StoredReport;
import dev.dateline.store.ToldEvent;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers to whoever reads.
final class Answers {
    private static final String JSON = "application/json";
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_FITS = 200;
    private static final long KEPT_BYTES = 64L << 20;
    private static final int HEARTBEAT_S = 15;

    private final Holdings holdings;
    private final FindingIndex index;
    private final Feed feed;
    private final Codebook codebook;
    private final PrometheusMeterRegistry metrics;
    private final Kept<Object, Written> kept = new Kept<>(KEPT_BYTES);

    Answers(Holdings holdings, FindingIndex index, Feed feed, Codebook codebook, PrometheusMeterRegistry metrics) {
        this.holdings = holdings;
        this.index = index;
        this.feed = feed;
        this.codebook = codebook;
        this.metrics = metrics;
    }

    private IncidentStore store() {
        return holdings.store();
    }

    /// What was written, as far as answers can tell.
    private sealed interface Written {
        record Incidents(Rewritten rewritten) implements Written {}

        /// Reports, which the index holds by now.
        record Reports() implements Written {}
    }

    void rewritten(Rewritten incidents) {
        kept.forget(new Written.Incidents(incidents));
    }

    /// The index has followed what was written.
    void indexed() {
        kept.forget(new Written.Reports());
    }

    private static Kept.Answer<Written> ofAny(byte[] json) {
        return new Kept.Answer<>(json, written -> true);
    }

    /// Of incidents that fit a query.
    ///
    /// @param words of their reports that are also asked for
    private static Kept.Answer<Written> ofFitting(byte[] json, Query query, Optional<String> words) {
        return words.isPresent()
                ? ofAny(json)
                : new Kept.Answer<>(
                        json,
                        written ->
                                written instanceof Written.Incidents(Rewritten incidents) && incidents.touches(query));
    }

    private static Kept.Answer<Written> ofIncident(byte[] json, String id) {
        return new Kept.Answer<>(
                json,
                written -> written instanceof Written.Incidents(Rewritten incidents)
                        && incidents.incidents().contains(id));
    }

    private static void send(ServerResponse response, byte[] json) {
        response.header(HeaderNames.CONTENT_TYPE, JSON);
        response.send(json);
    }

    // ----------------------------------------------------------------------------------------------- incidents

    /// @param words in a row, of a report that tells of it
    private record Listed(Query query, Optional<String> words, IncidentSummary.Order order, int limit, int offset) {}

    void incidents(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        Listed listed =
                new Listed(asked.query(codebook), asked.word("text"), asked.order(), asked.limit(), asked.offset());
        send(response, kept.get(listed, any -> ofFitting(list(listed), listed.query(), listed.words())));
    }

    private byte[] list(Listed listed) {
        List<IncidentSummary> page;
        long total;
        if (listed.words().isPresent()) {
            List<IncidentSummary> all = told(listed.query(), listed.words().get(), listed.order());
            total = all.size();
            page = all.stream().skip(listed.offset()).limit(listed.limit()).toList();
        } else {
            total = store().count(listed.query());
            page = store().summaries(listed.query().withPage(listed.limit(), listed.offset()), listed.order());
        }
        ObjectNode object = Json.object();
        object.put("total", total);
        object.put("offset", listed.offset());
        ArrayNode incidents = object.putArray("incidents");
        page.forEach(incident -> incidents.add(Json.summary(incident)));
        return Json.bytes(object);
    }

    /// Those of which a report tells that has the words in a row, as it may be shown.
    private List<IncidentSummary> told(Query query, String words, IncidentSummary.Order order) {
        Set<String> told = new HashSet<>(store().incidentsToldBy(index.withWords(words)));
        return store().summaries(query, order).stream()
                .filter(incident -> told.contains(incident.id()))
                .toList();
    }

    private record Overview(Query query, Optional<String> words) {}

    /// Makes what the page asks for first, so that the first to open it does not wait for that.
    void prepare() {
        overview(new Overview(Query.all(), Optional.empty()));
    }

    void overview(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        send(response, overview(new Overview(asked.query(codebook), asked.word("text"))));
    }

    private byte[] overview(Overview overview) {
        return kept.get(overview, any -> ofFitting(rows(overview), overview.query(), overview.words()));
    }

    private byte[] rows(Overview overview) {
        List<IncidentSummary> all = overview.words().isPresent()
                ? told(overview.query(), overview.words().get(), IncidentSummary.Order.LATEST)
                : store().summaries(overview.query().withPage(MOST_ROWS, 0), IncidentSummary.Order.LATEST);
        ObjectNode object = Json.object();
        object.put("total", all.size() < MOST_ROWS ? all.size() : store().count(overview.query()));
        object.set("fields", Json.strings(Json.FIELDS));
        ArrayNode rows = object.putArray("rows");
        all.forEach(incident -> rows.add(Json.row(incident)));
        return Json.bytes(object);
    }

    private record OneIncident(String id, Optional<LocalDate> asOf) {}

    void incident(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        OneIncident one = new OneIncident(request.path().pathParameters().get("id"), asked.day("as-of"));
        send(response, kept.get(one, any -> incident(one)));
    }

    private Kept.Answer<Written> incident(OneIncident one) {
        Incident incident = find(one.id());
        Incident known = one.asOf()
                .map(day -> incident.asOf(day)
                        .orElseThrow(() -> Problem.notFound("no report had told of it by %s".formatted(day))))
                .orElse(incident);
        Incident shown = holdings.shown(known);
        ObjectNode object = Json.parse(ContractJson.incidentLine(shown));
        Map<String, String> hashes = new TreeMap<>();
        shown.accounts().forEach(account -> hashes.put(account.label(), account.report()));
        for (var account : object.path("accounts")) {
            String hash = hashes.get(account.path("id").asString());
            if (hash != null) {
                ((ObjectNode) account).put("hash", hash);
            }
        }
        object.put("voices", shown.voices());
        object.put("reviewed", shown.isReviewed());
        Set<LocalDate> days = incident.accounts().stream()
                .flatMap(account -> account.published().stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        object.set("days", Json.strings(days.stream().map(LocalDate::toString).toList()));
        return ofIncident(Json.bytes(object), incident.id());
    }

    private Incident find(String id) {
        try {
            return store().incident(id).orElseThrow(() -> Problem.notFound("there is no incident '%s'".formatted(id)));
        } catch (AmbiguousIdException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private record Accounts(Query query) {}

    void accounts(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        if (asked.word("as-of").isPresent() || asked.word("text").isPresent()) {
            throw Problem.badRequest("accounts are not asked by as-of or text; /api/incidents is");
        }
        Query query = asked.query(codebook).withPage(asked.limit(), asked.offset());
        send(response, kept.get(new Accounts(query), any -> ofFitting(accounts(query), query, Optional.empty())));
    }

    private byte[] accounts(Query query) {
        List<ToldEvent> page = store().events(query);
        Map<ContentHash, ObjectNode> lines = new HashMap<>();
        Map<ContentHash, ObjectNode> sources = new HashMap<>();
        List<ContentHash> reports =
                page.stream().map(ToldEvent::report).distinct().toList();
        for (Holdings.Shown shown : holdings.reports(reports)) {
            lines.put(shown.hash(), Json.parse(ContractJson.line(new Outcome.Coded(shown.coded()), true, false)));
            sources.put(shown.hash(), Json.report(shown.hash(), shown.coded().article()));
        }
        ObjectNode object = Json.object();
        object.put("total", store().countEvents(query));
        object.put("offset", query.offset());
        ArrayNode accounts = object.putArray("accounts");
        for (ToldEvent told : page) {
            JsonNode line = lines.getOrDefault(told.report(), Json.object());
            if (line.path("events").path(told.event()) instanceof ObjectNode event) {
                ObjectNode account = event.deepCopy();
                account.put("account", told.account());
                account.put("incident", told.incident());
                account.set("report", sources.get(told.report()));
                account.set("words", FindingIndex.words(line.path("text").asString(), event.path("evidence")));
                accounts.add(account);
            }
        }
        return Json.bytes(object);
    }

    // ------------------------------------------------------------------------------------------------- reports

    void reports(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        Query query = new Query(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                asked.day("since"),
                asked.day("until"),
                Optional.empty(),
                java.util.OptionalInt.empty(),
                Optional.empty(),
                asked.limit(),
                asked.offset());
        ObjectNode object = Json.object();
        object.put("total", store().countReports(query));
        object.put("offset", query.offset());
        ArrayNode reports = object.putArray("reports");
        List<ContentHash> page =
                store().reports(query).stream().map(StoredReport::hash).toList();
        for (Holdings.Shown shown : holdings.reports(page)) {
            ObjectNode report = Json.report(shown.hash(), shown.coded().article());
            report.put("language", shown.coded().article().language());
            report.put("incidents", shown.incidents().size());
            reports.add(report);
        }
        send(response, Json.bytes(object));
    }

    void report(ServerRequest request, ServerResponse response) {
        String hex = request.path().pathParameters().get("hash");
        ContentHash hash;
        try {
            hash = new ContentHash(hex);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'%s' is no hash of a report: 64 hex digits".formatted(hex));
        }
        send(response, kept.get(hash, any -> ofAny(report(hash))));
    }

    private byte[] report(ContentHash hash) {
        Holdings.Shown shown =
                holdings.report(hash).orElseThrow(() -> Problem.notFound("there is no report '%s'".formatted(hash)));
        ObjectNode object = Json.parse(ContractJson.line(new Outcome.Coded(shown.coded()), true, true));
        object.put("hash", hash.hex());
        object.set("incidents", Json.strings(shown.incidents()));
        Json.put(object, "url", shown.coded().article().url());
        return Json.bytes(object);
    }

    // --------------------------------------------------------------------------------- actors and other findings

    void actors(ServerRequest request, ServerResponse response) {
        new Asked(request);
        send(response, kept.get("actors", any -> ofAny(actors())));
    }

    private byte[] actors() {
        Map<String, Integer> incidents = new TreeMap<>(store().incidentsByActor());
        index.actorsOfRelations().forEach(actor -> incidents.putIfAbsent(actor, 0));
        ObjectNode object = Json.object();
        ArrayNode actors = object.putArray("actors");
        incidents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> codebook.actors()
                        .find(entry.getKey())
                        .ifPresent(actor -> actors.add(actor(actor, entry.getValue()))));
        return Json.bytes(object);
    }

    private static ObjectNode actor(Actor actor, int incidents) {
        ObjectNode object = Json.object();
        object.put("id", actor.id());
        object.put("name", actor.name());
        object.set("names", Json.strings(actor.names()));
        ArrayNode kinds = object.putArray("kinds");
        for (Actor.DatedKind dated : actor.kinds()) {
            ObjectNode kind = kinds.addObject();
            kind.put("kind", dated.kind().code());
            Json.put(kind, "from", dated.from().map(LocalDate::toString));
            Json.put(kind, "until", dated.until().map(LocalDate::toString));
        }
        object.set("parents", Json.strings(actor.parents()));
        Json.put(object, "country", actor.country());
        Json.put(object, "means", actor.means());
        object.put("incidents", incidents);
        return object;
    }

    Handler findings(String kind) {
        return (request, response) -> {
            Asked asked = new Asked(request);
            FindingIndex.Page page = index.findings(
                    kind, asked.word("q"), asked.day("since"), asked.day("until"), asked.limit(), asked.offset());
            send(response, Json.bytes(page(page, "findings")));
        };
    }

    private static ObjectNode page(FindingIndex.Page page, String name) {
        ObjectNode object = Json.object();
        object.put("total", page.total());
        object.put("complete", page.complete());
        ArrayNode found = object.putArray(name);
        page.objects().forEach(found::add);
        return object;
    }

    void search(ServerRequest request, ServerResponse response) {
        Asked asked = new Asked(request);
        String words = asked.word("q").orElseThrow(() -> Problem.badRequest("q= needs words to look for"));
        FindingIndex.Page page = index.reports(words, asked.limit(), asked.offset());
        for (ObjectNode hit : page.objects()) {
            ContentHash hash = new ContentHash(hit.path("report").path("hash").asString());
            hit.set("incidents", Json.strings(store().incidentsToldBy(List.of(hash))));
        }
        send(response, Json.bytes(page(page, "hits")));
    }

    // -------------------------------------------------------------------------------------------------- review

    void review(ServerRequest request, ServerResponse response) {
        new Asked(request);
        send(response, kept.get("review", any -> ofAny(review())));
    }

    private byte[] review() {
        ObjectNode object = Json.object();
        Review review = store().review(MOST_FITS);
        ArrayNode merges = object.putArray("merges");
        review.doubts().forEach(doubt -> merges.add(merge(doubt)));
        ArrayNode misfits = object.putArray("misfits");
        for (Incident incident : review.misfitting()) {
            Incident shown = holdings.shown(incident);
            shown.ledger().misfits().forEach(misfit -> misfits.add(misfit(shown, misfit)));
        }
        return Json.bytes(object);
    }

    private ObjectNode merge(Doubt doubt) {
        ObjectNode merge = Json.object();
        merge.put(
                "id",
                doubt.account().id().substring(0, 8) + "-" + doubt.other().id().substring(0, 8));
        merge.put("probability", Math.round(doubt.probability() * 1000) / 1000.0);
        merge.put("joined", doubt.isJoined());
        ArrayNode accounts = merge.putArray("accounts");
        Incident both = Incident.of("both", List.of(doubt.account(), doubt.other()), List.of());
        Incident shown = holdings.shown(both);
        accounts.add(account(shown.account(doubt.account().id()), doubt.incident()));
        accounts.add(account(shown.account(doubt.other().id()), doubt.otherIncident()));
        merge.set(
                "because",
                Json.strings(store().explain(doubt.account().id(), doubt.other().id())));
        return merge;
    }

    private static ObjectNode account(Account account, String incident) {
        ObjectNode object = Json.report(new ContentHash(account.report()), account.article());
        object.put("account", account.id());
        object.put("incident", incident);
        object.put("type", account.event().type().code());
        object.put("event", account.event().id());
        ObjectNode line = Json.parse(ContractJson.incidentLine(Incident.of(account)));
        object.set("date", line.path("date"));
        object.set("place", line.path("place"));
        object.set("casualties", line.path("casualties"));
        object.set("sentences", line.path("accounts").path(0).path("sentences"));
        return object;
    }

    private static ObjectNode misfit(Incident incident, Ledger.Misfit misfit) {
        ObjectNode object = Json.object();
        object.put("incident", incident.id());
        object.put("type", incident.type().value().code());
        object.set("part", figure(misfit.part()));
        object.set("total", figure(misfit.total()));
        return object;
    }

    private static ObjectNode figure(LedgerEntry entry) {
        ObjectNode object = Json.object();
        object.put("hash", entry.account().report());
        Json.put(object, "outlet", entry.outlet());
        if (entry.item() instanceof LedgerEntry.Figure(var casualties)) {
            object.put("harm", casualties.harm().code());
            object.put("who", casualties.who());
            object.put("wording", casualties.wording());
        }
        return object;
    }

    void decisions(ServerRequest request, ServerResponse response) {
        new Asked(request);
        ObjectNode object = Json.object();
        ArrayNode decisions = object.putArray("decisions");
        store().decisions().forEach(decision -> decisions.add(decided(decision)));
        send(response, Json.bytes(object));
    }

    static ObjectNode decided(Decision decision) {
        ObjectNode object = Json.object();
        object.put("number", decision.number());
        switch (decision.content()) {
            case Decision.Same(String account, String other) ->
                object.put("kind", "same").put("account", account).put("other", other);
            case Decision.Different(String account, String other) ->
                object.put("kind", "different").put("account", account).put("other", other);
            case Decision.Value(String account, var settled) ->
                object.put("kind", "value")
                        .put("account", account)
                        .put("field", settled.field())
                        .put("value", settled.text());
        }
        object.put("because", decision.because());
        object.put("author", decision.author());
        object.put("at", decision.at().toString());
        return object;
    }

    // -------------------------------------------------------------------------------------- export and live news

    void export(ServerRequest request, ServerResponse response) throws IOException {
        Asked asked = new Asked(request);
        String format = request.path().pathParameters().get("format");
        if (!Exporters.names().contains(format)) {
            throw Problem.notFound(
                    "there is no format '%s'; formats: %s".formatted(format, String.join(", ", Exporters.names())));
        }
        if (asked.word("text").isPresent()) {
            throw Problem.badRequest("text cannot choose what is exported");
        }
        Query query = asked.query(codebook);
        Exporter exporter = Exporters.named(format);
        response.header(HeaderNames.CONTENT_TYPE, contentType(format));
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"incidents.%s\"".formatted(format));
        try (OutputStream out = response.outputStream();
                Stream<Incident> incidents = OneByOne.of(store(), query).map(holdings::shown)) {
            exporter.export(incidents, out);
        }
    }

    private static String contentType(String format) {
        return switch (format) {
            case "csv" -> "text/csv; charset=utf-8";
            case "geojson" -> "application/geo+json";
            case "jsonl" -> "application/x-ndjson";
            case "jsonld" -> "application/ld+json";
            default -> "application/octet-stream";
        };
    }

    void events(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        new Asked(request);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try (Feed.Listener listener = feed.listen();
                OutputStream out = response.outputStream()) {
            write(out, "retry: 3000\n\n");
            while (!feed.isClosed()) {
                Feed.@Nullable News news = listener.next(HEARTBEAT_S);
                if (news == null) {
                    write(out, ": still here\n\n");
                } else if (!news.incidents().isEmpty()) {
                    ObjectNode data = Json.object();
                    data.set("incidents", Json.strings(news.incidents()));
                    write(out, "id: %d\nevent: incidents\ndata: %s\n\n".formatted(news.number(), data));
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    // --------------------------------------------------------------------------------------------- about itself

    void codebook(ServerRequest request, ServerResponse response) {
        new Asked(request);
        ObjectNode object = Json.object();
        ArrayNode types = object.putArray("types");
        for (EventType type : EventType.values()) {
            types.addObject()
                    .put("type", type.code())
                    .put("category", type.category().code());
        }
        object.set("formats", Json.strings(Exporters.names()));
        object.put("masked", holdings.isMasked());
        object.put("version", codebook.version());
        send(response, Json.bytes(object));
    }

    void openapi(ServerRequest request, ServerResponse response) throws IOException {
        try (InputStream file = Answers.class.getResourceAsStream("openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("openapi.yaml is not in the jar");
            }
            response.header(HeaderNames.CONTENT_TYPE, "application/yaml");
            response.send(file.readAllBytes());
        }
    }

    void health(ServerRequest request, ServerResponse response) {
        store().count(Query.all().withPage(1, 0));
        send(response, "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8));
    }

    void metrics(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
        response.send(metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
