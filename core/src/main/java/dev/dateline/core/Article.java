package dev.dateline.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A report's clean text with its parts marked.
///
/// When the report gives a title apart from its text, [#text] is that title, a blank line, and the
/// report's text; [#bodyStart] is where the report's own text begins (0 without a separate title). So
/// everything downstream works on one text with one kind of span, and only the contract's JSON tells
/// title spans from text spans.
///
/// @param reportId the report it was read from
/// @param title headline, given apart or recognised in the text
/// @param text what all spans point into, UTF-16
/// @param bodyStart offset in `text` at which the report's own text begins
/// @param sections parts of `text` in order, without overlap
/// @param published day of publication: the carrier's, else the page's or the byline's
/// @param language ISO 639-1 code; "und" when it cannot be told
/// @param pageCaptions words under the pictures of a page, in page order; they are no part of `text`
public record Article(
        String reportId,
        Optional<String> title,
        String text,
        int bodyStart,
        List<Section> sections,
        Optional<LocalDate> published,
        Optional<String> author,
        Optional<String> outlet,
        Optional<String> url,
        String language,
        List<String> pageCaptions) {
    /// What stands between a separate title and the text.
    public static final String TITLE_BREAK = "\n\n";

    public Article {
        sections = List.copyOf(sections);
        pageCaptions = List.copyOf(pageCaptions);
        if (bodyStart < 0 || bodyStart > text.length()) {
            throw new IllegalArgumentException(
                    "body starts at %d in a text of %d characters".formatted(bodyStart, text.length()));
        }
        int end = 0;
        for (Section section : sections) {
            if (section.span().start() < end || section.span().end() > text.length()) {
                throw new IllegalArgumentException("section %s overlaps another or leaves the text".formatted(section));
            }
            end = section.span().end();
        }
    }

    /// An article without captions apart from its text.
    public Article(
            String reportId,
            Optional<String> title,
            String text,
            int bodyStart,
            List<Section> sections,
            Optional<LocalDate> published,
            Optional<String> author,
            Optional<String> outlet,
            Optional<String> url,
            String language) {
        this(reportId, title, text, bodyStart, sections, published, author, outlet, url, language, List.of());
    }

    /// The report's own text: what offsets of the contract point into.
    public String body() {
        return text.substring(bodyStart);
    }

    /// The separate title that precedes the body; empty when the report gave none apart from its text.
    public Optional<String> separateTitle() {
        return bodyStart == 0 ? Optional.empty() : Optional.of(text.substring(0, bodyStart - TITLE_BREAK.length()));
    }

    /// The texts of all captions: those in the text, then those of the page.
    public List<String> captions() {
        return Stream.concat(
                        sections.stream()
                                .filter(section -> section.kind() == Section.Kind.CAPTION)
                                .map(section -> section.span().of(text)),
                        pageCaptions.stream())
                .toList();
    }
}
