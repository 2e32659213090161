package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is named beside an attack and did not do it, and who did it though only "the group" says so.
class BystandersTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    private static List<String> doers(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("doers", text).withPublished(LocalDate.of(2022, 6, 1)));
        List<Event> violent = ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
        assertThat(violent).as(text).isNotEmpty();
        return violent.stream()
                .flatMap(event -> event.doers().stream())
                .flatMap(doer -> doer.names().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Army jets bombed a market in Sagaing on 20 May 2022, killing nine people, the Arakan Army said.      | Arakan Army
            The insurgents, an offshoot of Al Qaeda, beheaded four farmers near Ancuabe on 29 May 2022.          | Al Qaeda
            Militants trained by Hezbollah shot dead two guards in Basra on 20 May 2022.                         | Hezbollah
            """)
    void who_only_tells_who_another_is_or_what_another_did_is_no_doer(String text, String bystander) {
        assertThat(doers(text)).isNotEmpty().doesNotContain(bystander);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A bomb killed nine shoppers in Sagaing on 20 May 2022. The Arakan Army condemned the killing.         | Arakan Army
            A suicide bomber killed 13 U.S. troops in Kabul on 20 May 2022, U.S. Central Command announced.      | U.S. Central Command
            A bomb killed nine shoppers in Sagaing on 20 May 2022. Neither the Arakan Army nor the junta will talk of it. | Arakan Army
            Rebels overran a base in Bhamo on 20 May 2022, claiming 40 soldiers died. The junta said nine of its men had died. | nine of its men
            A car bomb hit a market in Basra on 20 May 2022, killing four. Iraqi police closed the roads.        | Iraqi police
            A bomb killed nine people at a clinic in Kabul on 20 May 2022. Taliban fighters shut the roads.      | Taliban
            A bomb killed nine people at a clinic in Kabul on 20 May 2022. Al Qaeda's arm, ISIS-K, said it sent the bomber. | Al Qaeda
            A drone strike on a market killed nine people in Omdurman on 20 May 2022. The Rapid Support Forces called the strike a massacre. | Rapid Support Forces
            A bomb killed nine Hazaras, who have been attacked in the past by ISIS-K, in Kabul on 20 May 2022.   | ISIS-K
            Three miners were shot dead at a roadblock near Komanda on 20 May 2022. The army put the number of dead in the week at nine. | army
            Haiti gangs attacked a police post in Carrefour on 20 May 2022 and killed two officers.              | Haiti
            """)
    void who_condemns_an_attack_and_forces_that_stand_beside_a_bombing_did_not_do_it(String text, String bystander) {
        assertThat(doers(text)).doesNotContain(bystander);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Assailants wearing uniforms detonated two bombs inside a shrine in Samarra on 20 May 2022.          | Assailants
            Men carrying rifles stormed a bank in Gao on 20 May 2022 and shot dead a clerk.                      | Men
            """)
    void what_doers_wear_or_carry_does_nothing(String text, String doer) {
        assertThat(doers(text)).containsExactly(doer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russian shelling killed two people in Kherson on 20 May 2022, officials said.                        | Russian shelling
            Israeli air strikes on a house in Rafah killed five people on 20 May 2022, medics said.              | Israeli air strikes
            """)
    void words_for_what_was_done_name_no_doer(String text, String deed) {
        assertThat(doers(text)).isNotEmpty().doesNotContain(deed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turkey fired rockets at two camps of the Kurdish group PKK near Duhok on 20 May 2022. Three children were killed. | PKK
            Army jets bombed Hezbollah's depots near Tyre on 20 May 2022, wounding four.                                    | Hezbollah
            The army said it had killed a commander of Hamas in Khan Younis on 20 May 2022. On 18 May two died in a strike on Rafah. | Hamas
            """)
    void whose_bases_were_hit_did_not_do_it(String text, String owner) {
        assertThat(doers(text)).doesNotContain(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boko Haram spread fear in Borno. The group's worst attack was at Baga in January 2015, when 40 people died. | Boko Haram
            Al-Shabaab's attack on a hotel in Kismayo on 12 July 2019 killed 26 people.                                 | Al-Shabaab
            The mission said gunmen had attacked the market in Wau on 20 May 2022, killing six traders.                  | gunmen
            """)
    void whoever_owns_the_attack_or_does_what_is_said_did_it(String text, String doer) {
        assertThat(doers(text)).contains(doer);
    }

    @Test
    void who_is_hurt_where_a_crowd_is_broken_up_was_not_hurt_in_the_attack() {
        CodedReport report = ((Outcome.Coded)
                        DATELINE.read(Report.ofText("crowd", """
                        Gunmen attacked a customs post at Wour on 4 October 2021, killing four border guards.

                        Police fired tear gas at marchers in Moundou, and two students were hurt.
                        """).withPublished(LocalDate.of(2021, 10, 6))))
                .report();
        assertThat(report.events().stream()
                        .filter(event -> event.place()
                                .flatMap(place -> place.name())
                                .filter("Wour"::equals)
                                .isPresent())
                        .flatMap(event -> event.casualties().stream())
                        .map(figure -> figure.harm()))
                .containsExactly(Harm.KILLED);
    }
}
