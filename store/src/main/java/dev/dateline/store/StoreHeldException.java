package dev.dateline.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/// Another process (or another open store of this one) holds the file.
public final class StoreHeldException extends StoreException {
    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN = -1;

    private final long holderPid;

    StoreHeldException(Path file, OptionalLong holderPid, Throwable cause) {
        super(
                "%s is held by %s. Stop it, or wait until it ends"
                        .formatted(
                                file, holderPid.isPresent() ? "process " + holderPid.getAsLong() : "another process"),
                cause);
        this.holderPid = holderPid.orElse(UNKNOWN);
    }

    /// Process id of the holder, where the system tells it.
    public OptionalLong holderPid() {
        return holderPid == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(holderPid);
    }
}
