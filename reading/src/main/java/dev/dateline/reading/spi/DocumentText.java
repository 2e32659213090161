package dev.dateline.reading.spi;

import dev.dateline.core.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/// What came of reading a document.
public sealed interface DocumentText {
    /// @param text paragraphs parted by a blank line
    /// @param title by the document's own data, where they can be trusted; so the others
    record Taken(String text, Optional<String> title, Optional<LocalDate> published, Optional<String> outlet)
            implements DocumentText {}

    /// @param detail for a person: what was found and what can be done, to follow the document's name
    record Refused(Outcome.Reason reason, String detail) implements DocumentText {}
}
