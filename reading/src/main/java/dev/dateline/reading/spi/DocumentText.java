package dev.dateline.reading.spi;

import dev.dateline.core.Outcome;
import java.util.Optional;

/// What came of reading a document.
public sealed interface DocumentText {
    /// What the document says of itself is given only where its text bears it out. When it was made is not when it was
    /// published, so there is no day.
    ///
    /// @param text paragraphs parted by a blank line
    record Taken(String text, Optional<String> title, Optional<String> author, Optional<String> outlet)
            implements DocumentText {}

    /// @param detail for a person: what was found and what can be done, to follow the document's name
    record Refused(Outcome.Reason reason, String detail) implements DocumentText {}
}
