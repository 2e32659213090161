package dev.dateline.cli.relay;

import java.io.InputStream;
import java.io.OutputStream;

/// One command that is run for a caller.
public interface Session {
    Call call();

    /// The caller's; asked for only as it is read.
    InputStream in();

    /// Throws when the caller has gone, as a pipe does.
    OutputStream out();

    OutputStream err();

    /// Told when the caller wants the command to stop, at once when they want it already. A command that does
    /// not ask to be told loses its caller instead.
    void whenStopped(Runnable stop);
}
