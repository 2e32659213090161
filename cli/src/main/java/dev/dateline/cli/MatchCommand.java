package dev.dateline.cli;

import dev.dateline.ReportMatcher;
import dev.dateline.ReportMatcher.Group;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.json.ContractJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "match",
        header = "Read reports and put those together that tell of the same; stores nothing.",
        description = {
            "",
            "Writes one entry per incident: what all its reports tell, merged, with the ledger of their figures. Names of "
                    + "private persons are masked.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline match reports/",
            "  dateline match - --from jsonl --to jsonl --any-topic < reports.jsonl"
        })
final class MatchCommand extends Command {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Option(
            names = "--any-topic",
            description = "Group reports that tell of no event by their words; else they are left out.")
    private boolean anyTopic;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "brief, jsonl or json. Default: brief on a terminal, jsonl otherwise.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--unmasked", description = "Show names of private persons.")
    private boolean unmasked;

    MatchCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        OutputFormat format = OutputFormat.of(to, console().surroundings());
        Exports.warnUnmasked(console(), unmasked);
        ReportMatcher matcher = anyTopic ? ReportMatcher.ofAnyTopic() : ReportMatcher.ofEvents();
        Tally tally = coding.code(input, console(), matcher::add);
        List<Group> groups = matcher.groups();
        try (JsonLines json = new JsonLines(console().out(), format == OutputFormat.JSON)) {
            for (Group group : groups) {
                if (format == OutputFormat.BRIEF) {
                    console().out().text(brief(group));
                } else {
                    json.add(line(group));
                }
            }
        }
        console().note("%s in %s".formatted(tally.line(), Tally.of(groups.size(), "group")));
        return tally.exitCode();
    }

    private String line(Group group) {
        List<String> stories = ids(group);
        return group.incident()
                .map(incident -> ContractJson.incidentLine(Exports.masked(incident, unmasked), stories))
                .orElseGet(() -> ContractJson.storyLine(group.id(), stories));
    }

    private String brief(Group group) {
        Brief brief = new Brief(console().ink(), console().surroundings().columns(), false, unmasked);
        String stories = ids(group).stream().map(Wrap::clean).collect(Collectors.joining("; "));
        return group.incident().map(incident -> brief.incident(incident, false)).orElse("")
                + (stories.isEmpty() ? "" : "no event coded, alike by their words: " + stories + "\n\n");
    }

    private static List<String> ids(Group group) {
        return group.stories().stream().map(CodedReport::id).toList();
    }
}
