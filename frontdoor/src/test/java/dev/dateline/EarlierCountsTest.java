package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts of one happening over time: which of them a report holds now, and which it says were given before. Counts
/// that rival speakers hold against each other.
class EarlierCountsTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);
    private static final String BLAST = "A bomb went off in the market of Quetta on Thursday. ";

    private static Event main(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("counts", text).withPublished(LocalDate.of(2018, 5, 4)));
        return ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::main).findFirst().orElseThrow();
    }

    /// "12 all, 3 soldiers".
    private static String figures(List<Casualties> figures, Harm harm) {
        return figures.stream()
                .filter(figure -> figure.harm() == harm)
                .map(figure -> figure.count().low().orElseThrow() + " " + figure.who())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Four people were confirmed dead by midday; by evening the count was 12; at midnight the governor put it at 15. | 15 all | 4 all, 12 all
            At noon police counted four dead. In the afternoon the figure given was nine killed.       | 9 all  | 4 all
            By evening the toll stood at nine. At noon the number of dead had been four.               | 9 all  | 4 all
            The death toll rose to 19 from 15.                                                         | 19 all | 15 all
            Nineteen people were killed, up from 15.                                                   | 19 all | 15 all
            The attack killed 19 people. Officials had initially put the number of dead at nine.       | 19 all | 9 all
            Nine people were killed. By evening the death toll had risen to 14.                        | 14 all | 9 all
            Nineteen people were killed and 30 wounded.                                                | 19 all | ''
            The death toll has risen to 14, the agency said in the evening, up from six.               | 14 all | 6 all
            Nine people were killed. An earlier count of 20 had included the wounded.                  | 9 all  | 20 all
            Reports spoke of 20 people killed. The number is eleven.                                   | 11 all | 20 all
            Five were confirmed dead on Thursday night; by Friday noon the count was 18.               | 18 all | 5 all
            Police first said 11 people had died, then lowered the toll to eight.                      | 8 all  | 11 all
            The bombing left 17 dead, among them four soldiers, the governor said.                     | 17 all, 4 soldiers | ''
            """)
    void the_latest_count_holds_and_those_before_it_are_kept_apart(String words, String now, String earlier) {
        Event event = main(BLAST + words);
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo(now);
        assertThat(figures(event.earlier(), Harm.KILLED)).isEqualTo(earlier);
    }

    @Test
    void a_count_of_the_wounded_leaves_no_count_of_the_dead_behind() {
        Event event = main("Raiders stormed a market in Quetta at dawn on Thursday, killing at least 14 traders. Nurses"
                + " counted nine bodies in the morning; by dusk the count was 14, and 21 people were being treated.");
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo("14 traders");
        assertThat(figures(event.casualties(), Harm.INJURED)).isEqualTo("21 all");
    }

    @Test
    void earlier_counts_are_of_those_whom_the_series_came_to_count() {
        Event event = main("""
                Toll among Scottish troops in Quetta blast reaches nine

                A bomb went off at the base in Quetta on Thursday. The count changed twice:
                - Officials confirmed three deaths in the morning.
                - At a noon briefing the figure was six killed and 11 wounded.
                - The evening statement made it nine and 14.""");
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo("9 British military");
        assertThat(figures(event.casualties(), Harm.INJURED)).isEqualTo("14 all");
        assertThat(figures(event.earlier(), Harm.KILLED)).isEqualTo("3 British military, 6 British military");
        assertThat(figures(event.earlier(), Harm.INJURED)).isEqualTo("11 all");
    }

    @Test
    void two_attacks_of_one_day_are_no_series() {
        Event event = main("""
                In the morning a bomb killed four people in the market of Quetta. In the evening gunmen killed nine people \
                on the road to Mastung.""");
        assertThat(event.earlier()).isEmpty();
    }

    @Test
    void a_list_of_names_counts_for_whoever_shows_it_and_against_the_officials() {
        Event event = main(BLAST + """
                Officials spoke of 12 killed and 30 wounded. A teacher, however, said that nurses had shown her a list with 17 \
                names of the dead and 44 of the injured.""");
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo("12 all, 17 all");
        assertThat(figures(event.casualties(), Harm.INJURED)).isEqualTo("30 all, 44 all");
        assertThat(event.casualties())
                .filteredOn(figure -> figure.count().low().orElseThrow() == 17)
                .singleElement()
                .satisfies(figure -> assertThat(figure.attribution())
                        .isInstanceOfSatisfying(
                                Attribution.Speaker.class,
                                speaker -> assertThat(speaker.name()).containsIgnoringCase("teacher")));
    }

    @Test
    void of_a_band_those_who_were_shot_are_attackers_and_stand_outside_the_toll() {
        Event event = main("""
                The assault on a clinic in Quetta on Thursday killed 12 people. A squad of five made for the wards. Of these men \
                four were shot dead by army commandos and the fifth was taken alive.""");
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo("12 all, 4 perpetrators");
        assertThat(event.doers()).noneMatch(doer -> doer.names().contains("army commandos"));
    }

    @Test
    void words_with_the_point_back_to_what_was_told_before_by_weaker_words() {
        Event event = main("""
                One man with one device caused every death at the North Gate of Quetta this spring, the inquiry has found, \
                dropping the theory that gunmen had helped him. The dead of 3 May 2018 number at least 70 villagers and nine \
                guards. Forty soldiers were wounded. The attack could not have been foiled.""");
        assertThat(event.isViolent()).isTrue();
        assertThat(figures(event.casualties(), Harm.KILLED)).isEqualTo("70 villagers, 9 guards");
        assertThat(event.date().orElseThrow().range().earliest()).contains(LocalDate.of(2018, 5, 3));
        assertThat(event.doers()).noneMatch(doer -> doer.names().contains("gunmen"));
    }
}
