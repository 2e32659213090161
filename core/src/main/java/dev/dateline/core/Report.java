package dev.dateline.core;

import java.time.LocalDate;
import java.util.Optional;

/// What arrived: one news report with what its carrier says about it. Nothing here is derived from the text.
///
/// @param id unique within a run; for a file, its path as given
/// @param title given apart from the text; empty when the headline, if any, stands inside the text
/// @param published day of publication as the carrier states it
/// @param author who wrote it, as the carrier states it
/// @param outlet who published it, as the carrier states it
public record Report(
        String id,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> author,
        Optional<String> outlet,
        Optional<String> url,
        Content content) {
    public Report {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a report needs an id");
        }
    }

    /// A report whose carrier names no author.
    public Report(
            String id,
            Optional<String> title,
            Optional<LocalDate> published,
            Optional<String> outlet,
            Optional<String> url,
            Content content) {
        this(id, title, published, Optional.empty(), outlet, url, content);
    }

    /// A report of plain text about which nothing else is known.
    public static Report ofText(String id, String text) {
        return of(id, new Content.PlainText(text));
    }

    public static Report ofHtml(String id, String html) {
        return of(id, new Content.HtmlPage(html));
    }

    private static Report of(String id, Content content) {
        return new Report(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), content);
    }

    public Report withId(String given) {
        return new Report(given, title, published, author, outlet, url, content);
    }

    public Report withTitle(String given) {
        return new Report(id, Optional.of(given), published, author, outlet, url, content);
    }

    public Report withPublished(LocalDate day) {
        return new Report(id, title, Optional.of(day), author, outlet, url, content);
    }

    public Report withAuthor(String name) {
        return new Report(id, title, published, Optional.of(name), outlet, url, content);
    }

    public Report withOutlet(String name) {
        return new Report(id, title, published, author, Optional.of(name), url, content);
    }

    public Report withUrl(String address) {
        return new Report(id, title, published, author, outlet, Optional.of(address), content);
    }
}
