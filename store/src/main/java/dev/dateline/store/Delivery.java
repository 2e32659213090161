package dev.dateline.store;

import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;

/// A coded report on its way into the store.
///
/// @param arrival hash of the report as it arrived, so that it is known again before it is read
public record Delivery(CodedReport coded, ContentHash arrival) {
    public static Delivery of(Report report, CodedReport coded) {
        return new Delivery(coded, ContentHash.of(report));
    }

    public static Delivery of(CodedReport coded) {
        return new Delivery(coded, ContentHash.of(coded.article()));
    }
}
