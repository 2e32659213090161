package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.server.ServerSettings.Patience;
import dev.dateline.server.ServerSettings.Rate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody may do.
class SafetyTest {
    private static final String TEXT = "Gunmen killed four soldiers in Baidoa on 4 March 2023, police said.";

    private static final int PATIENCE_MS = 20_000;

    @TempDir
    Path folder;

    @Test
    void an_address_that_others_reach_needs_tokens() {
        assertThatThrownBy(() -> ServerSettings.onLoopback(0).withAddress("0.0.0.0", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token-file");
    }

    @ParameterizedTest(name = "{0}: reads {1}, decides {2}, adds {3}")
    @CsvSource({
        "none, 401, 401, 401",
        "wrong, 401, 401, 401",
        "reader, 200, 403, 403",
        "reviewer, 200, 404, 403",
        "admin, 200, 404, 200"
    })
    void a_token_allows_what_its_role_may(String who, int reads, int decides, int adds) throws Exception {
        Path file = folder.resolve("tokens");
        String token = switch (who) {
            case "none" -> "";
            case "wrong" -> "0".repeat(43);
            default -> Tokens.add(file, Role.find(who).orElseThrow(), "maria");
        };
        if (token.isEmpty() || who.equals("wrong")) {
            Tokens.add(file, Role.ADMIN, "somebody-else");
        }
        Tokens tokens = Tokens.read(file);
        try (Served served = Served.on(folder, settings -> settings.withTokens(tokens))) {
            assertThat(asked(served, served.request("/api/incidents"), token)).isEqualTo(reads);
            assertThat(asked(
                            served,
                            posting(
                                    served,
                                    "/api/decisions",
                                    "application/json",
                                    "{\"kind\":\"value\",\"incident\":\"ffff\",\"field\":\"killed\",\"value\":\"1\",\"because\":\"x\"}"),
                            token))
                    .isEqualTo(decides);
            assertThat(asked(served, posting(served, "/api/reports", "text/plain", TEXT), token))
                    .isEqualTo(adds);
            assertThat(asked(served, served.request("/health"), "")).isEqualTo(200);
            assertThat(asked(served, served.request("/"), "")).isEqualTo(200);
            assertThat(served.store().countReports(dev.dateline.store.Query.all()))
                    .isEqualTo(adds == 200 ? 4 : 3);
        }
    }

    private static int asked(Served served, HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return served.send(request.build()).statusCode();
    }

    private static HttpRequest.Builder posting(Served served, String path, String type, String body) {
        return served.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void decisions_stand_under_the_name_of_the_token() throws Exception {
        Path file = folder.resolve("tokens");
        String token = Tokens.add(file, Role.REVIEWER, "maria");
        Tokens tokens = Tokens.read(file);
        try (Served served = Served.on(folder, settings -> settings.withTokens(tokens))) {
            String id = served.store()
                    .incidents(dev.dateline.store.Query.all())
                    .getFirst()
                    .id();
            assertThat(asked(
                            served,
                            posting(
                                    served,
                                    "/api/decisions",
                                    "application/json",
                                    "{\"kind\":\"value\",\"incident\":\"%s\",\"field\":\"killed\",\"value\":\"1\",\"because\":\"x\",\"author\":\"someone else\"}"
                                            .formatted(id)),
                            token))
                    .isEqualTo(200);
            assertThat(served.store().decisions().getFirst().author()).isEqualTo("maria");
        }
    }

    @Test
    void a_token_is_kept_as_its_hash_alone_and_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("tokens");
        String token = Tokens.add(file, Role.READER, "maria");
        assertThat(Files.readString(file)).doesNotContain(token).startsWith("reader maria ");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void a_broken_token_file_names_every_wrong_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tokens"), "# ours\nreader maria abc\nking john " + "0".repeat(64) + "\n");
        assertThatThrownBy(() -> Tokens.read(file)).hasMessageContaining(":2:").hasMessageContaining(":3:");
    }

    @Test
    void names_of_private_persons_leave_through_no_door() throws Exception {
        try (Served served = Served.on(folder)) {
            String id = served.json("/api/incidents?country=SO")
                    .path("incidents")
                    .path(0)
                    .path("id")
                    .asString();
            StringBuilder all = new StringBuilder();
            for (String path : new String[] {
                "/api/incidents",
                "/api/overview",
                "/api/incidents/" + id,
                "/api/accounts",
                "/api/reports",
                "/api/review",
                "/api/actors",
                "/api/relations",
                "/api/warnings",
                "/api/statements",
                "/api/indicators",
                "/api/search?q=colleague",
                "/api/search?q=nurse",
                "/api/export/jsonl",
                "/api/export/csv",
                "/api/export/geojson"
            }) {
                all.append(served.get(path).body());
            }
            for (var report : served.json("/api/reports").path("reports")) {
                all.append(served.get("/api/reports/" + report.path("hash").asString())
                        .body());
            }
            assertThat(all.toString())
                    .doesNotContainIgnoringCase(Served.PRIVATE_NAME)
                    .contains("█");
            assertThat(served.json("/api/search?q=marlowe").path("total").asInt())
                    .isZero();
            assertThat(served.json("/api/incidents?text=ilse%20marlowe")
                            .path("total")
                            .asInt())
                    .isZero();
        }
        try (Served served = Served.on(folder.resolve("open"), settings -> settings.withUnmasked(true))) {
            assertThat(served.json("/api/search?q=marlowe").path("total").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_private_person_of_a_later_report_is_masked_in_earlier_ones_too() throws Exception {
        try (Served served = Served.on(folder)) {
            String hash = "";
            for (var report : served.json("/api/reports").path("reports")) {
                if (report.path("id").asString().equals("hilltop.txt")) {
                    hash = report.path("hash").asString();
                }
            }
            assertThat(served.json("/api/reports/" + hash).path("text").asString())
                    .contains("A colleague, ███████, had treated");
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withMaxBodyBytes(1000))) {
            assertThat(served.post("/api/read", "text/plain", "x".repeat(2000)).statusCode())
                    .isEqualTo(413);
            HttpResponse<String> unannounced = served.send(served.request("/api/read")
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                            new java.io.ByteArrayInputStream("y".repeat(2000).getBytes(StandardCharsets.UTF_8))))
                    .build());
            assertThat(unannounced.statusCode()).isEqualTo(413);
            assertThat(served.post("/api/read", "text/plain", TEXT).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../openapi.yaml",
                "/assets/../../openapi.yaml",
                "/%2e%2e/openapi.yaml",
                "/assets/%2e%2e%2f%2e%2e%2fopenapi.yaml",
                "/..%5copenapi.yaml",
                "//etc/passwd",
                "/./../../../../etc/passwd",
                "/Server.class",
                "/.hidden"
            })
    void no_path_leads_out_of_the_page(String path) throws Exception {
        try (Served served = Served.on(folder)) {
            String answer = raw(served, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).matches("(?s)HTTP/1.1 (404|400).*").doesNotContain("openapi:", "root:");
        }
    }

    /// As typed, as no client would send it.
    private static String raw(Served served, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(PATIENCE_MS);
            byte[] answer = new byte[4096];
            int read = socket.getInputStream().readNBytes(answer, 0, 15);
            int rest = socket.getInputStream().read(answer, read, answer.length - read);
            return new String(answer, 0, read + Math.max(0, rest), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_name_made_to_lead_here_reads_nothing() throws Exception {
        try (Served served = Served.on(folder)) {
            assertThat(raw(served, "GET /api/incidents HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void a_page_of_another_site_writes_nothing() throws Exception {
        try (Served served = Served.on(folder)) {
            HttpResponse<String> refused = served.send(posting(served, "/api/reports", "text/plain", TEXT)
                    .header("Origin", "http://elsewhere.example")
                    .build());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(served.json("/api/reports").path("total").asInt()).isEqualTo(3);
        }
    }

    @Test
    void what_a_report_says_is_never_code() throws Exception {
        try (Served served = Served.on(folder)) {
            String hash = served.json("/api/search?q=gunmen")
                    .path("hits")
                    .path(0)
                    .path("report")
                    .path("hash")
                    .asString();
            HttpResponse<String> report = served.get("/api/reports/" + hash);
            assertThat(report.body()).contains("<script>");
            assertThat(report.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(report.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            String policy = served.get("/")
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe", "http");
        }
    }

    @Test
    void only_known_kinds_of_bodies_are_taken() throws Exception {
        try (Served served = Served.on(folder)) {
            assertThat(served.post("/api/read", "image/png", TEXT).statusCode()).isEqualTo(415);
            assertThat(served.post("/api/decisions", "text/plain", "{}").statusCode())
                    .isEqualTo(415);
            assertThat(served.post("/api/read", "text/plain", "").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_caller_who_asks_too_often_is_told_when_to_ask_again() throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withRate(Optional.of(new Rate(1, 5))))) {
            for (int i = 0; i < 5; i++) {
                assertThat(served.get("/api/codebook").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = served.get("/api/codebook");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void who_guesses_tokens_is_counted_apart_from_who_has_one() throws Exception {
        Path file = folder.resolve("tokens");
        String token = Tokens.add(file, Role.READER, "maria");
        Tokens tokens = Tokens.read(file);
        try (Served served =
                Served.on(folder, settings -> settings.withTokens(tokens).withRate(Optional.of(new Rate(1, 3))))) {
            for (int i = 0; i < 3; i++) {
                assertThat(asked(served, served.request("/api/codebook"), "wrong"))
                        .isEqualTo(401);
            }
            assertThat(asked(served, served.request("/api/codebook"), "wrong")).isEqualTo(429);
            assertThat(asked(served, served.request("/api/codebook"), token)).isEqualTo(200);
        }
    }

    @Test
    void callers_have_a_rate_by_themselves_where_others_reach_the_server() throws Exception {
        Path file = folder.resolve("tokens");
        Tokens.add(file, Role.READER, "maria");
        ServerSettings here = ServerSettings.onLoopback(0);
        assertThat(here.rate()).isEmpty();
        assertThat(here.withAddress("0.0.0.0", Optional.of(Tokens.read(file))).rate())
                .hasValue(Rate.usual());
    }

    private static final Patience HASTY = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing        | ''
                    half a line    | GET /heal
                    half a head    | GET /health HTTP/1.1~Host: localhost~X-Slow: a
                    half a body    | POST /api/read HTTP/1.1~Host: localhost~Content-Type: text/plain~Content-Length: 100~~Gunmen
                    half a chunk   | POST /api/read HTTP/1.1~Host: localhost~Content-Type: text/plain~Transfer-Encoding: chunked~~64~Gun
                    """)
    void who_stops_in_the_middle_of_a_request_is_hung_up_on(String what, String sent) throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withPatience(HASTY));
                Socket socket = open(served)) {
            socket.getOutputStream().write(sent.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(isHungUp(socket)).as(what).isTrue();
        }
    }

    @Test
    void who_sends_a_head_drop_by_drop_is_hung_up_on() throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withPatience(HASTY));
                Socket socket = open(served)) {
            Thread drops = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream()
                            .write("GET /health HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                    while (!socket.isClosed()) {
                        socket.getOutputStream().write('a');
                        Thread.onSpinWait();
                        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                    }
                } catch (IOException hungUp) {
                    return;
                }
            });
            assertThat(isHungUp(socket)).isTrue();
            drops.join();
        }
    }

    @Test
    void a_second_request_on_the_same_connection_is_waited_for_no_longer() throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withPatience(HASTY));
                Socket socket = open(served)) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /hea"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            assertThat(isHungUp(socket)).isTrue();
        }
    }

    @Test
    void who_listens_to_news_is_not_hung_up_on() throws Exception {
        try (Served served = Served.on(folder, settings -> settings.withPatience(HASTY));
                Socket socket = open(served)) {
            socket.getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(3_000);
            assertThatThrownBy(() -> socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()))
                    .as("still open after three times the patience")
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static Socket open(Served served) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), served.address().getPort());
    }

    private static boolean isHungUp(Socket socket) throws IOException {
        long before = System.nanoTime();
        socket.setSoTimeout(PATIENCE_MS);
        try {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
        return Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofSeconds(10)) < 0;
    }

    @Test
    void closing_lets_go_of_whoever_listens() throws Exception {
        Served served = Served.on(folder);
        HttpResponse<java.io.InputStream> stream = java.net.http.HttpClient.newHttpClient()
                .send(served.request("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        long before = System.nanoTime();
        served.close();
        assertThat(stream.body().readAllBytes()).isNotEmpty();
        assertThat((System.nanoTime() - before) / 1_000_000_000).isLessThan(10);
    }
}
