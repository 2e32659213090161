package dev.dateline.cli;

import picocli.CommandLine.Help.Ansi.Style;

/// Weight and colour of a line on a terminal; plain text where there is no colour.
record Ink(boolean coloured) {
    static final Ink PLAIN = new Ink(false);

    String strong(String text) {
        return wrap(text, Style.bold);
    }

    String faint(String text) {
        return wrap(text, Style.faint);
    }

    String quoted(String text) {
        return wrap(text, Style.italic);
    }

    String uncertain(String text) {
        return wrap(text, Style.fg_yellow);
    }

    private String wrap(String text, Style style) {
        return coloured && !text.isEmpty() ? style.on() + text + style.off() : text;
    }
}
