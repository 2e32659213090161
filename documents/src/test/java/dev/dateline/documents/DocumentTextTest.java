package dev.dateline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Report;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextTest {
    private static final SeparateDocumentReader READER = new SeparateDocumentReader();

    private static final String[] PROSE = {
        "Two shells fell on the fish market of Port Amal on Saturday and killed three traders who were about to open their",
        "stalls, the mayor said. Nobody has said who fired them, and the army said that its guns were silent that night.",
    };

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    private static DocumentText.Taken taken(DocumentType type, byte[] document) {
        DocumentText text = READER.read(type, document);
        assertThat(text).isInstanceOf(DocumentText.Taken.class);
        return (DocumentText.Taken) text;
    }

    private static String pdf(Made.Pdf document) {
        return taken(DocumentType.PDF, document.bytes()).text();
    }

    // ------------------------------------------------------------ paragraphs

    @Test
    void word_rtf_and_open_documents_keep_their_paragraphs() {
        String[] paragraphs = {"Shells hit a café", "Two shells fell.", "Nobody has said who fired them."};
        String text = String.join("\n\n", paragraphs);

        assertThat(taken(DocumentType.DOCX, Made.docx(paragraphs)).text()).isEqualTo(text);
        assertThat(taken(DocumentType.RTF, Made.rtf(paragraphs)).text()).isEqualTo(text);
        assertThat(taken(DocumentType.ODT, Made.odt(paragraphs)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Serif;}}{\\info{\\title x}}{\\b Shells hit}\\par Two fell.\\par}",
                "{\\rtf1\\ansi\\deff0{\\*\\generator Any;}{\\colortbl;\\red0\\green0\\blue0;}\\b Shells hit\\b0\\par Two fell.\\par}",
                "{\\rtf1 Shells hit\\par\\pard Two fell.}",
            })
    void the_first_line_of_an_rtf_document_is_kept_however_it_begins(String rtf) {
        assertThat(taken(DocumentType.RTF, rtf.getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("Shells hit\n\nTwo fell.");
    }

    @Test
    void lines_of_print_become_paragraphs() {
        assertThat(pdf(new Made.Pdf().page("Shells hit market", "", PROSE[0], PROSE[1], "", PROSE[0], PROSE[1])))
                .isEqualTo("Shells hit market\n\n%1$s %2$s\n\n%1$s %2$s".formatted((Object[]) PROSE));
    }

    @Test
    void words_cut_at_the_end_of_a_line_are_whole_again() {
        String text = pdf(
                new Made.Pdf()
                        .page(
                                "The governor said on Saturday that gunmen of an unknown group had killed three traders and had taken a num-",
                                "ber of hostages with them, among them the son of a well-known trader and a driver of the Al-",
                                "Nur company. People of the town marched to his office in the afternoon and shouted anti-",
                                "government slogans. The driver was let go after a day, and his well-",
                                "known cargo of shoes was given back to him as well, so he said to the men of the district guard."));
        assertThat(text)
                .contains("a number of", "the Al-Nur company", "anti-government slogans", "his well-known cargo")
                .doesNotContain("\n");
    }

    @Test
    void heads_feet_and_page_numbers_that_recur_are_dropped() {
        Made.Pdf document = new Made.Pdf();
        for (int page = 1; page <= 4; page++) {
            document.page(
                    "Harbour Ledger",
                    "",
                    "Part " + List.of("one", "two", "three", "four").get(page - 1) + ". " + PROSE[0],
                    PROSE[1],
                    "",
                    "Printed for the reading room",
                    "Page " + page + " of 4");
        }
        String text = pdf(document);
        assertThat(text).startsWith("Harbour Ledger\n\nPart one.");
        assertThat(text.indexOf("Harbour Ledger", 1)).isNegative();
        assertThat(text).doesNotContain("Page ", "reading room").contains("Part two", "Part four");
    }

    @Test
    void what_stands_once_at_the_top_or_bottom_of_a_page_stays() {
        String text = pdf(new Made.Pdf()
                .page("Shells hit market", "", PROSE[0], PROSE[1])
                .page("Two are held", "", PROSE[1], "The trial is in May."));
        assertThat(text).contains("Shells hit market", "Two are held", "The trial is in May.");
    }

    @Test
    void a_paragraph_runs_on_over_pages_and_columns() {
        assertThat(pdf(new Made.Pdf().page(PROSE[0]).page(PROSE[1]))).isEqualTo(PROSE[0] + " " + PROSE[1]);
        List<String> left = List.of(
                "Two shells fell on the fish market of Port Amal", "on Saturday and killed three traders who were");
        List<String> right =
                List.of("about to open their stalls, as the mayor said", "to reporters at the gate of the city hall.");
        assertThat(pdf(new Made.Pdf().columns(left, right)))
                .isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
    }

    // ------------------------------------------------------------ what a document says of itself

    @Test
    void title_and_author_are_believed_where_the_text_bears_them_out() {
        DocumentText.Taken confirmed = taken(
                DocumentType.PDF,
                new Made.Pdf()
                        .titled("Shells hit market")
                        .by("Ann Carter")
                        .page("Shells hit market", "", "By Ann Carter", "", PROSE[0], PROSE[1])
                        .bytes());
        assertThat(confirmed.title()).contains("Shells hit market");
        assertThat(confirmed.author()).contains("Ann Carter");

        DocumentText.Taken unconfirmed = taken(
                DocumentType.DOCX, Made.docxBy("Weekly template final", "Office User", "Shells hit market", PROSE[0]));
        assertThat(unconfirmed.title()).isEmpty();
        assertThat(unconfirmed.author()).isEmpty();
    }

    @Test
    void the_day_a_document_was_made_is_not_its_day_of_publication() throws IOException {
        Files.write(folder.resolve("a.pdf"), new Made.Pdf().page(PROSE).bytes());
        assertThat(reports("a.pdf").getFirst().published()).isEmpty();
    }

    @Test
    void attached_files_are_left_alone() {
        assertThat(pdf(new Made.Pdf().page(PROSE).withAttachment()))
                .doesNotContain("hidden words")
                .contains("fish market");
    }

    @Test
    void remarks_in_the_margin_are_no_part_of_a_report() {
        assertThat(taken(DocumentType.DOCX, Made.docxWithRemark("Two shells fell.", "Was it five?"))
                        .text())
                .isEqualTo("Two shells fell.");
        assertThat(taken(
                                DocumentType.ODT,
                                Made.odt(
                                        "Two <office:annotation><text:p>Was it five?</text:p></office:annotation>shells fell."))
                        .text())
                .isEqualTo("Two shells fell.");
    }

    // ------------------------------------------------------------ from files

    private List<Incoming> incoming(String... names) {
        try (Stream<Incoming> incoming = new Intake()
                .open(
                        Stream.of(names)
                                .map(name -> folder.resolve(name).toString())
                                .toList(),
                        IntakeOptions.defaults(),
                        InputStream.nullInputStream())) {
            return incoming.toList();
        }
    }

    private List<Report> reports(String... names) {
        List<Report> reports = new ArrayList<>();
        for (Incoming one : incoming(names)) {
            assertThat(one).isInstanceOf(Incoming.Arrived.class);
            reports.add(((Incoming.Arrived) one).report());
        }
        return reports;
    }

    @Test
    void a_document_is_read_as_what_it_is_whatever_its_name() throws IOException {
        Files.write(folder.resolve("a.txt"), new Made.Pdf().page(PROSE).bytes());
        Files.write(folder.resolve("b.pdf"), Made.docx(PROSE[1]));
        Files.write(folder.resolve("c.doc"), Made.rtf(PROSE[0]));

        assertThat(reports("a.txt", "b.pdf", "c.doc"))
                .extracting(report -> report.content().raw())
                .containsExactly(PROSE[0] + " " + PROSE[1], PROSE[1], PROSE[0]);
    }

    private static final String[] EXPORT = {
        "Shells hit market",
        "Harbour Ledger",
        "5 March 2023 Sunday",
        "Copyright 2023 Harbour Ledger. All Rights Reserved",
        "Length: 40 words",
        "Byline: Ann Carter",
        "Body",
        "Two shells fell on the fish market.",
        "Nobody has said who fired them.",
        "Load-Date: March 6, 2023",
        "End of Document",
        "Two held over shelling",
        "Harbour Ledger",
        "7 March 2023 Tuesday",
        "Length: 12 words",
        "Body",
        "Police arrested two men on Monday.",
        "End of Document",
    };

    @Test
    void articles_of_a_database_export_are_reports_in_every_format() throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line : EXPORT) {
            printed.add(line);
            printed.add("");
        }
        Files.write(
                folder.resolve("e.pdf"),
                new Made.Pdf().page(printed.toArray(String[]::new)).bytes());
        Files.write(folder.resolve("e.docx"), Made.docx(EXPORT));
        Files.write(folder.resolve("e.rtf"), Made.rtf(EXPORT));
        Files.write(folder.resolve("e.odt"), Made.odt(EXPORT));
        for (String name : List.of("e.pdf", "e.docx", "e.rtf", "e.odt")) {
            List<Report> reports = reports(name);
            String path = folder.resolve(name).toString();
            assertThat(reports).as(name).extracting(Report::id).containsExactly(path + "#1", path + "#2");
            assertThat(reports.getFirst().title()).as(name).contains("Shells hit market");
            assertThat(reports.getFirst().author()).as(name).contains("Ann Carter");
            assertThat(reports.getFirst().outlet()).as(name).contains("Harbour Ledger");
            assertThat(reports.getFirst().content().raw())
                    .as(name)
                    .isEqualTo("Two shells fell on the fish market.\n\nNobody has said who fired them.");
            assertThat(reports.getLast().content().raw()).as(name).isEqualTo("Police arrested two men on Monday.");
        }
    }

    private static final List<String> HEADLINES = List.of("Shells hit market", "Two are held", "Truce talks stall");

    @Test
    void separators_at_the_top_of_each_page_are_no_running_heads() throws IOException {
        Made.Pdf document = new Made.Pdf();
        for (int i = 1; i <= 3; i++) {
            document.page(
                    "Document " + i + " of 3",
                    "",
                    HEADLINES.get(i - 1),
                    "",
                    "Author: Ann Carter",
                    "",
                    "Full text: " + PROSE[0],
                    PROSE[1]);
        }
        Files.write(folder.resolve("e.pdf"), document.bytes());
        assertThat(reports("e.pdf"))
                .extracting(report -> report.title().orElse(""))
                .isEqualTo(HEADLINES);
    }
}
