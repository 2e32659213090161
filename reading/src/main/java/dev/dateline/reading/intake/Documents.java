package dev.dateline.reading.intake;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.reading.spi.DocumentReader;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.util.Optional;
import java.util.ServiceLoader;

/// Whatever reads documents, found when the first one comes.
final class Documents implements AutoCloseable {
    private Optional<DocumentReader> reader = Optional.empty();

    DocumentText read(DocumentType type, byte[] document) {
        if (reader.isEmpty()) {
            reader = ServiceLoader.load(DocumentReader.class).findFirst();
        }
        return reader.map(found -> found.read(type, document))
                .orElseGet(() -> new DocumentText.Refused(
                        Reason.NOT_READABLE,
                        "is a %s, and what reads such documents is not installed; save it as plain text"
                                .formatted(type.title())));
    }

    @Override
    public void close() {
        reader.ifPresent(DocumentReader::close);
    }
}
