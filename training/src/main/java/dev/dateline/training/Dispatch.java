package dev.dateline.training;

import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One text of the training corpus with what is marked in it; `training/corpus/README.md` tells the format.
///
/// @param text without the marks; paragraphs are parted by an empty line
/// @param nearMiss why nothing counts, or what the text is chiefly about instead
/// @param aggregates where violence is summed up
public record Dispatch(
        String id,
        Optional<LocalDate> published,
        String style,
        Optional<String> nearMiss,
        String text,
        List<Incident> incidents,
        List<Mark> marks,
        List<Span> aggregates) {
    public Dispatch {
        incidents = List.copyOf(incidents);
        marks = List.copyOf(marks);
        aggregates = List.copyOf(aggregates);
    }

    /// @param name `e1`, `e2`, …
    /// @param stated values that the header gives because no marked words do: `date`, `killed`, …
    public record Incident(
            String name,
            EventType type,
            List<EventType> also,
            Stage stage,
            boolean disputed,
            Optional<String> country,
            Map<String, String> stated) {
        public Incident {
            also = List.copyOf(also);
            stated = Map.copyOf(stated);
        }
    }

    /// Words of the text in a role of an incident.
    ///
    /// @param role `perpetrator`, `target`, `killed`, …, without its number
    /// @param number 1 for `target`, 2 for `target2`: which party or thing of that role it names
    /// @param value what stands after `=`; empty when nothing does
    public record Mark(Span span, String incident, String role, int number, Optional<String> value) {}
}
