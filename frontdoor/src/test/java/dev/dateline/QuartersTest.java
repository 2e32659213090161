package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places of local news, which names its town once and then speaks of its quarters, streets and neighbours.
class QuartersTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    @ParameterizedTest(name = "{1} is in {2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen shot dead two men on the South Side on Monday, Chicago police said. Chicago has mourned.      | South Side       | Chicago
            SAN ANTONIO - A brawl left two people shot dead on the East Side on Monday, San Antonio police said. | East Side        | San Antonio
            Gunmen shot dead two men in Chicago's West Side on Monday.                                           | West Side        | Chicago
            Gunmen shot dead two men in the North End of Boston on Monday.                                       | North End        | Boston
            A bomb killed four people in the Old City of Sanaa on Monday, officials said in Aden.                | Old City         | Sanaa
            Two men were shot dead in the Austin neighborhood on Monday, Chicago police said. Chicago mourned.   | Austin           | Chicago
            LOUISVILLE, Ky. (Wire) - A girl was shot dead in the California neighborhood on Monday, police said. | California       | Louisville
            A shell killed two people in the Zarmaku quarter of Mosul on Monday.                                 | Zarmaku          | Mosul
            """)
    void a_part_of_a_town_lies_in_the_town_of_the_text(String text, String name, String town) {
        EventPlace place = placeOf(report(text));
        assertThat(place.name()).contains(name);
        assertThat(place.place().map(Place::name)).contains(town);
        assertThat(place.place().map(Place::feature)).contains(Place.Feature.QUARTER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Chicago Courier
            chicagocourier.com
            news7chicago.com
            CHICAGODAILYCOURIER
            """)
    void the_outlet_says_whose_quarters_a_text_without_a_town_speaks_of(String outlet) {
        EventPlace place = placeOf(report("Gunmen shot dead two men on the Far South Side on Monday, police said.")
                .withOutlet(outlet));
        assertThat(place.name()).contains("Far South Side");
        assertThat(place.place().map(Place::name)).contains("Chicago");
    }

    @Test
    void a_part_of_no_known_town_has_a_name_alone() {
        EventPlace place = placeOf(report("Gunmen shot dead two men on the South Side on Monday, police said."));
        assertThat(place.name()).contains("South Side");
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    @Test
    void quarters_of_one_town_are_different_places() {
        Outcome outcome = DATELINE.read(
                report(
                        "CHICAGO (Wire) - A man was shot dead in the Austin neighborhood on Friday night, police said.\n\n"
                                + "On Saturday morning a woman was shot dead in the Roseland neighborhood, Chicago police said."));
        assertThat(((Outcome.Coded) outcome)
                        .report().events().stream()
                                .filter(Event::isViolent)
                                .flatMap(event -> event.place().flatMap(EventPlace::name).stream()))
                .containsExactlyInAnyOrder("Austin", "Roseland");
    }

    @ParameterizedTest(name = "{1} in {2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            GREENVILLE, N.C. (Wire) - Two men were shot dead on Monday, police said.    | Greenville | North Carolina
            GREENVILLE, SC (Wire) - Two men were shot dead on Monday, police said.      | Greenville | South Carolina
            BAGHDAD, Nov. 3 (Wire) - Two men were shot dead on Monday, police said.     | Baghdad    | Baghdad
            """)
    void a_dateline_says_what_its_town_lies_in(String text, String town, String admin1) {
        EventPlace place = placeOf(report(text));
        assertThat(place.place().map(Place::name)).contains(town);
        assertThat(place.place().flatMap(Place::admin1)).contains(admin1);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            KANDAHAR, Afghanistan (Wire) - A bomb killed two people in Arghandab district on Monday.  | Arghandab
            SHENANDOAH, Texas (Wire) - Two men were shot dead in Montgomery County on Monday.         | SHENANDOAH
            """)
    void a_dateline_is_finer_than_a_district_only_within_it(String text, String name) {
        assertThat(placeOf(report(text)).name()).contains(name);
    }

    @Test
    void a_village_in_a_named_state_is_not_its_namesake_of_another() {
        EventPlace place = placeOf(report("Two men were shot dead in Felton, Minn., on Monday."));
        assertThat(place.place().flatMap(Place::admin1)).contains("Minnesota");
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NASHVILLE, Tenn. (Wire) - Two men were shot dead in Bordeaux on Monday. Nashville police seek a car.  | Bordeaux | Tennessee
            JAMESTOWN, N.D. (Wire) - A boy was shot dead in Sanborn on Monday, Barnes County deputies said. He went to school in Valley City and Jamestown. | Sanborn | North Dakota
            """)
    void a_namesake_far_from_where_the_text_is_at_home_is_not_meant(String text, String name, String admin1) {
        EventPlace place = placeOf(report(text));
        assertThat(place.name()).contains(name);
        assertThat(place.place().flatMap(Place::admin1)).contains(admin1);
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Two men were shot dead at 19th and Prospect in Nashville on Monday, Nashville police said.              | Nashville
            Two men were shot dead at Independence and Wabash avenues in Nashville on Monday, Nashville police said. | Nashville
            Two men were shot dead in a house on West 36th Street in Nashville on Monday, Nashville police said.    | Nashville
            """)
    void streets_are_no_towns(String text, String town) {
        assertThat(placeOf(report(text)).place().map(Place::name)).contains(town);
    }

    @Test
    void an_event_that_nothing_places_happened_where_the_text_is_at_home() {
        EventPlace place = placeOf(
                report(
                        "Two men were shot dead on Monday, and a third is in hospital.\n\n"
                                + "According to the Memphis police, a car was seen. Memphis has had ten such cases, the Memphis mayor said."));
        assertThat(place.place().map(Place::name)).contains("Memphis");
    }

    @Test
    void a_text_of_many_places_is_at_home_in_none() {
        EventPlace place = placeOf(report("Two men were shot dead on the South Side on Monday, police said.\n\n"
                + "Crowds marched in Lagos, in Kano, in Maiduguri and in Port Harcourt, Nigeria."));
        assertThat(place.name()).contains("South Side");
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    private static Report report(String text) {
        return Report.ofText("report", text).withPublished(LocalDate.of(2022, 6, 1));
    }

    private static EventPlace placeOf(Report report) {
        Outcome outcome = DATELINE.read(report);
        return ((Outcome.Coded) outcome)
                .report().events().stream()
                        .filter(Event::isViolent)
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .orElseThrow();
    }
}
