package dev.dateline.codebook;

import java.util.List;
import java.util.stream.Collectors;

/// A user's codebook folder has faults; carries all of them, in order of file and line.
public final class CodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CodebookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
