package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;

/// Turns a coded report into the line that is stored, and back. Must be thread-safe.
///
/// The line holds everything but the article: `read(write(coded), coded.article())` gives what `write` was able to
/// keep, and writing that again gives the same line.
public interface ReportCodec {
    String write(CodedReport coded);

    /// @throws IllegalArgumentException when the line cannot be read
    CodedReport read(String line, Article article);
}
