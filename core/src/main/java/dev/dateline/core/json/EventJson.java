package dev.dateline.core.json;

import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Trigger;
import java.util.List;

/// One event. Doers are called perpetrators, and targets are called targets, in violence only.
final class EventJson {
    private EventJson() {}

    static void write(JsonOut out, Event event) {
        out.string("id", event.id());
        out.bool("main", event.main());
        out.object("trigger", event.trigger(), EventJson::writeTrigger);
        out.object("codes", event.codes(), EventJson::writeCodes);
        out.string("category", event.type().category().code());
        out.string("type", event.type().code());
        out.strings("also", event.also().stream().map(EventType::code).toList());
        out.string("stage", event.stage().code());
        out.string("modality", event.modality().code());
        out.bool("disputed", event.disputed());
        out.nullableObject("date", event.date(), DateJson::write);
        out.nullableObject("place", event.place(), PlaceJson::write);
        out.array(doers(event.type()), event.doers(), PartyJson::write);
        out.array(targets(event.type()), event.targets(), PartyJson::write);
        out.array("victims", event.victims(), PartyJson::write);
        out.array("weapons", event.weapons(), PartyJson::write);
        out.array("casualties", event.casualties(), FigureJson::write);
        if (!event.earlier().isEmpty()) {
            out.array("earlier", event.earlier(), FigureJson::write);
        }
        out.array("claims", event.claims(), FigureJson::write);
        out.optional("answers", event.answers());
        AttributionJson.write(out, event.attribution());
        out.spans("evidence", "titleSpans", event.evidence());
        out.decimal("confidence", Math.round(event.confidence() * 1000) / 1000.0);
        if (out.isExplained()) {
            out.strings("reasons", event.reasons());
        }
    }

    static Event read(JsonIn in) {
        EventType type = in.value("type", EventType::parse);
        String category = in.string("category");
        if (!type.category().code().equals(category)) {
            throw in.problem("category", "'%s' is not the category of %s".formatted(category, type.code()));
        }
        return new Event(
                in.string("id"),
                in.bool("main"),
                in.object("trigger", trigger -> new Trigger(trigger.string("text"), trigger.spans())),
                type,
                readAlso(in),
                in.optionalObject("codes", EventJson::readCodes).orElse(Codes.NONE),
                in.value("stage", Stage::parse),
                in.value("modality", Modality::parse),
                in.bool("disputed"),
                in.optionalObject("date", DateJson::read),
                in.optionalObject("place", PlaceJson::read),
                in.list(doers(type), PartyJson::readDoer),
                in.list(targets(type), PartyJson::readTarget),
                in.list("victims", PartyJson::readVictim),
                in.list("weapons", PartyJson::readWeapon),
                in.list("casualties", FigureJson::readCasualties),
                in.list("earlier", FigureJson::readCasualties),
                in.list("claims", FigureJson::readClaim),
                in.optionalString("answers"),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"),
                in.decimal("confidence"),
                in.strings("reasons"));
    }

    static String doers(EventType type) {
        return type.isViolent() ? "perpetrators" : "actors";
    }

    static String targets(EventType type) {
        return type.isViolent() ? "targets" : "recipients";
    }

    static void writeTrigger(JsonOut out, Trigger trigger) {
        out.string("text", trigger.text());
        out.spans(trigger.spans());
    }

    static void writeCodes(JsonOut out, Codes codes) {
        out.optional("acled", codes.acled());
        out.optional("plover", codes.plover());
        out.optional("cameo", codes.cameo());
        out.optional("gtd", codes.gtd());
    }

    private static Codes readCodes(JsonIn in) {
        return new Codes(
                in.optionalString("acled"),
                in.optionalString("plover"),
                in.optionalString("cameo"),
                in.optionalString("gtd"));
    }

    private static List<EventType> readAlso(JsonIn in) {
        return in.strings("also").stream().map(EventType::parse).toList();
    }
}
