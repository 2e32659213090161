package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest {
    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() throws InterruptedException {
        served = Served.on(folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/incidents                                  | Baidoa, Kano
            /api/incidents?sort=earliest                    | Kano, Baidoa
            /api/incidents?sort=deadliest                   | Baidoa, Kano
            /api/incidents?sort=most-told&limit=1           | Baidoa
            /api/incidents?limit=1&offset=1                 | Kano
            /api/incidents?country=ng                       | Kano
            /api/incidents?place=baidoa                     | Baidoa
            /api/incidents?actor=al-shabab                  | Baidoa
            /api/incidents?actor=Al%20Shabaab               | Baidoa
            /api/incidents?type=armed-assault               | Kano
            /api/incidents?min-killed=10                    | Baidoa
            /api/incidents?since=2023-01-01                 | Baidoa
            /api/incidents?until=2022-12-31                 | Kano
            /api/incidents?as-of=2022-06-01                 | Kano
            /api/incidents?text=red%20dawn                  | Kano
            /api/incidents?text=dawn%20red                  |
            /api/incidents?category=movement                |
            """)
    void incidents_are_filtered_sorted_and_paged(String path, String places) throws Exception {
        List<String> found = new ArrayList<>();
        served.json(path)
                .path("incidents")
                .forEach(one -> found.add(one.path("place").asString()));
        assertThat(String.join(", ", found)).isEqualTo(places == null ? "" : places);
    }

    @Test
    void a_summary_holds_the_estimate_over_all_reports() throws Exception {
        JsonNode baidoa =
                served.json("/api/incidents?country=SO").path("incidents").path(0);
        assertThat(baidoa.path("killed").toString()).isEqualTo("{\"low\":14,\"best\":17,\"high\":17}");
        assertThat(baidoa.path("accounts").asInt()).isEqualTo(2);
        assertThat(baidoa.path("outlets").toString()).isEqualTo("[\"Harbour Wire\",\"Hilltop Courier\"]");
        assertThat(baidoa.path("actors").toString()).isEqualTo("[\"al-shabab\"]");
    }

    @Test
    void the_overview_has_a_row_for_each_incident() throws Exception {
        JsonNode overview = served.json("/api/overview");
        assertThat(overview.path("total").asInt()).isEqualTo(2);
        JsonNode row = overview.path("rows").path(0);
        assertThat(row.size()).isEqualTo(overview.path("fields").size());
        assertThat(row.path(0).asString()).isEqualTo(baidoa());
    }

    private String baidoa() throws IOException, InterruptedException {
        return served.json("/api/incidents?country=SO")
                .path("incidents")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void an_incident_shows_its_ledger_and_where_each_account_is_read() throws Exception {
        JsonNode incident = served.json("/api/incidents/" + baidoa());
        assertThat(incident.path("casualties").size()).isEqualTo(2);
        String hash = incident.path("accounts").path(0).path("hash").asString();
        JsonNode report = served.json("/api/reports/" + hash);
        assertThat(report.path("id").asString()).isEqualTo("harbour.txt");
        assertThat(report.path("text").asString()).startsWith("A bomb at the cattle market");
        assertThat(report.path("incidents").toString()).contains(baidoa());
    }

    @Test
    void an_incident_is_shown_as_it_was_known_on_a_day() throws Exception {
        JsonNode then = served.json("/api/incidents/" + baidoa() + "?as-of=2023-03-05");
        assertThat(then.path("accounts").size()).isEqualTo(1);
        assertThat(then.path("days").toString()).isEqualTo("[\"2023-03-05\",\"2023-03-06\"]");
        assertThat(served.get("/api/incidents/" + baidoa() + "?as-of=2020-01-01")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} lists {1}")
    @CsvSource(delimiter = '|', textBlock = """
            relations          | Al-Shabaab fights the army.
            relations?q=al-shabab | Al-Shabaab fights the army.
            warnings           | Analysts fear strikes by May.
            indicators         | Some 400,000 people will go hungry.
            indicators?until=2022-12-31 |
            """)
    void findings_beside_incidents_come_with_their_words(String path, String words) throws Exception {
        List<String> found = new ArrayList<>();
        served.json("/api/" + path)
                .path("findings")
                .forEach(one -> found.add(one.path("words").path(0).asString()));
        assertThat(found).isEqualTo(words == null ? List.of() : List.of(words));
    }

    @Test
    void each_report_tells_its_own_event_of_an_incident() throws Exception {
        JsonNode page = served.json("/api/accounts?country=SO");
        assertThat(page.path("total").asInt()).isEqualTo(2);
        List<String> outlets = new ArrayList<>();
        for (JsonNode account : page.path("accounts")) {
            assertThat(account.path("incident").asString()).isEqualTo(baidoa());
            assertThat(account.path("words").path(0).asString()).isNotBlank();
            assertThat(served.json("/api/incidents/" + account.path("account").asString())
                            .path("incident")
                            .asString())
                    .isEqualTo(baidoa());
            outlets.add(account.path("report").path("outlet").asString());
        }
        assertThat(outlets).containsExactly("Hilltop Courier", "Harbour Wire");
        JsonNode second = served.json("/api/accounts?country=SO&limit=1&offset=1");
        assertThat(second.path("accounts").size()).isEqualTo(1);
        assertThat(second.path("accounts").path(0).path("report").path("outlet").asString())
                .isEqualTo("Harbour Wire");
        assertThat(served.json("/api/accounts?country=SO&min-killed=500")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(served.get("/api/accounts?as-of=2023-03-05").statusCode()).isEqualTo(400);
    }

    @Test
    void actors_of_the_directory_are_listed_with_their_incidents() throws Exception {
        JsonNode actor = served.json("/api/actors").path("actors").path(0);
        assertThat(actor.path("id").asString()).isEqualTo("al-shabab");
        assertThat(actor.path("incidents").asInt()).isEqualTo(1);
    }

    @Test
    void search_finds_words_in_any_form_and_phrases_in_quotes() throws Exception {
        assertThat(served.json("/api/search?q=bombs").path("total").asInt()).isEqualTo(2);
        assertThat(served.json("/api/search?q=%22cattle%20market%22")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(served.json("/api/search?q=%22market%20cattle%22")
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode hit = served.json("/api/search?q=cattle").path("hits").path(0);
        assertThat(hit.path("snippet").asString()).contains("cattle market");
        assertThat(hit.path("incidents").toString()).contains(baidoa());
    }

    @Test
    void a_text_is_read_without_being_stored() throws Exception {
        HttpResponse<String> read = served.post(
                "/api/read?published=2023-03-06",
                "text/plain",
                "Gunmen killed four soldiers in Baidoa on 4 March 2023, police said.");
        JsonNode report = Served.tree(read.body()).path("reports").path(0);
        assertThat(report.path("outcome").asString()).isEqualTo("coded");
        assertThat(report.path("events").path(0).path("place").path("country").asString())
                .isEqualTo("SO");
        assertThat(served.json("/api/reports").path("total").asInt()).isEqualTo(3);
    }

    private static final String RTF =
            "{\\rtf1\\ansi\\pard Gunmen killed four soldiers in Baidoa on 4 March 2023, police said.\\par}";

    @ParameterizedTest
    @ValueSource(strings = {"application/rtf", "application/octet-stream"})
    void a_document_is_read_without_being_stored(String type) throws Exception {
        HttpResponse<String> read = served.post("/api/read?title=Raid&published=2023-03-06", type, RTF);
        JsonNode report = Served.tree(read.body()).path("reports").path(0);
        assertThat(report.path("outcome").asString()).as(read.body()).isEqualTo("coded");
        assertThat(report.path("title").asString()).isEqualTo("Raid");
        assertThat(report.path("text").asString()).startsWith("Gunmen killed four soldiers");
        assertThat(served.json("/api/reports").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void articles_of_a_database_export_are_stored_one_by_one() throws Exception {
        String export = """
                Document 1 of 2

                Four killed in Kismayo

                Author: Ann Carter

                Full text: Gunmen killed four soldiers in Kismayo on 4 March 2023, police said.

                Publication title: Harbour Ledger
                Publication date: Mar 5, 2023
                Document 2 of 2
                Full text: A bomb killed two traders in Baidoa on 9 March 2023, police said.
                Title: Two killed in Baidoa
                Publication date: Mar 10, 2023
                """;
        JsonNode stored = Served.tree(served.post("/api/reports?title=Export", "application/octet-stream", export)
                        .body())
                .path("reports");
        assertThat(stored.size()).isEqualTo(2);
        assertThat(stored.path(0).path("outcome").asString()).isEqualTo("stored");
        JsonNode first =
                served.json("/api/reports/" + stored.path(0).path("hash").asString());
        assertThat(first.path("title").asString()).isEqualTo("Four killed in Kismayo");
        assertThat(first.path("published").asString()).isEqualTo("2023-03-05");
        assertThat(first.path("outlet").asString()).isEqualTo("Harbour Ledger");
    }

    @ParameterizedTest(name = "{0} that is none is refused")
    @CsvSource(delimiter = '|', textBlock = """
            application/pdf          | %PDF-1.7 and no more | is damaged or cut off
            application/pdf          | words                | is no PDF document
            application/octet-stream | PK\u0003\u0004 x     | is a ZIP archive
            """)
    void a_bad_document_is_answered_with_its_reason(String type, String body, String why) throws Exception {
        HttpResponse<String> read = served.post("/api/read", type, body);
        JsonNode report = Served.tree(read.body()).path("reports").path(0);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(report.path("outcome").asString()).isEqualTo("skipped");
        assertThat(report.path("detail").asString()).startsWith(why).doesNotContain("Exception");
    }

    @Test
    void reports_are_stored_once_and_then_found_everywhere() throws Exception {
        String lines = """
                {"id":"k1","text":"A bomb killed nine people in Kismayo on 7 June 2023, police said.","published":"2023-06-08"}
                {"id":"k2","text":"Une bombe a fait neuf morts mercredi dans la ville, selon la police et les autorités."}
                """;
        HttpResponse<String> stored = served.post("/api/reports", "application/x-ndjson", lines);
        JsonNode reports = Served.tree(stored.body()).path("reports");
        assertThat(reports.path(0).path("outcome").asString()).isEqualTo("stored");
        assertThat(reports.path(1).path("outcome").asString()).isEqualTo("skipped");
        assertThat(reports.path(1).path("reason").asString()).isEqualTo("not-english");
        assertThat(served.json("/api/incidents?place=kismayo").path("total").asInt())
                .isEqualTo(1);
        assertThat(served.json("/api/search?q=kismayo").path("total").asInt()).isEqualTo(1);
        HttpResponse<String> again = served.post("/api/reports", "application/x-ndjson", lines);
        assertThat(Served.tree(again.body())
                        .path("reports")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("known");
    }

    @Test
    void a_reviewer_takes_a_merge_apart() throws Exception {
        JsonNode merge = served.json("/api/review").path("merges").path(0);
        assertThat(merge.path("joined").asBoolean()).isTrue();
        HttpResponse<String> decided = served.post("/api/decisions", "application/json", """
                {"kind":"different","account":"%s","other":"%s","because":"two markets","author":"maria"}""".formatted(
                        merge.path("accounts").path(0).path("account").asString(),
                        merge.path("accounts").path(1).path("account").asString()));
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(Served.tree(decided.body()).path("incidents").size()).isEqualTo(2);
        assertThat(served.json("/api/incidents").path("total").asInt()).isEqualTo(3);
        assertThat(served.json("/api/review").path("merges").size()).isZero();
        assertThat(served.json("/api/decisions")
                        .path("decisions")
                        .path(0)
                        .path("author")
                        .asString())
                .isEqualTo("maria");
    }

    @Test
    void a_value_that_a_reviewer_sets_wins() throws Exception {
        HttpResponse<String> decided = served.post(
                "/api/decisions",
                "application/json",
                "{\"kind\":\"value\",\"incident\":\"%s\",\"field\":\"killed\",\"value\":\"19\",\"because\":\"list\"}"
                        .formatted(baidoa()));
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(served.json("/api/incidents/" + baidoa())
                        .at("/estimate/killed/best")
                        .asInt())
                .isEqualTo(19);
        assertThat(served.json("/api/incidents?min-killed=19").path("total").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"other","because":"x"}                                             | must be same, different or value
            {"kind":"value","incident":"ffff","field":"killed","value":"9","because":"x"} | there is no incident
            {"kind":"same","account":"a","other":"a","because":"x"}                     | same as itself
            {"kind":"same","account":"aaaa","other":"bbbb","because":"x"}               | there is no account
            {"kind":"same","account":"aaaa","other":"bbbb"}                             | is missing
            {"kind":7}                                                                  | must be a string
            [1]                                                                         | no JSON object
            {"kind":                                                                    | no JSON
            """)
    void a_wrong_decision_is_refused_with_what_is_wrong(String body, String detail) throws Exception {
        HttpResponse<String> refused = served.post("/api/decisions", "application/json", body);
        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(Served.tree(refused.body()).path("detail").asString()).contains(detail);
        assertThat(served.json("/api/decisions").path("decisions").size()).isZero();
    }

    @Test
    void every_format_is_exported_as_the_command_line_would() throws Exception {
        for (JsonNode format : served.json("/api/codebook").path("formats")) {
            HttpResponse<String> file = served.get("/api/export/" + format.asString() + "?country=SO");
            assertThat(file.statusCode()).as(format.asString()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
        }
        assertThat(served.get("/api/export/jsonl").body().lines()).hasSize(2);
        assertThat(served.get("/api/export/jsonl?country=NG").body().lines()).hasSize(1);
        assertThat(served.get("/api/export/xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_listens_hears_of_new_incidents() throws Exception {
        try (HttpClient listening = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream =
                    listening.send(served.request("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).startsWith("retry:");
                served.post(
                        "/api/reports?published=2023-06-08",
                        "text/plain",
                        "A bomb killed nine people in Kismayo on 7 June 2023, police said.");
                String id = served.json("/api/incidents?place=kismayo")
                        .path("incidents")
                        .path(0)
                        .path("id")
                        .asString();
                String data = lines.lines()
                        .filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElseThrow();
                assertThat(data).contains(id);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/incidents?since=yesterday          | is no day
            /api/incidents?since=2023-02-01&until=2023-01-01 | is after until
            /api/incidents?limit=0                  | 1 to 1000
            /api/incidents?limit=5000               | 1 to 1000
            /api/incidents?limit=many               | is no number
            /api/incidents?offset=-1                | 0 or more
            /api/incidents?type=party               | no such type of event
            /api/incidents?category=fun             | category=fun
            /api/incidents?country=Somalia          | is no country code
            /api/incidents?sort=random              | sort=random
            /api/incidents?retracted=maybe          | neither true nor false
            /api/incidents?min-killed=0             | give 1 or more
            /api/incidents?colour=red               | there is no parameter 'colour'
            /api/reports/abc                        | no hash of a report
            /api/search                             | needs words
            /api/search?q=%22%22                    | there is no word
            /api/export/csv?text=bomb               | cannot choose
            """)
    void a_wrong_request_says_what_is_wrong(String path, String detail) throws Exception {
        HttpResponse<String> refused = served.get(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Served.tree(refused.body());
        assertThat(problem.path("detail").asString()).contains(detail);
        assertThat(problem.path("instance").asString())
                .isEqualTo(refused.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(served.get("/api/incidents/ffffffffffff").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/reports/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(served.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(served.post("/api/incidents", "application/json", "{}").statusCode())
                .isEqualTo(405);
    }

    @Test
    void metrics_count_requests_by_route() throws Exception {
        served.get("/api/incidents");
        assertThat(served.get("/metrics").body())
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/api/incidents\",status=\"200\"}");
        assertThat(served.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void the_page_is_served() throws Exception {
        HttpResponse<String> page = served.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        String script = page.body().replaceAll("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");
        HttpResponse<String> file = served.get(script);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
}
