package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SAN VICENTE           | San Vicente
            REBELS                | Rebels
            BRIDGE OF THE KINGS   | Bridge of the Kings
            LUNCH-HOUR BOMBER     | Lunch-Hour Bomber
            FMLN FIGHTERS         | FMLN Fighters
            ERP FIGHTERS          | ERP Fighters
            ELN                   | ELN
            CAR                   | CAR
            ÁVILA STATION         | Ávila Station
            Nadir BRIDGE          | Nadir BRIDGE
            gunmen                | gunmen
            4TH BRIGADE           | 4TH Brigade
            """)
    void capitals_are_shown_small_where_that_cannot_spoil_an_acronym(String written, String shown) {
        assertThat(Spelling.nicely(written)).isEqualTo(shown);
    }
}
