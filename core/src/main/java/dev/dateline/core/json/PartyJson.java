package dev.dateline.core.json;

import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;

/// Who and what takes part in an event: doers, targets, victims, weapons.
final class PartyJson {
    private static final String PERSON = "person";
    private static final String PEOPLE = "people";

    private PartyJson() {}

    static void write(JsonOut out, Doer doer) {
        out.strings("names", doer.names());
        out.optional("actor", doer.actor());
        out.string("kind", doer.kind().code());
        out.string("certainty", doer.certainty().code());
        AttributionJson.write(out, doer.attribution());
        out.optional("code", doer.code());
        out.spans(doer.spans());
    }

    static Doer readDoer(JsonIn in) {
        return new Doer(
                in.strings("names"),
                in.optionalString("actor"),
                in.value("kind", DoerKind::parse),
                in.value("certainty", Certainty::parse),
                AttributionJson.read(in),
                in.optionalString("code"),
                in.spans());
    }

    static void write(JsonOut out, Target target) {
        out.strings("names", target.names());
        out.string("kind", target.kind().code());
        out.string("type", target.type());
        out.bool("named", target.named());
        out.optionalCount("count", target.count());
        out.optional("effect", target.effect());
        out.spans(target.spans());
    }

    static Target readTarget(JsonIn in) {
        return new Target(
                in.strings("names"),
                in.value("kind", TargetKind::parse),
                in.string("type"),
                in.bool("named"),
                in.optionalCount("count"),
                in.optionalString("effect"),
                in.spans());
    }

    static void write(JsonOut out, Victim victim) {
        out.strings("names", victim.names());
        out.string("kind", victim.person() ? PERSON : PEOPLE);
        out.bool("named", victim.named());
        if (out.isStored()) {
            out.bool("inOffice", victim.inOffice());
        }
        out.string("type", victim.type());
        out.optional("description", victim.description());
        out.optionalCount("count", victim.count());
        out.string("harm", victim.harm().code());
        out.spans(victim.spans());
    }

    /// The public line does not say who is in office; such a victim is read as a private person, who is masked.
    static Victim readVictim(JsonIn in) {
        return new Victim(
                in.strings("names"),
                in.value("kind", PartyJson::isPerson),
                in.bool("named"),
                in.optionalBool("inOffice").orElse(false),
                in.string("type"),
                in.optionalString("description"),
                in.optionalCount("count"),
                in.value("harm", Harm::parse),
                in.spans());
    }

    static void write(JsonOut out, Weapon weapon) {
        out.strings("names", weapon.names());
        out.string("type", weapon.type().code());
        out.spans(weapon.spans());
    }

    static Weapon readWeapon(JsonIn in) {
        return new Weapon(in.strings("names"), in.value("type", WeaponType::parse), in.spans());
    }

    private static boolean isPerson(String kind) {
        return switch (kind) {
            case PERSON -> true;
            case PEOPLE -> false;
            default -> throw new IllegalArgumentException("'%s' is neither person nor people".formatted(kind));
        };
    }
}
