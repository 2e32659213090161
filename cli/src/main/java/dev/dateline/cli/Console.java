package dev.dateline.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// The streams of one run of the command, with what is known of them.
record Console(InputStream in, Output out, PrintStream err, Surroundings surroundings) {
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
