package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Victim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Soldiers and police by the force that words name: their type as victims, and the class that their figure is of.
class ForcesTest {
    private static final String LEAD = "A bomb hit a convoy near Kunduz in Afghanistan on 3 May 2018, police said. ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Four US Marines were killed.                                   | soldier        | U.S. military 4
            Four American troops were killed.                              | soldier        | U.S. military 4
            Four US service personnel were killed.                         | soldier        | U.S. military 4
            Four members of the United States armed forces were killed.    | soldier        | U.S. military 4
            Four members of the Turkish army were killed.                  | soldier        | Turkish military 4
            Four Marines were killed.                                      | soldier        | Marines 4
            Four Afghan policemen were killed.                             | police-officer | Afghan police 4
            Four soldiers were killed.                                     | soldier        | soldiers 4
            Four retired U.S. soldiers were killed.                        | soldier        | retired U.S. soldiers 4
            Four Afghan and Turkish soldiers were killed.                  | soldier        | Afghan and Turkish soldiers 4
            Four American teachers were killed.                            | teacher        | American teachers 4
            """)
    void words_that_name_a_force_tell_type_and_class(String sentence, String type, String figure) {
        CodedReport coded = code(sentence);

        assertThat(victims(coded)).singleElement().extracting(Victim::type).isEqualTo(type);
        assertThat(figures(coded)).containsExactly(figure);
    }

    @Test
    void of_two_figures_of_one_force_none_is_the_whole() {
        assertThat(figures(code("Two American soldiers and five U.S. Marines were killed.")))
                .containsExactly("American soldiers 2", "U.S. Marines 5");
    }

    @Test
    void the_same_soldiers_in_fewer_words_are_one_victim() {
        assertThat(victims(
                        code("Four US Marines were killed. The army said that the four Marines had been on patrol.")))
                .filteredOn(victim -> victim.names().contains("US Marines"))
                .singleElement()
                .extracting(Victim::type)
                .isEqualTo("soldier");
    }

    private static CodedReport code(String sentence) {
        return Samples.code(Report.ofText("forces", LEAD + sentence));
    }

    private static List<Victim> victims(CodedReport coded) {
        return coded.events().stream()
                .flatMap(event -> event.victims().stream())
                .toList();
    }

    /// "U.S. military 4".
    private static List<String> figures(CodedReport coded) {
        return coded.events().stream()
                .flatMap(event -> event.casualties().stream())
                .filter(figure -> !figure.who().equals(Casualties.ALL))
                .map(figure -> figure.who() + " " + figure.count().low().orElseThrow())
                .toList();
    }
}
