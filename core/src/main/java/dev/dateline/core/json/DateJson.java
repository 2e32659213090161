package dev.dateline.core.json;

import dev.dateline.core.DateRange;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventDate;

/// Dates: of events with basis and words, of other findings as bare ranges.
final class DateJson {
    private DateJson() {}

    static void write(JsonOut out, EventDate date) {
        writeRange(out, date.range());
        out.string("basis", date.basis().code());
        out.spans(date.spans());
    }

    static EventDate read(JsonIn in) {
        return new EventDate(readRange(in), in.value("basis", DateBasis::parse), in.spans());
    }

    static void writeRange(JsonOut out, DateRange range) {
        out.nullableDay("earliest", range.earliest());
        out.nullableDay("latest", range.latest());
        out.string("precision", range.precision().code());
    }

    static DateRange readRange(JsonIn in) {
        return new DateRange(
                in.optionalDay("earliest"),
                in.optionalDay("latest"),
                in.code("precision", DateRange.Precision.values(), DateRange.Precision::code));
    }
}
