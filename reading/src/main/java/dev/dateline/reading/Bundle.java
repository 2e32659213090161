package dev.dateline.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Several articles of one file, as a news database exports them.
///
/// @param parts in the order of the file
/// @param leftOut how many characters outside the articles were left out: a cover page, a list of contents
public record Bundle(List<Part> parts, int leftOut) {
    public Bundle {
        parts = List.copyOf(parts);
    }

    /// One article with what its header tells of it.
    ///
    /// @param text the article's lines to the letter, without those that tell about it; may be blank
    public record Part(
            Optional<String> title,
            Optional<LocalDate> published,
            Optional<String> author,
            Optional<String> outlet,
            String text) {}

    /// Parts a text at the lines that news databases write between articles.
    ///
    /// @param isAsked whether the user says that it is a bundle: then one such line is enough; else there must
    ///     be two of them, and two articles with a header
    /// @return empty when it is no bundle
    public static Optional<Bundle> of(String text, boolean isAsked) {
        return BundleSplitter.split(BundleBook.STANDARD, text, isAsked);
    }

    /// Whether a line parts articles or tells about one, with or without a label.
    public static boolean isMark(String line) {
        BundleBook book = BundleBook.STANDARD;
        return book.isSeparator(line) || book.field(line).isPresent() || book.isNotice(line);
    }
}
