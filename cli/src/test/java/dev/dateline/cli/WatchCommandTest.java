package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fetching.testing.Site;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `watch` as users run it, against a news site on this machine and a real store.
class WatchCommandTest {
    private final Site site = new Site();

    @TempDir
    Path folder;

    private record Ran(int exitCode, String out, String err) {}

    @AfterEach
    void closeSite() {
        site.close();
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of(arguments),
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(
                        Path.of(""),
                        Map.of("DATELINE_STORE", folder.resolve("watch.duckdb").toString()),
                        folder,
                        "Linux",
                        Optional.empty(),
                        false,
                        false,
                        false,
                        88));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran watch(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "watch",
                "--once",
                "--pause",
                "0",
                "--allow-host",
                "127.0.0.1:" + site.port(),
                site.at("/feed").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private void aFeed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append(
                    "<item><title>Bomb</title><link>%s</link><pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate></item>"
                            .formatted(site.at(path)));
        }
        site.says(
                "/feed",
                "application/rss+xml",
                "<rss><channel><title>Harbour Wire</title>" + items + "</channel></rss>");
    }

    private void anArticle(String path, String town, int killed) {
        String said = "A roadside bomb killed %d soldiers near %s on Monday, the army said. ".formatted(killed, town);
        site.says(
                path,
                "text/html",
                "<html><body><article><h1>Bomb kills soldiers near %s</h1><p>%s</p><p>No group has claimed the attack. The road was closed for the rest of the day, and a helicopter took the injured to hospital.</p></article></body></html>"
                        .formatted(town, said));
    }

    @Test
    void what_is_new_in_a_feed_is_coded_and_kept() {
        aFeed("/a");
        anArticle("/a", "Baidoa", 7);
        Ran ran = watch();
        assertThat(ran.err()).contains("1 item, 1 new", "1 report stored with 1 event");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(run("incidents", "--to", "jsonl").out())
                .contains(
                        "\"Baidoa\"",
                        "\"2024-03-11\"",
                        "Harbour Wire",
                        site.at("/a").toString());
    }

    @Test
    void a_second_look_brings_only_what_came_since() {
        aFeed("/a");
        anArticle("/a", "Baidoa", 7);
        watch();
        aFeed("/b", "/a");
        anArticle("/b", "Kismayo", 3);
        site.forget();
        assertThat(watch().err()).contains("2 items, 1 new", "1 report stored");
        assertThat(site.paths()).doesNotContain("/a");
        assertThat(run("reports").err()).contains("2 reports");
    }

    @Test
    void the_same_text_at_another_address_is_one_report() {
        aFeed("/a");
        anArticle("/a", "Baidoa", 7);
        watch();
        aFeed("/copy");
        anArticle("/copy", "Baidoa", 7);
        assertThat(watch().err()).contains("0 reports stored", "1 known already");
        assertThat(run("reports").err()).contains("1 report");
    }

    @Test
    void an_item_without_article_is_named() {
        aFeed("/a", "/gone");
        anArticle("/a", "Baidoa", 7);
        Ran ran = watch();
        assertThat(ran.exitCode()).isEqualTo(Exit.SOME_SKIPPED);
        assertThat(ran.err()).contains("left out " + site.at("/gone") + ": the server answers 404");
    }

    @Test
    void without_any_feed_that_can_be_read_nothing_is_read() {
        Ran ran = watch();
        assertThat(ran.exitCode()).isEqualTo(Exit.NOTHING_READ);
        assertThat(ran.err()).contains("/feed: the server answers 404; not asked again before");
    }

    @Test
    void this_machine_is_not_asked_unless_it_is_allowed() {
        aFeed("/a");
        Ran ran = run("watch", "--once", site.at("/feed").toString());
        assertThat(ran.exitCode()).isEqualTo(Exit.NOTHING_READ);
        assertThat(ran.err()).contains("only 80 and 443 are asked");
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.xml", "wire.example/feed", "https://", "http://a b/"})
    void what_is_no_address_is_refused(String feed) {
        Ran ran = run("watch", "--once", feed);
        assertThat(ran.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("is no address");
    }
}
