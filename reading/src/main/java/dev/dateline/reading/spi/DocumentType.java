package dev.dateline.reading.spi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The kinds of document that may hold reports, told apart by their first bytes and never by their names.
public enum DocumentType {
    PDF("PDF document"),
    DOCX("Word document (.docx)"),
    RTF("RTF document"),
    ODT("OpenDocument text (.odt)");

    private final String title;

    DocumentType(String title) {
        this.title = title;
    }

    /// For a person.
    public String title() {
        return title;
    }

    /// @param head the first bytes, some thousand of them where there are
    public static Optional<DocumentType> ofHead(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            if (start.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", 30)) {
                return Optional.of(ODT);
            }
            return start.contains("[Content_Types].xml") || start.contains("word/")
                    ? Optional.of(DOCX)
                    : Optional.empty();
        }
        return start.stripLeading().startsWith("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }
}
