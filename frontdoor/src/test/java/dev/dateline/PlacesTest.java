package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where an event happened: villages that no gazetteer lists, places within places, namesakes, implied countries.
class PlacesTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    @Test
    void a_village_that_the_gazetteer_lacks_has_a_name_and_the_country_around_it() {
        EventPlace place = placeOf("Gunmen shot dead four herders at Zarmakundo in Borno state, Nigeria, on Monday.");
        assertThat(place.name()).contains("Zarmakundo");
        assertThat(country(place)).contains("NG");
        assertThat(place.place().flatMap(Place::admin1)).contains("Borno");
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    @Test
    void an_adjective_of_a_country_places_the_village_after_it() {
        EventPlace place =
                placeOf("Fighters raided the Nigerien village of Zarmakundo on Monday, killing twelve people.");
        assertThat(place.name()).contains("Zarmakundo");
        assertThat(country(place)).contains("NE");
    }

    @Test
    void a_quarter_is_finer_than_its_city() {
        assertThat(placeOf("A bomb in the Zarmaku quarter of Mosul killed seven people on Monday.")
                        .name())
                .contains("Zarmaku");
    }

    @Test
    void the_place_that_another_is_measured_from_is_not_the_event_s() {
        assertThat(placeOf("Shelling killed two people in the village of Zarmaku, 20 km west of Donetsk, on Monday.")
                        .name())
                .contains("Zarmaku");
    }

    @Test
    void a_name_of_two_words_after_in_is_a_place_and_no_person() {
        assertThat(placeOf("A shell fell on a house in Sheikh Zarmak on Monday and killed two people.")
                        .name())
                .contains("Sheikh Zarmak");
    }

    @Test
    void the_sentence_beside_places_an_event() {
        assertThat(placeOf("The convoy had halted in Zarmaku on Monday. Gunmen shot dead four guards.")
                        .name())
                .contains("Zarmaku");
    }

    @Test
    void an_event_without_a_place_lies_in_the_country_of_its_text() {
        EventPlace place = placeOf("Naxalites shot dead four policemen on Monday.");
        assertThat(place.name()).isEmpty();
        assertThat(country(place)).contains("IN");
    }

    @Test
    void organisations_and_media_are_no_places() {
        assertThat(placeOf("Gunmen shot dead four men in Mosul on Monday, the army said on Facebook.")
                        .name())
                .contains("Mosul");
    }

    @Test
    void a_hospital_that_takes_in_the_wounded_is_no_site() {
        EventPlace place = placeOf(
                "Gunmen shot dead four men in Mosul on Monday and eight others were taken to the central hospital.");
        assertThat(place.site()).isEmpty();
    }

    private static EventPlace placeOf(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("report", text).withPublished(LocalDate.of(2022, 6, 1)));
        List<Event> violent = ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
        assertThat(violent).as(text).hasSize(1);
        return violent.getFirst().place().orElseThrow();
    }

    private static Optional<String> country(EventPlace place) {
        return place.place().flatMap(Place::country);
    }
}
