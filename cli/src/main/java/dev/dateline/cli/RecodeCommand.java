package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.core.finding.Event;
import dev.dateline.store.IncidentStore;
import dev.dateline.store.Recoded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "recode",
        header = "Code the stored reports again, with a new codebook or version, and say what changed.",
        footer = {"", "Example: dateline recode --codebook my-actors/"})
final class RecodeCommand extends Command {
    /// By the labels of the brief. Their words are left to it, which masks them.
    private static final Map<String, Function<Event, Object>> VALUES = values();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RecodeCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Dateline dateline = coding.dateline(console());
        AtomicInteger differing = new AtomicInteger();
        try (IncidentStore opened = store.openExisting(console())) {
            int recoded = opened.recode(article -> Optional.of(dateline.code(article)), change -> {
                if (change.isChanged()) {
                    differing.incrementAndGet();
                    write(change);
                }
            });
            console()
                    .note("%s coded again, %d with other events"
                            .formatted(Tally.of(recoded, "report"), differing.get()));
        }
        return Exit.OK;
    }

    private void write(Recoded change) {
        console().out().line(Wrap.clean(change.reportId()));
        change.added().forEach(event -> console().out().line("  + " + shortly(event)));
        change.removed().forEach(event -> console().out().line("  - " + shortly(event)));
        change.changed()
                .forEach(pair ->
                        console().out().line("  ~ " + shortly(pair.before()) + after(pair.before(), pair.after())));
    }

    /// What the event is called now where that changed, and which other values are new.
    private static String after(Event before, Event after) {
        String head = shortly(before).equals(shortly(after)) ? "" : "  ->  " + shortly(after);
        List<String> names = new ArrayList<>();
        VALUES.forEach((name, value) -> {
            if (!value.apply(before).equals(value.apply(after))) {
                names.add(name);
            }
        });
        return head + (names.isEmpty() ? "" : "  (changed: " + String.join(", ", names) + ")");
    }

    private static Map<String, Function<Event, Object>> values() {
        Map<String, Function<Event, Object>> values = new LinkedHashMap<>();
        values.put("who", Event::doers);
        values.put("to whom", Event::targets);
        values.put("with", Event::weapons);
        values.put("figures", Event::casualties);
        values.put("harmed", Event::victims);
        values.put("claims", Event::claims);
        values.put("said by", Event::attribution);
        values.put("how sure", event -> List.of(Wording.reservations(event), event.confidence()));
        values.put("sentences", Event::evidence);
        return values;
    }

    private static String shortly(Event event) {
        return Wrap.clean("%s · %s · %s"
                .formatted(
                        event.date().map(Wording::date).orElse("date not stated"),
                        event.place().map(Wording::place).orElse("place not stated"),
                        Wording.types(event)));
    }
}
