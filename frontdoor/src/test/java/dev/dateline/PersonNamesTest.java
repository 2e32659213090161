package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Victim;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is named: in text in capitals as in ordinary text, by the given name or by what stands around it.
class PersonNamesTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    @Test
    void in_capitals_a_given_name_shows_a_person() {
        List<Victim> victims = victims("""
                GUNMEN MURDERED TEODORO BALSEIRA, A UNION LEADER, IN THE CITY OF MEDELLIN ON MONDAY. THE MURDER OF \
                TEODORO BALSEIRA WAS CONDEMNED BY THE GOVERNMENT.""");
        assertThat(victims).anySatisfy(victim -> {
            assertThat(victim.names()).contains("TEODORO BALSEIRA");
            assertThat(victim.named()).isTrue();
        });
    }

    @Test
    void later_the_first_surname_alone_is_the_same_person() {
        List<Victim> victims = victims("""
                GUNMEN MURDERED TEODORO BALSEIRA QUIROZ, A UNION LEADER, IN MEDELLIN ON MONDAY. BALSEIRA WAS KILLED \
                WHEN HE LEFT HIS HOUSE.""");
        assertThat(victims.stream().filter(Victim::named)).hasSize(1);
    }

    @Test
    void an_institution_is_no_person_for_all_its_given_name() {
        List<Victim> victims =
                victims("Gunmen shot dead two guards of the Jorge Zarmak Foundation in Medellin on Monday.");
        assertThat(victims).noneMatch(Victim::named);
    }

    private static List<Victim> victims(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("report", text).withPublished(LocalDate.of(2020, 3, 10)));
        return ((Outcome.Coded) outcome)
                .report().events().stream()
                        .map(Event::victims)
                        .flatMap(List::stream)
                        .toList();
    }
}
