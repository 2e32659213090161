package dev.dateline.coding;

import dev.dateline.core.finding.Codes;
import java.util.Optional;
import java.util.Set;

/// Codes of acts that are only announced. CAMEO and PLOVER code what a party says that it will do as an intent
/// to cooperate or as a threat, not as the act; ACLED codes nothing that has not happened.
final class Intents {
    private static final Set<String> FRIENDLY =
            Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT");
    private static final Set<String> HOSTILE =
            Set.of("ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "THREATEN");

    /// Of dealings that came to nothing: CAMEO and PLOVER code them as refused.
    static final Codes FAILED =
            new Codes(Optional.empty(), Optional.of("REJECT"), Optional.of("120"), Optional.empty());

    private Intents() {}

    static Codes of(Codes act) {
        String plover = act.plover().orElse("");
        if (FRIENDLY.contains(plover)) {
            return new Codes(Optional.empty(), Optional.of("AGREE"), Optional.of("030"), Optional.empty());
        }
        if (HOSTILE.contains(plover)) {
            return new Codes(Optional.empty(), Optional.of("THREATEN"), Optional.of("130"), Optional.empty());
        }
        return new Codes(Optional.empty(), act.plover(), act.cameo(), Optional.empty());
    }
}
