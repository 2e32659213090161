package dev.dateline.training;

import dev.dateline.codebook.Role;
import dev.dateline.coding.CodingTrace;
import dev.dateline.core.Report;
import dev.dateline.core.finding.EventType;
import java.util.List;

/// A text whose events are known.
///
/// @param set name of the set it comes from
record Gold(String set, Report report, List<GoldEvent> events) {
    /// What a candidate is to a role of a known event.
    enum Verdict {
        YES,
        NO,
        /// Half the words of a filler, a string that may be another event's: nothing to learn from.
        UNSURE
    }

    /// One known event of a text.
    interface GoldEvent {
        /// How well the words of a draft fit it; 0 when not at all.
        double likeness(String text, CodingTrace.DraftTrace draft);

        /// @param group the candidates of one noun group, of which `candidate` is one
        Verdict verdict(Role role, CodingTrace.FillerTrace candidate, List<CodingTrace.FillerTrace> group);

        /// The party that a candidate with verdict yes names.
        String party(Role role, CodingTrace.FillerTrace candidate);

        /// How many parties fill a role.
        int parties(Role role);

        EventType type();

        /// Whether it is of a type; unsure where the set does not tell types apart that finely.
        Verdict isOfType(EventType asked);
    }

    Gold {
        events = List.copyOf(events);
    }
}
