package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.PlacePrecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Traders met in Mopti last year. Shops closed. Rents fell. On Monday gunmen shot dead two guards in the city.    | Mopti
            Salt is mined in Taoudenni. It is sold. It is dear. On Monday gunmen shot dead two guards outside the town.     | Taoudenni
            Rice grows in the village of Zarmaku. It is dear. Rents fell. On Monday gunmen shot dead two guards in the village. | Zarmaku
            Rice grows in Nangarhar province of Afghanistan. It is dear. Rents fell. On Monday gunmen shot dead two guards in the province. | Nangarhar
            """)
    void a_kind_of_place_means_the_only_one_named(String text, String name) {
        EventPlace place = placeOf(text);
        assertThat(place.name()).contains(name);
        assertThat(place.spans()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Traders met in Mopti last year. Rents fell. Shops closed. On Monday gunmen shot dead two members of the city council.",
                "Traders met in Mopti last year. Rents fell. Shops closed. On Monday gunmen shot dead two guards in a city.",
                "Traders met in Mopti and in Gao last year. Rents fell. Shops closed. On Monday gunmen shot dead two guards in the city.",
                "Traders met in Mopti last year. Rents fell. Shops closed. On Monday gunmen shot dead two guards in the village.",
                "Rice grows in the village of Zarmaku. It is dear. Rents fell. On Monday gunmen shot dead two guards in the city."
            })
    void what_may_mean_another_place_means_none(String text) {
        assertThat(placeOf(text).spans())
                .noneMatch(span -> span.of(text).equals("city") || span.of(text).equals("village"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Gunmen shot dead four traders on the road between Gao and Ansongo in Mali on Monday.",
                "Gunmen shot dead four traders on Monday on the highway linking Gao to Ansongo in Mali.",
                "Gunmen shot dead four traders on Monday on the road from Gao to Ansongo in Mali.",
                "Gunmen shot dead four traders travelling between the towns of Gao and Ansongo in Mali on Monday."
            })
    void between_two_places_is_in_neither(String text) {
        EventPlace place = placeOf(text);
        assertThat(place.precision()).isEqualTo(PlacePrecision.BETWEEN);
        assertThat(place.name()).contains("Gao and Ansongo");
        Place stretch = place.place().orElseThrow();
        assertThat(stretch.id()).isEmpty();
        assertThat(stretch.names()).containsExactly("Gao", "Ansongo");
        assertThat(stretch.latitude().orElseThrow()).isBetween(15.6, 16.3);
        assertThat(country(place)).contains("ML");
    }

    @Test
    void between_places_far_apart_is_no_point() {
        EventPlace place = placeOf("Gunmen shot dead four traders on the road between Kabul and Kandahar on Monday.");
        assertThat(place.precision()).isEqualTo(PlacePrecision.BETWEEN);
        assertThat(place.place().map(Place::latitude)).contains(OptionalDouble.empty());
        assertThat(place.place().flatMap(Place::admin1)).isEmpty();
        assertThat(country(place)).contains("AF");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Gunmen shot dead four traders in Gao on Monday after a quarrel between Gao and Ansongo.",
                "Gunmen shot dead four traders in Gao and wounded two in Ansongo on Monday.",
                "Gunmen shot dead four traders from Gao in Ansongo on Monday.",
                "Gunmen shot dead four traders in Gao between Monday and Tuesday."
            })
    void two_places_are_not_always_the_ends_of_a_road(String text) {
        assertThat(placeOf(text).precision()).isNotEqualTo(PlacePrecision.BETWEEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen shot dead two guards in Salem, Ore., on Monday.    | Oregon, US (what the words beside it say | not Salem
            Gunmen shot dead two guards in Lashkar Gah on Monday.     | Lashkar Gāh, Helmand, AF (               | the most important of the name)
            Naxalites shot dead four policemen on Monday.             | place IN                                 | the country that the text speaks of
            Gunmen shot dead four herders at Zarmakundo in Borno state, Nigeria, on Monday. | “Zarmakundo”       | the gazetteer has no such place
            Gunmen shot dead four traders on the road between Gao and Ansongo in Mali on Monday. | “Gao and Ansongo” | a stretch between two places
            Traders met in Mopti last year. Rents fell. Shops closed. On Monday gunmen shot dead two guards in the city. | “Mopti” | “the city” means it
            """)
    void a_place_has_its_reason_and_its_alternatives(String text, String place, String reason) {
        assertThat(eventOf(text).reasons()).anySatisfy(line -> assertThat(line).contains(place, reason));
    }

    @Test
    void a_place_in_another_spelling_says_so() {
        assertThat(eventOf("KABUL - A bomb killed six people in Jalalobod on Monday.")
                        .reasons())
                .anySatisfy(reason -> assertThat(reason).contains("Jalalobod", "in another spelling"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Rebels attacked a mine near Kayes, Mali, on Thursday and killed three guards.     | mine      | none
            Gunmen stormed a mine outside Kayes, Mali, on Thursday and killed three guards.   | mine      | none
            An attack on a mine near Kayes, Mali, killed three guards on Thursday.            | mine      | none
            A raid on a gold mine in Kayes, Mali, killed three guards on Thursday.            | gold mine | none
            A bus struck a mine near Kayes, Mali, on Thursday, killing three passengers.      | none      | mine
            A truck ran over a mine near Kayes, Mali, on Thursday, killing three soldiers.    | none      | mine
            A mine exploded near Kayes, Mali, on Thursday, killing three soldiers.            | none      | mine
            """)
    void a_mine_is_a_site_or_a_weapon(String text, String site, String weapon) {
        Event event = eventOf(text);
        assertThat(event.place().flatMap(EventPlace::site).orElse("none")).isEqualTo(site);
        assertThat(event.type() == EventType.BOMBING).isEqualTo(weapon.equals("mine"));
    }

    @Test
    void a_quarter_says_whose_point_it_has() {
        assertThat(eventOf("SALEM, Ore. — A gunman shot dead three people on the South Side of Salem on Monday. Salem"
                                + " police came.")
                        .reasons())
                .anySatisfy(line -> assertThat(line).contains("South Side", "a part of Salem, whose point it has"));
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
    void what_killed_is_no_site() {
        EventPlace place = placeOf("A mine killed three soldiers near Gao on Monday.");
        assertThat(place.site()).isEmpty();
        assertThat(place.precision()).isEqualTo(PlacePrecision.NEAR);
    }

    @Test
    void a_hospital_that_takes_in_the_wounded_is_no_site() {
        EventPlace place = placeOf(
                "Gunmen shot dead four men in Mosul on Monday and eight others were taken to the central hospital.");
        assertThat(place.site()).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            In Mosul, two men on a motorcycle shot dead a judge in Zarmaku on Monday.                            | Zarmaku
            Gunmen shot dead a judge in Mosul's Zarmaku district on Monday.                                      | Zarmaku
            Gunmen shot dead a judge in the Mosul district of Zarmaku on Monday.                                 | Zarmaku
            Gunmen shot dead a judge in Mosul on Monday. He had stopped in the Zarmaku quarter of Mosul.         | Zarmaku
            Gunmen shot dead a judge in Mosul on Monday. He had once lived in the Zarmaku quarter of Basra.      | Mosul
            Gunmen shot dead four men in Mosul on Monday; three wounded were flown to a hospital in Erbil.       | Mosul
            Gunmen shot dead four men in Mosul on Monday, the Erbil governor's office said.                      | Mosul
            Gunmen shot dead four traders in Rue Zarmaku, Mosul, on Monday.                                      | Mosul
            Gunmen shot dead four traders in Basra Street, Mosul, on Monday.                                     | Mosul
            Rebels raided Zarmaku on Monday and shot dead four men.                                              | Zarmaku
            Gunmen on Monday shot dead four farmers of Zarmaku, Borno state.                                     | Zarmaku
            Soldiers on Monday attacked Camp Zarmaku in Borno state and killed four men.                         | Camp Zarmaku
            Gunmen on Monday shot dead four men on the way to Zarmaku, where a fair was held.                    | Zarmaku
            Jets on Monday dropped bombs on Zarmaku, a Christian village in Borno state, and killed four men.    | Zarmaku
            A shell on Monday killed four people in the market of Nam Pan.                                       | Nam Pan
            A mortar shell on Monday killed four people in the Sheikh Zarmak quarter of Mosul.                   | Sheikh Zarmak
            Gunmen on Monday shot dead four herders in the northern Burkina Faso town of Dori.                   | Dori
            """)
    void the_finest_place_of_the_event_itself(String text, String name) {
        assertThat(placeOf(text).name()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen shot dead four men in northern Nigeria on Monday.
            Gunmen shot dead four men in a Hazara district on Monday, Kenyan police said.
            """)
    void a_country_or_an_adjective_is_no_name_of_a_place(String text) {
        assertThat(placeOf(text).name()).isEmpty();
    }

    @Test
    void a_dateline_places_only_what_nothing_else_places() {
        assertThat(placeOf("ABUJA, June 1 (Wire) - Gunmen shot dead four herders on Monday, police said.\n\n"
                                + "The men had been asleep in a hut near Zarmakundo.")
                        .name())
                .contains("Zarmakundo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NIAMEY - Gunmen killed nine people in raids on two villages in western Niger on Monday, the mayor said.
            NIAMEY - Gunmen killed nine people in northern Niger on Monday. The mayor said that he would go there.
            """)
    void a_dateline_does_not_place_what_happened_in_another_part_of_the_country(String text) {
        EventPlace place = placeOf(text);
        assertThat(place.name()).isEmpty();
        assertThat(country(place)).contains("NE");
    }

    @Test
    void a_hyphen_ends_no_name_in_a_dateline() {
        EventPlace place = placeOf("PORT-AU-PRINCE, June 1 (Wire) - Gunmen shot dead four policemen on Monday.");
        assertThat(place.place().map(Place::name)).contains("Port-au-Prince");
        assertThat(country(place)).contains("HT");
    }

    @Test
    void an_embassy_is_not_in_its_own_country() {
        assertThat(placeOf("BEIRUT - A bomb at the U.S. Embassy killed nine people on Monday.")
                        .place()
                        .flatMap(Place::country))
                .contains("LB");
    }

    @Test
    void the_same_road_lies_near_the_town_just_named() {
        assertThat(names(
                        "BUNIA - A lorry struck a mine near Komanda on Friday, and two drivers were killed. On Monday three"
                                + " miners had been shot dead at a roadblock on the same road."))
                .containsExactly("Komanda", "Komanda");
    }

    @Test
    void a_place_of_one_part_of_a_sentence_is_not_that_of_another() {
        assertThat(names(
                        "Seven soldiers were killed in an ambush in the Diffa region on Monday; in May 2021, gunmen killed 19"
                                + " soldiers at a base in Agadez."))
                .containsExactly("Diffa", "Agadez");
    }

    @Test
    void a_namesake_far_away_lies_in_the_country_of_the_text() {
        EventPlace place =
                placeOf("Gunmen shot dead four men in Badia on Monday, police said. The governor of Borno and"
                        + " the president of Nigeria met in Abuja and spoke of Maiduguri.");
        assertThat(country(place)).contains("NG");
        assertThat(place.place().map(known -> known.latitude().isPresent())).contains(false);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen shot dead a judge outside his house in Mosul on Monday.       | house
            Gunmen on Monday overran an army post near Mosul, killing four men.  | army post
            """)
    void a_site_may_be_somebody_s(String text, String site) {
        assertThat(placeOf(text).site()).contains(site);
    }

    @Test
    void a_dateline_s_country_holds_though_its_town_is_in_no_index() {
        EventPlace place = placeOf("ZARKHUN QALAT, Afghanistan, May 30 - A bomb killed five people in a market in"
                + " Zarkhun Qalat on Monday, the governor said.");
        assertThat(country(place)).contains("AF");
    }

    /// There is a larger Bishnupur in West Bengal, a larger Salem elsewhere.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gunmen killed two policemen in Bishnupur district of Manipur on Monday. | Manipur
            Gunmen killed two men in Alexandria town in Virginia on Monday.         | Virginia
            """)
    void a_district_or_town_of_a_division_lies_in_it(String text, String admin1) {
        assertThat(placeOf(text).place().flatMap(Place::admin1)).contains(admin1);
    }

    @Test
    void what_is_told_far_behind_words_that_point_back_is_no_site() {
        assertThat(placeOf(
                                "Gunmen shot dead nine herders at Goundam on Monday. The mayor blamed the attack on fighters who had been"
                                        + " driven out of the forests to the south.")
                        .site())
                .isEmpty();
    }

    @Test
    void a_village_is_no_site() {
        assertThat(placeOf("Gunmen shot dead four men in a village near Mosul on Monday.")
                        .site())
                .isEmpty();
    }

    private static List<String> names(String text) {
        return violent(text).stream()
                .flatMap(event -> event.place().stream())
                .flatMap(place -> place.name().stream())
                .toList();
    }

    private static List<Event> violent(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("report", text).withPublished(LocalDate.of(2022, 6, 1)));
        return ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
    }

    private static EventPlace placeOf(String text) {
        return eventOf(text).place().orElseThrow();
    }

    private static Event eventOf(String text) {
        List<Event> violent = violent(text);
        assertThat(violent).as(text).hasSize(1);
        return violent.getFirst();
    }

    private static Optional<String> country(EventPlace place) {
        return place.place().flatMap(Place::country);
    }
}
