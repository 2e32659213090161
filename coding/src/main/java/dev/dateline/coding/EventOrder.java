package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Event;
import dev.dateline.core.text.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the events of a report in order, numbers them and tells which is the main one.
final class EventOrder {
    private EventOrder() {}

    /// @param violent one of them the main one, unless there is none
    /// @param acts events without violence; one of them is the main one only where there is no violent event
    static List<Event> of(Context context, List<Event> violent, List<Event> acts) {
        List<Event> all = new ArrayList<>(violent);
        all.addAll(acts);
        all.sort(Comparator.comparing(event -> event.trigger().spans().getFirst(), Comparator.naturalOrder()));
        Optional<Event> main = violent.stream()
                .filter(Event::main)
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparingDouble(event -> weight(context, event))));
        Map<String, String> numbers = new HashMap<>();
        acts.forEach(act -> numbers.put(act.id(), "e" + (all.indexOf(act) + 1)));
        List<Event> ordered = new ArrayList<>();
        for (Event event : all) {
            boolean chief = main.filter(event::equals).isPresent();
            Optional<String> answers = event.answers().map(numbers::get);
            ordered.add(event.as("e" + (ordered.size() + 1), chief, SubEvents.codes(event, all), answers));
        }
        return ordered;
    }

    /// The act that headline or lead tell of; else the one told of most; rather by a verb than by a noun.
    private static double weight(Context context, Event event) {
        Span first = event.evidence().getFirst();
        int index = context.text().sentences().stream()
                .filter(sentence -> sentence.span().equals(first))
                .findFirst()
                .map(sentence -> sentence.index())
                .orElse(0);
        boolean verb = context.text()
                .groupAt(context.text()
                        .firstTokenFrom(event.trigger().spans().getFirst().start()))
                .filter(Group::isVerb)
                .isPresent();
        return event.evidence().size() - 0.5 * index + (event.doers().isEmpty() ? 0 : 0.5) + (verb ? 0.25 : 0);
    }
}
