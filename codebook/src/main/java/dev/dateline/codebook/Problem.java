package dev.dateline.codebook;

import java.util.Comparator;

/// One thing wrong with a codebook's file.
///
/// @param file path of the file as given, or its name inside the codebook
/// @param line 1 for the first line
/// @param what what is wrong, one sentence
/// @param advice what to do about it, one or two sentences
public record Problem(String file, int line, String what, String advice) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::what);

    /// By file, then line.
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// "actors.yaml:12: … " and the advice, indented, on a line of its own.
    @Override
    public String toString() {
        return "%s:%d: %s%n  %s".formatted(file, line, what, advice).replace("\r\n", "\n");
    }
}
