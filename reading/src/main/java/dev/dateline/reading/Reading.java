package dev.dateline.reading;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome;

/// What came of reading a report: an article, or the reason why there is none.
public sealed interface Reading {
    record Read(Article article) implements Reading {}

    /// @param detail for a person: what was found and what can be done
    record Unreadable(Outcome.Reason reason, String detail) implements Reading {}
}
