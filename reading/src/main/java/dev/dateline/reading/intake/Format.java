package dev.dateline.reading.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// In what form reports arrive.
public enum Format {
    /// By the file's extension, else by its first bytes.
    AUTO,
    TEXT,
    HTML,
    JSONL,
    CSV,
    FEED,
    PDF,
    DOCX;

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
