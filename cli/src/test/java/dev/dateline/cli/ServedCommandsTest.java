package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fetching.testing.Site;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a store that a server holds: real commands, a real server with its page, one store.
class ServedCommandsTest {
    private static final Pattern ADDRESS = Pattern.compile("is open at (http://\\S+)");

    @TempDir
    Path folder;

    private Path store;
    private final Interruption end = new Interruption();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final CountDownLatch isOpen = new CountDownLatch(1);
    private CompletableFuture<Integer> server = new CompletableFuture<>();
    private URI page = URI.create("http://localhost/");

    private record Ran(int exitCode, String out, String err) {}

    @BeforeEach
    void aServer() throws Exception {
        store = folder.resolve("incidents.duckdb");
        PrintStream err = new PrintStream(log, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.contains("Ctrl-C ends it")) {
                    isOpen.countDown();
                }
            }
        };
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(new ByteArrayOutputStream()),
                err,
                surroundings(folder),
                Stores.own(),
                () -> end);
        server = CompletableFuture.supplyAsync(
                () -> new CommandRunner(console).run(List.of("serve", "--port", "0", "--store", store.toString())),
                Thread::startVirtualThread);
        assertThat(isOpen.await(60, TimeUnit.SECONDS))
                .as(log.toString(StandardCharsets.UTF_8))
                .isTrue();
        Matcher address = ADDRESS.matcher(log.toString(StandardCharsets.UTF_8));
        assertThat(address.find()).isTrue();
        page = URI.create(address.group(1));
    }

    @AfterEach
    void theServerEnds() throws Exception {
        end.ask();
        assertThat(server.get(60, TimeUnit.SECONDS))
                .as(log.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static Surroundings surroundings(Path folder) {
        return new Surroundings(folder, Map.of(), folder, "Linux", Optional.empty(), false, false, false, 88);
    }

    private Ran run(String... arguments) {
        return runIn(folder, "", arguments);
    }

    private Ran runIn(Path where, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                surroundings(where));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String onThePage(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void anAttack() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("mine/reports"));
        Files.writeString(
                reports.resolve("bomb.txt"),
                "BAIDOA, Somalia, March 5, 2023 — A roadside bomb killed seven soldiers in Baidoa on Saturday, police said.\n");
    }

    @Test
    void ingest_goes_through_the_server_and_is_seen_on_its_page_at_once() throws Exception {
        anAttack();
        assertThat(onThePage("/api/incidents")).contains("\"total\":0");
        Ran ran = runIn(folder.resolve("mine"), "", "ingest", "reports", "--store", "../incidents.duckdb");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("1 report stored with 1 event");
        assertThat(onThePage("/api/incidents")).contains("Baidoa");
        assertThat(onThePage("/api/search?q=roadside")).contains("\"total\":1");
        assertThat(run("reports", "--store", store.toString()).out())
                .as("called by its path as given")
                .contains("reports/bomb.txt");
    }

    @Test
    void the_commands_of_the_store_work_as_without_a_server() throws Exception {
        anAttack();
        String at = store.toString();
        run("ingest", "mine/reports", "--store", at);
        Ran incidents = run("incidents", "--store", at, "--to", "jsonl");
        assertThat(incidents.exitCode()).isZero();
        Matcher id = Pattern.compile("\"incident\":\"([0-9a-f]+)").matcher(incidents.out());
        assertThat(id.find()).as(incidents.out()).isTrue();
        String incident = id.group(1);
        assertThat(run("show", incident, "--store", at, "--to", "brief").out()).contains("Baidoa");
        assertThat(run("set", incident, "killed", "8", "--because", "list of the ministry", "--store", at)
                        .exitCode())
                .isZero();
        assertThat(onThePage("/api/incidents/" + incident)).contains("list of the ministry");
        assertThat(run("review", "--store", at).exitCode()).isZero();
        assertThat(run("confirm", "nothing", "--because", "x", "--store", at).exitCode())
                .isEqualTo(Exit.USAGE);
        assertThat(run("rematch", "--store", at).exitCode()).isZero();
        assertThat(run("recode", "--store", at).exitCode()).isZero();
        Ran export = run("export", "--to", "csv", "--out", "attacks.csv", "--store", at);
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(folder.resolve("attacks.csv")).content().contains("Baidoa");
        assertThat(run("remove", "mine/reports/bomb.txt", "--store", at).err()).contains("1 report removed");
        assertThat(onThePage("/api/incidents")).contains("\"total\":0");
        assertThat(onThePage("/api/search?q=roadside")).contains("\"total\":0");
    }

    @Test
    void reports_come_over_standard_input() {
        Ran ran = runIn(
                folder,
                "{\"id\": \"r1\", \"date\": \"2023-03-05\", \"text\": \"Gunmen killed four soldiers in Baidoa on Saturday.\"}\n",
                "ingest",
                "--from",
                "jsonl",
                "-",
                "--store",
                store.toString());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(run("reports", "--store", store.toString()).out()).contains("r1");
    }

    @Test
    void a_feed_is_followed_through_the_server() throws Exception {
        try (Site site = new Site()) {
            site.says(
                    "/feed",
                    "application/rss+xml",
                    "<rss><channel><title>Harbour Wire</title><item><link>%s</link></item></channel></rss>"
                            .formatted(site.at("/a")));
            site.says(
                    "/a",
                    "text/html",
                    "<article><h1>Bomb near Baidoa</h1><p>A roadside bomb killed seven soldiers in Baidoa on 4 March 2023, police said.</p><p>No group has claimed the attack, and the road was closed for the rest of the day.</p></article>");
            Ran ran = run(
                    "watch",
                    "--once",
                    "--pause",
                    "0",
                    "--allow-host",
                    "127.0.0.1:" + site.port(),
                    "--store",
                    store.toString(),
                    site.at("/feed").toString());
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(onThePage("/api/incidents")).contains("Baidoa");
        }
    }

    @Test
    void what_is_wrong_with_a_command_is_told_as_ever() {
        assertThat(run("show", "ffff", "--store", store.toString()).exitCode()).isEqualTo(Exit.USAGE);
        Ran wrong = run("incidents", "--min-killed", "many", "--store", store.toString());
        assertThat(wrong.exitCode()).isEqualTo(Exit.USAGE);
        Ran missing = run("ingest", "no-such-file", "--store", store.toString());
        assertThat(missing.exitCode()).isEqualTo(Exit.NOTHING_READ);
        assertThat(missing.err()).contains("no-such-file");
    }

    @Test
    void a_second_server_is_not_let_in() {
        Ran ran = run("serve", "--port", "0", "--store", store.toString());
        assertThat(ran.exitCode()).isEqualTo(Exit.HELD);
    }

    @Test
    void commands_at_the_same_time_all_come_through() throws Exception {
        List<CompletableFuture<Ran>> all = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path report = Files.writeString(
                    folder.resolve("r%d.txt".formatted(i)),
                    "A bomb killed %d soldiers in Baidoa on %d March 2023, police said.\n".formatted(i + 2, i + 3));
            all.add(CompletableFuture.supplyAsync(
                    () -> run("ingest", report.toString(), "--store", store.toString()), Thread::startVirtualThread));
        }
        for (CompletableFuture<Ran> one : all) {
            assertThat(one.get(120, TimeUnit.SECONDS).exitCode()).isZero();
        }
        assertThat(run("reports", "--store", store.toString()).err()).contains("6 reports");
    }

    @Test
    void no_request_of_the_api_reaches_the_commands() throws Exception {
        Path file = folder.resolve("incidents.duckdb.server");
        assertThat(file).exists();
        for (String path : List.of("/incidents.duckdb.server", "/api/commands", "/relay")) {
            assertThat(onThePage(path)).doesNotContain(Files.readAllLines(file).get(1));
        }
    }
}
