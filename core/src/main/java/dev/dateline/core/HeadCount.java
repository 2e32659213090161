package dev.dateline.core;

import java.util.OptionalInt;

/// How many people or things, as one source words it. "Not stated" is a case of its own; it is never zero.
///
/// "Exactly 0" is a statement ("no casualties"). Conventions for vague words: docs/casualty-words.md.
public sealed interface HeadCount {
    record Exactly(int number) implements HeadCount {
        public Exactly {
            requireCount(number);
        }
    }

    record AtLeast(int number) implements HeadCount {
        public AtLeast {
            requireCount(number);
        }
    }

    record Between(int from, int to) implements HeadCount {
        public Between {
            requireCount(from);
            if (to < from) {
                throw new IllegalArgumentException("a count cannot be between %d and %d".formatted(from, to));
            }
        }
    }

    record NotStated() implements HeadCount {}

    static HeadCount notStated() {
        return new NotStated();
    }

    static HeadCount exactly(int number) {
        return new Exactly(number);
    }

    static HeadCount atLeast(int number) {
        return new AtLeast(number);
    }

    static HeadCount between(int from, int to) {
        return from == to ? new Exactly(from) : new Between(from, to);
    }

    /// Reads the contract's pair of bounds back.
    static HeadCount ofBounds(OptionalInt low, OptionalInt high) {
        if (low.isEmpty() && high.isEmpty()) {
            return notStated();
        }
        if (high.isEmpty()) {
            return new AtLeast(low.getAsInt());
        }
        return between(low.orElse(0), high.getAsInt());
    }

    /// The smallest number the words allow; empty when nothing is stated.
    default OptionalInt low() {
        return switch (this) {
            case Exactly(int number) -> OptionalInt.of(number);
            case AtLeast(int number) -> OptionalInt.of(number);
            case Between(int from, int ignored) -> OptionalInt.of(from);
            case NotStated() -> OptionalInt.empty();
        };
    }

    /// The largest number the words allow; empty when open or nothing is stated.
    default OptionalInt high() {
        return switch (this) {
            case Exactly(int number) -> OptionalInt.of(number);
            case AtLeast(int ignored) -> OptionalInt.empty();
            case Between(int ignored, int to) -> OptionalInt.of(to);
            case NotStated() -> OptionalInt.empty();
        };
    }

    default boolean isStated() {
        return !(this instanceof NotStated);
    }

    private static void requireCount(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a count of %d is impossible".formatted(number));
        }
    }
}
