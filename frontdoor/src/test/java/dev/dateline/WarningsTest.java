package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.finding.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who warns of what, from whom, against whom, by when.
class WarningsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor of Gao warned that Boko Haram could attack the town.      | mayor of Gao | Boko Haram | could | the town
            The embassy said that militants may kidnap foreigners next week.    | embassy      | militants  | may   | foreigners
            Al-Shabaab is likely to strike the port, according to the navy.     | navy         | Al-Shabaab | likely | the port
            The rebels might storm the garrison, the governor warned.           | governor     | rebels     | may   | the garrison
            Army officers believe the insurgents could target the bridge.       | Army officers | insurgents | could | the bridge
            Russia could invade Georgia, NATO officials said.                   | NATO officials | Russia   | could | Georgia
            """)
    void a_clause_of_chance_tells_who_may_do_what(
            String text, String issuer, String subject, String modality, String target) {
        Warning warning = only(text);
        assertThat(warning.issuer()).isEqualTo(issuer);
        assertThat(warning.subject()).contains(subject);
        assertThat(warning.modality().code()).isEqualTo(modality);
        assertThat(warning.target()).contains(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The UN warned of famine in the Tigray region.                       | UN       | famine
            Diplomats fear a new wave of attacks on the coast.                  | Diplomats | a new wave of attacks
            The consulate issued an alert about possible attacks on hotels.     | consulate | possible attacks
            "There is a serious risk of genocide," the envoy said.              | envoy    | a serious risk of genocide
            An attack on the airport is imminent, the defence ministry warned.  | defence ministry | An attack on the airport is imminent
            Denmark raised its terror threat level to serious.                  | Denmark  | its terror threat level to serious
            """)
    void harm_may_be_a_noun(String text, String issuer, String threat) {
        Warning warning = only(text);
        assertThat(warning.issuer()).isEqualTo(issuer);
        assertThat(warning.threat()).isEqualTo(threat);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            within six months          | 2022-06-01 | 2022-12-01 | false
            within two weeks           | 2022-06-01 | 2022-06-15 | false
            in the next 48 hours       | 2022-06-01 | 2022-06-03 | false
            in the coming weeks        | 2022-06-01 | -          | true
            by the end of 2023         | 2022-06-01 | 2023-12-31 | false
            next year                  | 2023-01-01 | 2023-12-31 | false
            in August                  | 2022-08-01 | 2022-08-31 | false
            """)
    void a_horizon_is_counted_from_the_day_of_the_report(String words, String from, String to, boolean open) {
        Warning warning = only("Officials warned on Monday that the rebels could attack the dam " + words + ".");
        Warning.Horizon horizon = warning.horizon().orElseThrow();
        assertThat(horizon.wording()).isEqualTo(words);
        assertThat(horizon.from()).isEqualTo(Optional.ofNullable(from).map(LocalDate::parse));
        assertThat(horizon.to()).isEqualTo(Optional.ofNullable(to).map(LocalDate::parse));
        assertThat(warning.due()).isEqualTo(horizon.to());
        assertThat(horizon.open()).isEqualTo(open);
    }

    @Test
    void the_day_of_the_warning_and_the_day_of_something_else_are_no_horizon() {
        assertThat(only("Officials warned on Monday that the rebels could attack the dam.")
                        .horizon())
                .isEmpty();
        assertThat(only("Officials say the rebels may attack the dam before the president takes office in August.")
                        .horizon())
                .isEmpty();
    }

    @Test
    void words_of_probability_are_kept() {
        assertThat(only("\"There is a high risk of an attack on the port,\" the navy said.")
                        .probability())
                .contains("high risk");
        Warning close = only("The town is at imminent risk of attack, the governor said.");
        assertThat(close.probability()).contains("imminent risk");
        assertThat(close.target()).contains("town");
        assertThat(only("The police say the gang is very likely to attack the convoy.")
                        .probability())
                .contains("very likely");
    }

    @Test
    void a_warning_told_twice_is_one() {
        Warning warning = only("UN warns of famine in Tigray\n\nThe UN warned of famine in Tigray on Tuesday.");
        assertThat(warning.evidence()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The group threatened to kill the hostages.",
                "Al-Shabaab warned that it would attack Nairobi again.",
                "Iran warned of harsh retaliation. Iran warned that it would strike Israel.",
                "Forecasters warned that the storm could hit the coast on Friday.",
                "The attack could have killed hundreds, police said.",
                "Economists warn of a trade war and fear a heart attack of the economy.",
                "The doctor warned that smoking may kill you.",
                "Analysts said the party could win the election.",
                "The rebels might attack the town.",
                "The coach fears that the striker could hit the bar again.",
                "The missile can hit targets 300 km away, the army said.",
                "Yesterday's attack could be the work of the rebels, police said.",
                "The WHO raised its pandemic alert level to five.",
                "Police said the rebels could not attack the town."
            })
    void what_is_no_warning_gives_none(String text) {
        assertThat(ShortTexts.code(text).warnings()).isEmpty();
    }

    private static Warning only(String text) {
        List<Warning> warnings = ShortTexts.code(text).warnings();
        assertThat(warnings).as(text).hasSize(1);
        return warnings.getFirst();
    }
}
