package dev.dateline.server;

import dev.dateline.Dateline;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import dev.dateline.core.json.ContractJson;
import dev.dateline.reading.intake.Format;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import dev.dateline.server.Tokens.Caller;
import dev.dateline.store.Added;
import dev.dateline.store.ContentHash;
import dev.dateline.store.Delivery;
import dev.dateline.store.IncidentStore;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What comes in: reports to code, reports to keep, decisions of reviewers.
final class Intakes {
    private static final int ID_DIGITS = 12;

    private final Holdings holdings;
    private final Supplier<Dateline> dateline;
    private final Pages pages;
    private final long maxBodyBytes;
    private final Written written;
    /// Coding takes a core: more at once would only make whoever reads wait.
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /// Told of what was written.
    @FunctionalInterface
    interface Written {
        /// After all of one request.
        void incidents(Set<String> ids, List<ContentHash> reports);
    }

    Intakes(Holdings holdings, Supplier<Dateline> dateline, Pages pages, long maxBodyBytes, Written written) {
        this.holdings = holdings;
        this.dateline = dateline;
        this.pages = pages;
        this.maxBodyBytes = maxBodyBytes;
        this.written = written;
    }

    /// Something that arrived with what became of it.
    private record Coded(Optional<Report> report, Outcome outcome) {}

    void read(ServerRequest request, ServerResponse response) throws IOException {
        ObjectNode object = Json.object();
        ArrayNode reports = object.putArray("reports");
        for (Coded coded : code(request)) {
            Outcome shown = coded.outcome() instanceof Outcome.Coded(var report)
                    ? new Outcome.Coded(holdings.shown(report))
                    : coded.outcome();
            reports.add(Json.parse(ContractJson.line(shown, true, true)));
        }
        send(response, object);
    }

    void add(ServerRequest request, ServerResponse response) throws IOException {
        List<Coded> all = Pages.isListed(request) ? codePages(request) : code(request);
        List<Delivery> deliveries = new ArrayList<>();
        for (Coded coded : all) {
            if (coded.outcome() instanceof Outcome.Coded(var report)
                    && coded.report().isPresent()) {
                deliveries.add(Delivery.of(coded.report().get(), report));
            }
        }
        IncidentStore store = holdings.store();
        List<Added> added = deliveries.isEmpty() ? List.of() : store.addAll(deliveries);
        Set<String> changed = new HashSet<>();
        List<ContentHash> stored = new ArrayList<>();
        ObjectNode object = Json.object();
        ArrayNode reports = object.putArray("reports");
        int next = 0;
        for (Coded coded : all) {
            ObjectNode received = reports.addObject();
            received.put("id", coded.outcome().reportId());
            switch (coded.outcome()) {
                case Outcome.Skipped(String id, Outcome.Reason reason, String detail) ->
                    received.put("outcome", "skipped")
                            .put("reason", reason.code())
                            .put("detail", detail);
                case Outcome.Coded any -> {
                    Added report = added.get(next++);
                    List<String> incidents = store.incidentsToldBy(List.of(report.report()));
                    received.put(
                            "outcome",
                            switch (report.kind()) {
                                case NEW -> "stored";
                                case RECODED -> "coded-anew";
                                case HELD -> "known";
                            });
                    received.put("hash", report.report().hex());
                    received.set("incidents", Json.strings(incidents));
                    if (report.kind() != Added.Kind.HELD) {
                        changed.addAll(incidents);
                        stored.add(report.report());
                    }
                }
            }
        }
        written.incidents(changed, stored);
        send(response, object);
    }

    private List<Coded> codePages(ServerRequest request) throws IOException {
        new Asked(request);
        return pages.fetch(body(request)).stream()
                .map(page -> switch (page) {
                    case Pages.Asked.Got(Report report) -> new Coded(Optional.of(report), code(report));
                    case Pages.Asked.Missed(Outcome.Skipped why) -> new Coded(Optional.empty(), why);
                })
                .toList();
    }

    private List<Coded> code(ServerRequest request) throws IOException {
        Asked asked = new Asked(request);
        Format format = format(request);
        byte[] body = body(request);
        List<Coded> all = new ArrayList<>();
        IntakeOptions options = IntakeOptions.defaults().withFormat(format);
        options = asked.day("published").map(options::withPublished).orElse(options);
        List<Incoming> arrived;
        // a document is read by a process of its own: not more of them at once than cores
        acquireCore();
        try (Stream<Incoming> incoming =
                new Intake().open(List.of(Intake.STANDARD_INPUT), options, new ByteArrayInputStream(body))) {
            arrived = incoming.toList();
        } finally {
            cores.release();
        }
        boolean isOne = arrived.size() == 1;
        arrived.forEach(one -> all.add(code(one, format, asked, isOne)));
        return all;
    }

    private Coded code(Incoming incoming, Format format, Asked asked, boolean isOne) {
        return switch (incoming) {
            case Incoming.Rejected(String id, Outcome.Reason reason, String detail) ->
                // whoever sends it knows what it is called
                new Coded(Optional.empty(), new Outcome.Skipped(id, reason, nameless(detail)));
            case Incoming.Arrived(Report arrived, List<String> warnings) -> {
                boolean hasId = format == Format.JSONL || !arrived.id().startsWith(Intake.STANDARD_INPUT);
                Report report = hasId ? arrived : described(arrived, asked, isOne);
                yield new Coded(Optional.of(report), code(report));
            }
        };
    }

    /// The message about standard input without its name.
    private static String nameless(String detail) {
        String name = Intake.STANDARD_INPUT + ": ";
        return detail.startsWith(name) ? detail.substring(name.length()) : detail;
    }

    /// A pasted text, a page or a document is called by what it says.
    ///
    /// @param isOne whether it is all that came, so that what is told of it holds
    private static Report described(Report arrived, Asked asked, boolean isOne) {
        Report report = new Report(
                "web",
                isOne ? asked.word("title").or(arrived::title) : arrived.title(),
                isOne ? asked.day("published").or(arrived::published) : arrived.published(),
                arrived.author(),
                asked.word("outlet").or(arrived::outlet),
                isOne ? asked.word("url").or(arrived::url) : arrived.url(),
                arrived.content());
        return report.withId("web-" + ContentHash.of(report).hex().substring(0, ID_DIGITS));
    }

    private void acquireCore() {
        try {
            cores.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the server is ending");
        }
    }

    private Outcome code(Report report) {
        acquireCore();
        try {
            return dateline.get().read(report);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Skipped(
                    report.id(),
                    Outcome.Reason.INTERNAL_ERROR,
                    "%s; this is a fault of dateline, please report it"
                            .formatted(e.getClass().getSimpleName()));
        } finally {
            cores.release();
        }
    }

    private static Format format(ServerRequest request) {
        String type = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .map(value -> value.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (type) {
            case "text/plain" -> Format.TEXT;
            case "text/html" -> Format.HTML;
            case "application/x-ndjson", "application/jsonl" -> Format.JSONL;
            case "application/pdf" -> Format.PDF;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Format.DOCX;
            case "application/rtf", "text/rtf" -> Format.RTF;
            case "application/vnd.oasis.opendocument.text" -> Format.ODT;
            // a file of which only its bytes tell what it is
            case "application/octet-stream" -> Format.AUTO;
            default ->
                throw Problem.unsupported(
                        "send text/plain, text/html, application/x-ndjson, a PDF, DOCX, RTF or ODT"
                                + " document, or any of them as application/octet-stream; /api/reports also takes text/uri-list");
        };
    }

    private byte[] body(ServerRequest request) throws IOException {
        if (request.headers().contentLength().orElse(0) > maxBodyBytes) {
            throw Problem.tooLarge(maxBodyBytes);
        }
        byte[] body =
                request.content().inputStream().readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBodyBytes + 1));
        SlowCallers.bodyCame(request);
        if (body.length > maxBodyBytes) {
            throw Problem.tooLarge(maxBodyBytes);
        }
        if (body.length == 0) {
            throw Problem.badRequest("the body is empty");
        }
        return body;
    }

    // ------------------------------------------------------------------------------------------------ decisions

    void decide(ServerRequest request, ServerResponse response) throws IOException {
        new Asked(request);
        boolean json = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
                .isPresent();
        if (!json) {
            throw Problem.unsupported("send application/json");
        }
        ObjectNode body = Json.parse(body(request));
        Caller caller = request.context()
                .get(Caller.class)
                .orElseThrow(() -> new IllegalStateException("nobody is known to ask"));
        Decision.Content content = content(body);
        String because = needed(body, "because");
        Set<String> before = incidents(content);
        Decision decision;
        try {
            decision = holdings.store().decide(content, because, author(body, caller));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        Set<String> changed = new HashSet<>(before);
        changed.addAll(incidents(content));
        written.incidents(changed, List.of());
        ObjectNode decided = Answers.decided(decision);
        decided.set("incidents", Json.strings(changed.stream().sorted().toList()));
        send(response, decided);
    }

    /// With tokens nobody writes under another's name.
    private static String author(ObjectNode body, Caller caller) {
        return caller.isNamedByToken()
                ? caller.name()
                : Json.text(body, "author").orElse(caller.name());
    }

    private Decision.Content content(ObjectNode body) {
        return switch (needed(body, "kind")) {
            case "same" -> pair(body, Decision.Same::new);
            case "different" -> pair(body, Decision.Different::new);
            case "value" -> value(body);
            case String other ->
                throw Problem.badRequest("kind '%s' must be same, different or value".formatted(other));
        };
    }

    private static Decision.Content pair(ObjectNode body, BiFunction<String, String, Decision.Content> decision) {
        try {
            return decision.apply(needed(body, "account"), needed(body, "other"));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Decision.Content value(ObjectNode body) {
        String id = needed(body, "incident");
        Incident incident = holdings.store()
                .incident(id)
                .orElseThrow(() -> Problem.notFound("there is no incident '%s'".formatted(id)));
        try {
            return new Decision.Value(incident.id(), Settled.parse(needed(body, "field"), needed(body, "value")));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Set<String> incidents(Decision.Content content) {
        List<String> accounts = switch (content) {
            case Decision.Same(String account, String other) -> List.of(account, other);
            case Decision.Different(String account, String other) -> List.of(account, other);
            case Decision.Value(String account, Settled settled) -> List.of(account);
        };
        Set<String> ids = new HashSet<>();
        for (String account : accounts) {
            holdings.store().incident(account).map(Incident::id).ifPresent(ids::add);
        }
        return ids;
    }

    private static String needed(ObjectNode body, String name) {
        return Json.text(body, name).orElseThrow(() -> Problem.badRequest("'%s' is missing".formatted(name)));
    }

    private static void send(ServerResponse response, ObjectNode object) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(Json.bytes(object));
    }
}
