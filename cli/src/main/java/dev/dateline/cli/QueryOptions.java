package dev.dateline.cli;

import dev.dateline.core.finding.EventType;
import dev.dateline.store.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Which incidents are asked for.
final class QueryOptions {
    @Option(names = "--actor", paramLabel = "NAME", description = "Done or claimed by this actor (name or id).")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--place", paramLabel = "NAME", description = "In this place, district or province.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--country", paramLabel = "CODE", description = "In this country (two letters, such as AF).")
    private Optional<String> country = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this type; 'dateline codebook types' lists them.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", description = "On or after this day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "On or before this day.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--min-killed", paramLabel = "N", description = "With at least so many killed.")
    private Optional<Integer> minKilled = Optional.empty();

    @Option(names = "--text", paramLabel = "WORDS", description = "From reports with these words.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private Optional<Integer> limit = Optional.empty();

    Query query() {
        try {
            return new Query(
                    actor,
                    place,
                    country,
                    type.map(QueryOptions::type),
                    since,
                    until,
                    minKilled.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    text,
                    limit.orElse(Integer.MAX_VALUE),
                    0);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static EventType type(String code) {
        return EventType.find(code).orElseThrow(() -> new CommandFailure(
                Exit.USAGE,
                "--type %s: is no type of event. All types: %s"
                        .formatted(
                                code,
                                Arrays.stream(EventType.values())
                                        .map(EventType::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
