package dev.dateline.cli;

/// Ends a command with an exit code and one line (or a few) for a person: what is wrong, where, what to do.
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    CommandFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String words() {
        String message = getMessage();
        return message == null ? "stopped" : message;
    }
}
