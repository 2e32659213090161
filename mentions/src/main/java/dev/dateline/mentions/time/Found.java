package dev.dateline.mentions.time;

/// A time expression as a reader finds it: pieces `from` (included) to `to` (excluded) of a line.
record Found(int from, int to, Timex timex) {
    Found {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("pieces [%d, %d) are none".formatted(from, to));
        }
    }

    Found with(Timex other) {
        return new Found(from, to, other);
    }

    Found from(int first) {
        return new Found(first, to, timex);
    }

    Found to(int end) {
        return new Found(from, end, timex);
    }
}
