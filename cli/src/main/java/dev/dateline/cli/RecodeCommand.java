package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.core.finding.Event;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Recoded;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "recode",
        header = "Code the stored reports again, with a new codebook or version, and say what changed.",
        footer = {"", "Example: dateline recode --codebook my-actors/"})
final class RecodeCommand extends Command {
    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RecodeCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Dateline dateline = coding.dateline();
        AtomicInteger differing = new AtomicInteger();
        try (IncidentStore opened = store.openExisting(console())) {
            int recoded = opened.recode(article -> Optional.of(dateline.code(article)), change -> {
                if (change.isChanged()) {
                    differing.incrementAndGet();
                    write(change);
                }
            });
            console().note("%s coded again, %d with other events".formatted(Tally.of(recoded, "report"), differing.get()));
        }
        return Exit.OK;
    }

    private void write(Recoded change) {
        console().out().line(Wrap.clean(change.reportId()));
        change.added().forEach(event -> console().out().line("  + " + shortly(event)));
        change.removed().forEach(event -> console().out().line("  - " + shortly(event)));
        change.changed()
                .forEach(pair ->
                        console().out().line("  ~ " + shortly(pair.before()) + "  ->  " + shortly(pair.after())));
    }

    private static String shortly(Event event) {
        return Wrap.clean("%s · %s · %s"
                .formatted(
                        event.date().map(Wording::date).orElse("date not stated"),
                        event.place().map(Wording::place).orElse("place not stated"),
                        Wording.types(event)));
    }
}
