package dev.dateline.cli;

/// Weight and colour of a line on a terminal; plain text where there is no colour.
record Ink(boolean coloured) {
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String ITALIC = "\u001b[3m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RESET = "\u001b[0m";

    static final Ink PLAIN = new Ink(false);

    String strong(String text) {
        return wrap(text, BOLD);
    }

    String faint(String text) {
        return wrap(text, FAINT);
    }

    String quoted(String text) {
        return wrap(text, ITALIC);
    }

    String uncertain(String text) {
        return wrap(text, YELLOW);
    }

    private String wrap(String text, String style) {
        return coloured && !text.isEmpty() ? style + text + RESET : text;
    }
}
