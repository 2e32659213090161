package dev.dateline.core;

/// What a report consists of when it arrives.
public sealed interface Content {
    String raw();

    /// Running text, as decoded; offsets of findings point into it.
    record PlainText(String raw) implements Content {}

    /// A web page; offsets of findings point into the article text taken from it.
    record HtmlPage(String raw) implements Content {}
}
