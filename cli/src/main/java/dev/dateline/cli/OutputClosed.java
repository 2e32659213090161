package dev.dateline.cli;

import java.io.IOException;

/// Whoever read our output has gone (`dateline read … | head`). Not a fault: the command ends silently.
final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputClosed(IOException cause) {
        super(cause);
    }
}
