package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// A party says that it did, or did not do, it.
///
/// @param by the claimant in the words of the text
/// @param actor its id in the actor directory
/// @param via telegram, call, video, statement, …; empty when not said
/// @param attribution who reports the claim
/// @param killed the claimant's own toll; not stated as a rule
/// @param killedWording words of that toll
public record Claim(
        String by,
        Optional<String> actor,
        Stance stance,
        Optional<String> via,
        Attribution attribution,
        HeadCount killed,
        Optional<String> killedWording,
        List<Span> spans) {
    public enum Stance {
        CLAIMED("claimed"),
        DENIED("denied");

        private final String code;

        Stance(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Claim {
        spans = List.copyOf(spans);
    }
}
