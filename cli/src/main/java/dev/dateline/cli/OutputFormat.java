package dev.dateline.cli;

import java.util.Locale;
import java.util.Optional;

/// How `read` and the queries write.
enum OutputFormat {
    /// For a person.
    BRIEF,
    /// One JSON object a line.
    JSONL,
    /// One JSON array.
    JSON;

    static OutputFormat of(Optional<String> asked, Surroundings surroundings) {
        if (asked.isEmpty()) {
            return surroundings.outTerminal() ? BRIEF : JSONL;
        }
        for (OutputFormat format : values()) {
            if (format.name().equalsIgnoreCase(asked.get())) {
                return format;
            }
        }
        throw new CommandFailure(
                Exit.USAGE,
                "--to %s: is not one of brief, jsonl, json"
                        .formatted(asked.get().toLowerCase(Locale.ROOT)));
    }
}
