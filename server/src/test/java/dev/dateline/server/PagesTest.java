package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fetching.Allowance;
import dev.dateline.fetching.FetchLimits;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.Resolver;
import dev.dateline.fetching.testing.Site;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Reports that are sent by their addresses, with a news site on this machine that only this test allows.
class PagesTest {
    private final Site site = new Site();

    @TempDir
    Path folder;

    @AfterEach
    void closeSite() {
        site.close();
    }

    private Served served() throws InterruptedException {
        return served(() -> Fetcher.of(site.allowance()));
    }

    private Served served(Supplier<Fetcher> fetching) throws InterruptedException {
        return Served.on(folder, settings -> settings.withFetching(fetching));
    }

    private static HttpResponse<String> send(Served served, String... lines) throws Exception {
        return served.post("/api/reports", "text/uri-list", String.join("\r\n", lines));
    }

    private static JsonNode reports(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Served.tree(response.body()).path("reports");
    }

    private void anArticle(String path) {
        site.says(
                path,
                "text/html",
                "<html><head><meta property=\"article:published_time\" content=\"2024-03-12T08:00:00Z\"></head><body><article><h1>Bomb kills soldiers</h1><p>A roadside bomb killed seven soldiers near Baidoa on Monday, the army said.</p><p>No group has claimed the attack. The road was closed for the rest of the day.</p></article></body></html>");
    }

    @Test
    void pages_are_fetched_coded_and_kept() throws Exception {
        anArticle("/a");
        try (Served served = served()) {
            JsonNode report =
                    reports(send(served, "# mine", site.at("/a").toString())).path(0);
            assertThat(report.path("id").asString()).isEqualTo(site.at("/a").toString());
            assertThat(report.path("outcome").asString()).isEqualTo("stored");
            assertThat(report.path("incidents")).hasSize(1);
            assertThat(reports(send(served, site.at("/a").toString()))
                            .path(0)
                            .path("outcome")
                            .asString())
                    .isEqualTo("known");
        }
    }

    @Test
    void each_address_has_its_own_outcome() throws Exception {
        anArticle("/a");
        site.leadsOn("/inside", "http://169.254.169.254/latest/meta-data/");
        try (Served served = served()) {
            JsonNode reports = reports(send(
                    served,
                    "http://10.0.0.8/",
                    site.at("/a").toString(),
                    site.at("/none").toString(),
                    site.at("/inside").toString(),
                    "no address at all"));
            assertThat(reports.findValuesAsString("outcome"))
                    .containsExactly("skipped", "stored", "skipped", "skipped", "skipped");
            assertThat(reports.findValuesAsString("reason"))
                    .containsExactly("refused", "not-fetched", "refused", "refused");
            assertThat(reports.path(0).path("detail").asString()).contains("10.0.0.8", "a private network");
        }
    }

    @Test
    void when_nothing_but_forbidden_addresses_is_sent_the_request_is_refused_with_the_reason() throws Exception {
        site.leadsOn("/inside", "http://127.0.0.1:1/");
        try (Served served = served()) {
            for (String address : List.of(
                    "http://127.0.0.1/",
                    "http://[::1]/",
                    "file:///etc/passwd",
                    site.at("/inside").toString())) {
                HttpResponse<String> refused = send(served, address);
                assertThat(refused.statusCode()).as(address).isEqualTo(403);
                assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(Served.tree(refused.body()).path("detail").asString())
                        .startsWith(address + ": ");
            }
        }
    }

    @Test
    void the_server_itself_cannot_be_asked_through_it() throws Exception {
        try (Served served = served()) {
            assertThat(send(served, served.address().resolve("/api/incidents").toString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_name_that_leads_elsewhere_the_second_time_is_not_asked_a_second_time() throws Exception {
        anArticle("/a");
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"));
        Allowance allowance = Allowance.parse(List.of("rebound.example:" + site.port()));
        try (Served served = served(() -> Fetcher.of(allowance, rebinding, FetchLimits.usual(), Clock.systemUTC()))) {
            JsonNode report = reports(send(served, "http://rebound.example:%d/a".formatted(site.port())))
                    .path(0);
            assertThat(report.path("reason").asString()).isEqualTo("not-fetched");
            assertThat(asked).hasValue(1);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void a_list_is_neither_empty_nor_endless() throws Exception {
        try (Served served = served()) {
            assertThat(send(served, "# nothing").statusCode()).isEqualTo(400);
            assertThat(send(served, "http://a.example/\n".repeat(21)).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void only_who_may_add_reports_has_pages_fetched() throws Exception {
        anArticle("/a");
        Path file = folder.resolve("tokens");
        String token = Tokens.add(file, Role.REVIEWER, "maria");
        Tokens tokens = Tokens.read(file);
        try (Served served = Served.on(
                folder, settings -> settings.withTokens(tokens).withFetching(() -> Fetcher.of(site.allowance())))) {
            assertThat(send(served, site.at("/a").toString()).statusCode()).isEqualTo(401);
            HttpResponse<String> refused = served.send(served.request("/api/reports")
                    .header("Content-Type", "text/uri-list")
                    .header("Authorization", "Bearer " + token)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            site.at("/a").toString()))
                    .build());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void pages_are_only_fetched_to_be_kept() throws Exception {
        try (Served served = served()) {
            assertThat(served.post("/api/read", "text/uri-list", site.at("/a").toString())
                            .statusCode())
                    .isEqualTo(415);
        }
    }
}
