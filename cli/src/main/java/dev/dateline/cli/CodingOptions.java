package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How reports are coded.
final class CodingOptions {
    @Option(
            names = "--layers",
            paramLabel = "auto|all",
            defaultValue = "auto",
            description = "auto: reports without a sign of conflict get no places, times, quotations and actors.%n"
                    + "Default: auto.")
    private Layers layers = Layers.AUTO;

    @Mixin
    private final CodebookOption codebook = new CodebookOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports that are coded at once. Default: one per core.")
    private Optional<Integer> threads = Optional.empty();

    int threads() {
        int wanted = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (wanted < 1) {
            throw new CommandFailure(Exit.USAGE, "--threads %d: must be 1 or more".formatted(wanted));
        }
        return wanted;
    }

    Layers layers() {
        return layers;
    }

    Optional<Path> codebook() {
        return codebook.folder();
    }

    /// @param console hears of rows of a user's tables that are left out
    Dateline dateline(Console console) {
        return Coding.of(layers, codebook(), console);
    }

    /// Codes what comes in, in order; what is skipped is told.
    ///
    /// @return what came of it
    Tally code(InputOptions input, Console console, Consumer<CodedReport> coded) {
        Tally tally = new Tally();
        try (Stream<Arrival> arrivals = Arrivals.of(input, console)) {
            Dateline dateline = dateline(console);
            new Ordered(threads())
                    .run(
                            arrivals.iterator(),
                            arrival -> outcome(dateline, arrival),
                            outcome -> {
                                tally.add(outcome);
                                switch (outcome) {
                                    case Outcome.Coded(CodedReport report) -> coded.accept(report);
                                    case Outcome.Skipped skipped -> Skips.note(console, skipped);
                                }
                            },
                            () -> false);
        }
        return tally;
    }

    /// What one arrival comes to; a fault in coding it costs this report only.
    static Outcome outcome(Dateline dateline, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Refused(Outcome.Skipped why) -> why;
            case Arrival.Arrived(Report report) -> outcome(dateline, report);
        };
    }

    private static Outcome outcome(Dateline dateline, Report report) {
        try {
            return dateline.read(report);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Skipped(
                    report.id(),
                    Outcome.Reason.INTERNAL_ERROR,
                    "%s; this is a fault of dateline, please report it".formatted(e));
        }
    }
}
