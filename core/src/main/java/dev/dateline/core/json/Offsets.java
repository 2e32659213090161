package dev.dateline.core.json;

import dev.dateline.core.Span;
import java.util.Arrays;

/// Offsets of one text, in UTF-16 code units and in Unicode code points, both ways.
///
/// Only characters outside the basic plane (emoji, rare ideographs) make a difference: two units, one point.
/// A text without any costs nothing.
final class Offsets {
    private static final int[] NONE = {};

    private final int units;
    /// Where the surrogate pairs begin, in code units, ascending.
    private final int[] pairs;

    private Offsets(int units, int[] pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    static Offsets of(CharSequence text) {
        int[] pairs = NONE;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, 2 * count));
                }
                pairs[count++] = i++;
            }
        }
        return new Offsets(text.length(), Arrays.copyOf(pairs, count));
    }

    /// The span in code points. An end inside a surrogate pair is moved outwards: the character counts whole.
    ///
    /// @throws IllegalArgumentException when the span leaves the text
    Span toCodePoints(Span span) {
        if (span.end() > units) {
            throw new IllegalArgumentException("%s leaves a text of %d characters".formatted(span, units));
        }
        if (pairs.length == 0) {
            return span;
        }
        return Span.of(span.start() - pairsBefore(span.start()), pointsBefore(span.end()));
    }

    /// The span in code units.
    ///
    /// @throws IllegalArgumentException when the span leaves the text
    Span toUnits(Span span) {
        if (span.end() > points()) {
            throw new IllegalArgumentException(
                    "[%d, %d) leaves a text of %d code points".formatted(span.start(), span.end(), points()));
        }
        return pairs.length == 0 ? span : Span.of(unit(span.start()), unit(span.end()));
    }

    /// Length of the text in code points.
    int points() {
        return units - pairs.length;
    }

    /// Pairs that begin before a unit. Seen from inside a pair that pair counts, which leads to its beginning.
    private int pairsBefore(int unit) {
        int found = Arrays.binarySearch(pairs, unit);
        return found < 0 ? -found - 1 : found;
    }

    private int pointsBefore(int unit) {
        int before = pairsBefore(unit);
        boolean insidePair = before > 0 && pairs[before - 1] == unit - 1;
        return unit - before + (insidePair ? 1 : 0);
    }

    private int unit(int point) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point + low;
    }
}
