package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.cli.relay.Door;
import dev.dateline.cli.relay.Session;
import dev.dateline.server.Server;
import dev.dateline.server.ServerSettings;
import dev.dateline.server.ServerSettings.Rate;
import dev.dateline.server.Tokens;
import dev.dateline.store.IncidentStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "serve",
        header = "Open the store as a web page and a REST API.",
        description = {
            "",
            "Listens on this machine alone, unless an address is given; then everyone needs a token. Names of private "
                    + "persons are masked. Ctrl-C ends it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  dateline serve                                     then open the address that it prints",
            "  dateline token reviewer maria --token-file tokens  makes a token and prints it once",
            "  dateline serve --address 0.0.0.0 --token-file tokens"
        })
final class ServeCommand extends Command {
    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port = ServerSettings.USUAL_PORT;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Of this machine to listen on. Default: loopback, which others do not reach.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--token-file", paramLabel = "FILE", description = "Who may do what; 'dateline token' fills it.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(names = "--unmasked", description = "Show names of private persons to everyone who may read.")
    private boolean unmasked;

    @Mixin
    private final CodebookOption codebook = new CodebookOption();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second that one caller may make; 0 for any number. Default: 20, on loopback any.")
    private Optional<Integer> rate = Optional.empty();

    @Mixin
    private final FetchOptions fetching = new FetchOptions();

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    boolean opensStore() {
        return false;
    }

    @Override
    @SuppressWarnings("try") // the door does its work by being open
    int run(CommandLine line) {
        ServerSettings settings = settings();
        CompletableFuture<Dateline> dateline = new CompletableFuture<>();
        try (Interruption interruption = console().interruptions().get();
                IncidentStore opened = store.open(console());
                Server server = start(settings, opened, dateline);
                Door door = door(server.shared())) {
            Exports.warnUnmasked(console(), unmasked);
            console().note("the store %s is open at %s".formatted(store.path(console()), server.address()));
            console().note("Ctrl-C ends it");
            // Models are loaded while whoever opens the page looks at it.
            dateline.complete(Coding.of(Layers.ALL, codebook.folder(), console()));
            interruption.await();
        }
        return Exit.OK;
    }

    /// Lets other commands of the same user work on the store while it is open here.
    private Door door(IncidentStore shared) {
        Path file = store.path(console());
        try {
            return Door.open(file, session -> run(session, Stores.sharing(file, shared)));
        } catch (IOException e) {
            throw new CommandFailure(
                    Exit.CANNOT_WRITE,
                    "other commands cannot be let in: nothing can be written beside %s: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private int run(Session session, Stores stores) {
        Console theirs = new Console(
                session.in(),
                new Output(session.out()),
                new PrintStream(session.err(), true, StandardCharsets.UTF_8),
                console().surroundings().of(session.call()),
                stores,
                () -> {
                    Interruption interruption = new Interruption();
                    session.whenStopped(interruption::ask);
                    return interruption;
                });
        return new CommandRunner(theirs).run(session.call().arguments());
    }

    private Server start(ServerSettings settings, IncidentStore opened, CompletableFuture<Dateline> dateline) {
        try {
            return Server.start(settings, opened, dateline::join, console()::note);
        } catch (IllegalStateException e) {
            throw new CommandFailure(Exit.UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private ServerSettings settings() {
        try {
            ServerSettings settings = ServerSettings.onLoopback(port)
                    .withUnmasked(unmasked)
                    .withCodebook(Coding.codebook(codebook.folder(), console()))
                    .withFetching(fetching.making());
            Optional<Tokens> tokens =
                    tokenFile.isPresent() ? Optional.of(Tokens.read(tokenFile.get())) : Optional.empty();
            settings = address.isPresent()
                    ? settings.withAddress(address.get(), tokens)
                    : tokens.map(settings::withTokens).orElse(settings);
            return rate.map(perSecond -> perSecond == 0 ? Optional.<Rate>empty() : Optional.of(Rate.of(perSecond)))
                    .map(settings::withRate)
                    .orElse(settings);
        } catch (IOException e) {
            throw new CommandFailure(
                    Exit.USAGE, "--token-file %s cannot be read".formatted(tokenFile.orElseThrow()), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
