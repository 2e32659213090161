package dev.dateline.core.json;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.mention.Mention;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract's JSON: one line per report, with its properties always in the same order.
///
/// Offsets are Unicode code points into the report's own text; what lies in a separate title has `titleSpans`
/// into that title. An absent value is left out, or null where the contract shows it so; arrays are always
/// there. The lines are described by [ContractSchema]. Thread-safe.
public final class ContractJson {
    /// The version of the contract that is written here. Lines of the same major version are read.
    public static final String VERSION = "1.0";

    private static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.') + 1);
    private static final String CODED = "coded";
    private static final String SKIPPED = "skipped";
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContractJson() {}

    /// What became of one report, as one line of `read --to jsonl` without its line end.
    ///
    /// @param withText adds the report's own text, which offsets point into, as `text`
    /// @param explain adds to each event the reasons for coding it so
    /// @throws IllegalArgumentException when a finding's span leaves the text
    public static String line(Outcome outcome, boolean withText, boolean explain) {
        return switch (outcome) {
            case Outcome.Coded(CodedReport report) ->
                line(report, withText, explain ? JsonOut.Form.EXPLAINED : JsonOut.Form.CONTRACT);
            case Outcome.Skipped skipped -> skippedLine(skipped);
        };
    }

    /// Writes [#line] and a line feed in UTF-8.
    public static void write(Outcome outcome, boolean withText, boolean explain, OutputStream target)
            throws IOException {
        target.write((line(outcome, withText, explain) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A line from which [#parse] makes an equal report: the explained line with what the contract does not
    /// carry, such as named persons and which victims hold an office. For the store, not for publication.
    ///
    /// Two things are not kept: more than three decimals of an event's confidence, and the place of a title's
    /// spans among others, as they come first in each list.
    public static String storedLine(CodedReport report) {
        return line(report, false, JsonOut.Form.STORED);
    }

    /// Reads a line of [#line] or [#storedLine] back. From a public line, persons are missing, no victim holds
    /// an office, and kinds of places and precisions of times are the usual ones.
    ///
    /// @param article the article that the line's offsets point into
    /// @throws ContractException when the line is not as the contract says, tells of another report or of a
    ///     skipped one, or its offsets leave the article's text; the message names the place in the line
    public static CodedReport parse(String line, Article article) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new ContractException("$: is no JSON: " + e.getOriginalMessage(), e);
        }
        return JsonIn.read(tree, new ReportOffsets(article), in -> report(in, article));
    }

    /// One incident as one line without its line end: what all its accounts tell, merged, then the ledger of
    /// what each said, the estimates over it, and the accounts with the sentences that they rest on.
    ///
    /// Every value names its `accounts`, first the one whose report its spans point into; an account is named
    /// by the id of its report and of its event, `r1#e2`.
    public static String incidentLine(Incident incident) {
        return incidentLine(incident, List.of());
    }

    /// The same with the ids of reports that tell of the same story though no event was coded from them.
    public static String incidentLine(Incident incident, List<String> stories) {
        return object(ReportOffsets.NONE, JsonOut.Form.CONTRACT, out -> new IncidentJson(incident).write(out, stories));
    }

    /// Reports that tell of one story though no event was coded from any, as one line of `match --any-topic`.
    ///
    /// @param reports ids as given
    public static String storyLine(String id, List<String> reports) {
        return object(ReportOffsets.NONE, JsonOut.Form.CONTRACT, out -> {
            out.string("incident", id);
            out.strings("events", List.of());
            out.strings("reports", reports);
        });
    }

    /// One line of `article --to jsonl` without its line end. A page that cannot be read has its [#line].
    public static String articleLine(Article article) {
        return object(new ReportOffsets(article), JsonOut.Form.CONTRACT, out -> {
            out.string("id", article.reportId());
            out.nullable("title", title(article));
            out.nullableDay("published", article.published());
            out.nullable("author", article.author());
            out.nullable("outlet", article.outlet());
            out.string("language", article.language());
            out.string("text", article.body());
            out.strings("captions", article.captions());
            out.nullable("url", article.url());
        });
    }

    private static String line(CodedReport report, boolean withText, JsonOut.Form form) {
        Article article = report.article();
        LayerJson layers = new LayerJson(article.text());
        return object(new ReportOffsets(article), form, out -> {
            out.string("id", report.id());
            out.string("outcome", CODED);
            out.nullable("title", title(article));
            out.nullableDay("published", article.published());
            out.nullable("outlet", article.outlet());
            out.string("language", article.language());
            if (report.isCorrection()) {
                out.bool("correction", true);
            }
            out.string("contract", report.versions().contract());
            out.string("codebook", report.versions().codebook());
            out.string("model", report.versions().model());
            out.string("version", report.versions().version());
            if (withText) {
                out.string("text", article.body());
            }
            out.array("events", report.events(), EventJson::write);
            out.array("aggregates", report.aggregates(), FindingJson::write);
            out.array("statements", report.statements(), FindingJson::write);
            out.array("warnings", report.warnings(), FindingJson::write);
            out.array("relations", report.relations(), FindingJson::write);
            out.array("indicators", report.indicators(), FindingJson::write);
            out.array("places", fitting(out, report.places()), layers::write);
            out.array("times", fitting(out, report.times()), layers::write);
            out.array("quotations", report.quotations(), LayerJson::write);
            out.array("actors", report.actors(), LayerJson::write);
            if (out.isStored()) {
                out.array("persons", report.persons(), LayerJson::write);
            }
        });
    }

    private static String skippedLine(Outcome.Skipped skipped) {
        return object(ReportOffsets.NONE, JsonOut.Form.CONTRACT, out -> {
            out.string("id", skipped.reportId());
            out.string("outcome", SKIPPED);
            out.string("reason", skipped.reason().code());
            out.string("detail", skipped.detail());
        });
    }

    private static CodedReport report(JsonIn in, Article article) {
        String outcome = in.string("outcome");
        if (!outcome.equals(CODED)) {
            throw in.problem("outcome", "'%s' has no findings to read; only %s has".formatted(outcome, CODED));
        }
        String contract = in.string("contract");
        if (!contract.startsWith(MAJOR)) {
            throw in.problem("contract", "'%s' cannot be read here, only %sx".formatted(contract, MAJOR));
        }
        String id = in.string("id");
        if (!id.equals(article.reportId())) {
            throw in.problem("id", "'%s' is not the report '%s' of the text".formatted(id, article.reportId()));
        }
        LayerJson layers = new LayerJson(article.text());
        return new CodedReport(
                article,
                in.list("events", EventJson::read),
                in.list("aggregates", FindingJson::readAggregate),
                in.list("statements", FindingJson::readStatement),
                in.list("warnings", FindingJson::readWarning),
                in.list("relations", FindingJson::readRelation),
                in.list("indicators", FindingJson::readIndicator),
                in.list("places", layers::readPlace),
                in.list("times", layers::readTime),
                in.list("quotations", LayerJson::readQuotation),
                in.list("actors", LayerJson::readActor),
                in.list("persons", LayerJson::readPerson),
                in.optionalBool("correction").orElse(false),
                new Versions(contract, in.string("codebook"), in.string("model"), in.string("version")));
    }

    /// `titleSpans` point into the separate title, so that it goes before one recognised in the text.
    private static Optional<String> title(Article article) {
        return article.separateTitle().or(article::title);
    }

    private static <M extends Mention> List<M> fitting(JsonOut out, List<M> mentions) {
        return mentions.stream().filter(mention -> LayerJson.fits(out, mention)).toList();
    }

    private static String object(ReportOffsets offsets, JsonOut.Form form, Consumer<JsonOut> properties) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            properties.accept(new JsonOut(json, offsets, form));
            json.writeEndObject();
        }
        return line.toString();
    }
}
