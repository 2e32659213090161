package dev.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Place;
import dev.dateline.core.Place.Feature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.bundled();

    @ParameterizedTest(name = "{0} is in {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Kabul            | AF | Kabul           | settlement | 34.5 |  69.2
        Kandahar         | AF | Kandahar        | settlement | 31.6 |  65.7
        Jalalabad        | AF | Nangarhar       | settlement | 34.4 |  70.4
        Mazar-i-Sharif   | AF | Balkh           | settlement | 36.7 |  67.1
        Lashkar Gah      | AF | Helmand         | settlement | 31.6 |  64.4
        Helmand          | AF | Helmand         | admin1     | 31.1 |  64.0
        Nangarhar        | AF | Nangarhar       | admin1     | 34.2 |  70.4
        Jenin            | PS | West Bank       | settlement | 32.5 |  35.3
        Chin State       | MM | Chin            | admin1     | 22.2 |  93.5
        West Bank        | PS | West Bank       | admin1     | 31.9 |  35.3
        Helmand Province | AF | Helmand         | admin1     | 31.1 |  64.0
        Peshawar         | PK | -               | settlement | 34.0 |  71.6
        Quetta           | PK | -               | settlement | 30.2 |  67.0
        Karachi          | PK | Sindh           | settlement | 24.9 |  67.0
        Balochistan      | PK | Balochistan     | admin1     | 28.5 |  65.8
        Sindh            | PK | Sindh           | admin1     | 26.0 |  68.8
        Srinagar         | IN | -               | settlement | 34.1 |  74.8
        Chhattisgarh     | IN | Chhattisgarh    | admin1     | 21.3 |  82.0
        Bombay           | IN | Maharashtra     | settlement | 19.1 |  72.9
        Jaffna           | LK | -               | settlement |  9.7 |  80.0
        Sittwe           | MM | -               | settlement | 20.1 |  92.9
        Rangoon          | MM | -               | settlement | 16.8 |  96.2
        Marawi City      | PH | -               | settlement |  8.0 | 124.3
        Jolo             | PH | -               | settlement |  6.1 | 121.0
        Poso             | ID | -               | settlement | -1.4 | 120.8
        Dili             | TL | -               | settlement | -8.6 | 125.6
        Baghdad          | IQ | -               | settlement | 33.3 |  44.4
        Mosul            | IQ | -               | settlement | 36.3 |  43.1
        Fallujah         | IQ | -               | settlement | 33.4 |  43.8
        Anbar            | IQ | -               | admin1     | 33.0 |  42.0
        Aleppo           | SY | Aleppo          | settlement | 36.2 |  37.2
        Idlib            | SY | Idlib           | settlement | 35.9 |  36.6
        Raqqa            | SY | -               | settlement | 35.9 |  39.0
        Deir al-Zour     | SY | -               | settlement | 35.3 |  40.1
        Damascus         | SY | -               | settlement | 33.5 |  36.3
        Tripoli          | LY | -               | settlement | 32.9 |  13.2
        Sirte            | LY | -               | settlement | 31.2 |  16.6
        Gaza City        | PS | -               | settlement | 31.5 |  34.5
        Khan Younis      | PS | -               | settlement | 31.3 |  34.3
        Rafah            | PS | -               | settlement | 31.3 |  34.3
        Sana'a           | YE | -               | settlement | 15.4 |  44.2
        Hodeidah         | YE | -               | settlement | 14.8 |  43.0
        Marib            | YE | -               | settlement | 15.5 |  45.3
        Cizre            | TR | -               | settlement | 37.3 |  42.2
        Diyarbakir       | TR | -               | settlement | 37.9 |  40.2
        Mashhad          | IR | -               | settlement | 36.3 |  59.6
        Grozny           | RU | -               | settlement | 43.3 |  45.7
        Dagestan         | RU | -               | admin1     | 43.0 |  47.0
        Mariupol         | UA | Donetsk         | settlement | 47.1 |  37.5
        Kiev             | UA | -               | settlement | 50.5 |  30.5
        Kharkiv          | UA | -               | settlement | 50.0 |  36.2
        Luhansk region   | UA | Luhansk         | admin1     | 49.0 |  39.0
        Sarajevo         | BA | -               | settlement | 43.8 |  18.4
        Pristina         | XK | -               | settlement | 42.7 |  21.2
        Belfast          | GB | -               | settlement | 54.6 |  -5.9
        Bilbao           | ES | -               | settlement | 43.3 |  -2.9
        Corsica          | FR | Corsica         | admin1     | 42.1 |   9.1
        Maiduguri        | NG | Borno           | settlement | 11.8 |  13.2
        Borno            | NG | Borno           | admin1     | 11.9 |  13.0
        Zamfara State    | NG | Zamfara         | admin1     | 12.1 |   6.2
        Gao              | ML | Gao             | settlement | 16.3 |   0.0
        Kidal            | ML | Kidal           | settlement | 18.4 |   1.4
        Ouagadougou      | BF | -               | settlement | 12.4 |  -1.5
        Diffa            | NE | Diffa           | settlement | 13.3 |  12.6
        N'Djamena        | TD | -               | settlement | 12.1 |  15.0
        Bangui           | CF | -               | settlement |  4.4 |  18.6
        Goma             | CD | -               | settlement | -1.7 |  29.2
        Beni             | CD | -               | settlement |  0.5 |  29.5
        North Kivu       | CD | -               | admin1     | -0.7 |  28.8
        Bujumbura        | BI | -               | settlement | -3.4 |  29.4
        Mogadishu        | SO | -               | settlement |  2.0 |  45.3
        Kismayo          | SO | -               | settlement | -0.4 |  42.5
        Mandera          | KE | -               | settlement |  3.9 |  41.9
        Tigray           | ET | Tigray          | admin1     | 14.0 |  38.5
        Khartoum         | SD | Khartoum        | settlement | 15.6 |  32.5
        El Fasher        | SD | -               | settlement | 13.6 |  25.4
        Juba             | SS | -               | settlement |  4.9 |  31.6
        Cabo Delgado     | MZ | Cabo Delgado    | admin1     | -12.3|  39.3
        Palma            | ES | -               | settlement | 39.6 |   2.7
        Benghazi         | LY | -               | settlement | 32.1 |  20.1
        Al-Arish         | EG | -               | settlement | 31.1 |  33.8
        Bogotá           | CO | -               | settlement |  4.6 | -74.1
        Bogota           | CO | -               | settlement |  4.6 | -74.1
        Antioquia        | CO | Antioquia       | admin1     |  6.9 | -75.6
        Medellín         | CO | Antioquia       | settlement |  6.2 | -75.6
        Ayacucho         | PE | Ayacucho        | settlement | -13.2| -74.2
        Lima             | PE | -               | settlement | -12.0| -77.0
        San Salvador     | SV | -               | settlement | 13.7 | -89.2
        Chalatenango     | SV | Chalatenango    | settlement | 14.0 | -88.9
        Tegucigalpa      | HN | -               | settlement | 14.1 | -87.2
        Port-au-Prince   | HT | -               | settlement | 18.5 | -72.3
        Culiacán         | MX | Sinaloa         | settlement | 24.8 |-107.4
        Michoacan        | MX | -               | admin1     | 19.2 |-101.9
        Santiago         | CL | -               | settlement | -33.5| -70.6
        Rio de Janeiro   | BR | -               | settlement | -22.9| -43.2
        Oklahoma         | US | Oklahoma        | admin1     | 35.5 | -97.5
        New York         | US | New York        | settlement | 40.7 | -74.0
        Orange County    | US | California      | admin2     | 33.7 |-117.8
        Texas            | US | Texas           | admin1     | 31.5 | -99.3
        Urumqi           | CN | -               | settlement | 43.8 |  87.6
        Xinjiang         | CN | Xinjiang        | admin1     | 41.5 |  85.0
        Port Moresby     | PG | -               | settlement | -9.4 | 147.2
        Christchurch     | NZ | -               | settlement | -43.5| 172.6
        """)
    void knows_places_of_all_regions(
            String name, String country, String admin1, String feature, double latitude, double longitude) {
        Place place = gazetteer.find(name).getFirst();
        assertThat(place.country()).contains(country);
        assertThat(place.feature().code()).isEqualTo(feature);
        if (!admin1.equals("-")) {
            assertThat(place.admin1()).contains(admin1);
        }
        double tolerance = place.feature() == Feature.SETTLEMENT ? 0.15 : 1.2;
        assertThat(place.latitude().orElseThrow()).isBetween(latitude - tolerance, latitude + tolerance);
        assertThat(place.longitude().orElseThrow()).isBetween(longitude - tolerance, longitude + tolerance);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        U.S.                          | US
        US                            | US
        USA                           | US
        United States                 | US
        the United States of America  | US
        UK                            | GB
        U.K.                          | GB
        Britain                       | GB
        DRC                           | CD
        Congo                         | CD
        Congo-Brazzaville             | CG
        Democratic Republic of Congo  | CD
        Ivory Coast                   | CI
        Côte d’Ivoire                 | CI
        Burma                         | MM
        Burkina Faso                  | BF
        the Gambia                    | GM
        The Netherlands               | NL
        the Philippines               | PH
        Palestine                     | PS
        Kosovo                        | XK
        Taiwan                        | TW
        Western Sahara                | EH
        Swaziland                     | SZ
        Timor-Leste                   | TL
        Georgia                       | GE
        Jordan                        | JO
        Chad                          | TD
        Mexico                        | MX
        TÜRKİYE                       | TR
        NIGER                         | NE
        """)
    void knows_countries_by_all_their_names(String name, String country) {
        Place place = gazetteer.find(name).getFirst();
        assertThat(place.feature()).isEqualTo(Feature.COUNTRY);
        assertThat(place.country()).contains(country);
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "Afghan, AF",
        "Afghans, AF",
        "Russian, RU",
        "Syrian, SY",
        "British, GB",
        "American, US",
        "Americans, US",
        "Salvadoran, SV",
        "Colombian, CO",
        "Palestinian, PS",
        "Palestinians, PS",
        "Iraqis, IQ",
        "French, FR",
        "Frenchmen, FR",
        "Nigerian, NG",
        "Nigerien, NE",
        "Congolese, CD",
        "Ivorian, CI",
        "Burmese, MM",
        "Filipino, PH",
        "Israelis, IL",
        "Yemeni, YE",
        "Swiss, CH",
        "Dutch, NL",
        "South Sudanese, SS",
        "Burkinabè, BF",
        "Peruvian, PE",
        "Kosovar, XK"
    })
    void knows_the_country_of_a_people(String word, String country) {
        Place place = gazetteer.demonym(word).orElseThrow();
        assertThat(place.country()).contains(country);
        assertThat(place.feature()).isEqualTo(Feature.COUNTRY);
    }

    @Test
    void knows_peoples_of_regions_too() {
        assertThat(gazetteer.demonym("Chechens").orElseThrow().feature()).isEqualTo(Feature.ADMIN1);
        assertThat(gazetteer.demonym("Kurdish").orElseThrow().name()).isEqualTo("Kurdistan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "swiss", "Kabul", "s", "S", "Soldiers", "US"})
    void takes_no_other_word_for_a_people(String word) {
        assertThat(gazetteer.demonym(word)).isEmpty();
    }

    @Test
    void abbreviations_count_in_capitals_only() {
        for (String word : List.of("us", "Us", "uk", "car", "Opt")) {
            assertThat(gazetteer.find(word).stream().map(Place::feature)).doesNotContain(Feature.COUNTRY);
        }
        assertThat(gazetteer.find("N.Y.").getFirst().name()).isEqualTo("New York");
    }

    @ParameterizedTest(name = "{0} sounds like {1}")
    @CsvSource({
        "Qundooz, Kunduz",
        "Kandahaar, Kandahar",
        "Lashkargaah, Lashkar Gah",
        "Jelalabad, Jalalabad",
        "Jalalobod, Jalalabad",
        "Falloojah, Fallujah",
        "Dzhalalabad, Jalalabad"
    })
    void finds_other_transliterations_by_sound(String name, String meant) {
        assertThat(gazetteer.findLoosely(name))
                .anySatisfy(place -> assertThat(place.id())
                        .isEqualTo(gazetteer.find(meant).getFirst().id()));
    }

    @ParameterizedTest(name = "{0} is a vowel off {1}")
    @CsvSource({"Harat, Herat", "Masul, Mosul", "Kandahor, Kandahar"})
    void finds_names_that_are_a_vowel_off(String name, String meant) {
        assertThat(gazetteer.findByOtherVowel(name))
                .anySatisfy(place -> assertThat(place.id())
                        .isEqualTo(gazetteer.find(meant).getFirst().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gau", "Herat", "Xqzzvw"})
    void short_names_and_the_name_itself_are_no_vowel_off(String name) {
        assertThat(gazetteer.findByOtherVowel(name))
                .noneMatch(place -> place.name().equals("Herāt"));
    }

    @ParameterizedTest(name = "{0} sounds as {1}")
    @CsvSource({
        "dawood, daud",
        "daoud, daud",
        "qunduz, kunduz",
        "hilmand, helmand",
        "wardak, vardak",
        "deir ez zor, dayr az zawr"
    })
    void sound_keys_of_transliterations_agree(String one, String other) {
        assertThat(Names.soundKey(one + " khel")).isEqualTo(Names.soundKey(other + " khel"));
    }

    @Test
    void word_for_a_division_puts_divisions_first() {
        assertThat(gazetteer.find("Kabul").getFirst().feature()).isEqualTo(Feature.SETTLEMENT);
        assertThat(gazetteer.find("Kabul province").getFirst().feature()).isEqualTo(Feature.ADMIN1);
        assertThat(gazetteer.find("province of Kandahar").getFirst().feature()).isEqualTo(Feature.ADMIN1);
        assertThat(gazetteer.find("Kandahar city").getFirst().feature()).isEqualTo(Feature.SETTLEMENT);
    }

    @Test
    void most_important_place_comes_first_and_the_others_follow() {
        List<Place> places = gazetteer.find("Paris");
        assertThat(places.getFirst().country()).contains("FR");
        assertThat(places.stream().map(place -> place.admin1().orElse(""))).contains("Texas");
        assertThat(gazetteer.find("Georgia").get(1).country()).contains("US");
        assertThat(gazetteer.find("San José").getFirst().country()).contains("CR");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kabul International Airport    | AF | 34.57 |  69.21
        Kabul airport                  | AF | 34.57 |  69.21
        Bagram Air Base                | AF | 34.95 |  69.27
        Aden Adde International Airport| SO |  2.01 |  45.30
        Ben Gurion International Airport| IL | 32.01 |  34.89
        """)
    void knows_airports(String name, String country, double latitude, double longitude) {
        Place place = gazetteer.find(name).getFirst();
        assertThat(place.feature()).isEqualTo(Feature.AIRPORT);
        assertThat(place.country()).contains(country);
        assertThat(place.latitude().orElseThrow()).isBetween(latitude - 0.05, latitude + 0.05);
        assertThat(place.longitude().orElseThrow()).isBetween(longitude - 0.05, longitude + 0.05);
    }

    @Test
    void knows_airports_by_their_codes() {
        assertThat(gazetteer.airport("KBL").orElseThrow().name()).isEqualTo("Kabul International Airport");
        assertThat(gazetteer.airport("kbl")).isEmpty();
        assertThat(gazetteer.airport("")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "Gaza Strip, region", "West Bank, region", "Somaliland, region", "Puntland, region", "Donbas, region",
        "Darfur, region", "Middle East, region", "Sahel, region", "Red Sea, water", "Gulf of Aden, water",
        "Africa, region", "Kashmir, region"
    })
    void knows_regions_and_seas(String name, String feature) {
        assertThat(gazetteer.find(name).getFirst().feature().code()).isIn(feature, "admin1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city of Kabul", "Kabul City", "KABUL", "kabul", "Kabúl", "  Kabul ", "Kābul"})
    void spelling_of_a_name_does_not_matter(String name) {
        assertThat(gazetteer.find(name).getFirst().country()).contains("AF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "-", "'", "the", "…", "\u0000", "\ud800", "Xqzzvw", "12345678901"})
    void finds_nothing_for_what_is_no_name(String name) {
        assertThat(gazetteer.find(name)).isEmpty();
        assertThat(gazetteer.findLoosely(name)).isEmpty();
    }

    @Test
    void finds_nothing_for_very_long_input() {
        String name = "Kabul ".repeat(100_000);
        assertThat(gazetteer.find(name)).isEmpty();
        assertThat(gazetteer.findLoosely(name)).isEmpty();
        assertThat(gazetteer.demonym(name)).isEmpty();
        assertThat(gazetteer.longestFrom(name)).isZero();
    }

    @Test
    void every_country_has_its_code_a_point_and_itself_as_first_of_its_name() {
        for (String code : Locale.getISOCountries()) {
            if (code.equals("BV")) {
                continue;
            }
            Place country = gazetteer.country(code).orElseThrow(() -> new AssertionError(code));
            assertThat(country.country()).contains(code);
            assertThat(country.latitude()).isPresent();
            assertThat(gazetteer.find(country.name()).getFirst()).isEqualTo(country);
        }
        assertThat(gazetteer.country("XK").orElseThrow().name()).isEqualTo("Kosovo");
        assertThat(gazetteer.country("af")).isEqualTo(gazetteer.country("AF"));
        assertThat(gazetteer.country("ZZ")).isEmpty();
        assertThat(gazetteer.country("")).isEmpty();
    }

    @Test
    void every_place_is_found_by_its_own_names_and_lies_on_earth() {
        PlaceIndex index = BundledIndex.open();
        for (int i = 0; i < index.size(); i += 7) {
            Place place = index.place(i);
            assertThat(place.latitude().orElseThrow()).isBetween(-90.0, 90.0);
            assertThat(place.longitude().orElseThrow()).isBetween(-180.0, 180.0);
            assertFound(place, place.name());
            for (String other : place.names()) {
                assertFound(place, other);
            }
            assertThat(gazetteer.longestFrom(Names.firstWord(Names.key(place.name()))))
                    .isGreaterThanOrEqualTo(Names.countWords(Names.key(place.name())));
        }
    }

    private void assertFound(Place place, String name) {
        if (Names.key(name).length() > 1 && !gazetteer.find(name).contains(place)) {
            throw new AssertionError("%s is not found as '%s'".formatted(place, name));
        }
    }

    @Test
    void bounds_the_words_that_a_scanner_must_try() {
        assertThat(gazetteer.longestFrom("United")).isGreaterThanOrEqualTo(2);
        assertThat(gazetteer.startsName("Kandahar")).isTrue();
        assertThat(gazetteer.startsName("Saint")).isTrue();
        assertThat(gazetteer.startsName("Qwrtzp")).isFalse();
        assertThat(gazetteer.startsName("")).isFalse();
    }

    @Test
    void results_cannot_be_changed() {
        List<Place> places = gazetteer.find("Kabul");
        assertThatThrownBy(places::removeFirst).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> places.get(places.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refuses_what_is_no_whole_index() throws IOException {
        byte[] whole = new IndexWriter(List.of(), place -> false).toBytes();
        assertThat(Gazetteer.read(new ByteArrayInputStream(whole)).find("Kabul"))
                .isEmpty();
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(cut))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(new byte[5])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(new byte[500])))
                .isInstanceOf(IOException.class);
        byte[] damaged = whole.clone();
        damaged[12] = 1; // 16 million places
        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(damaged)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_mapped_index_and_one_in_memory_hold_the_same(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("places.bin");
        try (InputStream in = Gazetteer.class.getResourceAsStream("places.bin")) {
            Files.write(file, in.readAllBytes());
        }
        PlaceIndex mapped = PlaceIndex.map(file);
        try (InputStream in = Files.newInputStream(file)) {
            PlaceIndex read = PlaceIndex.read(in);
            assertThat(mapped.size()).isEqualTo(read.size());
            for (int i = 0; i < read.size(); i += 97) {
                assertThat(mapped.place(i)).isEqualTo(read.place(i));
            }
        }
        Files.write(file, new byte[500]);
        assertThatThrownBy(() -> PlaceIndex.map(file)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "the capital of {0} is {1}")
    @CsvSource({"AF, Kabul", "fr, Paris", "CO, Bogotá", "US, Washington"})
    void knows_capitals(String country, String city) {
        assertThat(gazetteer.capital(country)).map(Place::name).contains(city);
    }

    @Test
    void knows_the_seats_of_divisions() {
        assertThat(gazetteer.seat("AF", "Helmand")).map(Place::name).contains("Lashkar Gāh");
        assertThat(gazetteer.seat("AF", "Nowhere")).isEmpty();
        assertThat(gazetteer.seat("AF", "")).isEmpty();
    }
}
