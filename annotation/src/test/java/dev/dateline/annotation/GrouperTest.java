package dev.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrouperTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            At least nine soldiers were wounded on Monday. | N:At least nine *soldiers; V-:were *wounded; N:*Monday
            More than 20 heavily armed men stormed it.     | N:More than 20 heavily armed *men; V:*stormed; N:*it
            Police and soldiers fled.                      | N:*Police; N:*soldiers; V:*fled
            They hit Kabul's airport.                      | N:*They; V:*hit; N:Kabul 's *airport
            Dozens of people were being attacked.          | N:*Dozens; N:*people; V-:were being *attacked
            Militants blew up a bridge Monday.             | N:*Militants; V:*blew up; N:a *bridge; N:*Monday
            They did not carry out the raid.               | N:*They; V!:did not *carry out; N:the *raid
            They could attack again.                       | N:*They; V(could):could *attack
            They vowed to kill the hostages.               | N:*They; V:*vowed; V(to):to *kill; N:the *hostages
            He wasn't responsible.                         | N:*He; V!:*was n't
            A bomb exploded, killing five.                 | N:A *bomb; V:*exploded; V:*killing; N:*five
            Gunmen shot dead two policemen.                | N:*Gunmen; V:*shot dead; N:two *policemen
            Iraqi and Syrian troops left.                  | N:Iraqi and Syrian *troops; V:*left
            Between 20 and 30 people were abducted.        | N:20 and 30 *people; V-:were *abducted
            The wounded were taken away.                   | N:The *wounded; V-:were *taken away
            No one claimed the attack.                     | N:No *one; V:*claimed; N:the *attack
            Gen. Ahmad Rashid has never denied it.         | N:Gen. Ahmad *Rashid; V!:has never *denied; N:*it
            Days after insurgents overran the village.     | N:*Days; N:*insurgents; V:*overran; N:the *village
            Car bomb kills radio editor                    | N:Car *bomb; V:*kills; N:radio *editor
            Gunmen stop a night coach.                     | N:*Gunmen; V:*stop; N:a night *coach
            Convicts took nine guards hostage.             | N:*Convicts; V:*took; N:nine *guards
            The mission said gunmen had attacked it.       | N:The *mission; V:*said; N:*gunmen; V:had *attacked; N:*it
            The men who attacked it may be freed.          | N:The *men; V:*attacked; N:*it; V-(may):may be *freed
            """)
    void finds_groups(String text, String groups) {
        assertThat(Articles.groups(text)).isEqualTo(groups);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            At least 25 killed.                                 | V-:*killed
            Rebel leader arrested in capital                    | V-:*arrested
            The soldiers killed in the blast were from Basra.   | V-:*killed
            Police identified the men wounded in the raid.      | V-:*wounded
            Soldiers backed by tanks retook the city.           | V-:*backed
            The group, trained by foreign officers, left.       | V-:*trained
            Two officers were shot and killed.                  | V-:*killed
            Militants attacked in the night were surprised.     | V-:*attacked
            Men taken from the bus are missing.                 | V-:*taken
            """)
    void takes_a_bare_participle_for_passive(String text, String verb) {
        assertThat(Articles.groups(text).split("; ")).contains(verb);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Gunmen killed five people.                          | V:*killed
            Police said gunmen attacked in the night.           | V:*attacked
            Fighters attacked Tuesday in the north.             | V:*attacked
            Attackers threw grenades, killed the guard and fled.| V:*killed
            Five people died in the fire.                       | V:*died
            Blast kills 12                                      | V:*kills
            Rebels attack army base in northern town            | V:*attack
            REBELS AMBUSHED A PATROL NEAR THE RIVER.            | V:*AMBUSHED
            """)
    void takes_a_past_form_with_its_own_subject_for_active(String text, String verb) {
        assertThat(Articles.groups(text).split("; ")).contains(verb);
    }
}
