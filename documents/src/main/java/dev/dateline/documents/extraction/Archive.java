package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.reading.spi.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Looks through a document that is an archive before anything parses it: how much it unpacks to, what it could
/// run, what it wants fetched.
final class Archive {
    private static final int HEAD = 65_536;
    private static final Pattern REMARKS = Pattern.compile("word/comments\\w*\\.xml");
    private static final byte[] NO_REMARKS =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Limits limits;
    private long unpacked;
    private String contentTypes = "";

    Archive(Limits limits) {
        this.limits = limits;
    }

    /// @return the document without what its readers remarked in the margin, which is no part of the report
    byte[] checked(DocumentType type, byte[] document) throws Refusal {
        int entries = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream kept = new ZipOutputStream(out)) {
            kept.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw new Refusal(
                            Reason.BROKEN,
                            "is an archive of more than %,d parts; it is not read".formatted(entries - 1));
                }
                kept.putNextEntry(new ZipEntry(entry.getName()));
                part(
                        entry.getName(),
                        zip,
                        REMARKS.matcher(entry.getName()).matches() ? OutputStream.nullOutputStream() : kept);
                if (REMARKS.matcher(entry.getName()).matches()) {
                    kept.write(NO_REMARKS);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal(
                    Reason.BROKEN,
                    "is damaged or cut off: it cannot be unpacked; open and save it anew, or fetch it again");
        }
        if (type == DocumentType.DOCX) {
            checkContentTypes();
        }
        return out.toByteArray();
    }

    private void checkContentTypes() throws Refusal {
        if (contentTypes.contains("macroenabled")) {
            throw macros();
        }
        if (!contentTypes.contains("wordprocessingml.document.main")
                && !contentTypes.contains("wordprocessingml.template.main")) {
            throw new Refusal(
                    Reason.BINARY,
                    "is an archive or an office document of another kind, no Word document; save its text as .docx or .txt");
        }
    }

    private void part(String name, InputStream in, OutputStream out) throws IOException, Refusal {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            throw macros();
        }
        byte[] head = in.readNBytes(HEAD);
        unpacked += head.length;
        out.write(head);
        byte[] block = new byte[HEAD];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            unpacked += read;
            checkSize();
            out.write(block, 0, read);
        }
        checkSize();
        String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        // old office programs declare a document type in their list of parts, and mean no harm
        if (lower.endsWith(".xml")
                && !lower.startsWith("meta-inf/")
                && (start.contains("<!DOCTYPE") || start.contains("<!ENTITY"))) {
            throw new Refusal(Reason.BROKEN, "declares entities, which a document has no need of; it is not read");
        }
        if (name.equals(CONTENT_TYPES)) {
            contentTypes = start.toLowerCase(Locale.ROOT);
        }
    }

    private void checkSize() throws Refusal {
        if (unpacked > ((long) limits.unpackedMb() << 20)) {
            throw new Refusal(
                    Reason.TOO_LONG, "unpacks to more than %d MB; it is not read".formatted(limits.unpackedMb()));
        }
    }

    private static Refusal macros() {
        return new Refusal(Reason.NOT_READABLE, "holds macros; save it without them, as .docx, .odt or plain text");
    }
}
