package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures written in words come out as the one number they say, and people without a number as no number.
class WordedFiguresTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The attack killed ninety-six villagers in Gao.  | 96
            The attack killed two hundred villagers in Gao. | 200
            The attack killed a villager in Gao.            | 1
            """)
    void a_figure_in_words_is_one_number(String sentence, int killed) {
        assertThat(lows(sentence)).containsExactly(OptionalInt.of(killed));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The attack killed one hundred and sixty-nine villagers in Gao. | 169
            The attack killed a hundred and six soldiers in Gao.           | 106
            """)
    void a_figure_of_hundreds_and_ones_is_one_number(String sentence, int killed) {
        assertThat(lows(sentence)).containsExactly(OptionalInt.of(killed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Gunmen attacked a checkpoint near Mosul, killing some policemen.'",
        "'Rebels fired on a bus in Gao, and policemen were killed.'"
    })
    void people_without_a_number_are_not_one(String sentence) {
        assertThat(lows(sentence)).doesNotContain(OptionalInt.of(1));
    }

    @Test
    void the_wording_holds_the_number_in_capitals_too() {
        assertThat(killed("REBELS SHOT DEAD AS MANY AS FORTY-ONE SOLDIERS IN GAO AT DAWN."))
                .extracting(Casualties::wording)
                .allSatisfy(wording -> assertThat(wording).contains("FORTY-ONE"));
    }

    private static List<OptionalInt> lows(String sentence) {
        return killed(sentence).map(figure -> figure.count().low()).toList();
    }

    private static Stream<Casualties> killed(String sentence) {
        CodedReport report = Samples.code(
                Report.ofText("worded", sentence + " The people of the town said that they had heard it from afar.")
                        .withPublished(LocalDate.of(2022, 6, 15)));
        return report.events().stream()
                .flatMap(event -> event.casualties().stream())
                .filter(figure -> figure.harm() == Harm.KILLED);
    }
}
