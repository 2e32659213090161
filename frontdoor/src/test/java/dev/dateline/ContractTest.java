package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Report;
import dev.dateline.core.json.ContractJson;
import dev.dateline.core.testing.ContractAssert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of whole reports keep the contract: their form, their offsets, the same bytes every time.
class ContractTest {
    private static final Dateline RULES = Dateline.rulesOnly(dev.dateline.codebook.Codebook.bundled(), Layers.AUTO);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACTS =
            "A bomb exploded at a bus station in Kandahar on 3 May 2021, killing 12 people and"
                    + " wounding 30 others, police said. The Taliban claimed responsibility for the bombing.";

    /// One stretch of a line: the words under its offsets.
    private record Cut(String where, String words) {}

    /// The lines of all samples with text and reasons, by name.
    private static final Map<String, String> LINES = lines(Samples.DATELINE);

    static Set<String> samples() {
        return Samples.reports().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_line_is_as_the_schema_says(String sample) {
        ContractAssert.isValid(line(sample));
        ContractAssert.isValid(ContractJson.line(Samples.DATELINE.read(Samples.report(sample)), false, false));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_span_lies_in_the_text_and_every_event_has_evidence(String sample) {
        JsonNode line = JSON.readTree(line(sample));
        assertThat(line.path("outcome").asString()).isEqualTo("coded");
        cuts(line);
        int main = 0;
        for (JsonNode event : line.path("events")) {
            assertThat(event.path("evidence").size()
                            + event.path("titleEvidence").size())
                    .as("evidence of %s", event)
                    .isPositive();
            main += event.path("main").asBoolean() ? 1 : 0;
        }
        assertThat(main).as("main events").isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_report_gives_the_same_bytes(String sample) {
        assertThat(ContractJson.line(Samples.DATELINE.read(Samples.report(sample)), true, true))
                .isEqualTo(line(sample));
    }

    @Test
    void another_front_door_gives_the_same_bytes() {
        assertThat(lines(Dateline.standard(Layers.AUTO))).isEqualTo(LINES);
    }

    @Test
    void four_threads_at_once_give_what_one_gives() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Map<String, String>>> tasks = Collections.nCopies(4, () -> lines(Samples.DATELINE));
            for (Future<Map<String, String>> lines : threads.invokeAll(tasks)) {
                assertThat(lines.get()).isEqualTo(LINES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void offsets_count_code_points(String beginning) {
        List<Cut> plain = cuts(line(Report.ofText("plain", FACTS).withPublished(LocalDate.of(2021, 5, 4))));
        List<Cut> after = cuts(line(Report.ofText("after", beginning + FACTS).withPublished(LocalDate.of(2021, 5, 4))));
        assertThat(plain).extracting(Cut::words).contains("Kandahar", "3 May 2021", "Taliban");
        assertThat(after).containsAll(plain);
    }

    static List<String> beginnings() {
        return List.of(
                "Notes of the day.\n\n", // nothing special, for comparison
                "\uD83E\uDDE8\uD83D\uDD4A\uFE0F Notes of the day. \uD83D\uDE91\n\n", // emoji, one with a selector
                "The sign \uD840\uDC0B\uD842\uDF9F was on the wall.\n\n", // ideographs of extension B
                "Notes from the Cafe\u0301 of Mr Nguye\u0302\u0303n.\n\n", // combining marks
                "\uFEFF\u200B\u200FNotes of the day.\r\n\r\n"); // marks that nobody sees
    }

    @Test
    void what_only_a_separate_title_supports_has_title_spans() {
        JsonNode line = line(Report.ofText(
                        "titled",
                        "The blast went off outside a bank on Monday at noon, police said. Nobody has claimed it.")
                .withTitle("\uD83D\uDEA8 Bomb kills 12 people in Kandahar")
                .withPublished(LocalDate.of(2021, 5, 4)));
        List<Cut> cuts = cuts(line);
        assertThat(cuts).as("%s", line).anySatisfy(cut -> {
            assertThat(cut.where()).contains("title");
            assertThat(cut.words()).contains("Kandahar");
        });
        assertThat(line.path("events")).hasSize(1);
    }

    // ---------------------------------------------------------------- lines

    private static Map<String, String> lines(Dateline dateline) {
        Map<String, String> lines = new LinkedHashMap<>();
        Samples.reports()
                .forEach((name, report) -> lines.put(name, ContractJson.line(dateline.read(report), true, true)));
        return lines;
    }

    private static String line(String sample) {
        return Objects.requireNonNull(LINES.get(sample));
    }

    private static JsonNode line(Report report) {
        // rules alone: what a judge makes of a text may turn on where a sentence stands in it
        return JSON.readTree(ContractJson.line(RULES.read(report), true, false));
    }

    /// The words under all offsets of a line; fails when one leaves the text or is empty, or when evidence or
    /// mentions are out of order. A value's spans stand in the order of its parts: a place's name, its site.
    private static List<Cut> cuts(JsonNode line) {
        List<Cut> cuts = new ArrayList<>();
        collect(line, "", line.path("text").asString(), line.path("title").asString(""), cuts);
        return cuts;
    }

    private static void collect(JsonNode node, String where, String text, String title, List<Cut> cuts) {
        if (isSpan(node)) {
            boolean inTitle = where.substring(where.lastIndexOf('.') + 1).startsWith("title");
            cuts.add(cut(
                    where,
                    inTitle ? title : text,
                    node.get(0).asInt(),
                    node.get(1).asInt()));
        } else if (node.isArray()) {
            int last = -1;
            for (JsonNode part : node) {
                if (isSpan(part) && !where.toLowerCase(Locale.ROOT).endsWith("spans")) {
                    assertThat(part.get(0).asInt())
                            .as("order of %s: %s", where, node)
                            .isGreaterThanOrEqualTo(last);
                    last = part.get(0).asInt();
                }
                collect(part, where, text, title, cuts);
            }
        } else if (node.isObject()) {
            if (node.path("start").isInt() && node.path("end").isInt()) {
                Cut cut = cut(
                        where,
                        text,
                        node.path("start").asInt(),
                        node.path("end").asInt());
                cuts.add(cut);
                assertThat(cut.words()).as(where).isEqualTo(node.path("text").asString());
            }
            node.propertyStream()
                    .forEach(property ->
                            collect(property.getValue(), where + "." + property.getKey(), text, title, cuts));
        }
    }

    private static boolean isSpan(JsonNode node) {
        return node.isArray()
                && node.size() == 2
                && node.get(0).isInt()
                && node.get(1).isInt();
    }

    private static Cut cut(String where, String text, int start, int end) {
        int points = text.codePointCount(0, text.length());
        assertThat(start).as("start of %s", where).isBetween(0, points);
        assertThat(end).as("end of %s", where).isBetween(start + 1, points);
        return new Cut(where, text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }
}
