package dev.dateline.fetching;

import java.util.List;

/// What is asked for, and which kinds of answers will do.
public enum Wanted {
    ARTICLE(
            8 << 20,
            "text/html, application/xhtml+xml, text/plain;q=0.8",
            "text/html application/xhtml+xml text/plain"),
    /// Feeds and sitemaps, which many servers call by a wrong name; what they are shows when they are read.
    FEED(
            20 << 20,
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
            "application/atom+xml application/rss+xml application/rdf+xml application/xml text/xml text/plain text/html"
                    + " application/gzip application/x-gzip application/octet-stream"),
    /// A robots.txt, of which half a megabyte counts (RFC 9309).
    RULES(500 << 10, "text/plain, */*;q=0.1", "");

    private final int mostBytes;
    private final String accept;
    private final String types;

    Wanted(int mostBytes, String accept, String types) {
        this.mostBytes = mostBytes;
        this.accept = accept;
        this.types = types;
    }

    int mostBytes() {
        return mostBytes;
    }

    String accept() {
        return accept;
    }

    boolean takes(String mediaType) {
        return types.isEmpty()
                || mediaType.isEmpty()
                || List.of(types.split(" ")).contains(mediaType);
    }
}
