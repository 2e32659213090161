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
