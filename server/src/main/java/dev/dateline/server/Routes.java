package dev.dateline.server;

import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the server answers to, as `openapi.yaml` describes it.
record Routes(List<Route> all) {
    /// @param path as in `openapi.yaml`
    /// @param role who may ask; empty for everyone
    record Route(Method method, String path, Optional<Role> role, Handler handler) {
        PathMatcher matcher() {
            return PathMatchers.create(path);
        }
    }

    Routes {
        all = List.copyOf(all);
    }

    static Routes of(Answers answers, Intakes intakes) {
        return new Routes(List.of(
                get("/api/incidents", answers::incidents),
                get("/api/overview", answers::overview),
                get("/api/incidents/{id}", answers::incident),
                get("/api/accounts", answers::accounts),
                get("/api/reports", answers::reports),
                post("/api/reports", Role.ADMIN, intakes::add),
                get("/api/reports/{hash}", answers::report),
                post("/api/read", Role.READER, intakes::read),
                get("/api/actors", answers::actors),
                get("/api/relations", answers.findings("relations")),
                get("/api/warnings", answers.findings("warnings")),
                get("/api/indicators", answers.findings("indicators")),
                get("/api/statements", answers.findings("statements")),
                get("/api/review", answers::review),
                get("/api/decisions", answers::decisions),
                post("/api/decisions", Role.REVIEWER, intakes::decide),
                get("/api/export/{format}", answers::export),
                get("/api/search", answers::search),
                get("/api/events", answers::events),
                get("/api/codebook", answers::codebook),
                get("/api/openapi.yaml", answers::openapi),
                new Route(Method.GET, "/health", Optional.empty(), answers::health),
                get("/metrics", answers::metrics)));
    }

    /// `get /api/incidents`, as `openapi.yaml` has it.
    List<String> names() {
        return all.stream()
                .map(route -> route.method().text().toLowerCase(Locale.ROOT) + " " + route.path())
                .toList();
    }

    private static Route get(String path, Handler handler) {
        return new Route(Method.GET, path, Optional.of(Role.READER), handler);
    }

    private static Route post(String path, Role role, Handler handler) {
        return new Route(Method.POST, path, Optional.of(role), handler);
    }
}
