package dev.dateline.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/// JSON Schemas (draft 2020-12) of the lines that [ContractJson] writes.
public enum ContractSchema {
    /// One line of `read --to jsonl`.
    READ("read.schema.json"),
    /// One line of `article --to jsonl`.
    ARTICLE("article.schema.json");

    private final String file;

    ContractSchema(String file) {
        this.file = file;
    }

    /// Where the schema lies on the class path.
    public URL url() {
        URL url = ContractSchema.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("the schema %s is missing from the class path".formatted(file));
        }
        return url;
    }

    /// The schema itself.
    public String text() {
        try (InputStream in = url().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema %s cannot be read".formatted(file), e);
        }
    }
}
