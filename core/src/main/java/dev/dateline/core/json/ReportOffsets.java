package dev.dateline.core.json;

import dev.dateline.core.Article;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// Tells where a span of an article lies in the contract's terms: in the report's own text or in its separate
/// title, in code points of either.
public final class ReportOffsets {
    /// For lines without offsets.
    static final ReportOffsets NONE = new ReportOffsets("", "", 0);

    private final int titleEnd;
    private final int bodyStart;
    private final Offsets title;
    private final Offsets body;

    public ReportOffsets(Article article) {
        this(article.separateTitle().orElse(""), article.body(), article.bodyStart());
    }

    private ReportOffsets(String title, String body, int bodyStart) {
        this.titleEnd = title.length();
        this.bodyStart = bodyStart;
        this.title = Offsets.of(title);
        this.body = Offsets.of(body);
    }

    /// The part of a span that lies in the report's own text; empty when none does.
    public Optional<Span> inBody(Span span) {
        if (span.end() <= bodyStart) {
            return Optional.empty();
        }
        int start = Math.max(span.start(), bodyStart);
        return Optional.of(body.toCodePoints(Span.of(start - bodyStart, span.end() - bodyStart)));
    }

    /// The part of a span that lies in the separate title; empty when none does.
    public Optional<Span> inTitle(Span span) {
        if (span.start() >= titleEnd) {
            return Optional.empty();
        }
        return Optional.of(title.toCodePoints(Span.of(span.start(), Math.min(span.end(), titleEnd))));
    }

    public List<Span> inBody(List<Span> spans) {
        return spans.stream().map(this::inBody).flatMap(Optional::stream).toList();
    }

    public List<Span> inTitle(List<Span> spans) {
        return spans.stream().map(this::inTitle).flatMap(Optional::stream).toList();
    }

    /// @throws IllegalArgumentException when the span leaves the report's text
    Span fromBody(Span points) {
        return body.toUnits(points).shift(bodyStart);
    }

    /// @throws IllegalArgumentException when the span leaves the title, or there is no separate one
    Span fromTitle(Span points) {
        return title.toUnits(points);
    }
}
