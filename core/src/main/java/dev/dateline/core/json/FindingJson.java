package dev.dateline.core.json;

import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Finding;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.finding.Warning;

/// The findings besides events. Each ends with who says so and the sentences it rests on.
final class FindingJson {
    private FindingJson() {}

    static void write(JsonOut out, Aggregate aggregate) {
        out.string("what", aggregate.what());
        out.optional("actor", aggregate.actor());
        out.optional("place", aggregate.place());
        out.optionalObject("date", aggregate.date(), DateJson::writeRange);
        out.bounds(aggregate.count());
        out.string("wording", aggregate.wording());
        out.string("modality", aggregate.modality().code());
        writeSupport(out, aggregate);
    }

    static Aggregate readAggregate(JsonIn in) {
        return new Aggregate(
                in.string("what"),
                in.optionalString("actor"),
                in.optionalString("place"),
                in.optionalObject("date", DateJson::readRange),
                in.bounds(),
                in.string("wording"),
                in.value("modality", Modality::parse),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"));
    }

    static void write(JsonOut out, Statement statement) {
        out.string("speaker", statement.speaker());
        out.optional("affiliation", statement.affiliation());
        out.string("kind", statement.kind().code());
        out.optional("about", statement.about());
        out.offsets().inBody(statement.content()).ifPresent(content -> out.pair("content", content));
        out.offsets().inTitle(statement.content()).ifPresent(content -> out.pair("titleContent", content));
        out.string("modality", statement.modality().code());
        writeSupport(out, statement);
    }

    static Statement readStatement(JsonIn in) {
        return new Statement(
                in.string("speaker"),
                in.optionalString("affiliation"),
                in.value("kind", StatementKind::parse),
                in.optionalString("about"),
                in.span("content", "titleContent"),
                in.value("modality", Modality::parse),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"));
    }

    static void write(JsonOut out, Warning warning) {
        out.string("issuer", warning.issuer());
        out.optional("subject", warning.subject());
        out.string("threat", warning.threat());
        out.optional("target", warning.target());
        out.string("modality", warning.modality().code());
        out.optional("probability", warning.probability());
        out.optionalObject("horizon", warning.horizon(), FindingJson::writeHorizon);
        out.nullableDay("due", warning.due());
        writeSupport(out, warning);
    }

    static Warning readWarning(JsonIn in) {
        return new Warning(
                in.string("issuer"),
                in.optionalString("subject"),
                in.string("threat"),
                in.optionalString("target"),
                in.value("modality", Warning.Modal::parse),
                in.optionalString("probability"),
                in.optionalObject("horizon", FindingJson::readHorizon),
                in.optionalDay("due"),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"));
    }

    static void write(JsonOut out, Relation relation) {
        out.object("subject", relation.subject(), FindingJson::writeParty);
        out.string("relation", relation.relation().code());
        out.object("object", relation.object(), FindingJson::writeParty);
        out.string("status", relation.status().code());
        out.optionalObject("date", relation.date(), DateJson::writeRange);
        out.string("modality", relation.modality().code());
        writeSupport(out, relation);
    }

    static Relation readRelation(JsonIn in) {
        return new Relation(
                in.object("subject", FindingJson::readParty),
                in.value("relation", RelationType::parse),
                in.object("object", FindingJson::readParty),
                in.value("status", RelationStatus::parse),
                in.optionalObject("date", DateJson::readRange),
                in.value("modality", Modality::parse),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"));
    }

    static void write(JsonOut out, Indicator indicator) {
        out.string("indicator", indicator.indicator().code());
        out.optional("population", indicator.population());
        out.optional("place", indicator.place());
        out.bounds(indicator.count());
        out.string("unit", indicator.unit());
        out.optional("share", indicator.share());
        out.string("wording", indicator.wording());
        out.string("status", indicator.status().code());
        out.optionalObject("horizon", indicator.horizon(), FindingJson::writeHorizon);
        out.optional("source", indicator.source());
        out.string("modality", indicator.modality().code());
        writeSupport(out, indicator);
    }

    static Indicator readIndicator(JsonIn in) {
        return new Indicator(
                in.value("indicator", IndicatorType::parse),
                in.optionalString("population"),
                in.optionalString("place"),
                in.bounds(),
                in.string("unit"),
                in.optionalString("share"),
                in.string("wording"),
                in.value("status", Indicator.Status::parse),
                in.optionalObject("horizon", FindingJson::readHorizon),
                in.optionalString("source"),
                in.value("modality", Modality::parse),
                AttributionJson.read(in),
                in.spans("evidence", "titleSpans"));
    }

    private static void writeSupport(JsonOut out, Finding finding) {
        AttributionJson.write(out, finding.attribution());
        out.spans("evidence", "titleSpans", finding.evidence());
    }

    private static void writeParty(JsonOut out, Relation.Party party) {
        out.string("name", party.name());
        out.optional("actor", party.actor());
        out.string("kind", party.kind());
        out.spans(party.spans());
    }

    private static Relation.Party readParty(JsonIn in) {
        return new Relation.Party(in.string("name"), in.optionalString("actor"), in.string("kind"), in.spans());
    }

    private static void writeHorizon(JsonOut out, Warning.Horizon horizon) {
        out.nullableDay("from", horizon.from());
        out.nullableDay("to", horizon.to());
        out.string("wording", horizon.wording());
        out.bool("open", horizon.open());
    }

    private static Warning.Horizon readHorizon(JsonIn in) {
        return new Warning.Horizon(in.optionalDay("from"), in.optionalDay("to"), in.string("wording"), in.bool("open"));
    }
}
