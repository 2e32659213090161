package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.Features;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import java.util.List;
import java.util.Optional;

/// What coding had before it when it judged: drafts with all candidates for their roles. Training learns from
/// it.
public record CodingTrace(List<DraftTrace> drafts) {
    /// @param features of its words and of the text, which tell whether it is an event
    /// @param own of its words alone, which tell its type
    /// @param told what the second look asks of its words
    /// @param worded the type that rules read off its words
    /// @param sentences where its words stand
    /// @param triggers the words that name it
    public record DraftTrace(
            EventType type,
            EventType worded,
            List<Span> sentences,
            List<Span> triggers,
            Optional<EventDate> date,
            Optional<EventPlace> place,
            Features features,
            Features own,
            Comparison.Told told,
            List<FillerTrace> candidates) {}

    /// @param group place of its noun group in the text; variants of one group share it
    /// @param key equal for candidates that name one party
    /// @param gap sentences to the nearest words of the draft, 0 in the same
    /// @param proposed the role in which rules proposed it; NONE when they did not
    public record FillerTrace(
            Span span, Span group, String words, String kind, String key, int gap, Role proposed, Features features) {}
}
