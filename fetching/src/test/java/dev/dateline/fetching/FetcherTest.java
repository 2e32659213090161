package dev.dateline.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fetching.testing.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a real server on this machine, which only this test's allowance opens.
class FetcherTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final Site site = new Site();
    private final Site other = new Site();

    @AfterEach
    void closeSites() {
        site.close();
        other.close();
    }

    private Fetched fetch(String path) {
        return fetch(site.at(path), Wanted.ARTICLE, Validators.none(), FetchLimits.usual());
    }

    private Fetched fetch(URI address, Wanted wanted, Validators known, FetchLimits limits) {
        try (Fetcher fetcher = Fetcher.of(site.allowance(), Resolver.ofThisMachine(), limits, CLOCK)) {
            return fetcher.fetch(address, wanted, known);
        }
    }

    private static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return new String(((Fetched.Page) fetched).body(), StandardCharsets.UTF_8);
    }

    private static String detail(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Refused(String detail) -> detail;
            case Fetched.Failed failed -> failed.detail();
            case Fetched.Page page -> "page";
            case Fetched.Unchanged unchanged -> "unchanged";
        };
    }

    @Test
    void gives_the_page_with_its_kind_and_validators() {
        site.says(
                "/a",
                200,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "ETag",
                        "\"v1\"",
                        "Last-Modified",
                        "Wed, 01 May 2024 08:00:00 GMT"),
                "<p>Kéren</p>".getBytes(StandardCharsets.UTF_8));
        Fetched fetched = fetch("/a");
        assertThat(text(fetched)).isEqualTo("<p>Kéren</p>");
        assertThat(((Fetched.Page) fetched).mediaType()).isEqualTo("text/html");
        assertThat(((Fetched.Page) fetched).validators())
                .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Wed, 01 May 2024 08:00:00 GMT")));
    }

    @Test
    void says_who_asks_and_sends_nothing_personal() {
        site.says("/a", "text/html", "x");
        fetch("/a");
        assertThat(site.asked().getFirst().headers())
                .hasEntrySatisfying("User-agent", agent -> assertThat(agent).contains("dateline"))
                .doesNotContainKeys("Cookie", "Authorization", "Referer");
    }

    @Test
    void keeps_no_cookies() {
        site.says("/a", 200, Map.of("Content-Type", "text/html", "Set-Cookie", "id=7"), new byte[] {'x'});
        try (Fetcher fetcher = Fetcher.of(site.allowance())) {
            fetcher.fetch(site.at("/a"), Wanted.ARTICLE);
            fetcher.fetch(site.at("/a"), Wanted.ARTICLE);
        }
        assertThat(site.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("Cookie"));
    }

    @Test
    void asks_whether_a_known_page_changed() {
        site.answers("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 500, -1);
        });
        Validators known = new Validators(Optional.of("\"v1\""), Optional.empty());
        assertThat(fetch(site.at("/feed"), Wanted.FEED, known, FetchLimits.usual()))
                .isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void text_in_a_charset_that_the_server_alone_names_is_read_by_it() {
        site.says(
                "/a",
                200,
                Map.of("Content-Type", "text/html; charset=windows-1251"),
                "<p>Минск</p>".getBytes(Charset.forName("windows-1251")));
        assertThat(text(fetch("/a"))).isEqualTo("<p>Минск</p>");
    }

    @Test
    void follows_redirects() {
        site.leadsOn("/a", "/b").leadsOn("/b", site.at("/c").toString()).says("/c", "text/html", "there");
        Fetched fetched = fetch("/a");
        assertThat(text(fetched)).isEqualTo("there");
        assertThat(((Fetched.Page) fetched).address()).isEqualTo(site.at("/c"));
    }

    @Test
    void a_circle_of_redirects_ends() {
        site.leadsOn("/a", "/b").leadsOn("/b", "/a");
        assertThat(detail(fetch("/a"))).contains("more than 5 times");
        assertThat(site.paths()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "http://localhost/",
                "//127.0.0.1/",
                "http://2130706433/",
                "http://u:p@127.0.0.1/"
            })
    void a_redirect_to_where_nobody_should_look_is_refused(String location) {
        site.leadsOn("/a", location);
        Fetched fetched = fetch("/a");
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(detail(fetched)).startsWith("leads on to where ");
    }

    @Test
    void a_redirect_to_another_server_of_this_machine_is_never_followed() {
        other.says("/secret", "text/html", "secret");
        site.leadsOn("/a", other.at("/secret").toString());
        assertThat(fetch("/a")).isInstanceOf(Fetched.Refused.class);
        assertThat(other.asked()).isEmpty();
    }

    /// A name that leads elsewhere each time it is asked for: first to where nobody listens, then to the site.
    @Test
    void a_name_is_resolved_once_and_not_asked_for_again_to_connect() {
        site.says("/a", "text/html", "inside");
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"));
        Allowance allowance = Allowance.parse(List.of("rebound.example:" + site.port()));
        URI address = URI.create("http://rebound.example:%d/a".formatted(site.port()));
        try (Fetcher fetcher = Fetcher.of(allowance, rebinding, FetchLimits.usual(), CLOCK)) {
            assertThat(fetcher.fetch(address, Wanted.ARTICLE)).isInstanceOf(Fetched.Failed.class);
            assertThat(asked).hasValue(1);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void a_redirect_back_to_a_name_that_leads_elsewhere_by_now_is_judged_anew() {
        site.leadsOn("/a", "/b").says("/b", "text/html", "inside");
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
        Allowance allowance = Allowance.parse(List.of("rebound.example:" + site.port()));
        URI address = URI.create("http://rebound.example:%d/a".formatted(site.port()));
        try (Fetcher fetcher = Fetcher.of(allowance, rebinding, FetchLimits.usual(), CLOCK)) {
            assertThat(fetcher.fetch(address, Wanted.ARTICLE)).isInstanceOf(Fetched.Failed.class);
        }
        assertThat(site.paths()).containsExactly("/a");
    }

    /// The connection goes to the judged address although the machine's own resolver knows
    /// no such name.
    @Test
    void the_connection_goes_to_the_judged_address() {
        site.says("/a", "text/html", "there");
        Allowance allowance = Allowance.parse(List.of("no-such-name.invalid:" + site.port()));
        Resolver resolver = host -> List.of(InetAddress.getLoopbackAddress());
        try (Fetcher fetcher = Fetcher.of(allowance, resolver, FetchLimits.usual(), CLOCK)) {
            assertThat(text(fetcher.fetch(
                            URI.create("http://no-such-name.invalid:%d/a".formatted(site.port())), Wanted.ARTICLE)))
                    .isEqualTo("there");
        }
        assertThat(site.asked().getFirst().headers()).containsEntry("Host", "no-such-name.invalid:" + site.port());
    }

    @Test
    void a_name_with_several_addresses_is_reached_by_one_that_answers() {
        site.says("/a", "text/html", "there");
        Allowance allowance = Allowance.parse(List.of("two.example:" + site.port()));
        Resolver resolver = host -> List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.1"));
        try (Fetcher fetcher = Fetcher.of(allowance, resolver, FetchLimits.usual(), CLOCK)) {
            assertThat(text(fetcher.fetch(
                            URI.create("http://two.example:%d/a".formatted(site.port())), Wanted.ARTICLE)))
                    .isEqualTo("there");
        }
    }

    @Test
    void without_an_allowance_this_machine_is_never_asked() {
        site.says("/a", "text/html", "inside");
        try (Fetcher fetcher = Fetcher.of(Allowance.none())) {
            assertThat(fetcher.fetch(site.at("/a"), Wanted.ARTICLE)).isInstanceOf(Fetched.Refused.class);
        }
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is lasting: {1}")
    @CsvSource({
        "404, true",
        "410, true",
        "403, true",
        "408, false",
        "429, false",
        "500, false",
        "503, false",
        "206, true"
    })
    void an_error_is_told_with_whether_it_lasts(int status, boolean isLasting) {
        site.fails("/a", status);
        assertThat(fetch("/a"))
                .isEqualTo(new Fetched.Failed("the server answers " + status, isLasting, Optional.empty()));
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    120                           | PT2M
                    Wed, 01 May 2024 12:10:00 GMT | PT10M
                    Wed, 01 May 2024 11:10:00 GMT | PT0S
                    99999999                      | PT24H
                    soon                          |
                    """)
    void a_server_that_wants_to_be_left_alone_says_how_long(String said, Duration wait) {
        site.says("/a", 429, Map.of("Retry-After", said), new byte[0]);
        assertThat(((Fetched.Failed) fetch("/a")).retryAfter()).isEqualTo(Optional.ofNullable(wait));
    }

    @Test
    void what_is_no_page_is_not_read() {
        site.says("/a", "image/png", "x");
        assertThat(detail(fetch("/a"))).contains("image/png");
    }

    @Test
    void a_body_beyond_the_limit_is_given_up() {
        site.answers("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            try {
                for (int i = 0; i < 4_000; i++) {
                    exchange.getResponseBody().write(much);
                }
            } catch (IOException hungUp) {
                return;
            }
        });
        assertThat(detail(fetch("/a"))).contains("larger than 8,388,608 bytes");
    }

    @Test
    void a_small_body_that_unfolds_to_a_huge_one_is_given_up() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(much);
            }
        }
        site.says("/a", 200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), packed.toByteArray());
        site.says("/b.gz", 200, Map.of("Content-Type", "application/gzip"), packed.toByteArray());
        assertThat(detail(fetch("/a"))).contains("larger than");
        assertThat(detail(fetch(site.at("/b.gz"), Wanted.FEED, Validators.none(), FetchLimits.usual())))
                .contains("larger than");
    }

    @Test
    void a_server_that_says_nothing_is_left_after_a_while() {
        CountDownLatch end = new CountDownLatch(1);
        site.answers("/a", exchange -> await(end));
        FetchLimits hasty = new FetchLimits(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(20), 5);
        assertThat(detail(fetch(site.at("/a"), Wanted.ARTICLE, Validators.none(), hasty)))
                .isEqualTo("does not answer in time");
        end.countDown();
    }

    @Test
    void a_server_that_goes_on_drop_by_drop_is_left_too() {
        CountDownLatch end = new CountDownLatch(1);
        site.answers("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!end.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (IOException | InterruptedException hungUp) {
                return;
            }
        });
        long before = System.nanoTime();
        assertThat(detail(fetch(
                        site.at("/a"),
                        Wanted.ARTICLE,
                        Validators.none(),
                        FetchLimits.usual().withWhole(Duration.ofSeconds(1)))))
                .isEqualTo("takes longer than 1 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_host_that_does_not_exist_is_told() {
        assertThat(detail(fetch(
                        URI.create("http://no-such-name.invalid/"),
                        Wanted.ARTICLE,
                        Validators.none(),
                        FetchLimits.usual())))
                .isEqualTo("there is no host no-such-name.invalid");
    }
}
