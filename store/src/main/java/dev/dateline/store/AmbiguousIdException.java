package dev.dateline.store;

import java.util.List;

/// The beginning of an id fits more than one entry.
public final class AmbiguousIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    AmbiguousIdException(String prefix, List<String> candidates) {
        super("'%s' is the beginning of several ids: %s. Give more of it"
                .formatted(prefix, String.join(", ", candidates)));
    }
}
