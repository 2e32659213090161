package dev.dateline.reading.feed;

/// What was taken for a feed is none, or is broken.
public final class BrokenFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFeedException(String detail) {
        super(detail);
    }

    /// For a person: what is wrong.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
