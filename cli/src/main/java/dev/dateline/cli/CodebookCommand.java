package dev.dateline.cli;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.CodebookException;
import dev.dateline.codebook.Problem;
import dev.dateline.core.finding.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "codebook",
        header = "List the types and actors of the codebook; check your own additions.",
        footer = {
            "",
            "Examples:",
            "  dateline codebook types",
            "  dateline codebook actors Shabaab",
            "  dateline codebook check my-actors/"
        })
final class CodebookCommand extends Command {
    private CodebookCommand(Console console) {
        super(console);
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new CodebookCommand(console))
                .addSubcommand(new Types(console))
                .addSubcommand(new Actors(console))
                .addSubcommand(new Check(console));
    }

    @Override
    int run(CommandLine line) {
        Codebook codebook = Codebook.bundled();
        console().out().line("codebook " + codebook.version());
        console().out().line("%d types of events (dateline codebook types)".formatted(EventType.values().length));
        console()
                .out()
                .line("%d actors (dateline codebook actors [NAME])"
                        .formatted(codebook.actors().all().size()));
        return Exit.OK;
    }

    @CommandLine.Command(name = "types", header = "List the types of events with their categories.")
    static final class Types extends Command {
        Types(Console console) {
            super(console);
        }

        @Override
        int run(CommandLine line) {
            for (EventType type : EventType.values()) {
                console().out().line("%-11s %s".formatted(type.category().code(), type.code()));
            }
            return Exit.OK;
        }
    }

    @CommandLine.Command(name = "actors", header = "List actors with their ids, kinds and names.")
    static final class Actors extends Command {
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only actors of this name or id.")
        private Optional<String> name = Optional.empty();

        @Option(names = "--codebook", paramLabel = "DIR", description = "Folder with your own actors.")
        private Optional<Path> overlay = Optional.empty();

        Actors(Console console) {
            super(console);
        }

        @Override
        int run(CommandLine line) {
            Codebook codebook = Coding.codebook(overlay, console());
            List<Actor> actors = name.map(wanted -> matching(codebook, wanted))
                    .orElseGet(() -> codebook.actors().all());
            for (Actor actor : actors) {
                console()
                        .out()
                        .line("%s  %s  %s"
                                .formatted(
                                        actor.id(),
                                        actor.kindOn(Optional.empty()).code(),
                                        String.join(" | ", actor.names())));
            }
            if (actors.isEmpty()) {
                console().note("no actor of that name; add your own with --codebook (see 'dateline codebook check')");
            }
            return Exit.OK;
        }

        private static List<Actor> matching(Codebook codebook, String wanted) {
            String lower = wanted.toLowerCase(java.util.Locale.ROOT);
            return codebook.actors().all().stream()
                    .filter(actor -> actor.id().contains(lower)
                            || actor.names().stream()
                                    .anyMatch(known -> known.toLowerCase(java.util.Locale.ROOT)
                                            .contains(lower)))
                    .toList();
        }
    }

    @CommandLine.Command(name = "check", header = "Check a folder with your own actors, types and places.")
    static final class Check extends Command {
        @Parameters(paramLabel = "DIR", description = "The folder.")
        private Path folder = Path.of("");

        Check(Console console) {
            super(console);
        }

        @Override
        int run(CommandLine line) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure(Exit.USAGE, folder + ": is no folder");
            }
            List<Problem> problems;
            try {
                problems = Codebook.check(folder);
            } catch (CodebookException e) {
                problems = e.problems();
            }
            problems.forEach(problem -> console().out().line(problem.toString()));
            if (problems.isEmpty() && isWithoutYaml(folder)) {
                console().note(folder + ": no problems, but no YAML file either; an actor goes into actors/NAME.yaml");
            } else {
                console().note(problems.isEmpty() ? folder + ": no problems" : Tally.of(problems.size(), "problem"));
            }
            return problems.isEmpty() ? Exit.OK : Exit.SOME_SKIPPED;
        }

        private static boolean isWithoutYaml(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.noneMatch(file -> file.toString().endsWith(".yaml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
