package dev.dateline.fetching;

import java.util.Optional;

/// What a server said of the state of a page, to ask later whether it changed (RFC 9110).
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static Validators none() {
        return new Validators(Optional.empty(), Optional.empty());
    }
}
