package dev.dateline.codebook;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while files are read, so that a user hears of everything at once.
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String what, String advice) {
        found.add(new Problem(file, line, what, advice));
    }

    List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
