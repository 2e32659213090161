package dev.dateline.core.json;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Harm;
import java.util.Optional;

/// What is said of an event's toll and of responsibility for it: casualties and claims.
final class FigureJson {
    /// A claimant's own toll with its words.
    private record Toll(HeadCount killed, Optional<String> wording) {
        static final Toll NONE = new Toll(HeadCount.notStated(), Optional.empty());
    }

    private FigureJson() {}

    static void write(JsonOut out, Casualties casualties) {
        out.string("harm", casualties.harm().code());
        out.string("who", casualties.who());
        out.optional("words", casualties.words());
        out.bounds(casualties.count());
        out.string("wording", casualties.wording());
        out.optional("rule", casualties.rule());
        out.nullableBool("perpetratorsIncluded", casualties.perpetratorsIncluded());
        AttributionJson.write(out, casualties.attribution());
        out.spans(casualties.spans());
    }

    static Casualties readCasualties(JsonIn in) {
        return new Casualties(
                in.value("harm", Harm::parse),
                in.string("who"),
                in.optionalString("words"),
                in.bounds(),
                in.string("wording"),
                in.optionalString("rule"),
                in.optionalBool("perpetratorsIncluded"),
                AttributionJson.read(in),
                in.spans());
    }

    static void write(JsonOut out, Claim claim) {
        out.string("by", claim.by());
        out.optional("actor", claim.actor());
        out.string("stance", claim.stance().code());
        out.optional("via", claim.via());
        AttributionJson.write(out, claim.attribution());
        if (claim.killed().isStated() || claim.killedWording().isPresent()) {
            out.object("killed", claim, (object, toll) -> {
                object.bounds(toll.killed());
                object.optional("wording", toll.killedWording());
            });
        }
        out.spans(claim.spans());
    }

    static Claim readClaim(JsonIn in) {
        Toll toll = in.optionalObject("killed", killed -> new Toll(killed.bounds(), killed.optionalString("wording")))
                .orElse(Toll.NONE);
        return new Claim(
                in.string("by"),
                in.optionalString("actor"),
                in.code("stance", Claim.Stance.values(), Claim.Stance::code),
                in.optionalString("via"),
                AttributionJson.read(in),
                toll.killed(),
                toll.wording(),
                in.spans());
    }
}
