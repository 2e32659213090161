package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// One article's account of one happening. Every value carries the spans of the words that support it.
///
/// @param id `e1`, `e2`, … in order of first mention
/// @param main the one event that the report is chiefly about
/// @param type the most deadly or defining act
/// @param also further acts of the same event
/// @param disputed some party denies that it happened at all
/// @param doers perpetrators of violence, actors of other events
/// @param targets targets of violence, recipients of other events
/// @param earlier counts that the report itself says were given before and hold no longer, first told first
/// @param answers number of the event of the same report that it answers, such as the offer that is refused
/// @param attribution who says that it happened
/// @param evidence the sentences it rests on, first mention first; at least one
/// @param confidence 0 to 1; what it is calibrated on: docs/confidence.md
/// @param reasons why it was coded so, one line each, for `--explain`
public record Event(
        String id,
        boolean main,
        Trigger trigger,
        EventType type,
        List<EventType> also,
        Codes codes,
        Stage stage,
        Modality modality,
        boolean disputed,
        Optional<EventDate> date,
        Optional<EventPlace> place,
        List<Doer> doers,
        List<Target> targets,
        List<Victim> victims,
        List<Weapon> weapons,
        List<Casualties> casualties,
        List<Casualties> earlier,
        List<Claim> claims,
        Optional<String> answers,
        Attribution attribution,
        List<Span> evidence,
        double confidence,
        List<String> reasons)
        implements Finding {
    public Event {
        also = List.copyOf(also);
        doers = List.copyOf(doers);
        targets = List.copyOf(targets);
        victims = List.copyOf(victims);
        weapons = List.copyOf(weapons);
        casualties = List.copyOf(casualties);
        earlier = List.copyOf(earlier);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event needs evidence");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence %s is not within 0 and 1".formatted(confidence));
        }
    }

    /// The same event in its place among those of its report.
    public Event as(String number, boolean chief, Codes finer, Optional<String> answered) {
        return with(number, chief, finer, modality, answered);
    }

    /// The same event where the report says that it did not happen.
    public Event denied() {
        return with(id, main, codes, Modality.DENIED, answers);
    }

    private Event with(String number, boolean chief, Codes finer, Modality otherModality, Optional<String> answered) {
        return new Event(
                number,
                chief,
                trigger,
                type,
                also,
                finer,
                stage,
                otherModality,
                disputed,
                date,
                place,
                doers,
                targets,
                victims,
                weapons,
                casualties,
                earlier,
                claims,
                answered,
                attribution,
                evidence,
                confidence,
                reasons);
    }

    public boolean isViolent() {
        return type.isViolent();
    }
}
