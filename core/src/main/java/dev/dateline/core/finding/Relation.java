package dev.dateline.core.finding;

import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// How one actor stands to another, read from subject to object.
///
/// @param date when it held or began, where the sentence that tells of it names one day or span
/// @param evidence the sentences that tell of it, first mention first
public record Relation(
        Party subject,
        RelationType relation,
        Party object,
        RelationStatus status,
        Optional<DateRange> date,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    /// One who stands to another.
    ///
    /// @param name as the text has it, or the name that a pronoun or "the group" stands for
    /// @param actor id in the actor directory
    /// @param kind code of an actor's kind, or person, people, place, office, organization, thing
    /// @param spans where it stands; under a pronoun or "the group" where these stand
    public record Party(String name, Optional<String> actor, String kind, List<Span> spans) {
        public Party {
            spans = List.copyOf(spans);
        }
    }

    public Relation {
        evidence = List.copyOf(evidence);
    }
}
