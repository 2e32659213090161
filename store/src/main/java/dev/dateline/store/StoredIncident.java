package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import java.util.OptionalInt;

/// One incident with the account that it rests on. Until accounts are matched, every account is an
/// incident.
///
/// @param id 12 hex digits made of the report's content and the words that name the event; it stays the
///     same when the report is coded again as long as those words do
/// @param coded everything that the same report attests
/// @param event the account, one of `coded.events()`
public record StoredIncident(
        String id,
        ContentHash report,
        CodedReport coded,
        Event event,
        OptionalInt killedLow,
        OptionalInt killedHigh,
        OptionalInt injuredLow,
        OptionalInt injuredHigh) {
    public Article article() {
        return coded.article();
    }
}
