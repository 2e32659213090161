package dev.dateline.coding.speech;

/// A run of tokens; `end` is not included.
record Range(int first, int end) {
    boolean isEmpty() {
        return end <= first;
    }
}
