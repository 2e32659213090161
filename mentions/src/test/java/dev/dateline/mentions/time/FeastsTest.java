package dev.dateline.mentions.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.mention.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeastsTest {
    /// A Thursday.
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 11, 4);

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A mine went off on Eid al-Fitr near a mill.            | Eid al-Fitr         | 2021-05-13 | 2021-05-14
            A mine went off on Eid al-Adha 2019 near a mill.       | Eid al-Adha 2019    | 2019-08-11 | 2019-08-12
            A mine went off on Ashura near a mill.                 | Ashura              | 2021-08-18 | 2021-08-19
            A mine went off on Nowruz near a mill.                 | Nowruz              | 2021-03-21 | 2021-03-21
            The camp will shut on Boxing Day, he said.             | Boxing Day          | 2021-12-26 | 2021-12-26
            A mine went off on Palm Sunday 2017 near a mill.       | Palm Sunday 2017    | 2017-04-09 | 2017-04-09
            A mine went off on Thanksgiving near a mill.           | Thanksgiving        | 2020-11-26 | 2020-11-26
            The post fell on 10 Mizan 1400 after a siege.          | 10 Mizan 1400       | 2021-10-02 | 2021-10-02
            The post fell on 1 Hamal 1403 after a siege.           | 1 Hamal 1403        | 2024-03-20 | 2024-03-20
            The post fell on 30 Esfand 1399 after a siege.         | 30 Esfand 1399      | 2021-03-20 | 2021-03-20
            The post fell in Asad 1400 after a siege.              | Asad 1400           | 2021-07-23 | 2021-08-22
            The truce of 10 Muharram 1443 did not hold.            | 10 Muharram 1443    | 2021-08-18 | 2021-08-19
            Shops closed early during Ramadan this year.           | Ramadan             | 2021-04-13 | 2021-05-13
            """)
    void reads_feasts_and_dates_of_other_calendars(String sentence, String words, LocalDate first, LocalDate last) {
        assertThat(times(sentence, Optional.of(PUBLISHED)))
                .filteredOn(time -> time.span().of(sentence).equals(words))
                .singleElement()
                .satisfies(time -> {
                    DateRange range = time.range().orElseThrow();
                    assertThat(range.earliest()).contains(first);
                    assertThat(range.latest()).contains(last);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ramadan Zarmak spoke to the press.
            Asad and Mehr left the town of Tir.
            The good news came late.
            """)
    void names_and_words_are_no_feasts(String sentence) {
        assertThat(times(sentence, Optional.of(PUBLISHED))).isEmpty();
    }

    @Test
    void a_feast_without_a_year_and_without_a_report_s_day_is_not_dated() {
        assertThat(times("A mine went off on Ashura near a mill.", Optional.empty()))
                .isEmpty();
    }

    @Test
    void the_solar_year_begins_in_march() {
        for (int year = 1360; year < 1440; year++) {
            LocalDate first = Feasts.solar(year, 1, 1).orElseThrow();
            assertThat(first.getMonthValue()).isEqualTo(3);
            assertThat(first.getDayOfMonth()).isBetween(20, 22);
        }
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A raid began on 5 May 2019 and later in the day it ended. | later in the day       | 2019-05-05
            A raid began on 5 May 2019. It ended late in the day.     | late in the day        | 2019-05-05
            Prices rose on Tuesday and ended the day higher.          | the day                | 2021-11-02
            """)
    void a_part_of_the_day_is_one_of_the_day_just_told(String text, String words, LocalDate day) {
        assertThat(times(text, Optional.of(PUBLISHED)))
                .filteredOn(time -> time.span().of(text).equals(words))
                .singleElement()
                .satisfies(time ->
                        assertThat(time.range().flatMap(DateRange::latest)).contains(day));
    }

    @Test
    void a_text_that_was_cut_into_words_has_hours_too() {
        assertThat(times("The depot burned at 3: 30 a. m. Tuesday.", Optional.of(PUBLISHED)))
                .extracting(Mention.OfTime::value)
                .contains("2021-11-02T03:30");
    }

    private static List<Mention.OfTime> times(String text, Optional<LocalDate> published) {
        return new TimeFinder().find(SimpleText.of(text, published));
    }
}
