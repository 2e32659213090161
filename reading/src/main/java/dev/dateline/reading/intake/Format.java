package dev.dateline.reading.intake;

import dev.dateline.reading.spi.DocumentType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// In what form reports arrive.
public enum Format {
    /// By the file's first bytes where they tell, else by its extension.
    AUTO,
    TEXT,
    HTML,
    JSONL,
    CSV,
    FEED,
    /// A text with several articles, as news databases export them; AUTO and documents are parted too where
    /// their separators are unmistakable.
    BUNDLE,
    PDF,
    DOCX,
    RTF,
    ODT;

    /// The kind of document that is read in this format; empty for text.
    public Optional<DocumentType> document() {
        return switch (this) {
            case PDF -> Optional.of(DocumentType.PDF);
            case DOCX -> Optional.of(DocumentType.DOCX);
            case RTF -> Optional.of(DocumentType.RTF);
            case ODT -> Optional.of(DocumentType.ODT);
            case AUTO, TEXT, HTML, JSONL, CSV, FEED, BUNDLE -> Optional.empty();
        };
    }

    static Format of(DocumentType type) {
        return switch (type) {
            case PDF -> PDF;
            case DOCX -> DOCX;
            case RTF -> RTF;
            case ODT -> ODT;
        };
    }

    /// As written on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException with the formats there are
    public static Format parse(String code) {
        for (Format format : values()) {
            if (format.code().equals(code.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no format '%s'; formats: %s".formatted(code, known));
    }
}
