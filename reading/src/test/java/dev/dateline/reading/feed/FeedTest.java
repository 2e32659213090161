package dev.dateline.reading.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Content;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What feeds and sitemaps list, in every dialect, and what is no feed.
class FeedTest {
    private static final String REPORT =
            "<p>" + "Herders and farmers clashed near the wells of Dulmarre on Friday. ".repeat(8) + "</p>";

    private static Feed feed(String xml) {
        return feed(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(byte[] xml) {
        try {
            return Feed.parse(xml, Optional.of(URI.create("https://wire.example/feeds/world")));
        } catch (BrokenFeedException e) {
            throw new AssertionError(e.detail(), e);
        }
    }

    private static String rss(String item) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Wire</title>"
                + item + "</channel></rss>";
    }

    private static FeedItem only(String xml) {
        return feed(xml).items().getFirst();
    }

    @Test
    void an_item_of_rss_tells_what_it_is() {
        FeedItem item = only(
                rss("<item><title>Clash &amp; calm at Dulmarre</title><link>https://wire.example/a?x=1&amp;y=2</link>"
                        + "<guid isPermaLink=\"false\">wire-77</guid><pubDate>Mon, 05 Feb 2024 23:30:00 -0500</pubDate>"
                        + "<description>Herders clashed.</description></item>"));
        assertThat(item.title()).hasValue("Clash & calm at Dulmarre");
        assertThat(item.link()).hasValue(URI.create("https://wire.example/a?x=1&y=2"));
        assertThat(item.guid()).hasValue("wire-77");
        assertThat(item.published()).as("the day where it went out").hasValue(LocalDate.of(2024, 2, 5));
        assertThat(item.changed()).hasValue(Instant.parse("2024-02-06T04:30:00Z"));
        assertThat(item.text()).isEmpty();
    }

    @Test
    void the_feeds_title_is_told() {
        assertThat(feed(rss("")).title()).hasValue("Harbour Wire");
    }

    @Test
    void an_entry_of_atom_tells_what_it_is() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Hilltop &lt;b&gt;Courier&lt;/b&gt;</title>
                <entry><title>Clash at Dulmarre</title><id>tag:hilltop,7</id>
                <link rel="replies" href="/a/comments"/><link href="../a"/>
                <published>2024-02-05T10:00:00+03:00</published><updated>2024-02-06T09:15:00Z</updated>
                <summary>Herders clashed.</summary></entry></feed>
                """);
        FeedItem item = feed.items().getFirst();
        assertThat(feed.title()).hasValue("Hilltop Courier");
        assertThat(item.link()).as("relative to the feed").hasValue(URI.create("https://wire.example/a"));
        assertThat(item.guid()).hasValue("tag:hilltop,7");
        assertThat(item.published()).hasValue(LocalDate.of(2024, 2, 5));
        assertThat(item.changed()).hasValue(Instant.parse("2024-02-06T09:15:00Z"));
    }

    @Test
    void items_of_rdf_stand_beside_their_channel() {
        Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Wire</title></channel>
                <item><title>Clash</title><link>https://wire.example/a</link><dc:date>2024-02-05T10:00Z</dc:date></item>
                </rdf:RDF>
                """);
        assertThat(feed.title()).hasValue("Harbour Wire");
        assertThat(feed.items().getFirst().published()).hasValue(LocalDate.of(2024, 2, 5));
    }

    @Test
    void a_sitemap_lists_pages_with_what_the_news_extension_says() {
        List<FeedItem> items = feed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://wire.example/a</loc><lastmod>2024-02-07</lastmod><news:news>
                <news:publication><news:name>Harbour Wire</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2024-02-05T10:00:00+00:00</news:publication_date><news:title>Clash</news:title></news:news></url>
                <url><loc>https://wire.example/b</loc><lastmod>2024-02-06T01:02:03.450Z</lastmod></url>
                </urlset>
                """).items();
        assertThat(items.getFirst().published()).hasValue(LocalDate.of(2024, 2, 5));
        assertThat(items.getFirst().outlet()).hasValue("Harbour Wire");
        assertThat(items.getLast().published())
                .as("the day of a change is no day of publication")
                .isEmpty();
        assertThat(items.getLast().changed()).hasValue(Instant.parse("2024-02-06T01:02:03.450Z"));
    }

    @Test
    void an_index_lists_other_sitemaps() {
        assertThat(
                        feed("<sitemapindex><sitemap><loc>https://wire.example/s1.xml</loc><lastmod>2024-02-06T00:00Z</lastmod>"
                                        + "</sitemap></sitemapindex>")
                                .parts())
                .containsExactly(new Feed.Part(
                        URI.create("https://wire.example/s1.xml"), Optional.of(Instant.parse("2024-02-06T00:00:00Z"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Mon, 05 Feb 2024 23:30:00 -0500   | 2024-02-05 | 2024-02-06T04:30:00Z
                    Mon, 05 Feb 2024 23:30:00 EST     | 2024-02-05 | 2024-02-06T04:30:00Z
                    Mon, 5 Feb 2024 3:30:00 GMT       | 2024-02-05 | 2024-02-05T03:30:00Z
                    05 Feb 2024 10:00 +0000           | 2024-02-05 | 2024-02-05T10:00:00Z
                    Monday, 05 February 2024 10:00:00 Z | 2024-02-05 | 2024-02-05T10:00:00Z
                    Tue, 05 Feb 2024 10:00:00 GMT     |            |
                    2024-02-05T10:00:00+03:00         | 2024-02-05 | 2024-02-05T07:00:00Z
                    2024-02-05T10:00:00+0300          | 2024-02-05 | 2024-02-05T07:00:00Z
                    2024-02-05 10:00:00               | 2024-02-05 | 2024-02-05T10:00:00Z
                    2024-02-05                        | 2024-02-05 |
                    2024-02                           |            |
                    2024-02-31                        |            |
                    yesterday                         |            |
                    """)
    void times_are_read_as_feeds_write_them(String text, LocalDate day, Instant instant) {
        Optional<FeedTime> time = FeedTime.parse(text);
        if (text.startsWith("Tue")) {
            // A weekday that does not fit: which of the two is wrong nobody knows.
            assertThat(time).isEmpty();
            return;
        }
        assertThat(time.map(FeedTime::day)).isEqualTo(Optional.ofNullable(day));
        assertThat(time.flatMap(FeedTime::instant)).isEqualTo(Optional.ofNullable(instant));
    }

    @Test
    void the_whole_text_of_a_feed_is_a_report() {
        FeedItem item = only(rss("<item><title>Clash</title><description>Herders clashed.</description>"
                + "<content:encoded><![CDATA[" + REPORT + "]]></content:encoded></item>"));
        assertThat(item.text().map(Content::raw).orElse("")).contains("wells of Dulmarre");
    }

    @Test
    void elements_of_xhtml_are_text_too() {
        FeedItem item =
                only("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Clash</title><content type=\"xhtml\">"
                        + "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + REPORT + "</div></content></entry></feed>");
        assertThat(item.text().map(Content::raw).orElse("")).contains("<p>Herders");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    only a description    | <description>%s</description>
                    short                 | <content:encoded>Herders clashed on Friday.</content:encoded>
                    breaks off            | <content:encoded>%s&lt;p&gt;The elders of the …&lt;/p&gt;</content:encoded>
                    breaks off in dots    | <content:encoded>%s&lt;p&gt;The elders [...]&lt;/p&gt;</content:encoded>
                    a link to read on     | <content:encoded>%s&lt;a href="x"&gt;Continue reading Clash at Dulmarre&lt;/a&gt;</content:encoded>
                    no more than summary  | <description>%s</description><content:encoded>%s</content:encoded>
                    """)
    void a_teaser_is_no_report(String which, String elements) {
        String text = REPORT.replace("<", "&lt;").replace(">", "&gt;");
        assertThat(only(rss("<item><title>Clash</title>" + elements.replace("%s", text) + "</item>"))
                        .text())
                .as(which)
                .isEmpty();
    }

    @Test
    void an_item_without_address_keeps_its_other_values() {
        FeedItem item = only(rss("<item><title>Clash</title><link>javascript:alert(1)</link><guid>77</guid></item>"));
        assertThat(item.link()).isEmpty();
        assertThat(item.title()).hasValue("Clash");
    }

    @Test
    void a_guid_that_is_an_address_is_the_link() {
        assertThat(only(rss("<item><guid>https://wire.example/a</guid></item>")).link())
                .hasValue(URI.create("https://wire.example/a"));
        assertThat(only(rss("<item><guid isPermaLink=\"false\">https://wire.example/a</guid></item>"))
                        .link())
                .isEmpty();
    }

    @Test
    void faults_that_many_feeds_have_are_forgiven() {
        assertThat(only(rss("<item><title>Clash & calm</title><link>https://wire.example/a?x=1&y=2</link></item>"))
                        .link())
                .hasValue(URI.create("https://wire.example/a?x=1&y=2"));
        assertThat(feed("\n  " + rss("<item><title>Clash</title></item>") + "<!-- made in 3 ms -->\n")
                        .items())
                .hasSize(1);
    }

    @Test
    void a_feed_is_read_in_the_charset_that_it_names() {
        byte[] xml =
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><title>Волна</title></channel></rss>"
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(feed(xml).title()).hasValue("Волна");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    <html><body>x</body></html>                              | web page
                    <opml><body/></opml>                                     | <opml>
                    <rss><channel><item><title>Clash at                      | breaks off
                    <rss><channel><item><title>A</title></item></channel>    | breaks off
                    no xml at all                                            | no XML
                    {"version": "https://jsonfeed.org"}                      | no XML
                    """)
    void what_is_no_feed_is_refused_with_its_reason(String text, String reason) {
        assertThatThrownBy(() -> Feed.parse(text.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isInstanceOf(BrokenFeedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void entities_of_a_document_type_unfold_to_nothing() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
        Feed feed = feed(bomb + "<rss><channel><title>&a29;&file;</title></channel></rss>");
        assertThat(feed.title().orElse("")).hasSizeLessThan(100).doesNotContain("root:", "boom");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 200_000})
    void deep_nesting_is_borne(int depth) {
        String xml =
                "<rss><channel><title>Wire</title>" + "<x>".repeat(depth) + "</x>".repeat(depth) + "</channel></rss>";
        assertThat(feed(xml).items()).isEmpty();
    }

    @Test
    void whatever_bytes_come_they_are_a_feed_or_broken() {
        long seed = 77;
        Random random = new Random(seed);
        byte[] good = rss("<item><title>Clash</title><link>https://wire.example/a</link>"
                        + "<pubDate>Mon, 05 Feb 2024 23:30:00 -0500</pubDate></item>")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = good.clone();
            for (int j = 0; j < 1 + random.nextInt(6); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Feed.parse(bytes, Optional.empty()).items())
                        .as("seed %d, round %d", seed, i)
                        .hasSizeLessThan(3);
            } catch (BrokenFeedException e) {
                assertThat(e.detail()).isNotBlank();
            }
        }
    }
}
