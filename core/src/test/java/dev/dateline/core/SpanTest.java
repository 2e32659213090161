package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest(name = "[{0}, {1})")
    @CsvSource({"-1, 3", "3, 3", "4, 3"})
    void empty_and_negative_spans_are_refused(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(start, end));
    }

    @Test
    void takes_its_characters_from_a_text() {
        Span span = Span.of(4, 9);

        assertThat(span.of("The mayor spoke")).isEqualTo("mayor");
        assertThat(span.length()).isEqualTo(5);
    }

    @ParameterizedTest(name = "[2, 6) and [{0}, {1}): overlaps {2}, contains {3}")
    @CsvSource({
        "0, 2, false, false",
        "0, 3, true,  false",
        "2, 6, true,  true",
        "3, 5, true,  true",
        "5, 7, true,  false",
        "6, 7, false, false",
        "1, 9, true,  false",
    })
    void knows_what_it_overlaps_and_contains(int start, int end, boolean overlaps, boolean contains) {
        Span span = Span.of(2, 6);
        Span other = Span.of(start, end);

        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
        assertThat(span.contains(other)).isEqualTo(contains);
    }

    @Test
    void contains_its_first_offset_but_not_its_end() {
        Span span = Span.of(2, 6);

        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(5)).isTrue();
        assertThat(span.contains(6)).isFalse();
    }

    @Test
    void covers_the_gap_between_two() {
        assertThat(Span.of(8, 9).cover(Span.of(2, 6))).isEqualTo(Span.of(2, 9));
    }

    @Test
    void shifts_as_a_whole_and_not_below_zero() {
        assertThat(Span.of(2, 6).shift(10)).isEqualTo(Span.of(12, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(2, 6).shift(-3));
    }

    @Test
    void orders_by_start_then_by_end() {
        List<Span> sorted =
                Stream.of(Span.of(4, 5), Span.of(1, 9), Span.of(1, 2)).sorted().toList();

        assertThat(sorted).containsExactly(Span.of(1, 2), Span.of(1, 9), Span.of(4, 5));
    }

    @Test
    void the_distance_between_spans_is_what_lies_between_them() {
        assertThat(Span.of(0, 4).distanceTo(Span.of(9, 12))).isEqualTo(5);
        assertThat(Span.of(9, 12).distanceTo(Span.of(0, 4))).isEqualTo(5);
        assertThat(Span.of(0, 4).distanceTo(Span.of(4, 6))).isZero();
        assertThat(Span.of(0, 4).distanceTo(Span.of(2, 6))).isZero();
    }
}
