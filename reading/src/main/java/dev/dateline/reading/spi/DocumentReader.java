package dev.dateline.reading.spi;

/// Takes the text out of documents, one after the other. Not thread-safe.
///
/// A document is refused, never thrown about: it may be damaged, or made to do harm. What one document does to
/// whatever reads it must not touch the next.
public interface DocumentReader extends AutoCloseable {
    /// @param document all its bytes
    DocumentText read(DocumentType type, byte[] document);

    /// Lets go of whatever reads; it may be used again.
    @Override
    void close();
}
