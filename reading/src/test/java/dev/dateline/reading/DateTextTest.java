package dev.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    on 3 March 2019 at noon       | 2019-03-03
                    Mar. 3, 2019                  | 2019-03-03
                    Sunday, March 3rd, 2019       | 2019-03-03
                    2019-03-03T10:15:00Z          | 2019-03-03
                    2019/03/03                    | 2019-03-03
                    03.03.2019                    | 2019-03-03
                    13/03/2019                    | 2019-03-13
                    03/13/2019                    | 2019-03-13
                    3. März 2019                  | 2019-03-03
                    3 août 2019                   | 2019-08-03
                    3 de diciembre de 2019        | 2019-12-03
                    3 февраля 2019 г.             | 2019-02-03
                    3 Şubat 2019                  | 2019-02-03
                    3 października 2019           | 2019-10-03
                    3 مارس 2019                   | 2019-03-03
                    2019. március 3.              | 2019-03-03
                    2019년 3월 3일                  | 2019-03-03
                    """)
    void finds_a_full_date(String text, LocalDate date) {
        assertThat(DateText.first(text, false)).contains(date);
    }

    @Test
    void reads_ambiguous_digits_as_told() {
        assertThat(DateText.first("11/02/2021", true)).contains(LocalDate.of(2021, 11, 2));
        assertThat(DateText.first("11/02/2021", false)).contains(LocalDate.of(2021, 2, 11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 March",
                "March 2019",
                "in 2019",
                "30 February 2019",
                "10:15",
                "1.2.3",
                "call 555-1234",
                "99/99/2019",
                ""
            })
    void makes_up_nothing(String text) {
        assertThat(DateText.first(text, true)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    https://a.example/2019/03/03/x                                         | 2019-03-03
                    https://a.example/world/x-2019-03-03.html                              | 2019-03-03
                    https://a.example/n/20190303/x                                         | 2019-03-03
                    https://web.archive.example/web/20200101000000/http://b.example/2019/03/03/x | 2019-03-03
                    https://a.example/2019/03/                                             |
                    https://a.example/article/12345678                                     |
                    https://a.example/x?day=2019-03-03                                     |
                    """)
    void finds_the_day_in_an_address(String url, LocalDate date) {
        assertThat(DateText.inAddress(url).orElse(null)).isEqualTo(date);
    }
}
