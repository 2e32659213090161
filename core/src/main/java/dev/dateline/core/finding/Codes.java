package dev.dateline.core.finding;

import java.util.Optional;

/// Codes of the field's schemas, each only as far as the mapping is sure.
///
/// @param acled sub-event type
/// @param plover event type
/// @param cameo event code
/// @param gtd attack type 1 to 9
public record Codes(Optional<String> acled, Optional<String> plover, Optional<String> cameo, Optional<String> gtd) {
    public static final Codes NONE = new Codes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
