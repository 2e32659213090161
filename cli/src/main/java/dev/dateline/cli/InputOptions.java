package dev.dateline.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where reports come from.
final class InputOptions {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files, folders, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description =
                    "auto, text, html, jsonl, csv, feed, bundle (a database's export of several articles), pdf, docx, rtf or odt. "
                            + "Default: auto, by the file's first characters and its name.")
    private String from = "auto";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description = "For csv, which column is what: text=body,date=day (also id, title, source, url).")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "Day of publication of reports that carry none.")
    private Optional<LocalDate> published = Optional.empty();

    /// The paths given; standard input where something is piped in and no path is given.
    List<String> paths() {
        return paths;
    }

    String from() {
        return from;
    }

    Map<String, String> columns() {
        return columns;
    }

    Optional<LocalDate> published() {
        return published;
    }
}
