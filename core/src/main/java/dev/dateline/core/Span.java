package dev.dateline.core;

/// A stretch of an article's text in UTF-16 code units; `end` is not included.
///
/// Spans order by start, then by end. The contract's JSON counts in Unicode code points instead; the
/// conversion happens at that edge only.
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [%d, %d) is empty or negative".formatted(start, end));
        }
    }

    public static Span of(int start, int end) {
        return new Span(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// The smallest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// Characters between two spans; 0 when they overlap or touch.
    public int distanceTo(Span other) {
        return overlaps(other) ? 0 : Math.min(Math.abs(start - other.end), Math.abs(other.start - end));
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /// The characters of `text` under this span.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
