package dev.dateline.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Documents made for tests.
final class Made {
    private Made() {}

    /// A PDF document, page by page.
    static final class Pdf {
        private static final int LEADING = 13;
        private final List<List<String>> pages = new ArrayList<>();
        private final List<List<String>> rightColumns = new ArrayList<>();
        private String title = "";
        private String author = "";
        private String password = "";
        private boolean hasAttachment;

        Pdf page(String... lines) {
            pages.add(List.of(lines));
            rightColumns.add(List.of());
            return this;
        }

        Pdf columns(List<String> left, List<String> right) {
            pages.add(left);
            rightColumns.add(right);
            return this;
        }

        Pdf titled(String words) {
            title = words;
            return this;
        }

        Pdf by(String name) {
            author = name;
            return this;
        }

        Pdf under(String word) {
            password = word;
            return this;
        }

        Pdf withAttachment() {
            hasAttachment = true;
            return this;
        }

        byte[] bytes() {
            try (PDDocument document = new PDDocument()) {
                for (int i = 0; i < pages.size(); i++) {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        column(content, 50, pages.get(i));
                        column(content, 320, rightColumns.get(i));
                    }
                }
                document.getDocumentInformation().setTitle(title);
                document.getDocumentInformation().setAuthor(author);
                document.getDocumentInformation()
                        .setCreationDate(new Calendar.Builder()
                                .setDate(2019, Calendar.MAY, 4)
                                .build());
                if (hasAttachment) {
                    attach(document);
                }
                if (!password.isEmpty()) {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void column(PDPageContentStream content, int x, List<String> lines) throws IOException {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
            content.setLeading(LEADING);
            content.newLineAtOffset(x, 740);
            for (String line : lines) {
                if (!line.isEmpty()) {
                    content.showText(line);
                }
                content.newLine();
                if (line.isEmpty()) {
                    content.newLine();
                }
            }
            content.endText();
        }

        private static void attach(PDDocument document) throws IOException {
            PDEmbeddedFile file = new PDEmbeddedFile(
                    document, new ByteArrayInputStream("hidden words".getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("note.txt");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("note.txt", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }
    }

    static byte[] docx(String... paragraphs) {
        return docxBy("", "", paragraphs);
    }

    static byte[] docxBy(String title, String creator, String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(creator);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] docxWithRemark(String paragraph, String remark) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(paragraph);
            document.createComments()
                    .createComment(BigInteger.ONE)
                    .createParagraph()
                    .createRun()
                    .setText(remark);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] rtf(String... paragraphs) {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Serif;}}\\pard ");
        for (String paragraph : paragraphs) {
            text.append(paragraph.replace("é", "\\'e9")).append("\\par\n");
        }
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] odt(String... paragraphs) {
        StringBuilder content = new StringBuilder("<?xml version=\"1.0\"?><office:document-content "
                + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>");
        for (String paragraph : paragraphs) {
            content.append("<text:p>").append(paragraph).append("</text:p>");
        }
        return odtOf(content.append("</office:text></office:body></office:document-content>")
                .toString());
    }

    static byte[] odtOf(String contentXml) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", contentXml.getBytes(StandardCharsets.UTF_8));
        parts.put(
                "META-INF/manifest.xml",
                ("<?xml version=\"1.0\"?><m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<m:file-entry m:full-path=\"/\" "
                                + "m:media-type=\"application/vnd.oasis.opendocument.text\"/></m:manifest>")
                        .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /// A Word document whose text is given as XML, with further parts.
    static byte[] docxOf(String documentXml, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                contentTypes("wordprocessingml.document.main+xml", "openxmlformats-officedocument"));
        parts.put(
                "_rels/.rels",
                ("<?xml version=\"1.0\"?><Relationships "
                                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                                + "Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", documentXml.getBytes(StandardCharsets.UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] contentTypes(String main, String maker) {
        return ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
                        + maker + "." + main + "\"/></Types>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String documentXml(String paragraph) {
        return "<?xml version=\"1.0\"?><w:document "
                + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + paragraph + "</w:t></w:r></w:p></w:body></w:document>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
