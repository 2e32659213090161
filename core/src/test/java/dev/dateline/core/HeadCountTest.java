package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadCountTest {
    @Test
    void an_exact_count_has_equal_bounds() {
        HeadCount count = HeadCount.exactly(13);

        assertThat(count.low()).hasValue(13);
        assertThat(count.high()).hasValue(13);
        assertThat(count.isStated()).isTrue();
    }

    @Test
    void an_open_count_has_no_upper_bound() {
        HeadCount count = HeadCount.atLeast(25);

        assertThat(count.low()).hasValue(25);
        assertThat(count.high()).isEmpty();
    }

    @Test
    void a_range_keeps_both_bounds() {
        HeadCount count = HeadCount.between(40, 50);

        assertThat(count.low()).hasValue(40);
        assertThat(count.high()).hasValue(50);
    }

    @Test
    void a_range_of_one_number_is_exact() {
        assertThat(HeadCount.between(7, 7)).isEqualTo(HeadCount.exactly(7));
    }

    @Test
    void what_is_not_stated_has_no_bounds_and_is_not_zero() {
        HeadCount count = HeadCount.notStated();

        assertThat(count.isStated()).isFalse();
        assertThat(count.low()).isEmpty();
        assertThat(count.high()).isEmpty();
        assertThat(count).isNotEqualTo(HeadCount.exactly(0));
        assertThat(HeadCount.exactly(0).isStated()).isTrue();
    }

    @Test
    void bounds_are_read_back() {
        OptionalInt none = OptionalInt.empty();

        assertThat(HeadCount.ofBounds(none, none)).isEqualTo(HeadCount.notStated());
        assertThat(HeadCount.ofBounds(OptionalInt.of(3), none)).isEqualTo(HeadCount.atLeast(3));
        assertThat(HeadCount.ofBounds(OptionalInt.of(3), OptionalInt.of(3))).isEqualTo(HeadCount.exactly(3));
        assertThat(HeadCount.ofBounds(OptionalInt.of(3), OptionalInt.of(9))).isEqualTo(HeadCount.between(3, 9));
        assertThat(HeadCount.ofBounds(none, OptionalInt.of(9))).isEqualTo(HeadCount.between(0, 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void negative_counts_are_refused(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> HeadCount.exactly(number));
        assertThatIllegalArgumentException().isThrownBy(() -> HeadCount.atLeast(number));
        assertThatIllegalArgumentException().isThrownBy(() -> HeadCount.between(number, 5));
    }

    @Test
    void a_range_that_runs_down_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadCount.between(9, 3))
                .withMessageContaining("between 9 and 3");
    }
}
