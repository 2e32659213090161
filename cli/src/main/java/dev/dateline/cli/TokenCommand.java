package dev.dateline.cli;

import dev.dateline.server.Role;
import dev.dateline.server.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "token",
        header = "Make a token for whoever asks a server on the network.",
        description = {
            "",
            "Prints the token, which is kept nowhere; the file gets its hash. A reader reads, a reviewer also decides, an "
                    + "admin also adds reports. Delete a line of the file to take its token back; the server reads the "
                    + "file when it starts.",
            ""
        },
        footer = {"", "Example: dateline token reviewer maria --token-file tokens"})
final class TokenCommand extends Command {
    @Parameters(index = "0", paramLabel = "ROLE", description = "reader, reviewer or admin.")
    private String role = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Whose it is; stands under what is decided with it.")
    private String name = "";

    @Option(names = "--token-file", required = true, paramLabel = "FILE", description = "Made when it is not there.")
    private Path file = Path.of("");

    TokenCommand(Console console) {
        super(console);
    }

    @Override
    int run(CommandLine line) {
        Role given = Role.find(role)
                .orElseThrow(() -> new CommandFailure(
                        Exit.USAGE, "'%s' is no role; give reader, reviewer or admin".formatted(role)));
        try {
            console().out().line(Tokens.add(file, given, name));
            return Exit.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandFailure(Exit.CANNOT_WRITE, "--token-file %s cannot be written".formatted(file), e);
        }
    }
}
