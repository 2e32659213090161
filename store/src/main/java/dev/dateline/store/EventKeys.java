package dev.dateline.store;

import dev.dateline.core.finding.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Ids of events that outlive a new coding: the first 12 hex digits of SHA-256 over the report's hash,
/// the trigger's words and where they stand first. Of several events with one trigger each further one
/// also takes its number in the order of the report's events.
final class EventKeys {
    static final int DIGITS = 12;

    private EventKeys() {}

    /// Id and event in the order of `events`.
    static SequencedMap<String, Event> of(ContentHash report, List<Event> events) {
        SequencedMap<String, Event> keyed = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Event event : events) {
            String trigger = event.trigger().spans().stream()
                            .sorted()
                            .findFirst()
                            .map(span -> span.start() + ":")
                            .orElse("-:")
                    + event.trigger().text();
            int number = seen.merge(trigger, 1, Integer::sum);
            keyed.put(id(report, number == 1 ? trigger : trigger + "\n" + number), event);
        }
        return keyed;
    }

    private static String id(ContentHash report, String event) {
        MessageDigest digest = ContentHash.sha256();
        digest.update((report.hex() + "\n" + event).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
