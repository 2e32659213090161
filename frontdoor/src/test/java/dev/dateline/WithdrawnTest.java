package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Victim;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text tells only to say that it is wrong.
class WithdrawnTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    private static List<Event> events(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("withdrawn", text).withPublished(LocalDate.of(2016, 5, 11)));
        return ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
    }

    private static Stream<Event> denied(String text) {
        return events(text).stream().filter(event -> event.modality() == Modality.DENIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our report of Tuesday stated that a second bomb had exploded at the Civil Hospital in Mardan. That was wrong.         | Civil Hospital
            A suicide bomber killed three guards in Mogadishu on Monday. First reports that a second bomber had hit the palace were false. | palace
            We wrongly reported that another bomb had gone off at the Palm Hotel in Mardan.                                       | Palm Hotel
            Early reports of a second explosion at the bus station in Mardan were false, police said.                             | bus station
            Reports that gunmen had stormed a school in Kauda were false, the governor said.                                      | school
            The army said that rebels had attacked a school in Kauda on Sunday. That was wrong. There was no attack.              | school
            """)
    void a_happening_of_which_the_text_says_that_there_was_none_is_denied_where_it_was_told(String text, String site) {
        assertThat(denied(text)).as(text).singleElement().satisfies(event -> {
            assertThat(event.place().flatMap(EventPlace::site)).hasValue(site);
            assertThat(event.casualties()).isEmpty();
        });
    }

    @Test
    void what_did_happen_keeps_its_own_place_and_takes_nothing_of_what_did_not() {
        List<Event> events = events("""
                Earlier versions of this article, about Monday's bombing at a mosque in Mardan, said that a second bomb had \
                exploded at the Civil Hospital. That was wrong. The bombing killed nine people.""");

        Event told = events.stream().filter(Event::main).findFirst().orElseThrow();
        assertThat(told.place().flatMap(EventPlace::site)).hasValue("mosque");
        assertThat(told.targets()).noneMatch(target -> target.names().contains("Civil Hospital"));
        assertThat(told.modality()).isNotEqualTo(Modality.DENIED);
        assertThat(events).hasSize(2);
    }

    @Test
    void those_who_were_harmed_are_as_many_as_holds() {
        Event corrected = events("""
                        Our report of Tuesday wrongly said that gunmen had killed 12 soldiers in the village of Bama on \
                        Monday. Seven soldiers were killed.""").getFirst();
        Event denied = events("The army denied that it had killed 12 farmers in the village of Bama on Monday.")
                .getFirst();

        assertThat(corrected.victims()).extracting(Victim::count).containsExactly(HeadCount.exactly(7));
        assertThat(denied.victims()).extracting(Victim::count).containsExactly(HeadCount.notStated());
        assertThat(denied.casualties()).isEmpty();
    }

    @Test
    void a_strike_of_which_reports_are_denied_is_disputed_and_holds_the_number_that_others_count() {
        Event event = events("""
                        The ministry denied reports that a drone had struck a wedding in Kordofan on Sunday, killing 20 \
                        people. Witnesses and a medical group insisted the strike took place and counted 23 bodies.""").getFirst();

        assertThat(event.disputed()).isTrue();
        assertThat(event.casualties()).extracting(Casualties::count).containsExactly(HeadCount.exactly(23));
    }

    @Test
    void a_number_that_was_given_wrongly_is_none_and_the_day_of_print_dates_nothing() {
        Event event = events("""
                        Correction: Our article of 10 May wrongly gave the number of people killed in the shelling of \
                        Sloviansk as 14. The shelling took place on 9 May.""").getFirst();

        assertThat(event.casualties()).isEmpty();
        assertThat(event.date().orElseThrow().range().latest()).hasValue(LocalDate.of(2016, 5, 9));
    }

    /// That a figure or a day was wrong does not say that nothing happened.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our report of Tuesday wrongly said that gunmen had killed 12 people in the village of Bama on Monday. Seven people were killed. | 7
            The bombing of a mosque in Mardan on Monday killed nine people, not 12.                                                         | 9
            The bombing of a mosque in Mardan on Monday killed nine people rather than 12, police said.                                     | 9
            It was wrong to shell the town of Bama, the bishop said. The army shelled Bama on Sunday and killed four people.                | 4
            """)
    void a_figure_that_is_wrong_is_none_and_the_happening_stays(String text, int killed) {
        assertThat(denied(text)).as(text).isEmpty();
        assertThat(events(text).stream()
                        .flatMap(event -> event.casualties().stream())
                        .filter(figure ->
                                figure.harm() == Harm.KILLED && figure.who().equals(Casualties.ALL)))
                .as(text)
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(killed));
    }
}
