package dev.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Where results go: UTF-8 lines, buffered. Not thread-safe; one thread writes.
///
/// Every method throws [OutputClosed] when the reader of a pipe has gone, and [CommandFailure] when the output
/// cannot be written for another reason, so that no result is lost silently.
final class Output extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final OutputStream target;

    Output(OutputStream target) {
        this.target = new BufferedOutputStream(target, BUFFER);
    }

    void line(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
        write('\n');
    }

    void text(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int octet) {
        try {
            target.write(octet);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void flush() {
        try {
            target.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// The caller owns the stream behind it; closing only flushes.
    @Override
    public void close() {
        flush();
    }

    private static RuntimeException failure(IOException cause) {
        String message = cause.getMessage();
        if (message != null && (message.contains("Broken pipe") || message.contains("EPIPE"))) {
            return new OutputClosed(cause);
        }
        return new CommandFailure(Exit.CANNOT_WRITE, "the output cannot be written: " + message, cause);
    }
}
