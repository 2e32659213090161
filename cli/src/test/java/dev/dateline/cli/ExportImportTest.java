package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports and imports as users run them, with a real store.
class ExportImportTest {
    private static final String ATTACK = """
            A roadside bomb killed at least seven soldiers in Kandahar on Monday, police said.

            The Taliban claimed responsibility for the attack.
            """;

    @TempDir
    private Path folder;

    private Path store;
    private Path attack;

    private record Ran(int exitCode, String out, String err) {}

    @BeforeEach
    void someReport() throws IOException {
        attack = Files.writeString(folder.resolve("attack.txt"), ATTACK);
        store = folder.resolve("incidents.duckdb");
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of(arguments),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Path.of(""), Map.of(), folder, "Linux", Optional.empty(), false, false, false, 88));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void ingest() {
        assertThat(run("ingest", attack.toString(), "--published", "2021-06-15", "--store", store.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void writes_a_file_of_the_field_with_rules_losses_and_evidence_beside_it() throws IOException {
        ingest();
        Path out = folder.resolve("attacks.csv");

        Ran ran = run("export", "--store", store.toString(), "--to", "gtd", "--out", out.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("gtd: 0 incidents left out; lost: open-bound 1");
        assertThat(Files.readAllLines(out)).hasSize(2);
        assertThat(Files.readString(folder.resolve("attacks.csv.rules.json")))
                .contains("\"format\":\"gtd\"", "\"masked\":true", "\"estimate\":\"majority\"");
        assertThat(Files.readString(folder.resolve("attacks.csv.loss.txt"))).contains("1  open-bound");
        assertThat(Files.readString(folder.resolve("attacks.csv.evidence.jsonl")))
                .contains("\"column\":\"nkill\",\"value\":\"7\"", "at least seven soldiers");
    }

    @Test
    void without_a_file_the_losses_are_one_line_for_the_person() {
        ingest();

        Ran ran = run("export", "--store", store.toString(), "--to", "acled");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("event_id_cnty,event_date,");
        assertThat(ran.err()).contains("acled: 0 incidents left out; lost:");
    }

    @Test
    void answers_an_unknown_format_or_rule_with_all_there_are() {
        Ran format = run("export", "--to", "xls");
        Ran rule = run("export", "--to", "gtd", "--estimate", "mean");

        assertThat(format.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(format.err())
                .contains("formats: acled, csv, ged, geojson, gtd, hapi, hxl, jsonl, jsonld, parquet, plover");
        assertThat(rule.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(rule.err()).contains("All rules: lowest, latest, majority, low/best/high");
        assertThat(run("export", "--help").out()).contains("acled, csv, ged, geojson");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told() {
        ingest();

        Ran ran = run(
                "export",
                "--store",
                store.toString(),
                "--to",
                "csv",
                "--out",
                folder.resolve("no/such/x").toString());

        assertThat(ran.exitCode()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(ran.err()).contains("cannot be written");
    }

    @Test
    void our_own_table_comes_back_and_is_the_same_as_what_is_stored() throws IOException {
        ingest();
        Path out = folder.resolve("all.csv");
        run("export", "--store", store.toString(), "--to", "csv", "--out", out.toString());

        Ran back = run("import", out.toString(), "--from", "csv", "--to", "csv");
        Ran compared = run("import", out.toString(), "--from", "csv", "--compare", "--store", store.toString());

        assertThat(back.out()).isEqualTo(Files.readString(out));
        assertThat(compared.exitCode()).isZero();
        assertThat(compared.out())
                .contains(
                        "in both            1", "  killed agree     1", "only in the table  0", "only in the store  0");
    }

    @Test
    void compares_a_table_coded_by_hand_with_the_store() throws IOException {
        ingest();
        Path table = Files.writeString(folder.resolve("mine.csv"), """
                eventid,iyear,imonth,iday,attacktype1,country,city,latitude,longitude,nkill
                1,2021,6,14,3,4,Kandahar,31.6,65.7,9
                2,2021,6,14,3,4,Herat,34.3,62.2,9
                3,2021,6,31,3,4,Herat,34.3,62.2,9
                """);

        Ran ran = run("import", table.toString(), "--from", "gtd", "--compare", "--store", store.toString());

        assertThat(ran.exitCode()).isEqualTo(Exit.SOME_SKIPPED);
        assertThat(ran.out())
                .contains(
                        "in both            1",
                        "  killed differ    1",
                        "only in the table  1",
                        "  2  2021-06-14 · Herat");
        assertThat(ran.err()).contains("mine.csv: line 4, iday: 2021-6-31 is no day", "2 rows read, 1 problem");
    }

    @Test
    void a_table_coded_by_hand_is_stored_once_row_by_row_and_not_coded_anew() throws IOException {
        ingest();
        Path table = Files.writeString(folder.resolve("mine.csv"), """
                eventid,iyear,imonth,iday,attacktype1,country,city,latitude,longitude,nkill,summary
                1,2021,6,14,3,4,Kandahar,31.6,65.7,9,A bomb on the road to the market killed soldiers.
                2,2021,6,30,3,4,Herat,34.3,62.2,3,
                3,2021,6,30,3,4,Herat,34.3,62.2,3,
                4,2021,6,31,3,4,Herat,34.3,62.2,9,
                """);

        Ran ran = run("import", table.toString(), "--from", "gtd", "--store", store.toString());
        Ran again = run("import", table.toString(), "--from", "gtd", "--store", store.toString());
        Ran recoded = run("recode", "--store", store.toString());
        String listed =
                run("export", "--store", store.toString(), "--to", "csv").out();

        assertThat(ran.exitCode()).isEqualTo(Exit.SOME_SKIPPED);
        assertThat(ran.err())
                .contains("line 5, iday: 2021-6-31 is no day", "3 rows read, 1 problem; 3 reports stored, in ");
        assertThat(again.err()).contains("0 reports stored, 3 known already");
        assertThat(recoded.exitCode()).as(recoded.err()).isZero();
        assertThat(listed.lines().filter(line -> line.contains("Herat")))
                .as("rows alike stay two incidents")
                .hasSize(2);
        assertThat(listed.lines().filter(line -> line.contains("Kandahar")))
                .as("the row's own figure, beside that of the report of the same attack")
                .singleElement()
                .asString()
                .contains(",9,9,9,9,", "7 or more (killed at least seven soldiers)");
    }

    @Test
    void a_row_coded_by_hand_is_of_one_incident_with_the_report_of_the_same_attack() throws IOException {
        Path report = Files.writeString(folder.resolve("market.txt"), """
                A roadside bomb planted by the Taliban killed six people at a market in Kandahar, Afghanistan, on \
                Sunday, police said. Nine others were injured, the provincial police chief said.
                """);
        assertThat(run("ingest", report.toString(), "--published", "2019-06-03", "--store", store.toString())
                        .exitCode())
                .isZero();
        Path table = Files.writeString(folder.resolve("mine.csv"), """
                eventid,iyear,imonth,iday,attacktype1,country,city,latitude,longitude,gname,weaptype1,nkill,nwound
                1,2019,6,2,3,4,Kandahar,31.6,65.7,Taliban,6,6,9
                2,2019,6,5,3,4,Kandahar,31.6,65.7,Taliban,6,6,9
                3,2019,6,2,3,4,Herat,34.3,62.2,Taliban,6,6,9
                """);

        run("import", table.toString(), "--from", "gtd", "--store", store.toString());
        String listed =
                run("incidents", "--store", store.toString(), "--to", "jsonl").out();

        assertThat(listed.lines()).hasSize(3);
        assertThat(listed.lines().filter(line -> line.contains("market.txt")))
                .as("the report with the row of its day and town, not of another")
                .singleElement()
                .asString()
                .contains("market.txt\",\"1\"],\"outlets\"");
    }

    @Test
    void a_table_that_is_none_is_told() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "day\n2021-06-14\n");

        assertThat(run("import", table.toString(), "--from", "ged").exitCode()).isEqualTo(Exit.NOTHING_READ);
        assertThat(run("import", table.toString(), "--from", "xls").exitCode()).isEqualTo(Exit.USAGE);
        assertThat(run("import", folder.resolve("none").toString(), "--from", "ged")
                        .exitCode())
                .isEqualTo(Exit.NOTHING_READ);
    }
}
