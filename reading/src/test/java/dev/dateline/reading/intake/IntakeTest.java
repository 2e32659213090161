package dev.dateline.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static List<Incoming> open(IntakeOptions options, Object... paths) {
        try (Stream<Incoming> incoming = new Intake()
                .open(Arrays.stream(paths).map(Object::toString).toList(), options, InputStream.nullInputStream())) {
            return incoming.toList();
        }
    }

    private static List<Incoming> open(Object... paths) {
        return open(IntakeOptions.defaults(), paths);
    }

    private static List<Incoming> openInput(IntakeOptions options, String input) {
        try (Stream<Incoming> incoming = new Intake()
                .open(List.of("-"), options, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))) {
            return incoming.toList();
        }
    }

    private static Report report(Incoming incoming) {
        assertThat(incoming).isInstanceOf(Incoming.Arrived.class);
        return ((Incoming.Arrived) incoming).report();
    }

    private static Incoming.Rejected rejected(Incoming incoming) {
        assertThat(incoming).isInstanceOf(Incoming.Rejected.class);
        return (Incoming.Rejected) incoming;
    }

    // ------------------------------------------------------------ files and folders

    @Test
    void a_text_file_is_one_report_named_by_its_path() throws IOException {
        Path file = write("a.txt", "\ufeffTwo shells hit the harbour.\r\n");

        Report report = report(open(file).getFirst());

        assertThat(report.id()).isEqualTo(file.toString());
        assertThat(report.content()).isEqualTo(new Content.PlainText("Two shells hit the harbour.\r\n"));
    }

    @Test
    void folders_are_read_through_in_order_without_hidden_files() throws IOException {
        write("in/b.txt", "second");
        write("in/a/z.html", "<p>first</p>");
        write("in/.hidden.txt", "no");
        write("in/.git/c.txt", "no");
        write("in/c.jsonl", "{\"id\":\"x\",\"text\":\"third\"}\n");

        List<Incoming> incoming = open(folder.resolve("in"));

        assertThat(incoming.stream().map(one -> report(one).content().raw()))
                .containsExactly("<p>first</p>", "second", "third");
        assertThat(report(incoming.getFirst()).content()).isInstanceOf(Content.HtmlPage.class);
    }

    @Test
    void a_folder_linked_into_itself_is_read_once() throws IOException {
        write("in/a.txt", "only");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        assertThat(open(folder.resolve("in"))).hasSize(1);
    }

    @Test
    void what_is_missing_is_named_and_the_rest_is_read() throws IOException {
        Path file = write("a.txt", "text");

        List<Incoming> incoming = open(folder.resolve("nowhere.txt"), file);

        assertThat(rejected(incoming.getFirst()).reason()).isEqualTo(Reason.NOT_READABLE);
        assertThat(rejected(incoming.getFirst()).detail())
                .contains("nowhere.txt")
                .contains("check the path");
        assertThat(report(incoming.getLast()).content().raw()).isEqualTo("text");
    }

    @Test
    void files_are_opened_one_at_a_time() throws IOException {
        Path first = write("a.txt", "first");
        Path second = write("b.txt", "second");
        try (Stream<Incoming> incoming = new Intake()
                .open(
                        List.of(first.toString(), second.toString()),
                        IntakeOptions.defaults(),
                        InputStream.nullInputStream())) {
            Iterator<Incoming> iterator = incoming.iterator();
            assertThat(report(iterator.next()).content().raw()).isEqualTo("first");
            Files.writeString(second, "changed meanwhile");
            assertThat(report(iterator.next()).content().raw()).isEqualTo("changed meanwhile");
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0} is taken for a {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    a.pdf  | %PDF-1.7 x                      | PDF document
                    a.txt  | %PDF-1.7 x                      | PDF document
                    a.doc  | {\\rtf1 x}                       | RTF document
                    a.rtf  | PK\u0003\u0004 [Content_Types].xml | Word document
                    """)
    void documents_are_told_by_their_first_bytes(String name, String start, String what) throws IOException {
        Incoming.Rejected rejected = rejected(open(write(name, start)).getFirst());

        // nothing that reads documents is on this module's class path
        assertThat(rejected.detail())
                .startsWith(folder.resolve(name) + ": is a " + what)
                .contains("not installed");
    }

    @Test
    void a_text_with_the_name_of_a_document_is_read_as_what_it_is() throws IOException {
        assertThat(report(open(write("a.pdf", "Two shells hit.")).getFirst()).content())
                .isEqualTo(new Content.PlainText("Two shells hit."));
        assertThat(report(open(write("a.doc", "<html><p>Two shells hit.")).getFirst())
                        .content())
                .isInstanceOf(Content.HtmlPage.class);
    }

    @ParameterizedTest
    @CsvSource({"pdf,PDF document", "docx,Word document", "rtf,RTF document", "odt,OpenDocument"})
    void what_is_not_the_document_that_the_user_says_is_refused(String format, String what) throws IOException {
        Incoming.Rejected rejected = rejected(
                open(IntakeOptions.defaults().withFormat(Format.parse(format)), write("a." + format, "Two shells hit."))
                        .getFirst());
        assertThat(rejected.reason()).isEqualTo(Reason.BROKEN);
        assertThat(rejected.detail()).contains("is no " + what);
    }

    // ------------------------------------------------------------ bundles

    private static final String BUNDLE = """
            Shells hit harbour

            Harbour Ledger

            5 March 2023

            Byline: Ann Carter

            Body

            Two shells hit the harbour.

            End of Document

            Nobody claims shelling

            Length: 12 words

            Body

            No group has claimed it.

            End of Document
            """;

    @Test
    void each_article_of_a_bundle_is_a_report_of_its_own() throws IOException {
        Path file = write("export.txt", BUNDLE);

        List<Incoming> incoming = open(IntakeOptions.defaults().withPublished(LocalDate.of(2023, 3, 9)), file);

        assertThat(incoming.stream().map(Incoming::id)).containsExactly(file + "#1", file + "#2");
        Report first = report(incoming.getFirst());
        assertThat(first.title()).contains("Shells hit harbour");
        assertThat(first.published()).contains(LocalDate.of(2023, 3, 5));
        assertThat(first.author()).contains("Ann Carter");
        assertThat(first.outlet()).contains("Harbour Ledger");
        assertThat(first.content().raw()).isEqualTo("Two shells hit the harbour.");
        assertThat(report(incoming.getLast()).published()).contains(LocalDate.of(2023, 3, 9));
    }

    @Test
    void a_bundle_that_the_user_calls_a_text_is_one_report() throws IOException {
        List<Incoming> incoming = open(IntakeOptions.defaults().withFormat(Format.TEXT), write("export.txt", BUNDLE));

        assertThat(report(incoming.getFirst()).content().raw()).isEqualTo(BUNDLE);
    }

    @Test
    void what_is_left_out_of_a_bundle_is_told() throws IOException {
        Path file = write("export.txt", "A cover page of some kind\n\n" + BUNDLE);

        Incoming.Arrived first = (Incoming.Arrived) open(file).getFirst();

        assertThat(first.warnings()).hasSize(1);
        assertThat(first.warnings().getFirst()).contains("25 characters outside its 2 articles");
    }

    @Test
    void a_text_without_separators_is_no_bundle_even_if_the_user_says_so() throws IOException {
        Incoming.Rejected rejected =
                rejected(open(IntakeOptions.defaults().withFormat(Format.BUNDLE), write("a.txt", "Two shells hit."))
                        .getFirst());
        assertThat(rejected.detail()).contains("has no line that parts articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire.rss", "wire.xml", "wire", "wire.atom"})
    void a_feed_gives_the_items_that_carry_their_whole_text(String name) throws IOException {
        String text = "Herders and farmers clashed near the wells of Dulmarre on Friday, elders said. ".repeat(6);
        Path file = write(
                name,
                "<?xml version=\"1.0\"?><rss><channel><title>Harbour Wire</title>"
                        + "<item><title>Clash</title><link>https://wire.example/a</link>"
                        + "<pubDate>Mon, 05 Feb 2024 23:30:00 -0500</pubDate><content:encoded>" + text
                        + "</content:encoded></item>"
                        + "<item><title>Teaser</title><description>" + text + "</description></item></channel></rss>");
        List<Incoming> incoming = open(file);
        Report report = report(incoming.getFirst());
        assertThat(report.id()).isEqualTo("https://wire.example/a");
        assertThat(report.title()).hasValue("Clash");
        assertThat(report.outlet()).hasValue("Harbour Wire");
        assertThat(report.published()).hasValue(LocalDate.of(2024, 2, 5));
        assertThat(rejected(incoming.getLast()).detail()).contains("wire", "#2", "no whole text", "watch");
        assertThat(incoming).hasSize(2);
    }

    @Test
    void a_broken_feed_is_refused_whole() throws IOException {
        Path file = write("wire.rss", "<rss><channel><item><title>Clash</title></item><item><title>Half");
        assertThat(rejected(open(file).getFirst()).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void binary_files_are_refused() throws IOException {
        assertThat(rejected(open(write("a.txt", new byte[] {1, 0, 0, 0, 2, 0, 0, 3}))
                                .getFirst())
                        .reason())
                .isEqualTo(Reason.BINARY);
        assertThat(rejected(open(write("a.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                                .getFirst())
                        .detail())
                .contains("gzip");
    }

    @Test
    void content_tells_the_format_where_the_name_does_not() {
        assertThat(report(openInput(IntakeOptions.defaults(), "<!DOCTYPE html><p>x</p>")
                                .getFirst())
                        .content())
                .isInstanceOf(Content.HtmlPage.class);
        assertThat(report(openInput(IntakeOptions.defaults(), "{\"id\":\"a\",\"text\":\"x\"}")
                                .getFirst())
                        .id())
                .isEqualTo("a");
        assertThat(report(openInput(IntakeOptions.defaults(), "Two shells hit.").getFirst())
                        .id())
                .isEqualTo("-");
    }

    @Test
    void a_huge_file_is_refused_without_being_read_whole() throws IOException {
        Path file = folder.resolve("huge.txt");
        byte[] block = "Two shells hit the harbour. ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }

        Incoming.Rejected rejected = rejected(open(file).getFirst());

        assertThat(rejected.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(rejected.detail()).contains("huge.txt", "5,000,000");
    }

    // ------------------------------------------------------------ charsets

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void text_is_decoded_as_utf_8_or_else_as_windows_1252(String charset) throws IOException {
        Path file = write("a.txt", "“Málaga” – naïve".getBytes(Charset.forName(charset)));

        assertThat(report(open(file).getFirst()).content().raw()).isEqualTo("“Málaga” – naïve");
    }

    @Test
    void text_with_a_mark_of_utf_16_is_decoded_as_such() throws IOException {
        Path file = write("a.txt", "\ufeffMálaga".getBytes(StandardCharsets.UTF_16LE));

        assertThat(report(open(file).getFirst()).content().raw()).isEqualTo("Málaga");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"windows-1251\"><p>Привет</p>",
                "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>Привет</p>",
                "<?xml version='1.0' encoding='windows-1251'?><html><p>Привет</p></html>"
            })
    void a_page_is_decoded_as_it_declares(String html) throws IOException {
        Path file = write("a.html", html.getBytes(Charset.forName("windows-1251")));

        assertThat(report(open(file).getFirst()).content().raw()).isEqualTo(html);
    }

    // ------------------------------------------------------------ JSON lines

    @Test
    void json_lines_carry_all_fields() throws IOException {
        Path file = write("a.jsonl", """
                {"id": "r1", "title": "Mine", "date": "2019-03-03", "source": "Wire", "url": "https://a.example/1", "text": "x", "more": [1]}
                {"id": 7, "published": "2019-03-03T23:30:00Z", "outlet": "Times", "title": null, "html": "<p>y</p>"}

                {"text": "z"}
                """);

        List<Incoming> incoming = open(IntakeOptions.defaults().withPublished(LocalDate.of(2020, 1, 1)), file);

        Report first = report(incoming.get(0));
        assertThat(first.id()).isEqualTo("r1");
        assertThat(first.title()).contains("Mine");
        assertThat(first.published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(first.outlet()).contains("Wire");
        assertThat(first.url()).contains("https://a.example/1");
        Report second = report(incoming.get(1));
        assertThat(second.id()).isEqualTo("7");
        assertThat(second.title()).isEmpty();
        assertThat(second.published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(second.content()).isEqualTo(new Content.HtmlPage("<p>y</p>"));
        Report third = report(incoming.get(2));
        assertThat(third.id()).isEqualTo(file + "#4");
        assertThat(third.published()).contains(LocalDate.of(2020, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"id": "a", "text": "x"     | not JSON
                    {"text": "x"} {"text": "y"} | not JSON
                    [1, 2]                      | no object
                    "text"                      | no object
                    {"id": "a", "txt": "x"}     | fields of the line: id, txt
                    {"text": 5, "html": null}   | neither
                    """)
    void broken_lines_are_named_and_the_rest_is_read(String line, String why) throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"ok\",\"text\":\"x\"}\n" + line + "\n{\"id\":\"too\",\"text\":\"x\"}");

        List<Incoming> incoming = open(file);

        assertThat(incoming).hasSize(3);
        if (!why.equals("neither")) {
            assertThat(rejected(incoming.get(1)).reason()).isEqualTo(Reason.BROKEN);
            assertThat(rejected(incoming.get(1)).detail())
                    .startsWith(file + ":2: ")
                    .contains(why);
        }
        assertThat(report(incoming.get(2)).id()).isEqualTo("too");
    }

    @Test
    void a_date_that_is_none_is_left_out_with_a_warning() throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"r1\",\"date\":\"last week\",\"text\":\"x\"}");

        Incoming.Arrived arrived = (Incoming.Arrived) open(file).getFirst();

        assertThat(arrived.report().published()).isEmpty();
        assertThat(arrived.warnings()).singleElement().asString().contains(file + ":1", "last week", "2021-11-04");
    }

    @Test
    void over_long_lines_and_texts_are_refused_and_the_rest_is_read() throws IOException {
        Path file = folder.resolve("long.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"id\":\"a\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
            out.write("word ".repeat(1_100_000).getBytes(StandardCharsets.UTF_8));
            out.write("\"}\n{\"id\":\"b\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] block = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 35; i++) {
                out.write(block);
            }
            out.write("\"}\n{\"id\":\"c\",\"text\":\"short\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        List<Incoming> incoming = open(file);

        assertThat(rejected(incoming.get(0)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(rejected(incoming.get(0)).detail()).contains(":1:", "5,500,000");
        assertThat(rejected(incoming.get(1)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(rejected(incoming.get(1)).detail()).contains(":2:");
        assertThat(report(incoming.get(2)).id()).isEqualTo("c");
    }

    @Test
    void lines_that_are_no_utf_8_are_refused() throws IOException {
        Path file = write("a.jsonl", "{\"text\":\"Málaga\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rejected(open(file).getFirst()).detail()).contains("UTF-8");
    }

    // ------------------------------------------------------------ CSV

    @Test
    void rows_are_read_by_the_usual_column_names() throws IOException {
        Path file = write("a.csv", """
                id,headline,Date,publisher,link,text
                e1,Mine,2019-03-03,Wire,https://a.example/1,"A mine, they said,
                went off."
                ,,,,,Second
                """);

        List<Incoming> incoming = open(file);

        Report first = report(incoming.get(0));
        assertThat(first.id()).isEqualTo("e1");
        assertThat(first.title()).contains("Mine");
        assertThat(first.published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(first.outlet()).contains("Wire");
        assertThat(first.content().raw()).isEqualTo("A mine, they said,\nwent off.");
        assertThat(report(incoming.get(1)).id()).isEqualTo(file + "#4");
    }

    @Test
    void rows_are_read_by_a_given_mapping() throws IOException {
        Path file = write("a.csv", "NR;WANN;MELDUNG\n1;2019-03-03;Eine Mine\n2;gestern;Noch eine\n3;2019-03-04\n");

        List<Incoming> incoming = open(IntakeOptions.defaults().withColumns("text=MELDUNG,date=WANN,id=NR"), file);

        assertThat(report(incoming.get(0)).published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(((Incoming.Arrived) incoming.get(1)).warnings()).hasSize(1);
        assertThat(rejected(incoming.get(2)).detail()).contains(file + ":4", "2 fields");
    }

    @Test
    void an_unknown_column_is_answered_with_those_there_are() throws IOException {
        Path file = write("a.csv", "event,notes,day\n1,x,2019-03-03\n");

        Incoming.Rejected rejected = rejected(
                open(IntakeOptions.defaults().withColumns("text=Note"), file).getFirst());

        assertThat(rejected.detail()).contains("'Note'", "did you mean 'notes'?", "Columns: event, notes, day");
    }

    @Test
    void a_table_without_a_text_column_says_how_to_name_it() throws IOException {
        Path file = write("a.csv", "event,day\n1,2019-03-03\n");

        assertThat(rejected(open(file).getFirst()).detail()).contains("--map text=COLUMN");
        assertThat(open(file)).hasSize(1);
    }

    @Test
    void mappings_and_formats_that_are_wrong_say_what_is_right() {
        assertThatThrownBy(() -> IntakeOptions.defaults().withColumns("txt=Notes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text, date, title, source, id, url");
        assertThatThrownBy(() -> IntakeOptions.defaults().withColumns("Notes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FIELD=COLUMN");
        assertThatThrownBy(() -> Format.parse("xls"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jsonl");
    }
}
