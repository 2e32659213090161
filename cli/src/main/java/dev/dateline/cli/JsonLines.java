package dev.dateline.cli;

/// Writes JSON objects as lines, or as one array with an object a line.
final class JsonLines implements AutoCloseable {
    private final Output out;
    private final boolean array;
    private boolean first = true;

    JsonLines(Output out, boolean array) {
        this.out = out;
        this.array = array;
        if (array) {
            out.text("[");
        }
    }

    void add(String object) {
        if (array) {
            out.text(first ? "\n" : ",\n");
            out.text(object);
        } else {
            out.line(object);
        }
        first = false;
    }

    @Override
    public void close() {
        if (array) {
            out.line(first ? "]" : "\n]");
        }
    }
}
