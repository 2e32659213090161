package dev.dateline.cli;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.json.ContractJson;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "article",
        header = "Take the article text and metadata out of web pages and texts.",
        description = {"", "Without navigation, captions, credits and notices; with title, day, author and outlet.", ""
        },
        footer = {"", "Example: dateline article page.html --to jsonl"})
final class ArticleCommand extends Command {
    private static final ReportReader READER = new ReportReader();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "brief, jsonl or json. Default: brief on a terminal, jsonl otherwise.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Pages that are read at once. Default: one per core.")
    private Optional<Integer> threads = Optional.empty();

    ArticleCommand(Console console) {
        super(console);
    }

    private record Written(Optional<Outcome.Skipped> skipped, String text) {}

    @Override
    int run(CommandLine line) {
        OutputFormat format = OutputFormat.of(to, console().surroundings());
        int[] counts = new int[2];
        try (Stream<Arrival> arrivals = Arrivals.of(input, console());
                JsonLines json = new JsonLines(console().out(), format == OutputFormat.JSON)) {
            new Ordered(Math.max(1, threads.orElse(Runtime.getRuntime().availableProcessors())))
                    .run(
                            arrivals.iterator(),
                            arrival -> written(arrival, format),
                            written -> {
                                counts[0]++;
                                written.skipped().ifPresent(skipped -> {
                                    counts[1]++;
                                    Skips.note(console(), skipped);
                                });
                                if (format == OutputFormat.BRIEF) {
                                    console().out().text(written.text());
                                } else {
                                    json.add(written.text());
                                }
                            },
                            () -> false);
        }
        return Tally.exitCode(counts[0], counts[1]);
    }

    private static Written written(Arrival arrival, OutputFormat format) {
        return switch (arrival) {
            case Arrival.Refused(Outcome.Skipped why) -> skipped(why, format);
            case Arrival.Arrived(Report report) ->
                switch (READER.article(report)) {
                    case Reading.Read(Article article) ->
                        new Written(
                                Optional.empty(),
                                format == OutputFormat.BRIEF ? brief(article) : ContractJson.articleLine(article));
                    case Reading.Unreadable(Outcome.Reason reason, String detail) ->
                        skipped(new Outcome.Skipped(report.id(), reason, detail), format);
                };
        };
    }

    private static Written skipped(Outcome.Skipped why, OutputFormat format) {
        return new Written(Optional.of(why), format == OutputFormat.BRIEF ? "" : ContractJson.line(why, false, false));
    }

    private static String brief(Article article) {
        StringBuilder text = new StringBuilder();
        head(text, "report", Optional.of(article.reportId()));
        head(text, "title", article.title());
        head(text, "published", article.published().map(Wording::day));
        head(text, "author", article.author());
        head(text, "outlet", article.outlet());
        text.append('\n');
        article.body()
                .lines()
                .map(Wrap::clean)
                .forEach(line -> text.append(line).append('\n'));
        return text.append('\n').toString();
    }

    private static void head(StringBuilder text, String label, Optional<String> value) {
        value.ifPresent(words ->
                text.append(label).append(": ").append(Wrap.clean(words)).append('\n'));
    }
}
