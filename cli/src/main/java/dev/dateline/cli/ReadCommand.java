package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.core.Outcome;
import dev.dateline.core.json.ContractJson;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "read",
        header = "Code reports and write what they attest; stores nothing.",
        description = {"", "Reads news reports and writes, for each, its events and other findings, in input order.", ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline read report.txt --published 2021-11-04",
            "  dateline read pages/ --to jsonl > coded.jsonl",
            "  dateline read - --from jsonl < reports.jsonl"
        })
final class ReadCommand extends Command {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final PlaceOptions places = new PlaceOptions();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "brief, jsonl or json. Default: brief on a terminal, jsonl otherwise.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--with-text", description = "Add the report's text to each JSON line.")
    private boolean withText;

    @Option(names = "--explain", description = "Add why each event was coded so.")
    private boolean explain;

    @Option(names = "--unmasked", description = "Show names of private persons in the brief.")
    private boolean unmasked;

    ReadCommand(Console console) {
        super(console);
    }

    private record Written(Outcome outcome, String text) {}

    @Override
    int run(CommandLine line) {
        OutputFormat format = OutputFormat.of(to, console().surroundings());
        Brief brief = new Brief(console().ink(), console().surroundings().columns(), explain, unmasked);
        Exports.warnUnmasked(console(), unmasked && format == OutputFormat.BRIEF);
        Tally tally = new Tally();
        try (Stream<Arrival> arrivals = Arrivals.of(input, console());
                JsonLines json = new JsonLines(console().out(), format == OutputFormat.JSON)) {
            Dateline dateline = coding.dateline(console());
            new Ordered(coding.threads())
                    .run(
                            arrivals.iterator(),
                            arrival -> {
                                Outcome outcome = places.coarsened(CodingOptions.outcome(dateline, arrival));
                                return new Written(
                                        outcome,
                                        format == OutputFormat.BRIEF
                                                ? brief.report(outcome)
                                                : ContractJson.line(outcome, withText, explain));
                            },
                            written -> {
                                tally.add(written.outcome());
                                write(written, format, json);
                            },
                            () -> false);
        }
        if (format == OutputFormat.BRIEF) {
            console().out().line(tally.line());
        } else if (tally.skipped() > 0) {
            console().note(tally.line());
        }
        return tally.exitCode();
    }

    private void write(Written written, OutputFormat format, JsonLines json) {
        if (written.outcome() instanceof Outcome.Skipped skipped) {
            Skips.note(console(), skipped);
        }
        if (format == OutputFormat.BRIEF) {
            console().out().text(written.text());
        } else {
            json.add(written.text());
        }
        // A person, or a program that feeds line by line, waits for each.
        if (console().surroundings().outTerminal()) {
            console().out().flush();
        }
    }
}
