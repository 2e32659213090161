package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Place;
import dev.dateline.core.mention.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which places a text names, and which of several of one name it means.
class PlaceMentionsTest {
    @ParameterizedTest(name = "{1} is in {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A mill burned in Paris, Texas, on Monday.                                   | Paris      | Texas
            A mill burned in Salem, Ore., on Monday.                                    | Salem      | Oregon
            A mill burned in Salem, Mass., and Salem police came.                       | Salem      | Massachusetts
            A mill burned in Kent County, Delaware, on Monday.                          | Kent County | Delaware
            Crews from Manchester, Nashua and Concord in New Hampshire met in Portsmouth. | Portsmouth | New Hampshire
            A mill burned in London on Monday.                                          | London     | England
            The governor of Washington met growers in Seattle and Tacoma.               | Washington | Washington
            A boat sank off Portsmouth and Southampton, police in England said.         | Portsmouth | England
            """)
    void one_of_several_places_is_meant(String text, String name, String admin1) {
        assertThat(place(text, name).flatMap(ShortPlace::admin1)).contains(admin1);
    }

    @Test
    void one_name_is_one_place_throughout_a_text() {
        List<Mention.OfPlace> places =
                places("A mill burned in Paris on Monday. Crews of Paris, Texas, came late. Paris has no other mill.");
        assertThat(places)
                .filteredOn(place -> place.name().equals("Paris"))
                .extracting(place -> place.place().flatMap(Place::admin1).orElse(""))
                .containsOnly("Texas");
    }

    @ParameterizedTest(name = "{1} is a person in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Price was arrested on Monday in Boise. Police later released Price.             | Price
            Clay, 34, lives in Boise. Neighbours praised Clay.                              | Clay
            "We won," said Ripley. It was a good day for Ripley, in Boise.                  | Ripley
            Coach Clay thanked the fans in Boise. They cheered Clay.                        | Clay
            Gonzalez had no lawyer. Maria Gonzalez, a shopkeeper, lives in Boise.           | Gonzalez
            Hudson's mother waited. Police in Boise found nothing near Hudson's car.        | Hudson
            A shot hit 34-year-old Adam Anderson in Boise. It tore into Anderson.           | Anderson
            The bullet hit Anderson's chest. It was fired in Boise.                         | Anderson
            They met at Paxton's Tavern in Boise.                                           | Paxton
            """)
    void a_name_is_a_persons_where_the_text_treats_it_so(String text, String name) {
        assertThat(names(text)).doesNotContain(name).contains("Boise");
    }

    @ParameterizedTest(name = "{1} is a place in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A mill burned in Price, Utah. Price said it would build another.                | Price
            A mill burned in Gonzalez. Maria Gonzalez, a shopkeeper, saw it in Florida.     | Gonzalez
            A man from Ripley was arrested after a mill burned in Tennessee.                | Ripley
            A mill burned in Clay County, Missouri. John Clay, 34, saw it.                  | Clay County
            A mill burned in Houston. Houston said nothing.                                 | Houston
            Chad said it would send troops.                                                 | Chad
            The mayor of Hudson, New York, was jailed.                                      | Hudson
            """)
    void it_is_a_places_where_the_text_uses_it_so(String text, String name) {
        assertThat(names(text)).contains(name);
    }

    @ParameterizedTest(name = "{1} is {2} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            KABUL - A mill burned in Jalalobod on Monday.                          | Jalalobod  | 34.4
            A mill burned in Harat, Afghanistan, on Monday.                        | Harat      | 34.3
            Traders from Kabul met in Harat province on Monday.                    | Harat      | 34.
            Traders in Nigeria left the market of Maidugury on Monday.             | Maidugury  | 11.8
            A mill burned in Maydougouri on Monday.                                | Maydougouri| 11.8
            """)
    void a_name_in_another_spelling_is_found_where_its_country_is_spoken_of(String text, String name, String latitude) {
        assertThat(places(text))
                .filteredOn(place -> place.name().equals(name))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.place().flatMap(Place::id)).isPresent();
                    assertThat(String.valueOf(
                                    place.place().orElseThrow().latitude().getAsDouble()))
                            .startsWith(latitude);
                });
    }

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A mill burned in Jalalobod on Monday.                                  | Jalalobod
            A mill burned in Moreh, Manipur, India, on Monday.                     | Moreh
            A mill burned in the village of Zarmaku, Nigeria, on Monday.           | Zarmaku
            A mill burned in Lahuri, France, on Monday.                            | Lahuri
            """)
    void what_only_sounds_like_a_place_has_no_point(String text, String name) {
        assertThat(places(text))
                .filteredOn(place -> place.name().equals(name))
                .allSatisfy(place ->
                        assertThat(place.place().orElseThrow().latitude()).isEmpty());
    }

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Fighters attacked Gao and Ansongo on Friday.                           | Gao, Ansongo
            Fighters seized Gao, Ansongo and Menaka on Friday.                     | Gao, Ansongo, Menaka
            """)
    void what_is_attacked_together_is_a_place_together(String text, String names) {
        assertThat(names(text)).containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest(name = "{1} is no town in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Department of Transportation in Boise closed a road.               | Transportation
            Boise's Chamber of Commerce and Industry met the mayor of Boise.       | Industry
            Clerks of the Department of Housing and Justice met in Boise.          | Justice
            The superior judges met at Boise. A ruling of Superior Judge Hay came. | Superior
            """)
    void words_of_institutions_are_no_towns(String text, String word) {
        assertThat(names(text)).contains("Boise").doesNotContain(word);
    }

    @ParameterizedTest(name = "{1} rules in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Washington has not agreed to the plan.                                 | Washington
            Russia will close the mill.                                            | Russia
            The envoy accused Rwanda of theft.                                     | Rwanda
            Talks between Moscow and Kyiv ended without a word.                    | Moscow
            Talks between Moscow and Kyiv ended without a word.                    | Kyiv
            The new sanctions on Iran are harsh.                                   | Iran
            London's ambassador left the hall.                                     | London
            Kenya imposed a curfew.                                                | Kenya
            """)
    void a_place_may_stand_for_those_who_rule_it(String text, String name) {
        assertThat(literal(text, name)).containsOnly(false);
    }

    @ParameterizedTest(name = "{1} is the place in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Two mills burned in London and Leeds on Monday.                        | London
            Kenya was shaken by a mill that burned.                                | Kenya
            London's mills burned on Monday.                                       | London
            The talks were held in Moscow on Monday.                               | Moscow
            Growers from Kenya came with fruit for the market.                     | Kenya
            Mali has seen ten such fires.                                          | Mali
            """)
    void it_is_the_place_itself_where_nobody_acts_for_it(String text, String name) {
        assertThat(literal(text, name)).containsOnly(true);
    }

    private static List<Boolean> literal(String text, String name) {
        return places(text).stream()
                .filter(place -> place.name().equals(name))
                .map(Mention.OfPlace::literal)
                .toList();
    }

    private static List<String> names(String text) {
        return places(text).stream().map(Mention.OfPlace::name).toList();
    }

    @Test
    void a_division_goes_by_its_letters_where_its_country_is_spoken_of() {
        assertThat(place("Floods hit all Australian states but NSW.", "NSW").flatMap(ShortPlace::admin1))
                .contains("New South Wales");
        assertThat(place("The NSW Corporation sells pumps in Peru.", "NSW")).isEmpty();
    }

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Nairobi Fire Department came.             | Nairobi
            A Kenya-based group took part.                | Kenya
            A Russian-Turkish deal was signed.            | Turkish
            Ships of the Pakistan Army unit left.         | Pakistan
            """)
    void a_place_in_the_name_of_something_else_is_listed_and_is_no_literal_place(String text, String name) {
        assertThat(places(text))
                .filteredOn(place -> place.name().equals(name))
                .singleElement()
                .satisfies(place -> assertThat(place.literal()).isFalse());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A bomb went off in the Somali capital on Monday.                              | Mogadishu
            Troops in Somalia fled on Monday. A bomb went off in the capital.             | Mogadishu
            Somalia's capital was shelled on Monday.                                      | Mogadishu
            Rebels hold most of Helmand, Afghanistan, but not the provincial capital.     | Lashkar Gāh
            """)
    void a_capital_is_meant_by_its_rank(String text, String city) {
        assertThat(places(text)).extracting(Mention.OfPlace::name).contains(city);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Somalia abolished capital punishment on Monday.
            A bank in Somalia raised its capital on Monday.
            """)
    void capital_is_also_a_fine_and_a_fortune(String text) {
        assertThat(places(text)).extracting(Mention.OfPlace::name).doesNotContain("Mogadishu");
    }

    private record ShortPlace(Optional<String> admin1) {}

    private static Optional<ShortPlace> place(String text, String name) {
        return places(text).stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .map(place -> new ShortPlace(place.place().flatMap(Place::admin1)));
    }

    private static List<Mention.OfPlace> places(String text) {
        return ShortTexts.code(text).places();
    }
}
