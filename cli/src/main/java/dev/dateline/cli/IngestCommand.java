package dev.dateline.cli;

import dev.dateline.store.IncidentStore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "ingest",
        header = "Code reports and keep them, with their findings, in the store.",
        description = {
            "",
            "A report that is stored already is not stored twice, so an interrupted ingest can simply be started again.",
            ""
        },
        footer = {"", "Example: dateline ingest archive/ --store study.duckdb"})
final class IngestCommand extends Command {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    IngestCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        try (Interruption interruption = console().interruptions().get()) {
            Ingest ingest;
            try (Stream<Arrival> arrivals = Arrivals.of(input, console());
                    IncidentStore opened = store.open(console())) {
                ingest = new Ingest(coding.dateline(console()), opened, coding.threads());
                withProgress(progress -> ingest.run(
                        arrivals.iterator(), skipped -> Skips.note(console(), skipped), progress, interruption::asked));
            }
            console()
                    .note("%s%s, in %s"
                            .formatted(interruption.asked() ? "stopped: " : "", ingest.line(), store.path(console())));
            return interruption.asked() ? Exit.INTERRUPTED : ingest.exitCode();
        }
    }

    /// A bar with the rate where a person watches.
    private void withProgress(Consumer<Consumer<Integer>> work) {
        if (!console().surroundings().errTerminal()) {
            work.accept(done -> {});
            return;
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("ingest")
                .setUnit(" reports", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .showSpeed()
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(
                        console().err(), console().surroundings().columns() - 1));
        try (ProgressBar shown = bar.build()) {
            work.accept(shown::stepTo);
        }
    }
}
