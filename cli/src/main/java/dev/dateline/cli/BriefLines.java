package dev.dateline.cli;

import java.util.List;

/// Lines of one entry, laid out: labels in a column, long values wrapped beside them.
final class BriefLines {
    static final int LABEL = 10;

    private final Ink ink;
    private final int width;
    private final StringBuilder all = new StringBuilder();

    BriefLines(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    void rule(String title) {
        String head = "── " + title + " ";
        all.append(ink.faint(head + "─".repeat(Math.max(3, width - head.length()))))
                .append('\n');
    }

    void head(String text, List<String> reservations, String aside) {
        String end = aside.isEmpty() ? "" : "  [" + aside + "]";
        String doubts = reservations.isEmpty() ? "" : " (" + String.join(", ", reservations) + ")";
        List<String> wrapped = Wrap.lines(Wrap.clean(text), width);
        for (int i = 0; i < wrapped.size(); i++) {
            all.append(ink.strong(wrapped.get(i)));
            if (i == wrapped.size() - 1) {
                int room = width - wrapped.get(i).length();
                all.append(doubts.length() > room ? "\n" + ink.uncertain(doubts) : ink.uncertain(doubts));
                all.append(end.length() > room - doubts.length() ? "\n" + ink.faint(end.strip()) : ink.faint(end));
            }
            all.append('\n');
        }
    }

    void row(String label, String value, boolean unsure) {
        if (value.isEmpty()) {
            return;
        }
        String head = "  " + label + " ".repeat(Math.max(1, LABEL - label.length()));
        for (String line : Wrap.lines(Wrap.clean(value), width - LABEL - 2)) {
            all.append(ink.faint(head))
                    .append(unsure ? ink.uncertain(line) : line)
                    .append('\n');
            head = " ".repeat(LABEL + 2);
        }
    }

    void title(String title) {
        all.append(ink.strong(title)).append('\n');
    }

    /// A line under a heading; what is too long goes on indented.
    void item(String text) {
        String indent = "  ";
        for (String line : Wrap.lines(text, width - 4)) {
            all.append(indent).append(line).append('\n');
            indent = "    ";
        }
    }

    void quote(String sentence) {
        for (String line : Wrap.lines(sentence, width - LABEL - 4)) {
            all.append(" ".repeat(LABEL))
                    .append(ink.faint("│ "))
                    .append(ink.quoted(line))
                    .append('\n');
        }
    }

    void faint(String text) {
        for (String line : Wrap.lines(text, width - LABEL - 2)) {
            all.append(" ".repeat(LABEL)).append(ink.faint("  " + line)).append('\n');
        }
    }

    void plain(String text) {
        all.append("  ").append(text).append('\n');
    }

    void gap() {
        all.append('\n');
    }

    /// One empty line after the entry.
    void end() {
        while (all.length() > 1 && all.charAt(all.length() - 1) == '\n' && all.charAt(all.length() - 2) == '\n') {
            all.setLength(all.length() - 1);
        }
        all.append('\n');
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
