package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways of telling how many were harmed, each said of the same attack: `low..high` of the totals and classes.
class CasualtyPhrasesTest {
    private static final String LEAD =
            "GOMA, May 4 - A car bomb exploded at a crowded market in Goma on Thursday, and gunmen then opened fire on "
                    + "shoppers, police said. ";
    private static final String END = " The people of the town said that they had heard it from afar.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Nine worshippers died, according to the agency.                              | 9
            Forty-four people were killed.                                               | 44
            Three soldiers are now known to have died.                                   | 3
            There was wailing as eighteen persons lost their lives.                      | 18
            Six people, three of them tax collectors, were dead.                         | 6
            The attack left five devotees dead.                                          | 5
            The death of three Venezuelan marines shocked the town.                      | 3
            A couple and their daughter were killed.                                     | 2, 1
            Twelve bodies were found.                                                    | 12
            Nobody was hurt.                                                             | 0
            There were no immediate reports of casualties.                               | 0
            Nobody claimed the attack, which killed seven.                               | 7
            The toll rose to 12 from nine.                                               | 12
            Nine people were killed. By evening the death toll had risen to 14.          | 14
            Nine people were killed. Officials had initially put the number of dead at six. | 9
            """)
    void those_killed_are_counted(String sentence, String counts) {
        assertThat(lows(sentence, Harm.KILLED)).isEqualTo(numbers(counts));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Seven passers-by had shrapnel wounds.                                        | 7
            Eleven other customers survived with wounds.                                 | 11
            Four Syrians, one of them a boy of three, suffered smoke poisoning.          | 4
            Forty-four people were being treated.                                        | 44
            One person has been pronounced dead and thirteen are receiving treatment.    | 13
            A child aged 11 died and her brother lost a foot.                            | 1
            The explosion left 12 wounded and 23 in hospital.                            | 12
            A soldier was killed and another injured.                                    | 1
            A bomb shattered most windows without hurting anyone.                        | 0
            Nineteen protesters and 11 policemen were hurt.                              | 19, 11
            """)
    void those_hurt_are_counted(String sentence, String counts) {
        assertThat(lows(sentence, Harm.INJURED)).isEqualTo(numbers(counts));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Sixty people were killed and injured.'",
        "'The insurgency has claimed more than 2,000 lives since 2009.'",
        "'More than 1,300 civilians have been killed in the region since January.'",
        "'The exercise \"killed\" eight passengers.'",
        "'Six people died when a ferry capsized in a storm.'",
        "'Raiders killed 31 goats.'"
    })
    void what_counts_no_dead_of_the_attack_is_no_figure(String sentence) {
        assertThat(figures(sentence, Harm.KILLED)).isEmpty();
    }

    @Test
    void bombers_who_died_are_counted_apart() {
        assertThat(figures("Two women were killed. Both attackers were shot dead.", Harm.KILLED))
                .extracting(Casualties::who)
                .containsExactly("women", Casualties.PERPETRATORS);
    }

    @Test
    void a_live_blog_holds_what_its_clock_puts_last() {
        String blog = "10.05 A car bomb exploded at a market in Goma on Thursday.\n\n10.20 Four dead, police say.\n\n"
                + "11.40 Nine dead, the hospital says.";
        assertThat(figures(code(blog), Harm.KILLED))
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(9));
    }

    private static List<Integer> numbers(String counts) {
        return List.of(counts.split(", ")).stream().map(Integer::valueOf).toList();
    }

    private static List<Integer> lows(String sentence, Harm harm) {
        return figures(sentence, harm).stream()
                .map(figure -> figure.count().low().orElseThrow())
                .toList();
    }

    private static List<Casualties> figures(String sentence, Harm harm) {
        return figures(code(LEAD + sentence + END), harm);
    }

    private static List<Casualties> figures(CodedReport report, Harm harm) {
        return report.events().stream()
                .flatMap(event -> event.casualties().stream())
                .filter(figure -> figure.harm() == harm)
                .toList();
    }

    private static CodedReport code(String text) {
        return Samples.code(Report.ofText("phrases", text).withPublished(LocalDate.of(2018, 5, 4)));
    }
}
