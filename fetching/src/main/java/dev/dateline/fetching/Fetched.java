package dev.dateline.fetching;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came of asking for an address.
public sealed interface Fetched {
    /// @param address where it was found in the end
    /// @param mediaType in small letters, without parameters; empty when none was said
    /// @param body text is in UTF-8 where the server named another charset
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(URI address, String mediaType, byte[] body, Validators validators) implements Fetched {}

    /// It is as it was.
    record Unchanged() implements Fetched {}

    /// The address must not be asked.
    ///
    /// @param detail why, for a person
    record Refused(String detail) implements Fetched {}

    /// @param isLasting whether asking again is of no use
    /// @param retryAfter how long the server asks to be left alone
    record Failed(String detail, boolean isLasting, Optional<Duration> retryAfter) implements Fetched {
        static Failed forNow(String detail) {
            return new Failed(detail, false, Optional.empty());
        }

        static Failed forGood(String detail) {
            return new Failed(detail, true, Optional.empty());
        }
    }
}
