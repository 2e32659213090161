package dev.dateline;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a careful coder takes from one sample report: an entry of `samples/facts.yaml`.
record Facts(String report, List<ExpectedEvent> events) {
    private static final List<Harm> HARMS = List.of(Harm.KILLED, Harm.INJURED, Harm.ABDUCTED);

    /// @param figures what is stated of each harm; absent when nothing is
    record ExpectedEvent(
            EventType type,
            List<EventType> also,
            Optional<DateRange> date,
            Optional<String> place,
            Optional<String> country,
            Optional<String> site,
            List<ExpectedClaim> claims,
            Map<Harm, HeadCount> figures) {
        String label() {
            return "%s in %s".formatted(type.code(), place.or(() -> site).orElse("?"));
        }
    }

    record ExpectedClaim(String by, Claim.Stance stance) {}

    static List<Facts> all() {
        Path file = Samples.root().resolve("samples/facts.yaml");
        try {
            List<Facts> all = new ArrayList<>();
            for (JsonNode entry : new YAMLMapper().readTree(Files.readString(file))) {
                List<ExpectedEvent> events = new ArrayList<>();
                entry.path("events").forEach(event -> events.add(event(event)));
                all.add(new Facts(entry.path("report").asString(), List.copyOf(events)));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedEvent event(JsonNode event) {
        List<EventType> also = new ArrayList<>();
        event.path("also").forEach(type -> also.add(EventType.parse(type.asString())));
        List<ExpectedClaim> claims = new ArrayList<>();
        event.path("claims")
                .forEach(claim -> claims.add(new ExpectedClaim(
                        claim.path("by").asString(),
                        claim.path("stance").asString().equals(Claim.Stance.DENIED.code())
                                ? Claim.Stance.DENIED
                                : Claim.Stance.CLAIMED)));
        Map<Harm, HeadCount> figures = new EnumMap<>(Harm.class);
        for (Harm harm : HARMS) {
            JsonNode figure = event.path(harm.code());
            HeadCount count = HeadCount.ofBounds(number(figure.path("low")), number(figure.path("high")));
            if (count.isStated()) {
                figures.put(harm, count);
            }
        }
        JsonNode place = event.path("place");
        return new ExpectedEvent(
                EventType.parse(event.path("type").asString()),
                List.copyOf(also),
                date(event.path("date")),
                text(place.path("name")),
                text(place.path("country")),
                text(place.path("site")),
                List.copyOf(claims),
                figures);
    }

    private static Optional<DateRange> date(JsonNode date) {
        Optional<LocalDate> earliest = text(date.path("earliest")).map(LocalDate::parse);
        Optional<LocalDate> latest = text(date.path("latest")).map(LocalDate::parse);
        return earliest.isEmpty() && latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(earliest, latest, DateRange.Precision.RANGE));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static OptionalInt number(JsonNode node) {
        return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }
}
