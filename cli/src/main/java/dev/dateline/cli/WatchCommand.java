package dev.dateline.cli;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.watch.Desk;
import dev.dateline.fetching.watch.Memory;
import dev.dateline.fetching.watch.Notice;
import dev.dateline.fetching.watch.WatchSettings;
import dev.dateline.fetching.watch.Watcher;
import dev.dateline.store.IncidentStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "watch",
        header = "Follow feeds and sitemaps: fetch, code and keep what is new in them.",
        description = {
            "",
            "Each item's page is fetched; robots.txt is kept to and hosts are left time between requests. What was "
                    + "brought is remembered in the store, so it can be stopped and started again. Ctrl-C ends it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline watch https://wire.example/feed.xml",
            "  dateline watch --once https://wire.example/sitemap-news.xml --since 2024-05-01"
        })
final class WatchCommand extends Command {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of RSS or Atom feeds or sitemaps.")
    private List<String> feeds = List.of();

    @Option(names = "--once", description = "Look once into each feed, then end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "From one look to the next. Default: ${DEFAULT-VALUE}.")
    private int every = 30;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "Between two requests to one host, if it asks for no longer. Default: ${DEFAULT-VALUE}.")
    private int pause = 2;

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            description = "Passes over what is older. Default: everything in feeds, a week in sitemaps.")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin
    private final FetchOptions fetching = new FetchOptions();

    @Mixin
    private final CodingOptions coding = new CodingOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private final Set<URI> stuck = new HashSet<>();
    private int leftOut;

    WatchCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        List<URI> addresses = feeds.stream().map(WatchCommand::address).toList();
        if (every < 1 || pause < 0) {
            throw new CommandFailure(Exit.USAGE, "--every must be 1 or more, and --pause 0 or more");
        }
        try (Interruption interruption = console().interruptions().get()) {
            Ingest ingest;
            try (Fetcher fetcher = fetching.fetcher();
                    IncidentStore opened = store.open(console())) {
                ingest = new Ingest(coding.dateline(console()), opened, 1);
                Watcher watcher = new Watcher(
                        fetcher,
                        memory(opened),
                        desk(ingest),
                        new WatchSettings(Duration.ofSeconds(pause), since),
                        Clock.systemUTC(),
                        interruption::lasts,
                        interruption::asked);
                do {
                    stuck.clear();
                    watcher.round(addresses);
                } while (!once && interruption.lasts(Duration.ofMinutes(every)));
            }
            console()
                    .note("%s%s, in %s"
                            .formatted(interruption.asked() ? "stopped: " : "", ingest.line(), store.path(console())));
            return interruption.asked() ? Exit.INTERRUPTED : exitCode(ingest);
        }
    }

    /// That there was nothing new is no fault.
    private int exitCode(Ingest ingest) {
        if (stuck.size() == Set.copyOf(feeds).size()) {
            return Exit.NOTHING_READ;
        }
        return stuck.isEmpty() && leftOut == 0 && !ingest.hasSkipped() ? Exit.OK : Exit.SOME_SKIPPED;
    }

    private static URI address(String feed) {
        try {
            URI address = URI.create(feed);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "'%s' is no address: %s".formatted(feed, e.getMessage()), e);
        }
        throw new CommandFailure(
                Exit.USAGE,
                "'%s' is no address; write it like https://wire.example/feed.xml. A feed in a file is read with 'dateline ingest'"
                        .formatted(feed));
    }

    private static Memory memory(IncidentStore opened) {
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return opened.note(name);
            }

            @Override
            public void remember(Map<String, String> notes) {
                opened.writeNotes(notes);
            }
        };
    }

    private Desk desk(Ingest ingest) {
        return new Desk() {
            @Override
            public void take(Report report) {
                ingest.run(
                        List.<Arrival>of(new Arrival.Arrived(report)).iterator(),
                        WatchCommand.this::skipped,
                        done -> {},
                        () -> false);
            }

            @Override
            public void hear(Notice notice) {
                WatchCommand.this.hear(notice);
            }
        };
    }

    private void skipped(Outcome.Skipped why) {
        Skips.note(console(), why);
    }

    private void hear(Notice notice) {
        console()
                .note(Wrap.clean(
                        switch (notice) {
                            case Notice.Followed(URI feed, int listed, int taken) ->
                                "%s: %s, %d new".formatted(feed, Tally.of(listed, "item"), taken);
                            case Notice.Unchanged(URI feed) -> "%s: nothing new".formatted(feed);
                            case Notice.Stuck(URI feed, String detail, Instant until) -> {
                                stuck.add(feed);
                                yield "%s: %s; not asked again before %s".formatted(feed, detail, HOUR.format(until));
                            }
                            case Notice.LeftOut(String item, String detail) -> {
                                leftOut++;
                                yield "left out %s: %s".formatted(item, detail);
                            }
                            case Notice.Postponed(String item, String detail) -> {
                                leftOut++;
                                yield "later %s: %s".formatted(item, detail);
                            }
                        }));
    }
}
