package dev.dateline.fetching;

import dev.dateline.core.Content;
import dev.dateline.core.Report;
import dev.dateline.reading.intake.Format;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A fetched page as a report that is still to be read.
public final class PageReport {
    private PageReport() {}

    /// The report is called by where its page was found.
    public static Report of(Fetched.Page page) {
        String address = page.address().toString();
        return new Report(
                address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(address), content(page));
    }

    /// Decoded as a file of that kind would be.
    private static Content content(Fetched.Page page) {
        boolean isText = page.mediaType().equals("text/plain");
        IntakeOptions options = IntakeOptions.defaults().withFormat(isText ? Format.TEXT : Format.HTML);
        try (Stream<Incoming> incoming =
                new Intake().open(List.of(Intake.STANDARD_INPUT), options, new ByteArrayInputStream(page.body()))) {
            return incoming.findFirst()
                    .filter(Incoming.Arrived.class::isInstance)
                    .map(one -> ((Incoming.Arrived) one).report().content())
                    // What is no text is told by whoever reads it.
                    .orElseGet(() -> new Content.HtmlPage(""));
        }
    }
}
