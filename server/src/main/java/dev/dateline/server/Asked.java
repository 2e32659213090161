package dev.dateline.server;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.finding.EventType;
import dev.dateline.store.IncidentSummary.Order;
import dev.dateline.store.Query;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the parameters of one request. Whatever is wrong is a [Problem] that names the parameter.
final class Asked {
    static final int USUAL_PAGE = 50;
    static final int LARGEST_PAGE = 1000;
    private static final int LONGEST = 500;
    static final Set<String> KNOWN = Set.of(
            "actor",
            "place",
            "country",
            "type",
            "category",
            "retracted",
            "since",
            "until",
            "as-of",
            "min-killed",
            "text",
            "sort",
            "limit",
            "offset",
            "q",
            "title",
            "published",
            "outlet",
            "url");

    private final ServerRequest request;

    Asked(ServerRequest request) {
        this.request = request;
        for (String name : request.query().names()) {
            if (!KNOWN.contains(name)) {
                throw Problem.badRequest("there is no parameter '%s'; /api/openapi.yaml lists all".formatted(name));
            }
        }
    }

    Optional<String> word(String name) {
        Optional<String> value = request.query().first(name).asOptional().filter(text -> !text.isBlank());
        if (value.isPresent() && value.get().length() > LONGEST) {
            throw Problem.badRequest("%s is longer than %d letters".formatted(name, LONGEST));
        }
        return value;
    }

    Optional<LocalDate> day(String name) {
        return word(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Problem.badRequest("%s=%s is no day; write it like 2021-11-04".formatted(name, text));
            }
        });
    }

    private Optional<Integer> number(String name) {
        return word(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw Problem.badRequest("%s=%s is no number".formatted(name, text));
            }
        });
    }

    private boolean yes(String name) {
        return word(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Problem.badRequest("%s=%s is neither true nor false".formatted(name, text));
                })
                .orElse(false);
    }

    int limit() {
        int limit = number("limit").orElse(USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.badRequest("limit=%d must be 1 to %d".formatted(limit, LARGEST_PAGE));
        }
        return limit;
    }

    int offset() {
        int offset = number("offset").orElse(0);
        if (offset < 0) {
            throw Problem.badRequest("offset=%d must be 0 or more".formatted(offset));
        }
        return offset;
    }

    Order order() {
        return switch (word("sort").orElse("latest")) {
            case "latest" -> Order.LATEST;
            case "earliest" -> Order.EARLIEST;
            case "deadliest" -> Order.DEADLIEST;
            case "most-told" -> Order.MOST_TOLD;
            case String other ->
                throw Problem.badRequest("sort=%s: give latest, earliest, deadliest or most-told".formatted(other));
        };
    }

    /// All that fit, without words of reports: these are looked up where private names are masked.
    Query query(Codebook codebook) {
        try {
            return new Query(
                    word("actor").map(name -> actors(codebook, name)).orElse(List.of()),
                    word("place"),
                    word("country"),
                    word("type").map(Asked::type),
                    word("category").map(Asked::categories).orElse(Set.of()),
                    yes("retracted"),
                    day("since"),
                    day("until"),
                    day("as-of"),
                    number("min-killed").map(OptionalInt::of).orElse(OptionalInt.empty()),
                    Optional.empty(),
                    Integer.MAX_VALUE,
                    0);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /// "ISIS" also finds what a report calls Islamic State.
    private static List<String> actors(Codebook codebook, String name) {
        return Stream.concat(
                        Stream.of(name), codebook.actors().named(name).stream().map(Actor::id))
                .toList();
    }

    private static EventType type(String code) {
        return EventType.find(code)
                .orElseThrow(() -> Problem.badRequest(
                        "type=%s: there is no such type of event; /api/codebook lists all".formatted(code)));
    }

    private static Set<EventType.Category> categories(String given) {
        String code = given.toLowerCase(Locale.ROOT);
        if (code.equals("all")) {
            return Set.of(EventType.Category.values());
        }
        return Arrays.stream(EventType.Category.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Problem.badRequest("category=%s: give %s or all"
                        .formatted(
                                given,
                                Arrays.stream(EventType.Category.values())
                                        .map(EventType.Category::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
