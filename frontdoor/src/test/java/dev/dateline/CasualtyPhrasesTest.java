package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            Nobody was killed in the blast.                                              | 0
            Nobody was killed or injured.                                                | 0
            There were no deaths.                                                        | 0
            There were no immediate reports of casualties.                               | 0
            Nobody claimed the attack, which killed seven.                               | 7
            The toll rose to 12 from nine.                                               | 12
            Nine people were killed. By evening the death toll had risen to 14.          | 14
            Nine people were killed. Officials had initially put the number of dead at six. | 9
            The mayor of Beni, Jean Mukoko, and two council members were killed.         | 1, 2
            Jean Mukoko, a baker, and two of his sons died.                              | 3, 2
            He and three other guards were killed.                                       | 4, 3
            A porter was killed along with six others.                                   | 1, 6
            An elderly woman and her grandson were killed.                               | 1, 1
            Four members of the forces, two civilians and a tourist were killed.         | 4, 2, 1
            Six people, among them two women, were killed.                               | 6, 2
            Nine traders, including three women and a porter, were killed.               | 9
            The bodies of eight boys and five men were found.                            | 8, 5
            Four members of one family were killed.                                      | 4
            A guard lost his life and six porters were wounded.                          | 1
            Ten of them were killed.                                                     | 10
            Nine people were killed. Three of them were killed by glass.                 | 9
            A teacher was fatally shot in the raid.                                      | 1
            Two soldiers were mortally wounded.                                          | 2
            The hospital put the dead at seven and the wounded at 19.                    | 7
            Twelve soldiers were hit, 3 of whom died.                                    | 3
            The bus had carried 12 soldiers, three of whom were killed.                  | 3
            Seventeen people were led to a wall and killed.                              | 17
            The number of dead has gone up to five.                                      | 5
            Two vendors were killed. A driver also died.                                 | 2, 1
            Two vendors died on the spot. A third man died at noon.                      | 2, 1
            They stabbed 11 pupils to death.                                             | 11
            Four foreign tourists were killed. Three Danes and an Austrian died there.   | 4
            A judge was killed, and hours later three guards died at their post.         | 1
            Two traders, ages 25 and 26, were shot dead.                                 | 2
            The two bailiffs, Jean Mukoko, 61, and Paul Safari, 63, were killed.         | 2
            Gunmen killed a porter, 18, at the gate.                                     | 1
            Five people were shot, one dead.                                             | 1
            An agency told Voice 3 News the porter died.                                 | 1
            Twelve people died. The toll among soldiers reaches 13.                      | 13
            Officials acknowledged four deaths, all soldiers.                            | 4
            Officials acknowledged four deaths, all soldiers. Later they put the dead at 12. | 12, 4
            Three clerks died. There were no casualties, a monitor said.                 | 3
            Five people were killed. Two more people died on Friday, bringing the toll to seven. | 7, 2
            Five people were killed. The death toll was brought to seven.                | 7
            Five people were killed, the mayor said. Police gave the number of dead as four. | 5, 4
            The governor raised to 52 the number of those killed.                        | 52
            Officials revised the death toll down to nine from 12.                       | 9
            The death toll, put at eight on Thursday, was raised to ten on Friday.       | 10
            Five people were killed. The death toll of the war rose to 9,000.            | 5
            Five people died, bringing the toll of this year's attacks to 70.            | 5
            Five people died. That brought the number of people killed in the city this year to 70. | 5
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
            Nobody was hurt.                                                             | 0
            Nobody was injured.                                                          | 0
            There were no injuries.                                                      | 0
            There were no casualties.                                                    | 0
            Nobody was killed or injured.                                                | 0
            There were no deaths or injuries.                                            | 0
            Nineteen protesters and 11 policemen were hurt.                              | 19, 11
            Two porters were shot in the leg.                                            | 2
            A soldier was slightly wounded in the raid.                                  | 1
            Two soldiers were badly wounded.                                             | 2
            A guard lost his life and six porters were wounded.                          | 6
            Nine were killed, one of them a child, and more than 40 injured.             | 40
            Two of her brothers were hurt.                                               | 2
            Nine porters were wounded. Two bakers who were hurt by glass have died.      | 9
            Two of the guards were wounded before an attacker died.                     | 2
            Six bodies and 31 wounded were brought in.                                   | 31
            A rocket fell on the depot, killing three porters and wounding 21.           | 21
            Four traders, ages 19 to 24, were suffering gunshot wounds.                  | 4
            The brother of a porter (a baker, 46) suffered burns.                        | 1
            The command raised the number of wounded service members from 15 to 18.      | 18
            The ministry put the number of injured at 40.                                | 40
            Three others, a porter and two bakers, ages 21 and 22, were wounded.         | 2
            Three soldiers who escorted it were hurt.                                    | 3
            """)
    void those_hurt_are_counted(String sentence, String counts) {
        assertThat(lows(sentence, Harm.INJURED)).isEqualTo(numbers(counts));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"Nobody was injured.", "There were no injuries.", "A bomb broke glass without wounding anyone."})
    void where_nobody_was_injured_it_is_not_said_that_nobody_was_killed(String sentence) {
        assertThat(lows(sentence, Harm.KILLED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Sixty people were killed and injured.'",
        "'The insurgency has claimed more than 2,000 lives since 2009.'",
        "'More than 1,300 civilians have been killed in the region since January.'",
        "'The exercise \"killed\" eight passengers.'",
        "'Six people died when a ferry capsized in a storm.'",
        "'Raiders killed 31 goats.'",
        "'Police found three rifles and two young men.'",
        "'The court found two young men guilty.'",
        "'A soldier and 112 men laid down their arms.'",
        "'No one has counted how many died.'",
        "'There was no word on casualties.'",
        "'The tribunal sentenced 12 people to death.'",
        "'The toll at the bridge has gone up by 500 francs.'",
        "'The army said it had killed 14 \"bandits\".'",
        "'The conflict grew out of a quarrel over land. It has killed more than 3,000 people.'",
        "'Monitors logged 63 civilian deaths in the region.'",
        "'Sixty-three people have been killed in the region in six months.'",
        "'The mayor was dead wrong about it.'",
        "'There should have been six people dead that day, the mayor said.'",
        "'At least 80 people were killed in the city in April alone.'",
        "'The number of people killed in the war rose to 9,000.'",
        "'The army put the number of dead in the week at nine.'",
        "'Twice as many died in the storm of 2019.'",
        "'Four people were killed in several shootings over the weekend.'",
        "'Four people were killed in shootings across the province.'"
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
    void what_a_lead_sums_up_over_several_happenings_belongs_to_none() {
        String wave = """
                Bombs kill 11 in two towns

                GOMA, May 4 - A bomb exploded at a market in Goma on Thursday, killing seven people.

                An hour later a bomb in a bus in Bukavu killed four people.
                """;
        assertThat(figures(code(wave), Harm.KILLED))
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(7), HeadCount.exactly(4));
    }

    @Test
    void the_lead_over_several_strikes_gives_way_to_the_figure_of_one() {
        String strikes = """
                GOMA, May 4 - Air strikes killed at least 46 people in eastern Congo on Thursday, the ministry said.

                Seventeen people were killed when a bomb hit a market in Goma, doctors said.
                """;
        assertThat(figures(code(strikes), Harm.KILLED))
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(17));
    }

    @Test
    void a_name_and_what_it_is_said_to_be_are_one_victim() {
        CodedReport report =
                code("GOMA, May 4 - Gunmen shot dead Jean Mukoko, a retired colonel, in Goma on Thursday.");
        assertThat(report.events()).flatExtracting(Event::victims).hasSize(1);
    }

    @Test
    void a_live_blog_holds_what_its_clock_puts_last() {
        String blog = "10.05 A car bomb exploded at a market in Goma on Thursday.\n\n10.20 Four dead, police say.\n\n"
                + "11.40 Nine dead, the hospital says.";
        assertThat(figures(code(blog), Harm.KILLED))
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The army put the number of attackers killed at over 80.   | perpetrators | 80
            The army put the number of soldiers killed at 12.         | soldiers     | 12
            A radio station gave the number of dead militants as 35.  | perpetrators | 35
            The ministry put the number of people killed at nine.     | all          | 9
            """)
    void a_number_of_one_kind_is_not_that_of_all(String sentence, String who, int low) {
        assertThat(figures(sentence, Harm.KILLED)).singleElement().satisfies(figure -> {
            assertThat(figure.who()).isEqualTo(who);
            assertThat(figure.count().low()).hasValue(low);
        });
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
