package dev.dateline.coding;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Parties that a text names only to say who another party is: "an offshoot of [X]", "trained by [Y]", "backed by
/// [Z]". What stands there did nothing by that.
final class Bystanders {
    private static final Set<RelationType> OBJECTS = EnumSet.of(
            RelationType.OFFSHOOT_OF,
            RelationType.TRAINED_BY,
            RelationType.DISAFFECTED_FROM,
            RelationType.ALLIED_WITH,
            RelationType.AFFILIATED,
            RelationType.LEAVES,
            RelationType.RECRUITS_FROM);
    private static final Set<RelationType> SUBJECTS = EnumSet.of(RelationType.SUPPORTS, RelationType.FINANCES);

    private final List<Span> spans;

    private Bystanders(List<Span> spans) {
        this.spans = spans;
    }

    static Bystanders of(List<Relation> relations) {
        List<Span> spans = new ArrayList<>();
        for (Relation relation : relations) {
            if (OBJECTS.contains(relation.relation())) {
                spans.addAll(relation.object().spans());
            }
            if (SUBJECTS.contains(relation.relation())) {
                spans.addAll(relation.subject().spans());
            }
        }
        return new Bystanders(List.copyOf(spans));
    }

    /// Whether a candidate stands where it only tells who another is.
    boolean holds(Candidate candidate) {
        return spans.stream().anyMatch(span -> span.overlaps(candidate.span()));
    }
}
