package dev.dateline.reading;

import dev.dateline.core.Article;
import dev.dateline.core.Content;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Turns a report into an article: its clean text with headline, byline, dateline, captions and
/// furniture marked, and what it says of its own title, day, author, outlet and language.
///
/// Plain text is kept to the letter. Of a web page the running text is taken, paragraphs parted by a
/// blank line; words under pictures are kept apart. Pure and thread-safe; a bad report is an answer,
/// never an exception.
public final class ReportReader {
    /// The longest text that is read, in UTF-16 code units.
    public static final int LONGEST_TEXT = 5_000_000;
    /// The longest page that is read, in UTF-16 code units.
    public static final int LONGEST_PAGE = 20_000_000;

    private static final String NO_TEXT = "no running text was found on the page; give the page of one article";
    private static final int BINARY_SAMPLE = 100_000;

    /// Reads an English report.
    ///
    /// @return [Reading.Unreadable] for a report in another language; "und", too short to tell, is read
    public Reading read(Report report) {
        return switch (article(report)) {
            case Reading.Read(Article article)
            when article.body().isBlank() -> new Reading.Unreadable(Reason.NO_ARTICLE, NO_TEXT);
            case Reading.Read(Article article)
            when isOther(article.language()) ->
                new Reading.Unreadable(
                        Reason.NOT_ENGLISH,
                        "the text seems to be in %s; only English is coded"
                                .formatted(Language.name(article.language())));
            case Reading reading -> reading;
        };
    }

    /// Reads a report of any language, for its text and metadata alone; a page without running text
    /// gives an article with an empty body when it states a title or a day.
    public Reading article(Report report) {
        String raw = report.content().raw();
        if (raw.isBlank() || isOnlyMarks(raw)) {
            return new Reading.Unreadable(Reason.EMPTY, "there is no text in it");
        }
        int longest = switch (report.content()) {
            case Content.PlainText text -> LONGEST_TEXT;
            case Content.HtmlPage page -> LONGEST_PAGE;
        };
        if (raw.length() > longest) {
            return new Reading.Unreadable(
                    Reason.TOO_LONG,
                    "it has %,d characters, the limit is %,d; split it into single reports"
                            .formatted(raw.length(), longest));
        }
        if (isBinary(raw)) {
            return new Reading.Unreadable(Reason.BINARY, "it holds control characters, not text; is it a text file?");
        }
        return switch (report.content()) {
            case Content.PlainText(String text) -> ofText(report, text);
            case Content.HtmlPage(String html) -> ofPage(report, html);
        };
    }

    private static boolean isOther(String language) {
        return !language.equals(Language.ENGLISH) && !language.equals(Language.UNKNOWN);
    }

    private static boolean isOnlyMarks(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Furniture.isSpace(c) && !Furniture.isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(String raw) {
        int sample = Math.min(raw.length(), BINARY_SAMPLE);
        int control = 0;
        int nul = 0;
        for (int i = 0; i < sample; i++) {
            char c = raw.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\ufffd') {
                control++;
                nul += c == 0 ? 1 : 0;
            }
        }
        return control > sample / 10 || nul > sample / 100;
    }

    private static Reading ofText(Report report, String text) {
        Optional<String> given = report.title().filter(title -> !title.isBlank());
        TextSections sections = TextSections.of(given, text);
        return new Reading.Read(new Article(
                report.id(),
                given.or(sections::headline),
                sections.text(),
                sections.bodyStart(),
                sections.sections(),
                report.published().or(sections::published),
                report.author().or(sections::author),
                report.outlet().or(sections::outlet),
                report.url(),
                Language.of(text)));
    }

    private static Reading ofPage(Report report, String html) {
        PageArticle page = PageArticle.of(html, report.url().orElse(""));
        if (page.paragraphs().isEmpty()
                && page.title().isEmpty()
                && page.published().isEmpty()) {
            return new Reading.Unreadable(Reason.NO_ARTICLE, NO_TEXT);
        }
        String text = String.join("\n\n", page.paragraphs());
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Unreadable(
                    Reason.TOO_LONG,
                    "its article has %,d characters, the limit is %,d".formatted(text.length(), LONGEST_TEXT));
        }
        Optional<String> title =
                report.title().filter(words -> !words.isBlank()).or(page::title);
        TextSections sections = TextSections.of(title, text);
        Optional<LocalDate> published = report.published().or(page::published).or(sections::published);
        List<String> captions = page.captions();
        return new Reading.Read(new Article(
                report.id(),
                title,
                sections.text(),
                sections.bodyStart(),
                sections.sections(),
                published,
                report.author().or(page::author).or(sections::author),
                report.outlet().or(page::outlet).or(sections::outlet),
                report.url().or(page::address),
                Language.of(text),
                captions));
    }
}
