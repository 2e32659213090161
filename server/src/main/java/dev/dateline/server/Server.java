package dev.dateline.server;

import dev.dateline.Dateline;
import dev.dateline.core.incident.Incident;
import dev.dateline.store.AmbiguousIdException;
import dev.dateline.store.ContentHash;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.StoreException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.node.ObjectNode;

/// A server over one store, from [#start] to [#close()]. Thread-safe.
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final int MOST_CONNECTIONS = 1024;
    /// Kept here, as the logging system forgets loggers that nobody holds.
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("io.helidon"), Logger.getLogger("org.apache.lucene"));

    private final ServerSettings settings;
    private final Routes routes;
    private final WebServer web;
    private final Feed feed;
    private final FindingIndex index;
    private final Thread building;
    private final Pages pages;
    private final SlowCallers slow;
    private final SharedStore shared;
    private volatile boolean closing;

    private Server(ServerSettings settings, IncidentStore store, Supplier<Dateline> dateline, Consumer<String> log) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        this.settings = settings;
        Holdings holdings = new Holdings(store, settings.unmasked());
        feed = new Feed();
        index = new FindingIndex();
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        Answers answers = new Answers(holdings, index, feed, settings.codebook(), metrics);
        store.listen(answers::rewritten);
        pages = new Pages(settings.fetching());
        slow = new SlowCallers(settings.patience());
        Intakes intakes = new Intakes(
                holdings,
                dateline,
                pages,
                settings.maxBodyBytes(),
                (ids, reports) -> written(holdings, answers, ids, reports));
        shared = new SharedStore(store, (ids, reports) -> written(holdings, answers, ids, reports), hash -> {
            index.remove(hash);
            index.refresh();
        });
        Gate gate = new Gate(settings, metrics, slow);
        routes = Routes.of(answers, intakes);
        web = WebServer.builder()
                .address(settings.address())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(PATIENCE)
                .maxPayloadSize(settings.maxBodyBytes())
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(SLOWEST)
                .connectionOptions(options -> options.readTimeout(SLOWEST).tcpNoDelay(true))
                .idleConnectionPeriod(PATIENCE)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(slow)
                .routing(routing -> route(routing, gate, routes, new PageFiles(), log))
                .build()
                .start();
        building = Thread.ofPlatform().name("dateline-search").daemon().start(() -> {
            answers.prepare();
            index.build(holdings, () -> closing);
        });
    }

    /// Serves the store, which stays the caller's to close after the server.
    ///
    /// @param dateline asked when the first report is to be coded, once
    /// @param log gets a line for a person on what goes wrong
    /// @throws IllegalStateException when the address or port cannot be taken
    public static Server start(
            ServerSettings settings, IncidentStore store, Supplier<Dateline> dateline, Consumer<String> log) {
        try {
            return new Server(settings, store, dateline, log);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(
                    "port %d of %s cannot be taken: %s"
                            .formatted(settings.port(), settings.address().getHostAddress(), e.getMessage()),
                    e);
        }
    }

    /// Where the page is.
    public URI address() {
        InetAddress address = settings.address();
        String host = address.isLoopbackAddress()
                ? "127.0.0.1"
                : address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, web.port()));
    }

    /// The store, for others in this process: what they write is seen on the page. Closing it does nothing.
    public IncidentStore shared() {
        return shared;
    }

    Routes routes() {
        return routes;
    }

    /// Waits until everything stored can be searched.
    void awaitSearch() throws InterruptedException {
        building.join();
    }

    private void written(Holdings holdings, Answers answers, Set<String> incidents, List<ContentHash> reports) {
        Set<ContentHash> changed = new LinkedHashSet<>(reports);
        // Who is private in a new report is masked from now on in the others of the incident.
        for (Incident incident : holdings.store().incidents(List.copyOf(incidents))) {
            incident.accounts().forEach(account -> changed.add(new ContentHash(account.report())));
        }
        holdings.reports(List.copyOf(changed)).forEach(index::put);
        index.refresh();
        answers.indexed();
        feed.tell(incidents);
    }

    private static void route(
            HttpRouting.Builder routing, Gate gate, Routes routes, PageFiles page, Consumer<String> log) {
        routing.addFilter(gate::pass);
        for (Routes.Route route : routes.all()) {
            routing.route(route.method(), route.path(), gate.guarded(route));
        }
        routing.get("/*", (request, response) -> page(page, routes, request, response));
        routing.any((request, response) -> {
            throw missing(routes, request);
        });
        routing.error(Problem.class, Server::send);
        routing.error(
                AmbiguousIdException.class,
                (request, response, e) -> send(request, response, Problem.badRequest(String.valueOf(e.getMessage()))));
        routing.error(StoreException.class, (request, response, e) -> {
            log.accept("request %s: %s".formatted(id(response), e.getMessage()));
            send(request, response, Problem.unavailable("the store failed; the server's log names the request"));
        });
        routing.error(HttpException.class, (request, response, e) -> send(request, response, problem(e)));
        routing.error(RuntimeException.class, (request, response, e) -> {
            log.accept("request %s: %s".formatted(id(response), e));
            send(request, response, Problem.internal(id(response)));
        });
    }

    private static void page(PageFiles page, Routes routes, ServerRequest request, ServerResponse response) {
        PageFiles.PageFile file = page.find(request.path().rawPath()).orElseThrow(() -> missing(routes, request));
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        response.header(
                file.forever()
                        ? HeaderValues.create(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        : HeaderValues.CACHE_NO_CACHE);
        response.send(file.bytes());
    }

    private static Problem missing(Routes routes, ServerRequest request) {
        List<String> methods = routes.all().stream()
                .filter(route -> route.matcher().match(request.path()).accepted())
                .map(route -> route.method().text())
                .toList();
        return methods.isEmpty()
                ? Problem.notFound("there is nothing at this address; /api/openapi.yaml says what there is")
                : Problem.methodNotAllowed("only %s can be asked here".formatted(String.join(", ", methods)));
    }

    private static Problem problem(HttpException e) {
        return switch (e.status().code()) {
            case 404 -> Problem.notFound("there is nothing at this address");
            case 413 -> Problem.tooLarge(ServerSettings.USUAL_MAX_BODY_BYTES);
            default -> Problem.badRequest("the request is not as HTTP wants it");
        };
    }

    private static String id(ServerResponse response) {
        return response.headers().first(Gate.REQUEST_ID).orElse("");
    }

    private static void send(ServerRequest request, ServerResponse response, Problem problem) {
        ObjectNode object = Json.object();
        object.put("type", "about:blank");
        object.put("title", problem.title());
        object.put("status", problem.status());
        object.put("detail", problem.detail());
        object.put("instance", id(response));
        response.status(Status.create(problem.status()));
        response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
        if (problem.status() == 401) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfter() > 0) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(problem.retryAfter()));
        }
        response.send(Json.bytes(object));
    }

    /// Lets requests that are under way end, and lets go of whoever listens.
    @Override
    public void close() {
        closing = true;
        feed.close();
        web.stop();
        slow.close();
        pages.close();
        try {
            building.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
