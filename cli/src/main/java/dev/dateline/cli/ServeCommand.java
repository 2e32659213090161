package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.server.Server;
import dev.dateline.server.ServerSettings;
import dev.dateline.server.Tokens;
import dev.dateline.store.IncidentStore;
import java.io.IOException;
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

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Folder with your own actors, aliases, types and places.")
    private Optional<Path> codebook = Optional.empty();

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        ServerSettings settings = settings();
        CompletableFuture<Dateline> dateline = new CompletableFuture<>();
        try (Interruption interruption = new Interruption();
                IncidentStore opened = store.open(console());
                Server server = start(settings, opened, dateline)) {
            Exports.warnUnmasked(console(), unmasked);
            console().note("the store %s is open at %s".formatted(store.path(console()), server.address()));
            console().note("Ctrl-C ends it");
            // Models are loaded while whoever opens the page looks at it.
            dateline.complete(Coding.of(Layers.ALL, codebook, console()));
            interruption.await();
        }
        return Exit.OK;
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
                    .withCodebook(Coding.codebook(codebook, console()));
            Optional<Tokens> tokens =
                    tokenFile.isPresent() ? Optional.of(Tokens.read(tokenFile.get())) : Optional.empty();
            if (address.isPresent()) {
                return settings.withAddress(address.get(), tokens);
            }
            return tokens.map(settings::withTokens).orElse(settings);
        } catch (IOException e) {
            throw new CommandFailure(
                    Exit.USAGE, "--token-file %s cannot be read".formatted(tokenFile.orElseThrow()), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
