package dev.dateline.encoder.training;

import dev.dateline.annotation.Annotator;
import dev.dateline.core.Report;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;

/// Reads and annotates a text as the front door does.
final class Texts {
    private final ReportReader reader = new ReportReader();
    private final Annotator annotator = Annotator.english();

    /// @throws IllegalArgumentException if the text cannot be read
    AnnotatedText of(Report report) {
        return switch (reader.article(report)) {
            case Reading.Read read -> annotator.annotate(read.article());
            case Reading.Unreadable unreadable ->
                throw new IllegalArgumentException("%s: %s".formatted(report.id(), unreadable.detail()));
        };
    }
}
