package dev.dateline.cli;

import dev.dateline.core.Outcome;
import dev.dateline.reading.intake.Format;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Opens the input that the options name.
final class Arrivals {
    private Arrivals() {}

    /// In input order, read as they are taken. To be closed.
    ///
    /// @throws CommandFailure on wrong options, or when there is no input at all
    static Stream<Arrival> of(InputOptions input, Console console) {
        List<String> paths = input.paths();
        if (paths.isEmpty()) {
            if (console.surroundings().inTerminal()) {
                throw new CommandFailure(Exit.USAGE, "give a PATH to read, or - for standard input");
            }
            paths = List.of(Intake.STANDARD_INPUT);
        }
        return of(paths, options(input), console);
    }

    static Stream<Arrival> of(List<String> paths, IntakeOptions options, Console console) {
        return new Intake()
                .open(paths, options.withFolder(console.surroundings().folder()), console.in())
                .map(incoming -> arrival(incoming, console));
    }

    private static IntakeOptions options(InputOptions input) {
        try {
            IntakeOptions options = IntakeOptions.defaults().withFormat(Format.parse(input.from()));
            for (Map.Entry<String, String> column : input.columns().entrySet()) {
                options = options.withColumns(column.getKey() + "=" + column.getValue());
            }
            return input.published().map(options::withPublished).orElse(options);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static Arrival arrival(Incoming incoming, Console console) {
        return switch (incoming) {
            case Incoming.Arrived arrived -> {
                arrived.warnings().forEach(warning -> console.note("warning: " + Wrap.clean(warning)));
                yield new Arrival.Arrived(arrived.report());
            }
            case Incoming.Rejected(String id, Outcome.Reason reason, String detail) ->
                new Arrival.Refused(new Outcome.Skipped(id, reason, detail));
        };
    }
}
