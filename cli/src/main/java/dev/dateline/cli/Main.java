package dev.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The door of the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(
                List.of(args), System.in, new FileOutputStream(FileDescriptor.out), err, Surroundings.ofThisProcess());
        // Returning would wait for no one, but an exit code can only be given so.
        System.exit(exitCode);
    }

    /// Runs one command as the launcher does, in this process.
    ///
    /// @param out gets the results, in UTF-8
    /// @param err gets everything else
    /// @return the exit code of the contract: 0, 1, 2, 3, 70, 75
    public static int run(List<String> args, InputStream in, OutputStream out, PrintStream err) {
        return run(args, in, out, err, Surroundings.ofThisProcess());
    }

    static int run(List<String> args, InputStream in, OutputStream out, PrintStream err, Surroundings surroundings) {
        return new CommandRunner(Console.of(in, new Output(out), err, surroundings)).run(args);
    }
}
