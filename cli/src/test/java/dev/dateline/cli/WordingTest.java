package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.DateRange.Precision;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest(name = "{0} to {1} by {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-05-04 | 2020-05-04 | DAY    | 4 May 2020
            2020-05-04 | 2020-05-06 | RANGE  | 4–6 May 2020
            2020-05-30 | 2020-06-02 | WEEK   | 30 May–2 Jun 2020
            2019-12-30 | 2020-01-02 | RANGE  | 30 Dec 2019–2 Jan 2020
            2020-05-01 | 2020-05-31 | MONTH  | May 2020 (month only)
            2020-01-01 | 2020-12-31 | YEAR   | 2020 (year only)
            2020-03-01 | 2020-05-31 | SEASON | 1 Mar–31 May 2020 (season only)
                       | 2020-05-06 | RANGE  | on or before 6 May 2020
            2020-05-04 |            | RANGE  | on or after 4 May 2020
            """)
    void says_a_date_as_exactly_as_it_is_known(LocalDate from, LocalDate to, Precision precision, String words) {
        DateRange range = new DateRange(Optional.ofNullable(from), Optional.ofNullable(to), precision);
        assertThat(Wording.range(range)).isEqualTo(words);
    }

    @Test
    void says_counts_with_their_bounds() {
        assertThat(Wording.count(HeadCount.exactly(3))).isEqualTo("3");
        assertThat(Wording.count(HeadCount.atLeast(24))).isEqualTo("at least 24");
        assertThat(Wording.count(HeadCount.between(4, 6))).isEqualTo("4 to 6");
        assertThat(Wording.count(HeadCount.notStated())).isEqualTo("number not stated");
    }

    @Test
    void names_countries_and_keeps_codes_that_it_does_not_know() {
        assertThat(Wording.country("AF")).isEqualTo("Afghanistan");
        assertThat(Wording.country("QQ")).isNotBlank();
    }

    @Test
    void a_site_of_which_only_the_country_is_known_stands_in_the_country() {
        EventPlace market = new EventPlace(
                Optional.empty(),
                Optional.of("market"),
                Optional.of(Place.ofCountry("NG")),
                PlacePrecision.SITE,
                Optional.empty(),
                List.of());
        assertThat(Wording.place(market)).isEqualTo("market, Nigeria");
    }
}
