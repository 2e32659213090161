package dev.dateline.cli;

/// Exit codes of the command line, as the contract lists them.
final class Exit {
    static final int OK = 0;
    /// Some reports were skipped, each named on stderr.
    static final int SOME_SKIPPED = 1;
    static final int USAGE = 2;
    static final int NOTHING_READ = 3;
    /// Something outside is missing: a newer Java, Maven.
    static final int UNAVAILABLE = 69;
    /// Our bug.
    static final int INTERNAL_ERROR = 70;
    /// The output or the store cannot be written: a full disk, no permission.
    static final int CANNOT_WRITE = 74;
    /// Another process holds the store.
    static final int HELD = 75;
    /// Stopped by Ctrl-C.
    static final int INTERRUPTED = 130;

    private Exit() {}
}
