package dev.dateline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/// The streams of one run of the command, with what is known of them.
///
/// @param interruptions tells when work that comes to a clean end should do so
record Console(
        InputStream in,
        Output out,
        PrintStream err,
        Surroundings surroundings,
        Stores stores,
        Supplier<Interruption> interruptions) {
    /// Of this process, which opens its stores itself.
    static Console of(InputStream in, Output out, PrintStream err, Surroundings surroundings) {
        return new Console(in, out, err, surroundings, Stores.own(), Interruption::ofProcess);
    }

    /// A line for the person at the terminal; never a result.
    void note(String line) {
        if (surroundings.outTerminal()) {
            // Both streams meet on the screen, where results come before what is said about them.
            out.flush();
        }
        err.println(line);
    }

    Ink ink() {
        return new Ink(surroundings.colours());
    }
}
