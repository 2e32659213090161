package dev.dateline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.documents.extraction.Limits;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Documents that are damaged, or made to do harm. After each the next one is read.
class HostileDocumentTest {
    private static final String PROSE = "Two shells fell on the fish market of Port Amal on Saturday.";
    private static final Limits SMALL = new Limits(Duration.ofSeconds(30), 48, 20, 100_000, 8, 50);
    private static final SeparateDocumentReader READER = new SeparateDocumentReader(SMALL);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    private static void refused(DocumentType type, byte[] document, Reason reason, String why) {
        DocumentText answer = READER.read(type, document);
        assertThat(answer).isInstanceOf(DocumentText.Refused.class);
        DocumentText.Refused refused = (DocumentText.Refused) answer;
        assertThat(refused.detail()).contains(why).doesNotContain("\n", "Exception", "org.");
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(READER.read(DocumentType.RTF, Made.rtf(PROSE)))
                .isInstanceOfSatisfying(
                        DocumentText.Taken.class,
                        next -> assertThat(next.text()).isEqualTo(PROSE));
    }

    // ------------------------------------------------------------ archives

    @Test
    void a_bomb_that_unpacks_without_end_is_refused() {
        byte[] bomb = Made.docxOf(Made.documentXml(PROSE), Map.of("word/media/blank.xml", new byte[64 << 20]));
        assertThat(bomb.length).isLessThan(200_000);
        refused(DocumentType.DOCX, bomb, Reason.TOO_LONG, "unpacks to more than 8 MB");
    }

    @Test
    void an_archive_of_too_many_parts_is_refused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            many.put("word/part" + i + ".xml", new byte[0]);
        }
        refused(DocumentType.DOCX, Made.docxOf(Made.documentXml(PROSE), many), Reason.BROKEN, "more than 50 parts");
    }

    @Test
    void macros_are_refused_and_never_run() {
        refused(
                DocumentType.DOCX,
                Made.docxOf(Made.documentXml(PROSE), Map.of("word/vbaProject.bin", new byte[] {1, 2})),
                Reason.NOT_READABLE,
                "holds macros");
        refused(
                DocumentType.DOCX,
                Made.docxOf(
                        Made.documentXml(PROSE),
                        Map.of("[Content_Types].xml", Made.contentTypes("document.macroEnabled.main+xml", "ms-word"))),
                Reason.NOT_READABLE,
                "holds macros");
    }

    @Test
    void external_entities_are_refused_and_not_fetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String xml = Made.documentXml("&x;")
                .replace(
                        "?><w:document",
                        "?><!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]><w:document".formatted(secret.toUri()));
        refused(DocumentType.DOCX, Made.docxOf(xml, Map.of()), Reason.BROKEN, "declares entities");

        refused(DocumentType.ODT, Made.odtOf(xml), Reason.BROKEN, "declares entities");
    }

    @Test
    void an_entity_declared_where_nobody_looks_is_not_resolved_either() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String xml = Made.documentXml("&x;")
                .replace(
                        "?><w:document",
                        "?><!-- %s --><!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]><w:document"
                                .formatted("-+".repeat(40_000), secret.toUri()));
        DocumentText answer = READER.read(DocumentType.DOCX, Made.docxOf(xml, Map.of()));
        assertThat(answer.toString()).doesNotContain("the secret");
    }

    @Test
    void entities_that_multiply_are_refused() {
        StringBuilder declared = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            declared.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        String xml = Made.documentXml("&e39;").replace("?><w:document", "?>" + declared + "]><w:document");
        refused(DocumentType.DOCX, Made.docxOf(xml, Map.of()), Reason.BROKEN, "declares entities");
    }

    @Test
    void an_office_document_of_another_kind_is_refused() {
        refused(
                DocumentType.DOCX,
                Made.docxOf(
                        Made.documentXml(PROSE),
                        Map.of(
                                "[Content_Types].xml",
                                Made.contentTypes("spreadsheetml.sheet.main+xml", "openxmlformats-officedocument"))),
                Reason.BINARY,
                "no Word document");
    }

    @Test
    void parts_nested_too_deeply_bring_nothing_down() {
        String deep = Made.documentXml("<w:sdt><w:sdtContent>".repeat(30_000));
        assertThat(READER.read(DocumentType.DOCX, Made.docxOf(deep, Map.of())))
                .isInstanceOf(DocumentText.Refused.class);
        byte[] groups = ("{\\rtf1\\pard " + "{".repeat(400_000) + PROSE).getBytes(StandardCharsets.US_ASCII);
        assertThat(READER.read(DocumentType.RTF, groups)).isNotNull();
        refused(
                DocumentType.PDF,
                ("%PDF-1.7\n1 0 obj\n" + "[".repeat(300_000)).getBytes(StandardCharsets.US_ASCII),
                Reason.BROKEN,
                "");
    }

    // ------------------------------------------------------------ PDF

    @Test
    void a_password_is_told() {
        refused(
                DocumentType.PDF,
                new Made.Pdf().page(PROSE).under("word").bytes(),
                Reason.NOT_READABLE,
                "is under a password");
    }

    @Test
    void more_pages_than_the_limit_are_refused() {
        Made.Pdf pdf = new Made.Pdf();
        for (int i = 0; i < 30; i++) {
            pdf.page(PROSE);
        }
        refused(DocumentType.PDF, pdf.bytes(), Reason.TOO_LONG, "more than 20 pages");
    }

    @Test
    void a_document_without_text_says_that_it_may_be_a_scan() {
        refused(DocumentType.PDF, new Made.Pdf().page().bytes(), Reason.EMPTY, "if it is a scan");
    }

    @Test
    void a_stream_that_unpacks_beyond_the_memory_ends_its_process_alone() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = "q ".repeat(512 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 20; i++) {
                    out.write(block);
                }
            }
            page.setContents(stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            refused(DocumentType.PDF, out.toByteArray(), Reason.TOO_LONG, "more than 48 MB of memory");
        }
    }

    @Test
    void a_document_that_takes_too_long_is_given_up() {
        try (SeparateDocumentReader hasty =
                new SeparateDocumentReader(new Limits(Duration.ofMillis(1), 48, 20, 100_000, 8, 50))) {
            assertThat(hasty.read(DocumentType.PDF, new Made.Pdf().page(PROSE).bytes()))
                    .isInstanceOfSatisfying(DocumentText.Refused.class, refused -> {
                        assertThat(refused.detail()).contains("takes longer than");
                        assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
                    });
        }
    }

    @Test
    void nothing_is_left_behind_by_a_process_that_was_ended() throws IOException {
        Set<Path> before = scratchFolders();
        try (SeparateDocumentReader reader = new SeparateDocumentReader(SMALL)) {
            assertThat(reader.read(DocumentType.DOCX, Made.docx(PROSE))).isInstanceOf(DocumentText.Taken.class);
            assertThat(scratchFolders()).hasSize(before.size() + 1);
        }
        assertThat(scratchFolders()).isEqualTo(before);
    }

    private static Set<Path> scratchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("dateline-documents-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void a_text_longer_than_the_limit_is_refused() {
        refused(DocumentType.RTF, Made.rtf(PROSE.repeat(3_000)), Reason.TOO_LONG, "more than 100,000 characters");
    }

    // ------------------------------------------------------------ damage

    private static byte[] sound(DocumentType type) {
        return switch (type) {
            case PDF -> new Made.Pdf().page(PROSE, "", PROSE).page(PROSE).bytes();
            case DOCX -> Made.docx(PROSE, PROSE);
            case RTF -> Made.rtf(PROSE, PROSE);
            case ODT -> Made.odt(PROSE, PROSE);
        };
    }

    @ParameterizedTest
    @EnumSource
    void damaged_documents_are_answered_and_never_thrown_about(DocumentType type) {
        byte[] sound = sound(type);
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(sound, seed % 2 == 0 ? 1 + random.nextInt(sound.length) : sound.length);
            for (int i = random.nextInt(20); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            DocumentText answer = READER.read(type, damaged);
            if (answer instanceof DocumentText.Refused refused) {
                assertThat(refused.detail()).as("seed " + seed).isNotBlank().doesNotContain("\n", "Exception");
            }
        }
        assertThat(READER.read(type, sound)).isInstanceOf(DocumentText.Taken.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void a_cut_off_archive_is_refused(DocumentType type) {
        byte[] sound = sound(type);
        refused(type, Arrays.copyOf(sound, sound.length / 2), Reason.BROKEN, "damaged or cut off");
    }

    @Test
    void one_bad_document_among_good_ones_costs_nothing_else() throws IOException {
        Files.write(folder.resolve("a.docx"), Made.docx(PROSE));
        Files.write(folder.resolve("b.docx"), Arrays.copyOf(Made.docx(PROSE), 600));
        Files.write(folder.resolve("c.pdf"), new Made.Pdf().page(PROSE).bytes());
        Files.writeString(folder.resolve("d.txt"), PROSE);
        List<Incoming> incoming;
        try (Stream<Incoming> stream = new Intake()
                .open(List.of(folder.toString()), IntakeOptions.defaults(), InputStream.nullInputStream())) {
            incoming = stream.toList();
        }
        assertThat(incoming).hasSize(4);
        assertThat(incoming).filteredOn(one -> one instanceof Incoming.Arrived).hasSize(3);
        assertThat(incoming.get(1))
                .isInstanceOfSatisfying(
                        Incoming.Rejected.class,
                        rejected -> assertThat(rejected.detail())
                                .startsWith(folder.resolve("b.docx") + ": is damaged or cut off"));
    }
}
