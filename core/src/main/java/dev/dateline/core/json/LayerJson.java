package dev.dateline.core.json;

import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport.ActorMentions;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.mention.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The layers beside the findings: places, times, quotations, actors, and for the store persons.
final class LayerJson {
    private static final String LITERAL = "literal";
    private static final String ASSOCIATIVE = "associative";

    private final String text;

    /// @param text the article's text, title included
    LayerJson(String text) {
        this.text = text;
    }

    /// Whether a mention has a place in this line: in the public one `start` and `end` count in the report's own
    /// text, so that mentions of its separate title stay out.
    static boolean fits(JsonOut out, Mention mention) {
        return out.isStored() || out.offsets().inBody(mention.span()).isPresent();
    }

    void write(JsonOut out, Mention.OfPlace mention) {
        writeStretch(out, mention.span());
        out.string("text", mention.span().of(text));
        if (out.isStored()) {
            out.string("mention", mention.name());
        }
        out.string("kind", mention.literal() ? LITERAL : ASSOCIATIVE);
        out.bool("demonym", mention.demonym());
        mention.place().ifPresent(place -> {
            out.string("name", place.name());
            out.optional("id", place.id());
            out.optionalDecimal("latitude", place.latitude());
            out.optionalDecimal("longitude", place.longitude());
            out.optional("country", place.country());
            out.optional("admin1", place.admin1());
            out.string("feature", place.feature().code());
            if (out.isStored()) {
                out.strings("names", place.names());
                out.optional("admin2", place.admin2());
                out.integer("population", place.population());
            }
        });
    }

    Mention.OfPlace readPlace(JsonIn in) {
        Span span = in.stretch();
        return new Mention.OfPlace(
                span,
                in.optionalString("mention").orElseGet(() -> span.of(text)),
                in.value("kind", LayerJson::isLiteral),
                in.bool("demonym"),
                in.optionalString("name").map(name -> readKnown(in, name)));
    }

    void write(JsonOut out, Mention.OfTime mention) {
        writeStretch(out, mention.span());
        out.string("text", mention.span().of(text));
        out.string("type", mention.type().name());
        out.string("value", mention.value());
        out.nullableDay("earliest", mention.range().flatMap(DateRange::earliest));
        out.nullableDay("latest", mention.range().flatMap(DateRange::latest));
        if (out.isStored()) {
            out.optional(
                    "precision", mention.range().map(range -> range.precision().code()));
        }
    }

    Mention.OfTime readTime(JsonIn in) {
        return new Mention.OfTime(
                in.stretch(),
                in.code("type", Mention.OfTime.Type.values(), Mention.OfTime.Type::name),
                in.string("value"),
                readDays(in));
    }

    static void write(JsonOut out, Mention.OfPerson mention) {
        writeStretch(out, mention.span());
        out.string("name", mention.name());
        out.optionalObject("title", mention.title(), LayerJson::writeStretch);
        out.bool("inOffice", mention.inOffice());
    }

    static Mention.OfPerson readPerson(JsonIn in) {
        return new Mention.OfPerson(
                in.stretch(), in.string("name"), in.optionalObject("title", JsonIn::stretch), in.bool("inOffice"));
    }

    static void write(JsonOut out, Quotation quotation) {
        out.spans("source", "titleSource", quotation.source());
        out.spans("cue", "titleCue", quotation.cue());
        out.spans("content", "titleContent", quotation.content());
        out.string("kind", quotation.kind().code());
        out.optional("speaker", quotation.speaker());
    }

    static Quotation readQuotation(JsonIn in) {
        return new Quotation(
                in.spans("source", "titleSource"),
                in.spans("cue", "titleCue"),
                in.spans("content", "titleContent"),
                in.code("kind", Quotation.Kind.values(), Quotation.Kind::code),
                in.optionalString("speaker"));
    }

    static void write(JsonOut out, ActorMentions actor) {
        out.optional("id", actor.id());
        out.string("name", actor.name());
        out.strings("names", actor.names());
        out.string("kind", actor.kind());
        out.spans("mentions", "titleSpans", actor.mentions());
    }

    static ActorMentions readActor(JsonIn in) {
        return new ActorMentions(
                in.optionalString("id"),
                in.string("name"),
                in.strings("names"),
                in.string("kind"),
                in.spans("mentions", "titleSpans"));
    }

    private static void writeStretch(JsonOut out, Span span) {
        Optional<Span> body = out.offsets().inBody(span);
        if (body.isPresent()) {
            out.integer("start", body.get().start());
            out.integer("end", body.get().end());
        } else {
            out.pairs("titleSpans", out.offsets().inTitle(List.of(span)));
        }
    }

    private static boolean isLiteral(String kind) {
        return switch (kind) {
            case LITERAL -> true;
            case ASSOCIATIVE -> false;
            default -> throw new IllegalArgumentException("'%s' is neither literal nor associative".formatted(kind));
        };
    }

    private static Place readKnown(JsonIn in, String name) {
        return new Place(
                name,
                in.strings("names"),
                in.optionalString("id"),
                in.optionalDecimal("latitude"),
                in.optionalDecimal("longitude"),
                in.optionalString("admin1"),
                in.optionalString("admin2"),
                in.optionalString("country"),
                in.value("feature", Place.Feature::parse),
                in.optionalLong("population", 0));
    }

    /// The public line has the days only; their precision is then a day, or else nothing but a range.
    private static Optional<DateRange> readDays(JsonIn in) {
        Optional<LocalDate> earliest = in.optionalDay("earliest");
        Optional<LocalDate> latest = in.optionalDay("latest");
        if (earliest.isEmpty() && latest.isEmpty()) {
            return Optional.empty();
        }
        DateRange.Precision usual = earliest.equals(latest) ? DateRange.Precision.DAY : DateRange.Precision.RANGE;
        return Optional.of(new DateRange(
                earliest,
                latest,
                in.optionalCode("precision", DateRange.Precision.values(), DateRange.Precision::code)
                        .orElse(usual)));
    }
}
