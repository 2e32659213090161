package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Attribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Violence that is summed up over a time or a region, and is no event.
class AggregatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Boko Haram carried out dozens of attacks in Borno last year.               | attacks | Boko Haram | Borno | 24..
            At least 3,000 attacks were recorded in the Sahel last year.               | attacks | -          | Sahel | 3000..
            Hundreds of bombings blamed on the Taliban were counted in Helmand in May. | bombings | Taliban   | Helmand | 200..
            There have been 34 kidnappings in Kaduna since January.                    | kidnappings | -      | Kaduna | 34..34
            More than 200 civilians have been killed in Ituri since January.           | civilians killed | - | Ituri | 200..
            Al-Shabaab has killed more than 4,000 people over the past ten years.      | people killed | Al-Shabaab | - | 4000..
            The insurgency has claimed at least 9,000 lives in Cabo Delgado.           | people killed | - | Cabo Delgado | 9000..
            """)
    void a_sum_tells_what_by_whom_where_and_how_much(
            String text, String what, String actor, String place, String bounds) {
        Aggregate sum = only(text);
        assertThat(sum.what()).isEqualTo(what);
        assertThat(sum.actor()).isEqualTo(Optional.ofNullable(actor));
        assertThat(sum.place()).isEqualTo(Optional.ofNullable(place));
        assertThat(ShortTexts.bounds(sum.count())).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            since January              | 2022-01-01 | 2022-06-01
            over the past three months | 2022-03-01 | 2022-06-01
            in recent weeks            | -          | 2022-06-01
            last year                  | 2021-01-01 | 2021-12-31
            so far this year           | 2022-01-01 | 2022-06-01
            """)
    void the_time_is_that_of_the_sum(String words, String earliest, String latest) {
        DateRange range = only("The rebels carried out 40 attacks " + words + ", police said on Tuesday.")
                .date()
                .orElseThrow();
        assertThat(range.earliest()).isEqualTo(Optional.ofNullable(earliest).map(LocalDate::parse));
        assertThat(range.latest()).isEqualTo(Optional.ofNullable(latest).map(LocalDate::parse));
    }

    @Test
    void they_are_the_group_named_before() {
        Aggregate sum = only("""
                Al-Shabaab rules much of the south. They have carried out scores of raids on villages in recent \
                months.""");
        assertThat(sum.actor()).contains("Al-Shabaab");
    }

    @Test
    void who_counts_is_the_source() {
        Aggregate sum = only("At least 300 attacks were recorded last year, according to a monitoring group.");
        assertThat(sum.attribution())
                .isInstanceOfSatisfying(
                        Attribution.Speaker.class,
                        speaker -> assertThat(speaker.name()).isEqualTo("monitoring group"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bomb killed 40 people in a market in Jos on Monday.",
                "The army thwarted 48 attacks last month.",
                "The ministry reported 160 incidents of cholera last year.",
                "Some 900 people have died of measles since January.",
                "Police seized 22 bombs and 40 rifles.",
                "Convoys report few incidents on the road to Dori.",
                "An earthquake killed nearly 1,000 people last year.",
                "Three goals and dozens of attacks on the left wing pleased the fans of the league after the penalty.",
                "In an attack on a mine 15 workers were killed last year."
            })
    void what_sums_up_no_violence_gives_none(String text) {
        assertThat(ShortTexts.code(text).aggregates()).isEmpty();
    }

    private static Aggregate only(String text) {
        List<Aggregate> sums = ShortTexts.code(text).aggregates();
        assertThat(sums).as(text).hasSize(1);
        return sums.getFirst();
    }
}
