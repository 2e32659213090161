package dev.dateline.coding.speech;

import java.util.List;

/// What is said by a cue.
///
/// @param ranges parts of the content in text order
/// @param cueEnd end of the cue's words, with a preposition that belongs to them
record Said(List<Range> ranges, int cueEnd) {
    Said {
        ranges = ranges.stream().filter(range -> !range.isEmpty()).toList();
    }

    static Said of(int cueEnd, Range... ranges) {
        return new Said(List.of(ranges), cueEnd);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }
}
