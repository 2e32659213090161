package dev.dateline.server;

import dev.dateline.server.Tokens.Caller;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// What every request passes: it gets an id, its answer gets the headers that keep a browser safe, and who asks
/// for more than they may is refused.
final class Gate {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String BEARER = "bearer ";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final ServerSettings settings;
    private final MeterRegistry metrics;

    private final Optional<Turnstile> turnstile;
    private final SlowCallers slow;

    Gate(ServerSettings settings, MeterRegistry metrics, SlowCallers slow) {
        this.settings = settings;
        this.metrics = metrics;
        this.slow = slow;
        this.turnstile = settings.rate().map(rate -> new Turnstile(rate, System::nanoTime));
    }

    void pass(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(REQUEST_ID, newId());
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("X-Frame-Options", "DENY");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Cross-Origin-Resource-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        slow.heed(request, response);
        // Who asks with a wrong token, or none, is counted by the address.
        Optional<Caller> caller = caller(request);
        turnstile.ifPresent(counted -> counted.pass(caller.filter(Caller::isNamedByToken)
                .map(known -> "token " + known.name())
                .orElseGet(() -> Turnstile.key(request.remotePeer().address()))));
        caller.ifPresent(known -> request.context().register(known));
        requireOwnHost(request);
        if (!READING.contains(request.prologue().method().text())) {
            requireOwnPage(request);
        }
        chain.proceed();
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /// A page elsewhere whose name was made to lead here cannot read what this machine holds.
    private void requireOwnHost(RoutingRequest request) {
        if (settings.tokens().isEmpty() && !LOOPBACK_NAMES.contains(host(request.authority()))) {
            throw Problem.forbidden("this server is asked as localhost or 127.0.0.1 only");
        }
    }

    private static String host(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        return (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    }

    /// Another site's page cannot write here in the name of who has it open.
    private static void requireOwnPage(RoutingRequest request) {
        Optional<String> site = request.headers().first(FETCH_SITE);
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        if (site.filter(from -> !from.equals("same-origin") && !from.equals("none"))
                        .isPresent()
                || origin.filter(from -> !isOf(from, request.authority())).isPresent()) {
            throw Problem.forbidden("pages of other sites cannot write here");
        }
    }

    private static boolean isOf(String origin, String authority) {
        try {
            return authority.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The handler behind the check of who asks; counted and timed.
    Handler guarded(Routes.Route route) {
        return (request, response) -> {
            Timer.Sample sample = Timer.start(metrics);
            response.whenSent(() -> sample.stop(timer(route, response.status().code())));
            response.header(HeaderNames.CACHE_CONTROL, "no-store");
            if (route.role().isPresent()) {
                Caller caller = request.context().get(Caller.class).orElseThrow(Problem::unauthorized);
                if (!caller.role().may(route.role().get())) {
                    throw Problem.forbidden("this needs the role %s; the token's is %s"
                            .formatted(route.role().get().code(), caller.role().code()));
                }
            }
            route.handler().handle(request, response);
        };
    }

    private Timer timer(Routes.Route route, int status) {
        return Timer.builder("http.server.requests")
                .description("Requests by route and status")
                .tag("method", route.method().text())
                .tag("route", route.path())
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram(false)
                .register(metrics);
    }

    /// Without tokens whoever reaches the loopback address may do all.
    private Optional<Caller> caller(RoutingRequest request) {
        if (settings.tokens().isEmpty()) {
            return Optional.of(new Caller(Role.ADMIN, System.getProperty("user.name", "local"), false));
        }
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .flatMap(value -> settings.tokens()
                        .get()
                        .caller(value.substring(BEARER.length()).strip()));
    }
}
