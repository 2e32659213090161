package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.EventRule;
import dev.dateline.codebook.NeedRule;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is in which need, how many, and who says so.
class IndicatorsTest {
    static Stream<EventRule.Example> examples() {
        return Codebook.bundled().needs().rules().stream().flatMap(rule -> rule.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_codebook_finds_what_it_says(EventRule.Example example) {
        List<Map<String, String>> found = ShortTexts.code(example.text()).indicators().stream()
                .map(IndicatorsTest::values)
                .toList();
        if (example.finds().isEmpty()) {
            assertThat(found).as(example.text()).isEmpty();
        } else {
            assertThat(found)
                    .as(example.text())
                    .anySatisfy(values -> example.finds()
                            .forEach((key, value) -> assertThat(values.get(key)).isEqualToIgnoringCase(value)));
        }
    }

    @Test
    void every_indicator_has_a_rule_with_a_hashtag_and_three_wordings() {
        assertThat(Codebook.bundled().needs().rules())
                .extracting(NeedRule::type)
                .containsExactly(IndicatorType.values());
        assertThat(Codebook.bundled().needs().rules()).allSatisfy(rule -> {
            assertThat(rule.hxl()).startsWith("#");
            assertThat(rule.means()).isNotBlank();
            assertThat(rule.examples().stream()
                            .filter(example -> !example.finds().isEmpty()))
                    .as(rule.type().code())
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            At least 12,000 people fled their homes in Ituri.              | displacement    | 12000..           | people
            Between 30,000 and 40,000 people were displaced in May.        | displacement    | 30000..40000      | people
            Tens of thousands of people have been driven from their homes. | displacement    | 20000..           | people
            Some 2.5 million people are in need of food aid.               | people-in-need  | 2500000..2500000  | people
            Nearly 23.5 percent of children are acutely malnourished.      | malnutrition    | 23..24            | share
            About 8,000 of the town's population of 80,000 have fled.      | displacement    | 8000..8000        | people
            The number of refugees in Uganda has risen to 1.5 million.     | refugees        | 1500000..1500000  | people
            Half a million people face acute hunger in the south.          | food-insecurity | 500000..500000    | people
            2.1 million children under five are acutely malnourished.      | malnutrition    | 2100000..2100000  | people
            Nearly one in three children is acutely malnourished.          | malnutrition    | ..                | share
            Key figure: 1.4 million: people short of food since May.       | food-insecurity | 1400000..1400000  | people
            The donors have frozen $7 billion in aid.                      | aid-frozen      | ..                | usd
            Qatar pledged £4.5m in humanitarian aid.                       | aid-pledged     | 4500000..4500000  | gbp
            """)
    void numbers_keep_bounds_and_units(String text, String type, String bounds, String unit) {
        Indicator indicator = only(text);
        assertThat(indicator.indicator().code()).isEqualTo(type);
        assertThat(ShortTexts.bounds(indicator.count())).isEqualTo(bounds);
        assertThat(indicator.unit()).isEqualTo(unit);
    }

    @Test
    void what_may_come_is_a_forecast_with_its_horizon() {
        Indicator indicator = only("The agency said 4 million people could face acute hunger by September.");
        assertThat(indicator.status()).isEqualTo(Indicator.Status.FORECAST);
        assertThat(indicator.modality()).isEqualTo(Modality.HYPOTHETICAL);
        assertThat(indicator.horizon().map(Warning.Horizon::wording)).contains("by September");
        assertThat(only("The enclave is on the verge of famine.").status()).isEqualTo(Indicator.Status.FORECAST);
    }

    @Test
    void the_source_is_who_says_so() {
        assertThat(only("Some 300,000 people need food aid in Kasai, the United Nations said.")
                        .source())
                .contains("United Nations");
        assertThat(only("Some 300,000 people need food aid in Kasai.").source()).isEmpty();
    }

    @Test
    void the_place_is_where_those_in_need_are() {
        assertThat(only("More than 12,000 families fled their homes in Ituri, officials in Kinshasa said.")
                        .place())
                .contains("Ituri");
        assertThat(only("More than 12,000 families fled their homes, officials in Kinshasa said.")
                        .place())
                .isEmpty();
    }

    @Test
    void a_need_told_twice_is_one() {
        Indicator indicator = only("""
                Almost all families do not have enough food, the United Nations said on Monday.

                Two weeks ago the agency said that almost all families don't have enough to eat.""");
        assertThat(indicator.evidence()).hasSize(2);
        assertThat(indicator.share().map(share -> share.toLowerCase(Locale.ROOT)))
                .contains("almost all");
    }

    @Test
    void a_number_in_the_next_sentence_says_how_many_are_at_risk() {
        Indicator indicator = only("Britons still there are at grave risk. The minister said several hundred remain.");
        assertThat(indicator.indicator()).isEqualTo(IndicatorType.AT_RISK);
        assertThat(ShortTexts.bounds(indicator.count())).isEqualTo("200..");
        assertThat(indicator.evidence()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The blast killed 40 people and wounded 120.",
                "The bombing in 1995 drove 4,000 families from their homes.",
                "Two gunmen fled the town after the attack.",
                "The price of food rose by 40 percent.",
                "Some 300 jobs are at risk at the plant.",
                "The hunger strike of 30 prisoners went on.",
                "Parliament may suspend the aid if the talks fail.",
                "The aid worker was suspended for 12 days.",
                "The army shelled three refugee camps.",
                "Gunmen killed 200 refugees near the border.",
                "Not one of the 300 residents fled their homes.",
                "Do 3 million people need food aid?",
                "The minister will not accept a cut in aid. The aid will be cut if the talks fail.",
                "The film shows a famine in the days of the tsars."
            })
    void what_counts_something_else_gives_nothing(String text) {
        assertThat(ShortTexts.code(text).indicators()).isEmpty();
    }

    private static Indicator only(String text) {
        List<Indicator> indicators = ShortTexts.code(text).indicators();
        assertThat(indicators).as(text).hasSize(1);
        return indicators.getFirst();
    }

    private static Map<String, String> values(Indicator indicator) {
        Map<String, String> values = new TreeMap<>();
        values.put("indicator", indicator.indicator().code());
        values.put("unit", indicator.unit());
        values.put("status", indicator.status().code());
        indicator.count().low().ifPresent(low -> values.put("low", String.valueOf(low)));
        indicator.count().high().ifPresent(high -> values.put("high", String.valueOf(high)));
        indicator.share().ifPresent(share -> values.put("share", share));
        indicator.population().ifPresent(population -> values.put("population", population));
        indicator.place().ifPresent(place -> values.put("place", place));
        return values;
    }
}
