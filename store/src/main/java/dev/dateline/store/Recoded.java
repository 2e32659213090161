package dev.dateline.store;

import dev.dateline.core.finding.Event;
import java.util.List;

/// What coding one stored report again changed in its events. An event is the same one when the same
/// words of the text name it.
public record Recoded(
        ContentHash report, String reportId, List<Event> added, List<Event> removed, List<Change> changed) {
    public record Change(Event before, Event after) {}

    public Recoded {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public boolean isChanged() {
        return !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
    }
}
