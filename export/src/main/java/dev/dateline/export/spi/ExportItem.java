package dev.dateline.export.spi;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.export.masking.Masker;
import java.util.List;

/// One incident with the account that it rests on, masked already: an exporter may write every string it
/// finds here.
///
/// @param article where names are masked, bars of the same length stand in its text, so that spans stay
///     true
/// @param incidentId id under which the incident is known
/// @param evidence the sentences that the event rests on, in the order of `event.evidence()`, white
///     space made one blank
public record ExportItem(Article article, String incidentId, Event event, List<String> evidence) {
    public ExportItem {
        evidence = List.copyOf(evidence);
    }

    /// @param event one of `coded.events()`, not masked yet
    public static ExportItem of(String incidentId, CodedReport coded, Event event, Masker masker) {
        String text = coded.article().text();
        List<String> evidence = event.evidence().stream()
                .map(span -> masker.mask(oneLine(span.of(text))))
                .toList();
        return new ExportItem(masker.mask(coded.article()), incidentId, masker.mask(event), evidence);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
