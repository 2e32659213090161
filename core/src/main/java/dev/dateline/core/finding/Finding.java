package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;

/// Anything that one article attests.
public sealed interface Finding permits Event, Aggregate, Statement, Warning, Relation, Indicator {
    /// The sentences it rests on, first mention first.
    List<Span> evidence();

    /// Who says so; the report itself when nobody else is named.
    Attribution attribution();
}
