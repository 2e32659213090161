package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands as users run them, with real files and a real store, in this process.
class CommandsTest {
    private static final String ATTACK = """
            A roadside bomb killed seven soldiers in Kandahar on Monday, police said.

            The Taliban claimed responsibility for the attack.
            """;
    private static final String CALM = "The city council of Rosario opened a new library on Monday.\n";

    @TempDir
    private Path folder;

    private Path attack;
    private Path calm;
    private Path empty;
    private Path store;

    private record Ran(int exitCode, String out, String err) {}

    @BeforeEach
    void someReports() throws IOException {
        attack = Files.writeString(folder.resolve("attack.txt"), ATTACK);
        calm = Files.writeString(folder.resolve("calm.txt"), CALM);
        empty = Files.writeString(folder.resolve("empty.txt"), "");
        store = folder.resolve("deep/er/incidents.duckdb");
    }

    private Surroundings surroundings() {
        return new Surroundings(Path.of(""), Map.of(), folder, "Linux", Optional.empty(), false, false, false, 88);
    }

    private Ran run(String... arguments) {
        return runWith("", arguments);
    }

    private Ran runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                surroundings());
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void places_are_told_as_coarsely_as_asked() throws IOException {
        String text = "A roadside bomb killed seven soldiers in Lashkar Gah, Helmand province, on Monday.\n";
        Path report = Files.writeString(folder.resolve("report.txt"), text);
        String[] read = {"read", report.toString(), "--layers", "all", "--explain", "--with-text", "--to", "jsonl"};
        assertThat(run(read).out()).contains("Lashkar Gah").containsPattern("\"latitude\":31\\.5");
        List<String> coarse = new ArrayList<>(List.of(read));
        coarse.addAll(List.of("--coarsen", "admin1"));
        assertThat(run(coarse.toArray(String[]::new)).out())
                .contains("Helmand")
                .doesNotContain("Lashkar")
                .doesNotContainPattern("\"latitude\":31\\.5");
        assertThat(run("read", report.toString(), "--to", "brief", "--coarsen", "admin1")
                        .out())
                .contains("Helmand")
                .doesNotContain("Lashkar");
        run("ingest", report.toString(), "--store", store.toString());
        for (String to : List.of("brief", "jsonl")) {
            assertThat(run("incidents", "--store", store.toString(), "--to", to).out())
                    .contains("Lashkar Gah");
            assertThat(run("incidents", "--store", store.toString(), "--to", to, "--coarsen", "admin1")
                            .out())
                    .contains("Helmand")
                    .doesNotContain("Lashkar");
        }
    }

    @Test
    void tells_its_version() {
        Ran ran = run("--version");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).matches("dateline \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "article",
                "ingest",
                "watch",
                "incidents",
                "show",
                "reports",
                "recode",
                "export",
                "import",
                "codebook",
                "demo",
                "doctor",
                "completion"
            })
    void explains_every_command(String command) {
        Ran ran = run(command, "--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Usage: dateline " + command, "--help");
        assertThat(run("--help").out()).contains("\n  " + command + " ");
    }

    @Test
    void without_a_command_says_what_there_is() {
        Ran ran = run();
        assertThat(ran.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: dateline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reed",
                "read --too jsonl",
                "read --to xml x",
                "read --from papyrus x",
                "read --layers some x",
                "read --threads 0 x",
                "read --published 2021 x",
                "read --map text x",
                "read --codebook /no/such/folder x",
                "incidents --type weather",
                "incidents --country Atlantis",
                "incidents --min-killed 0",
                "export x --to csv --country SO",
                "incidents --since 2022-01-01 --until 2021-01-01",
                "show",
                "export",
                "import",
                "export --to papyrus",
                "codebook check /no/such/folder"
            })
    void wrong_usage_ends_with_2_and_a_hint(String line) throws IOException {
        Files.createDirectories(store.getParent());
        Ran ran = run(line.split(" "));
        assertThat(ran.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("dateline: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void reads_reports_into_lines_in_input_order() {
        Ran ran = run("read", calm.toString(), attack.toString(), "--threads", "2");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"id\":\"" + calm + "\",\"outcome\":\"coded\""),
                        second -> assertThat(second).startsWith("{\"id\":\"" + attack + "\",\"outcome\":\"coded\""));
    }

    @Test
    void reads_json_lines_from_standard_input() {
        String lines = """
                {"id": "a", "text": "A bomb killed two people in Herat."}
                broken
                {"id": "b", "text": "The library in Rosario has opened its doors to readers."}
                """;
        Ran ran = runWith(lines, "read", "-", "--from", "jsonl");
        assertThat(ran.exitCode()).isEqualTo(Exit.SOME_SKIPPED);
        assertThat(ran.out().lines()).hasSize(3);
        assertThat(ran.out().lines().toList().get(1)).contains("\"outcome\":\"skipped\"");
        assertThat(ran.err()).contains("skipped ", "1 skipped");
    }

    @Test
    void writes_one_array_when_asked_for_json() {
        String out =
                run("read", calm.toString(), attack.toString(), "--to", "json").out();
        assertThat(out).startsWith("[\n{").endsWith("}\n]\n");
        assertThat(out.lines()).hasSize(4);
    }

    @Test
    void names_what_it_skips_and_ends_with_1() {
        Ran ran = run("read", attack.toString(), empty.toString());
        assertThat(ran.exitCode()).isEqualTo(Exit.SOME_SKIPPED);
        assertThat(ran.err()).contains("skipped " + empty + ": empty");
        assertThat(ran.out().lines()).hasSize(2);
    }

    @Test
    void ends_with_3_when_nothing_can_be_read() {
        assertThat(run("read", empty.toString()).exitCode()).isEqualTo(Exit.NOTHING_READ);
        assertThat(run("read", folder.resolve("missing.txt").toString()).exitCode())
                .isEqualTo(Exit.NOTHING_READ);
        assertThat(run("incidents", "--store", store.toString()).exitCode()).isEqualTo(Exit.NOTHING_READ);
    }

    @Test
    void shows_a_brief_with_a_tally() {
        Ran ran = run("read", attack.toString(), calm.toString(), empty.toString(), "--to", "brief");
        assertThat(ran.out())
                .contains("── " + attack)
                .endsWith("2 of 3 reports read, 1 with events, 1 without an event, 1 skipped\n");
    }

    @Test
    void takes_articles_out_of_pages() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<html><head><title>Library opens</title></head><body><nav>Home News Sport</nav><article>"
                        + "<h1>Library opens</h1><p>The city council of Rosario opened a new library on Monday, after"
                        + " two years of work on the old customs house by the river.</p><p>It holds forty thousand"
                        + " books, and a room for children who want to read aloud to each other.</p>"
                        + "</article></body></html>");
        Ran ran = run("article", page.toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"text\":\"The city council of Rosario").doesNotContain("Home News");
    }

    @Test
    void keeps_reports_and_finds_them_again() {
        Ran first = run("ingest", attack.toString(), calm.toString(), "--store", store.toString());
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("2 reports stored with 1 event,");

        assertThat(run("ingest", attack.toString(), "--store", store.toString()).err())
                .contains("0 reports stored with 0 events, 1 known already");

        Ran reports = run("reports", "--store", store.toString());
        assertThat(reports.out()).contains(attack.toString(), calm.toString());

        Ran incidents = run("incidents", "--store", store.toString());
        assertThat(incidents.exitCode()).isZero();
        assertThat(incidents.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{"));

        String brief =
                run("incidents", "--store", store.toString(), "--to", "brief").out();
        String id = brief.substring(brief.lastIndexOf('[') + 1, brief.lastIndexOf(']'));
        Ran shown = run("show", id.substring(0, 6), "--store", store.toString(), "--to", "brief");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains(id);
        assertThat(run("show", "zzzz", "--store", store.toString()).exitCode()).isEqualTo(Exit.USAGE);

        Ran recoded = run("recode", "--store", store.toString());
        assertThat(recoded.exitCode()).isZero();
        assertThat(recoded.err()).contains("0 with other events");
    }

    @Test
    void finds_incidents_by_any_name_of_an_actor_or_a_country_and_as_of_a_day() throws IOException {
        Path claimed = Files.writeString(folder.resolve("claimed.txt"), """
                Gunmen killed nine people in Herat on Monday, police said.

                Islamic State claimed responsibility for the attack.
                """);
        run("ingest", claimed.toString(), "--published", "2021-11-03", "--store", store.toString());
        assertThat(incidents()).hasSize(1);
        assertThat(incidents("--actor", "ISIS")).hasSize(1);
        assertThat(incidents("--actor", "Islamic State")).hasSize(1);
        assertThat(incidents("--actor", "gunmen")).hasSize(1);
        assertThat(incidents("--actor", "Boko Haram")).isEmpty();
        assertThat(incidents("--country", "afghanistan")).hasSize(1);
        assertThat(incidents("--country", "Chad")).isEmpty();
        Ran unknown = run("incidents", "--store", store.toString(), "--country", "ZQ");
        assertThat(unknown.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("--country ZQ: there is no such country");
        assertThat(incidents("--type", "Armed_Assault")).hasSize(1);
        assertThat(incidents("--as-of", "2021-11-03")).hasSize(1);
        assertThat(incidents("--as-of", "2021-11-02")).isEmpty();
    }

    private List<String> incidents(String... filter) {
        List<String> words = new ArrayList<>(List.of("incidents", "--store", store.toString(), "--to", "jsonl"));
        words.addAll(List.of(filter));
        return run(words.toArray(String[]::new)).out().lines().toList();
    }

    @Test
    void recoding_says_what_changed_where_the_headline_stays() throws IOException {
        Path mine = folder.resolve("mine");
        Path overlay = Files.createDirectories(mine.resolve("actors"));
        Path report = Files.writeString(
                folder.resolve("dawn.txt"), "The Red Dawn Front claimed the bomb that killed four soldiers in Lima.");
        run("ingest", report.toString(), "--store", store.toString());
        assertThat(run("codebook", "check", mine.toString()).err()).contains("no YAML file");
        Files.writeString(
                overlay.resolve("own.yaml"),
                "- {id: red-dawn, names: [Red Dawn Front], kind: armed-group, country: PE}\n");
        Ran recoded = run("recode", "--store", store.toString(), "--codebook", mine.toString());
        assertThat(recoded.out()).contains("(changed: who").doesNotContain("->");
        assertThat(run("ingest", report.toString(), "--store", store.toString()).err())
                .contains("0 reports stored, 1 coded anew, with 1 event, in");
    }

    @Test
    void a_skipped_row_is_named_once() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id,text\n1,A bomb killed two people in Herat.\n2,\n");
        assertThat(run("read", table.toString()).err())
                .isEqualTo("skipped %s:3: empty: the row has no text\n".formatted(table)
                        + "1 of 2 reports read, 1 with events, 1 skipped\n");
    }

    @Test
    void exports_the_store_and_reports_that_are_given() {
        run("ingest", attack.toString(), "--store", store.toString());
        Ran csv = run("export", "--to", "csv", "--store", store.toString());
        assertThat(csv.exitCode()).isZero();
        assertThat(csv.out().lines().count()).isGreaterThan(1);
        Ran geo = run("export", attack.toString(), "--to", "geojson");
        assertThat(geo.exitCode()).isZero();
        assertThat(geo.out()).contains("FeatureCollection");
        assertThat(run("export", attack.toString(), "--to", "jsonl", "--unmasked")
                        .err())
                .contains("--unmasked");
    }

    @Test
    void says_who_holds_the_store() throws Exception {
        try (var held = Stores.own().open(store)) {
            assertThat(held.count(dev.dateline.store.Query.all())).isZero();
            Ran ran = run("incidents", "--store", store.toString());
            assertThat(ran.exitCode()).isEqualTo(Exit.HELD);
            assertThat(ran.err()).contains(store.toString());
        }
    }

    @Test
    void reads_many_reports_in_order() {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 300)
                .forEach(i -> lines.append(
                        "{\"id\":\"r%d\",\"text\":\"Report number %d of a calm day in the town.\"}\n".formatted(i, i)));
        Ran ran = runWith(lines.toString(), "read", "-", "--from", "jsonl", "--threads", "3");
        List<String> ids = ran.out()
                .lines()
                .map(line -> line.substring(7, line.indexOf('"', 7)))
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(i -> "r" + i).toList());
    }

    @Test
    void ends_silently_when_the_reader_of_the_pipe_has_gone() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of("read", attack.toString()),
                new ByteArrayInputStream(new byte[0]),
                failing("Broken pipe"),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                surroundings());
        assertThat(exitCode).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void says_when_the_output_cannot_be_written() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of("read", attack.toString()),
                new ByteArrayInputStream(new byte[0]),
                failing("No space left on device"),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                surroundings());
        assertThat(exitCode).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("No space left on device")
                .doesNotContain("\tat ");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void doctor_says_what_is_there() {
        Ran ran = run("doctor", "--store", store.toString());
        assertThat(ran.out()).contains("Java", "codebook", "coding", store.toString());
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void lists_types_and_actors() {
        assertThat(run("codebook", "types").out()).contains("suicide-bombing");
        assertThat(run("codebook", "actors", "shabaab").out().lines()).isNotEmpty();
    }

    @Test
    void the_demo_ingests_the_samples_and_says_what_to_try() {
        Path root = Path.of(System.getProperty("dateline.root", ".."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings installed =
                new Surroundings(Path.of(""), Map.of(), folder, "Linux", Optional.of(root), false, false, false, 88);
        int exitCode = Main.run(
                List.of("demo", "--store", store.toString()),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                installed);
        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("40 reports stored", "What to try next", "Afghanistan");
    }
}
