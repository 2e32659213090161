package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.json.ContractJson;
import dev.dateline.core.testing.ContractAssert;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever arrives is answered: read, or left out with words that say what, where and what to do. What is good
/// beside it is read all the same.
class BadInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GOOD =
            "A bomb exploded in a market in Kandahar on 3 May 2021, killing 12 people, police said.";
    private static final String GOOD_LINE = "{\"id\": \"%s\", \"date\": \"2021-05-04\", \"text\": \"" + GOOD + "\"}\n";

    @TempDir
    private Path folder;

    /// @param reason why it was left out; empty when it was coded
    /// @param words what a person is told of it
    private record Answer(String id, Optional<Outcome.Reason> reason, String words, int events) {}

    @Test
    void an_empty_file_is_empty() throws IOException {
        assertSkipped(file("empty.txt", ""), Outcome.Reason.EMPTY);
    }

    @Test
    void white_space_is_empty() throws IOException {
        assertSkipped(file("white.txt", " \n\t\r\n\u00a0\u2003\ufeff \n"), Outcome.Reason.EMPTY);
    }

    @Test
    void an_empty_page_has_no_article() throws IOException {
        Path page =
                file("empty.html", "<!DOCTYPE html><html><head></head><body><script>var a = 1;</script></body></html>");
        assertThat(beside(page).reason()).isPresent();
    }

    @Test
    void bytes_that_are_no_text_are_binary() throws IOException {
        byte[] bytes = new byte[50_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        assertSkipped(file("picture.txt", bytes), Outcome.Reason.BINARY);
    }

    @Test
    void six_million_characters_are_too_long() throws IOException {
        assertSkipped(file("long.txt", (GOOD + "\n").repeat(6_000_000 / GOOD.length())), Outcome.Reason.TOO_LONG);
    }

    @Test
    void one_line_without_end_is_read_in_time() throws IOException {
        Path file = file("letters.txt", "bomb ".repeat(1_000) + "killed".repeat(10_000) + " 9 dead and".repeat(1_000));
        assertThat(beside(file).id()).isEqualTo(file.toString());
    }

    @Test
    void bytes_that_are_no_utf_8_are_read_as_what_they_likely_are() throws IOException {
        byte[] latin = "Une note of the caf\u00e9. ".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = beside(file("latin.txt", join(latin, (" " + GOOD).getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.events()).isOne();
    }

    @Test
    void a_hundred_thousand_boxes_in_each_other_are_read() throws IOException {
        int depth = 100_000;
        Path page = file(
                "deep.html",
                "<html><body>" + "<div>".repeat(depth) + "<p>" + GOOD + "</p>" + "</div>".repeat(depth)
                        + "</body></html>");
        assertThat(beside(page).id()).isEqualTo(page.toString());
    }

    @Test
    void broken_lines_are_named_by_number_and_the_good_ones_read() throws IOException {
        Path lines = file(
                "lines.jsonl",
                GOOD_LINE.formatted("first")
                        + "{\"id\": \"cut\", \"text\": \"A bomb expl\n"
                        + "[1, 2, 3]\n"
                        + "{\"id\": \"none\", \"words\": \"no text\"}\n"
                        + "\n"
                        + "null\n"
                        + "{\"id\": \"late\", \"text\": \"" + GOOD + "\"} and more\n"
                        + GOOD_LINE.formatted("last"));
        List<Answer> answers = read(lines.toString());
        assertThat(answers.getFirst().events()).isOne();
        assertThat(answers.getLast().events()).isOne();
        List<Answer> bad = answers.subList(1, answers.size() - 1);
        assertThat(bad)
                .extracting(Answer::reason)
                .containsOnly(Optional.of(Outcome.Reason.BROKEN))
                .hasSize(5);
        assertThat(bad)
                .extracting(answer -> answer.words()
                        .substring(lines.toString().length(), lines.toString().length() + 3))
                .containsExactly(":2:", ":3:", ":4:", ":6:", ":7:");
        assertThat(bad.getFirst().words()).contains("JSON object");
    }

    @Test
    void a_line_of_bytes_that_are_no_utf_8_says_so() throws IOException {
        byte[] broken = "{\"id\": \"x\", \"text\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Path lines = file(
                "mixed.jsonl",
                join(
                        GOOD_LINE.formatted("first").getBytes(StandardCharsets.UTF_8),
                        broken,
                        GOOD_LINE.formatted("last").getBytes(StandardCharsets.UTF_8)));
        List<Answer> answers = read(lines.toString());
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).words()).contains(lines + ":2").contains("UTF-8");
        assertThat(answers.getLast().events()).isOne();
    }

    @Test
    void one_line_of_five_megabytes_does_not_stop_the_others() throws IOException {
        Path lines = file(
                "heavy.jsonl",
                GOOD_LINE.formatted("first")
                        + "{\"id\": \"heavy\", \"text\": \"" + "A quiet day. ".repeat(400_000) + "\"}\n"
                        + GOOD_LINE.formatted("last"));
        List<Answer> answers = read(lines.toString());
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).reason()).contains(Outcome.Reason.TOO_LONG);
        assertThat(answers.get(1).words()).contains(":2").contains("split");
        assertThat(answers.getFirst().events()).isOne();
        assertThat(answers.getLast().events()).isOne();
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Path missing = folder.resolve("nowhere.txt");
        Answer answer = beside(missing);
        assertThat(answer.reason()).contains(Outcome.Reason.NOT_READABLE);
        assertThat(answer.words()).contains(missing.toString()).contains("check the path");
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root may read everything")
                .isNotEqualTo("root");
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Answer answer = beside(closed);
            assertThat(answer.reason()).contains(Outcome.Reason.NOT_READABLE);
            assertThat(answer.words()).contains(closed.toString()).contains("permissions");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_date_that_nobody_can_read_is_told_and_left_out() throws IOException {
        Path lines = file(
                "dates.jsonl",
                "{\"id\": \"odd\", \"date\": \"the day before the flood\", \"text\": \"" + GOOD + "\"}\n");
        List<Answer> answers = read(lines.toString());
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().events()).isOne();
        assertThat(answers.getFirst().words())
                .contains(lines + ":1")
                .contains("the day before the flood")
                .contains("2021-11-04");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Spanish | Una bomba estalló ayer en el mercado y mató a doce personas. Los heridos están en el hospital.
            Russian | Вчера на рынке взорвалась бомба, погибли двенадцать человек. Раненых увезли в больницу.
            Arabic  | انفجرت قنبلة أمس في سوق بالمدينة وقتلت اثني عشر شخصا. ونقل الجرحى إلى المستشفى.
            Chinese | 警方说，昨天该市一个市场发生炸弹爆炸，造成十二人死亡。伤者被送往当地医院接受治疗。
            """)
    void a_report_in_another_language_is_left_out(String language, String text) throws IOException {
        Answer answer = assertSkipped(file("foreign.txt", text), Outcome.Reason.NOT_ENGLISH);
        assertThat(answer.words()).contains("only English is coded").contains(language);
    }

    @Test
    void a_report_that_is_one_endless_word_is_answered() {
        assertTimeout(PATIENCE, () -> {
            Outcome outcome = Samples.DATELINE.read(Report.ofText("word", "killed".repeat(100_000)));
            assertThat(outcome.reportId()).isEqualTo("word");
        });
    }

    // ---------------------------------------------------------------- helpers

    /// Reads a path between two good files and gives what became of it.
    private Answer beside(Path path) throws IOException {
        Path before = file("a-good.txt", GOOD);
        Path after = file("z-good.txt", GOOD);
        List<Answer> answers = read(before.toString(), path.toString(), after.toString());
        assertThat(answers).hasSize(3);
        assertThat(answers.getFirst().events()).isOne();
        assertThat(answers.getLast().events()).isOne();
        return answers.get(1);
    }

    private Answer assertSkipped(Path file, Outcome.Reason reason) throws IOException {
        Answer answer = beside(file);
        assertThat(answer.id()).isEqualTo(file.toString());
        assertThat(answer.reason()).contains(reason);
        assertThat(answer.words()).isNotBlank();
        return answer;
    }

    private static List<Answer> read(String... paths) {
        return assertTimeout(PATIENCE, () -> {
            List<Answer> answers = new ArrayList<>();
            try (Stream<Incoming> incoming =
                    new Intake().open(Arrays.asList(paths), IntakeOptions.defaults(), InputStream.nullInputStream())) {
                incoming.forEach(one -> answers.add(answer(one)));
            }
            return answers;
        });
    }

    private static Answer answer(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Rejected(String id, Outcome.Reason reason, String detail) ->
                new Answer(id, Optional.of(reason), detail, 0);
            case Incoming.Arrived(Report report, List<String> warnings) -> {
                Outcome outcome = Samples.DATELINE.read(report);
                ContractAssert.isValid(ContractJson.line(outcome, false, false));
                yield switch (outcome) {
                    case Outcome.Skipped(String id, Outcome.Reason reason, String detail) ->
                        new Answer(id, Optional.of(reason), detail, 0);
                    case Outcome.Coded(var coded) ->
                        new Answer(
                                coded.id(),
                                Optional.empty(),
                                String.join("\n", warnings),
                                coded.events().size());
                };
            }
        };
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
