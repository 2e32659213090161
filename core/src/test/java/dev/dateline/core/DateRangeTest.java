package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {
    @Test
    void a_day_is_a_range_of_one() {
        DateRange day = DateRange.day(LocalDate.of(2019, 3, 15));

        assertThat(day.isSingleDay()).isTrue();
        assertThat(day.precision()).isEqualTo(DateRange.Precision.DAY);
    }

    @Test
    void an_open_range_is_no_single_day() {
        assertThat(range(null, "2019-03-15").isSingleDay()).isFalse();
        assertThat(range("2019-03-15", null).isSingleDay()).isFalse();
        assertThat(range("2019-03-15", "2019-03-16").isSingleDay()).isFalse();
    }

    @ParameterizedTest(name = "{0}..{1} and {2}..{3}: {4}")
    @CsvSource({
        "2019-03-01, 2019-03-31, 2019-03-31, 2019-04-02, true",
        "2019-03-01, 2019-03-31, 2019-04-01, 2019-04-02, false",
        "2019-03-10, 2019-03-10, 2019-03-01, 2019-03-31, true",
        ",           2019-03-10, 2019-03-10,           , true",
        ",           2019-03-10, 2019-03-11,           , false",
        ",           2019-03-10,           , 1990-01-01, true",
        "2019-03-10,           , 2030-01-01,           , true",
    })
    void ranges_overlap_when_they_share_a_day(String from, String to, String otherFrom, String otherTo, boolean yes) {
        DateRange one = range(from, to);
        DateRange other = range(otherFrom, otherTo);

        assertThat(one.overlaps(other)).isEqualTo(yes);
        assertThat(other.overlaps(one)).isEqualTo(yes);
    }

    @Test
    void a_range_without_ends_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> range(null, null)).withMessageContaining("one end");
    }

    @Test
    void a_range_that_runs_back_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range("2019-03-15", "2019-03-14"))
                .withMessageContaining("from 2019-03-15 back to 2019-03-14");
    }

    private static DateRange range(@Nullable String from, @Nullable String to) {
        return new DateRange(
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse),
                DateRange.Precision.RANGE);
    }
}
