package dev.dateline.fetching.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Report;
import dev.dateline.fetching.Allowance;
import dev.dateline.fetching.FetchLimits;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.Resolver;
import dev.dateline.fetching.testing.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Follows feeds of a real server on this machine, in a time that passes only when the watcher waits.
class WatcherTest {
    private static final Instant START = Instant.parse("2024-05-01T12:00:00Z");
    private static final String PROSE = "Herders and farmers clashed near the wells of %s on Friday, elders said. "
            + "Six people died and the market was closed for the day, the governor told reporters. ";

    private final Site site = new Site();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Report> taken = new ArrayList<>();
    private final List<Notice> heard = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;
    private Allowance allowed = site.allowance();
    private int takeBeforeStop = Integer.MAX_VALUE;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @AfterEach
    void closeSite() {
        site.close();
    }

    private void round() {
        round(WatchSettings.usual(), site.at("/feed"));
    }

    private void round(WatchSettings settings, URI... feeds) {
        taken.clear();
        heard.clear();
        waits.clear();
        site.forget();
        FetchLimits hasty = new FetchLimits(Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofSeconds(3), 5);
        try (Fetcher fetcher = Fetcher.of(allowed, Resolver.ofThisMachine(), hasty, clock)) {
            new Watcher(fetcher, memory(), desk(), settings, clock, this::pass, () -> taken.size() >= takeBeforeStop)
                    .round(List.of(feeds));
        }
    }

    private boolean pass(Duration time) {
        waits.add(time);
        now = now.plus(time);
        return true;
    }

    private Memory memory() {
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return Optional.ofNullable(notes.get(name));
            }

            @Override
            public void remember(Map<String, String> written) {
                notes.putAll(written);
            }
        };
    }

    private Desk desk() {
        return new Desk() {
            @Override
            public void take(Report report) {
                taken.add(report);
            }

            @Override
            public void hear(Notice notice) {
                heard.add(notice);
            }
        };
    }

    private static String page(String place) {
        return "<html><head><title>Clash at %s</title></head><body><article><h1>Clash at %s</h1><p>%s</p><p>%s</p></article></body></html>"
                .formatted(place, place, PROSE.formatted(place), PROSE.formatted(place));
    }

    private Site feed(String... items) {
        return site.says(
                "/feed",
                200,
                Map.of("Content-Type", "application/rss+xml", "ETag", "\"v" + items.length + "\""),
                ("<rss version=\"2.0\"><channel><title>Harbour Wire</title>" + String.join("", items)
                                + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String item(String path) {
        return item(path, "Fri, 26 Apr 2024 08:00:00 GMT", "");
    }

    private String item(String path, String time, String more) {
        return "<item><title>Clash</title><link>%s</link><guid isPermaLink=\"false\">id%s</guid><pubDate>%s</pubDate>%s</item>"
                .formatted(site.at(path), path, time, more);
    }

    private List<String> ids() {
        return taken.stream().map(report -> URI.create(report.id()).getPath()).toList();
    }

    @Test
    void takes_each_item_by_its_page_the_first_published_first() {
        feed(item("/b"), item("/a")).says("/a", "text/html", page("Dulmarre")).says("/b", "text/html", page("Wardo"));
        round();
        assertThat(ids()).containsExactly("/a", "/b");
        Report report = taken.getFirst();
        assertThat(report.content().raw()).contains("wells of Dulmarre");
        assertThat(report.url()).hasValue(site.at("/a").toString());
        assertThat(report.published()).as("told by the feed alone").hasValue(LocalDate.of(2024, 4, 26));
        assertThat(report.outlet()).hasValue("Harbour Wire");
        assertThat(heard).containsExactly(new Notice.Followed(site.at("/feed"), 2, 2));
    }

    @Test
    void what_the_page_says_itself_holds() {
        feed(item("/a"))
                .says(
                        "/a",
                        "text/html",
                        page("Dulmarre")
                                .replace(
                                        "<head>",
                                        "<head><meta property=\"article:published_time\" content=\"2024-04-25T20:00:00Z\">"
                                                + "<meta property=\"og:site_name\" content=\"Hilltop Courier\">"));
        round();
        assertThat(taken.getFirst().published()).as("left to the page").isEmpty();
        assertThat(taken.getFirst().outlet()).as("left to the page").isEmpty();
    }

    @Test
    void brings_nothing_twice() {
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        feed(item("/a"), item("/b")).says("/b", "text/html", page("Wardo"));
        round();
        assertThat(ids()).containsExactly("/b");
        assertThat(site.paths()).doesNotContain("/a");
    }

    @Test
    void an_address_with_and_without_tracking_is_one() {
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        feed("<item><link>%s?utm_source=rss</link></item>".formatted(site.at("/a")));
        round();
        assertThat(taken).isEmpty();
    }

    @Test
    void what_changed_since_is_brought_again() {
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        feed(item("/a", "Fri, 26 Apr 2024 18:00:00 GMT", ""));
        round();
        assertThat(ids()).containsExactly("/a");
    }

    @Test
    void an_unchanged_feed_is_asked_by_condition_and_left() {
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        site.answers("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 500, -1);
        });
        round();
        assertThat(heard).containsExactly(new Notice.Unchanged(site.at("/feed")));
        round();
        assertThat(heard).as("and the time after that").containsExactly(new Notice.Unchanged(site.at("/feed")));
    }

    @Test
    void goes_on_where_it_was_stopped() {
        feed(item("/c"), item("/b"), item("/a"));
        for (String path : List.of("/a", "/b", "/c")) {
            site.says(path, "text/html", page("Dulmarre" + path.substring(1)));
        }
        takeBeforeStop = 1;
        round();
        assertThat(ids()).containsExactly("/a");
        takeBeforeStop = Integer.MAX_VALUE;
        round();
        assertThat(ids()).containsExactly("/b", "/c");
        assertThat(site.asked().get(1).headers())
                .as("the feed is asked for whole, as not all of it was done")
                .doesNotContainKey("If-none-match");
    }

    @Test
    void pauses_between_two_requests_to_a_host() {
        feed(item("/a"), item("/b")).says("/a", "text/html", page("Dulmarre")).says("/b", "text/html", page("Wardo"));
        round();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(site.paths()).containsExactly("/robots.txt", "/feed", "/b", "/a");
    }

    @Test
    void pauses_as_long_as_robots_txt_asks() {
        site.says("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 20\n");
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        assertThat(waits).contains(Duration.ofSeconds(20));
    }

    @Test
    void keeps_to_the_robots_txt_of_the_host_to_which_a_page_leads_on() {
        try (Site other = new Site()) {
            other.says("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 9\n")
                    .says("/private/a", "text/html", page("Dulmarre"))
                    .says("/open/b", "text/html", page("Keren"));
            allowed = Allowance.parse(List.of("127.0.0.1:" + site.port(), "127.0.0.1:" + other.port()));
            feed(item("/a"), item("/b"))
                    .leadsOn("/a", other.at("/private/a").toString())
                    .leadsOn("/b", other.at("/open/b").toString());
            round();
            assertThat(other.paths()).containsExactly("/robots.txt", "/open/b");
            assertThat(taken).hasSize(1);
            assertThat(heard)
                    .contains(new Notice.LeftOut(
                            site.at("/a").toString(), "it leads on to 127.0.0.1, whose robots.txt does not allow it"));
        }
    }

    @Test
    void keeps_to_robots_txt() {
        site.says(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private\n");
        feed(item("/private/a"), item("/b")).says("/b", "text/html", page("Wardo"));
        round();
        assertThat(ids()).containsExactly("/b");
        assertThat(site.paths()).doesNotContain("/private/a");
        assertThat(heard)
                .contains(new Notice.LeftOut(
                        site.at("/private/a").toString(), "its host's robots.txt does not allow it"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void rules_that_cannot_be_had_forbid_all_for_now(int status) {
        site.fails("/robots.txt", status);
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        assertThat(site.paths()).containsExactly("/robots.txt");
        site.fails("/robots.txt", 404);
        now = now.plus(Duration.ofHours(1));
        round();
        assertThat(ids()).containsExactly("/a");
    }

    @Test
    void an_item_whose_host_keeps_its_rules_to_itself_comes_later() {
        try (Site other = new Site()) {
            other.fails("/robots.txt", 503).says("/a", "text/html", page("Dulmarre"));
            feed("<item><title>Clash</title><link>" + other.at("/a") + "</link></item>");
            allowed = Allowance.parse(List.of("127.0.0.1:" + site.port(), "127.0.0.1:" + other.port()));
            round();
            assertThat(heard.getFirst()).isInstanceOf(Notice.Postponed.class);
            other.fails("/robots.txt", 404);
            now = now.plus(Duration.ofHours(1));
            round();
            assertThat(ids()).containsExactly("/a");
        }
    }

    @Test
    void a_feed_that_fails_is_left_alone_longer_each_time() {
        site.fails("/feed", 500);
        List<Duration> left = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            round();
            Notice.Stuck stuck = (Notice.Stuck) heard.getFirst();
            left.add(Duration.between(now, stuck.until()));
            now = stuck.until();
        }
        assertThat(left.subList(0, 3))
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(left.getLast()).isEqualTo(Duration.ofDays(1));
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round();
        assertThat(ids()).containsExactly("/a");
    }

    @Test
    void a_feed_that_was_left_alone_is_not_asked_before_its_time() {
        site.fails("/feed", 500);
        round();
        round();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void a_server_that_says_how_long_to_wait_is_believed() {
        site.says("/feed", 503, Map.of("Retry-After", "7200"), new byte[0]);
        round();
        assertThat(((Notice.Stuck) heard.getFirst()).until()).isEqualTo(now.plus(Duration.ofHours(2)));
    }

    @Test
    void a_host_that_has_enough_is_left_alone_and_its_items_come_later() {
        feed(item("/b"), item("/a"));
        site.says("/a", 429, Map.of("Retry-After", "600"), new byte[0]).says("/b", "text/html", page("Wardo"));
        round();
        assertThat(taken).isEmpty();
        assertThat(site.paths()).doesNotContain("/b");
        assertThat(heard).hasAtLeastOneElementOfType(Notice.Postponed.class);
        now = now.plus(Duration.ofMinutes(11));
        site.says("/a", "text/html", page("Dulmarre"));
        round();
        assertThat(ids()).containsExactly("/a", "/b");
    }

    @Test
    void a_page_that_fails_is_tried_in_later_rounds_but_not_for_ever() {
        feed(item("/a")).fails("/a", 500);
        for (int i = 0; i < 4; i++) {
            round();
            assertThat(heard.getFirst()).isInstanceOf(Notice.Postponed.class);
        }
        round();
        assertThat(heard.getFirst()).isInstanceOf(Notice.LeftOut.class);
        round();
        assertThat(site.paths()).doesNotContain("/a");
    }

    @Test
    void a_page_that_is_gone_is_left_out_at_once() {
        feed(item("/a")).fails("/a", 410);
        round();
        assertThat(heard.getFirst()).isEqualTo(new Notice.LeftOut(site.at("/a").toString(), "the server answers 410"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.8/", "http://169.254.169.254/latest/", "http://127.0.0.1:1/", "http://[::1]/"})
    void an_item_that_leads_inside_is_left_out(String link) {
        feed("<item><title>Clash</title><link>" + link + "</link></item>");
        round();
        assertThat(taken).isEmpty();
        assertThat(heard.getFirst()).isInstanceOf(Notice.LeftOut.class);
    }

    @Test
    void a_feed_with_the_whole_text_stands_in_for_a_page_that_cannot_be_had() {
        String text = "<p>" + PROSE.formatted("Dulmarre").repeat(4) + "</p>";
        feed(item("/a", "Fri, 26 Apr 2024 08:00:00 GMT", "<content:encoded><![CDATA[" + text + "]]></content:encoded>"))
                .fails("/a", 403);
        round();
        assertThat(taken.getFirst().content().raw()).contains("wells of Dulmarre");
        assertThat(taken.getFirst().title()).hasValue("Clash");
    }

    @Test
    void a_teaser_never_stands_in_for_its_report() {
        String teaser = PROSE.formatted("Dulmarre").repeat(4);
        feed(item("/a", "Fri, 26 Apr 2024 08:00:00 GMT", "<description>" + teaser + "</description>"))
                .says("/a", "text/html", "<html><body><nav>Home</nav></body></html>");
        round();
        assertThat(taken).isEmpty();
        assertThat(heard.getFirst()).isInstanceOf(Notice.LeftOut.class);
    }

    @Test
    void follows_the_sitemaps_of_an_index_as_far_back_as_a_week() {
        site.says(
                "/sitemap.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>%s</loc><lastmod>2024-04-30</lastmod></sitemap><sitemap><loc>%s</loc><lastmod>2019-01-01T00:00:00Z</lastmod></sitemap></sitemapindex>"
                        .formatted(site.at("/new.xml"), site.at("/old.xml")));
        site.says(
                "/new.xml",
                "application/xml",
                "<urlset><url><loc>%s</loc><lastmod>2024-04-29T10:00:00Z</lastmod></url><url><loc>%s</loc><lastmod>2019-01-01T10:00:00Z</lastmod></url><url><loc>%s</loc></url></urlset>"
                        .formatted(site.at("/a"), site.at("/b"), site.at("/about")));
        site.says("/a", "text/html", page("Dulmarre"));
        round(WatchSettings.usual(), site.at("/sitemap.xml"));
        assertThat(ids()).containsExactly("/a");
        assertThat(site.paths()).doesNotContain("/old.xml", "/b", "/about");
    }

    @Test
    void since_passes_over_what_is_older() {
        feed(item("/a"), item("/b", "Tue, 02 Jan 2024 08:00:00 GMT", "")).says("/a", "text/html", page("Dulmarre"));
        round(new WatchSettings(Duration.ZERO, Optional.of(LocalDate.of(2024, 4, 1))), site.at("/feed"));
        assertThat(ids()).containsExactly("/a");
        assertThat(site.paths()).doesNotContain("/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<rss><channel><item><title>Half",
                "<html><body>Moved</body></html>",
                "<!DOCTYPE rss [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><title>&b;</title>",
            })
    void a_broken_feed_is_told_and_stops_no_other(String broken) {
        site.says("/broken", "application/rss+xml", broken);
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round(WatchSettings.usual(), site.at("/broken"), site.at("/feed"));
        assertThat(heard.getFirst()).isInstanceOf(Notice.Stuck.class);
        assertThat(ids()).containsExactly("/a");
    }

    @Test
    void a_slow_feed_stops_no_other() {
        CountDownLatch end = new CountDownLatch(1);
        site.answers("/slow", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        feed(item("/a")).says("/a", "text/html", page("Dulmarre"));
        round(WatchSettings.usual(), site.at("/slow"), site.at("/feed"));
        end.countDown();
        assertThat(((Notice.Stuck) heard.getFirst()).detail()).isEqualTo("does not answer in time");
        assertThat(ids()).containsExactly("/a");
    }

    @Test
    void an_index_that_names_itself_ends() {
        site.says(
                "/sitemap.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>".formatted(site.at("/sitemap.xml")));
        round(WatchSettings.usual(), site.at("/sitemap.xml"));
        assertThat(site.asked()).hasSizeLessThan(6);
    }
}
