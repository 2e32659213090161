package dev.dateline.cli;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.finding.EventType;
import dev.dateline.store.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Which incidents are asked for.
final class QueryOptions {
    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Done or claimed by this actor (any of its names, or its id).")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--place", paramLabel = "NAME", description = "In this place, district or province.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "In this country (two letters or its English name).")
    private Optional<String> country = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this type; 'dateline codebook types' lists them.")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--category",
            paramLabel = "KIND",
            description =
                    "violence, coercion, movement, dealing, protest, governance or all. Default: that of --type, else violence.")
    private Optional<String> category = Optional.empty();

    @Option(names = "--retracted", description = "Also what turned out not to have happened.")
    private boolean retracted;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", description = "On or after this day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "On or before this day.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "As it was known at the end of this day: only from reports published by then.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--min-killed", paramLabel = "N", description = "With at least so many killed.")
    private Optional<Integer> minKilled = Optional.empty();

    @Option(names = "--text", paramLabel = "WORDS", description = "From reports with these words.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private Optional<Integer> limit = Optional.empty();

    Query query() {
        try {
            return new Query(
                    actor.map(QueryOptions::actors).orElse(List.of()),
                    place,
                    country.map(QueryOptions::country),
                    type.map(QueryOptions::type),
                    category.map(QueryOptions::categories).orElse(Set.of()),
                    retracted,
                    since,
                    until,
                    asOf,
                    minKilled.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    text,
                    limit.orElse(Integer.MAX_VALUE),
                    0);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// Whether nothing is asked: all incidents will do.
    boolean isEmpty() {
        return query().equals(Query.all());
    }

    /// The name as given, and the directory's id where it is one of an actor's names: "ISIS" also finds what a
    /// report calls Islamic State.
    private static List<String> actors(String name) {
        return Stream.concat(
                        Stream.of(name),
                        Codebook.bundled().actors().named(name).stream().map(Actor::id))
                .toList();
    }

    /// The code of a country given by it or by its English name. ISO lacks Kosovo's.
    private static String country(String given) {
        String name = given.strip();
        return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                .filter(code ->
                        code.equalsIgnoreCase(name) || Wording.country(code).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        Exit.USAGE,
                        "--country %s: there is no such country; give two letters such as SO, or its English name"
                                .formatted(given)));
    }

    private static Set<EventType.Category> categories(String given) {
        String code = given.strip().toLowerCase(Locale.ROOT);
        if (code.equals("all")) {
            return Set.of(EventType.Category.values());
        }
        return Arrays.stream(EventType.Category.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new CommandFailure(
                        Exit.USAGE,
                        "--category %s: there is no such kind. All kinds: %s, all"
                                .formatted(
                                        given,
                                        Arrays.stream(EventType.Category.values())
                                                .map(EventType.Category::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private static EventType type(String given) {
        String code = given.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return EventType.find(code)
                .orElseThrow(() -> new CommandFailure(
                        Exit.USAGE,
                        "--type %s: there is no such type of event. All types: %s"
                                .formatted(
                                        given,
                                        Arrays.stream(EventType.values())
                                                .map(EventType::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
