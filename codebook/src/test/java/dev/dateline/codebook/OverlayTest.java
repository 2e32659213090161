package dev.dateline.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.core.ActorKind;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    @TempDir
    Path folder;

    @Test
    void adds_actors_and_extends_ours() throws IOException {
        write("actors.yaml", """
                - id: lowland-watch
                  names: [Lowland Watch, {name: Watch, caution: context}]
                  kind: militia
                  country: SD
                - id: taliban
                  names: [Talebs of the North]
                  cameo: AFGXXX
                - id: sd-army
                  names: [Port Sudan garrison]
                - examples:
                    - {text: Lowland Watch met Talebs of the North. Watch fighters left; his watch stopped., finds: [lowland-watch, taliban, lowland-watch]}
                """);
        Codebook book = Codebook.withOverlay(folder);

        Actor watch = book.actors().get("lowland-watch");
        assertThat(watch.names()).containsExactly("Lowland Watch", "Watch");
        assertThat(watch.kindOn(Optional.empty())).isEqualTo(ActorKind.MILITIA);
        Actor taliban = book.actors().get("taliban");
        assertThat(taliban.name()).isEqualTo("Taliban");
        assertThat(taliban.names()).contains("Talebs of the North");
        assertThat(taliban.cameo()).contains("AFGXXX");
        assertThat(taliban.kinds())
                .isEqualTo(Codebook.bundled().actors().get("taliban").kinds());
        assertThat(book.actors().named("port sudan garrison"))
                .extracting(Actor::id)
                .containsExactly("sd-army");
        assertThat(Codebook.bundled().actors().find("lowland-watch")).isEmpty();
    }

    @Test
    void adds_terms_and_moves_those_that_the_user_files_elsewhere() throws IOException {
        write("targets.yaml", """
                - type: heritage
                  means: what must be protected under the conventions
                  facility: [museum, minaret]
                - type: health
                  facility: [bone-setter's hut]
                """);
        write("weapons.yaml", "- {type: blade, phrases: [panga]}\n");
        write("numbers.yaml", "- {count: [umpteen], low: 10, rule: ours}\n");
        write("places.yaml", """
                - {id: north-ridge, name: North Ridge, feature: region, country: ML, latitude: 16.5, longitude: -2}
                - {id: sahel, names: [Sahelian belt]}
                """);
        Codebook book = Codebook.withOverlay(folder);

        assertThat(book.targets())
                .contains(
                        new TargetTerm("museum", TargetKind.FACILITY, "heritage"),
                        new TargetTerm("minaret", TargetKind.FACILITY, "heritage"),
                        new TargetTerm("bone-setter's hut", TargetKind.FACILITY, "health"))
                .doesNotContain(new TargetTerm("museum", TargetKind.FACILITY, "culture"));
        assertThat(book.weapons()).contains(new WeaponTerm("panga", WeaponType.BLADE, false));
        assertThat(book.countWords()).contains(new CountWord("umpteen", 10, OptionalInt.empty(), "ours"));
        assertThat(book.places()).extracting(PlaceTerm::id).contains("north-ridge");
        assertThat(book.places())
                .filteredOn(place -> place.id().equals("sahel"))
                .singleElement()
                .satisfies(place -> assertThat(place.names()).contains("Sahel region", "Sahelian belt"));
    }

    @Test
    void expands_a_users_country() throws IOException {
        write("state-forces.yaml", "- {country: FJ, name: Fiji, code: FJI, adjectives: [Fijian], navy: []}\n");
        ActorDirectory actors = Codebook.withOverlay(folder).actors();
        assertThat(actors.named("Fijian troops")).extracting(Actor::id).containsExactly("fj-army");
        assertThat(actors.get("fj-navy").parents()).containsExactly("fj-government");
        assertThat(actors.get("fj-police").cameo()).contains("FJICOP");
    }

    @Test
    void version_names_the_content_of_the_overlay() throws IOException {
        write("weapons.yaml", "- {type: blade, phrases: [panga]}\n");
        String version = Codebook.withOverlay(folder).version();
        assertThat(version)
                .matches("1\\.0\\+[0-9a-f]{8}")
                .isEqualTo(Codebook.withOverlay(folder).version());
        write("weapons.yaml", "- {type: blade, phrases: [pangas]}\n");
        assertThat(Codebook.withOverlay(folder).version()).isNotEqualTo(version);
    }

    @Test
    void an_empty_folder_changes_nothing() {
        assertThat(Codebook.check(folder)).isEmpty();
        assertThat(Codebook.withOverlay(folder).version()).isEqualTo("1.0");
    }

    @Test
    void tells_all_problems_at_once_with_line_and_advice() throws IOException {
        write("actors.yaml", """
                - id: valley-guard
                  names: [Valley Guard]
                  kind: milita
                  countrie: ML
                - id: hill-guard
                  names: [Hill Guard, Shining Path]
                  kind: militia
                  parents: [talban]
                """);
        write("targets.yaml", """
                - type: helth
                  facility: [Clinic Ship]
                """);
        Path actors = folder.resolve("actors.yaml");
        Path targets = folder.resolve("targets.yaml");
        assertThatExceptionOfType(CodebookException.class)
                .isThrownBy(() -> Codebook.withOverlay(folder))
                .satisfies(e -> assertThat(e.problems()).hasSize(6))
                .withMessage("""
                        %1$s:3: kind 'milita' is not known
                          Did you mean 'militia'?
                        %1$s:4: key 'countrie' is not known here
                          Did you mean 'country'?
                        %1$s:6: name 'Shining Path' belongs to actor 'shining-path' (Shining Path)
                          Extend that actor by its id, or write '{name: Shining Path, caution: context}'.
                        %1$s:8: parent 'talban' is no actor
                          Did you mean 'taliban'?
                        %2$s:1: type 'helth' is not known
                          Did you mean 'health'? A new type needs a line 'means: …'.
                        %2$s:2: phrase 'Clinic Ship' is not in lower case
                          Write 'clinic ship'.""", actors, targets);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            actors.yaml  | - {id: Big Group, names: [Big Group], kind: militia} | 1 | id 'Big Group' has other signs than a-z, 0-9 and '-' | Write lower-case words joined by hyphens: red-brigades.
            actors.yaml  | - {id: talibann, names: [North Talebs]} | 1 | 'kind' is missing | Add 'kind: …', or write the id 'taliban' to extend that actor.
            actors.yaml  | - {id: a-b, kind: militia} | 1 | 'names' is missing | Add 'names: […]', the preferred name first.
            actors.yaml  | - {id: a-b, names: [A-B], kinds: [{kind: militia, from: 2020-13-01}]} | 1 | from '2020-13-01' is no date | Write year-month-day: 2021-08-15.
            actors.yaml  | - {id: a-b, names: [A-B], kinds: [{kind: militia, from: 2020-02-01, until: 2019-01-01}]} | 1 | a kind ends on 2019-01-01, before it begins on 2020-02-01 | Correct one of the dates.
            actors.yaml  | - {id: a-b, names: [A-B], kinds: [{kind: militia}, {kind: ngo, from: 2019-01-01}]} | 1 | this kind does not begin after the one before it ends | Give 'until' to the earlier kind and a later 'from' to this one.
            actors.yaml  | - {id: a-b, names: [A-B], kind: militia, country: Mali} | 1 | country 'Mali' is no country code | Write the two capital letters of ISO 3166-1, such as AF; XK is Kosovo.
            actors.yaml  | - {id: a-b, names: [A-B], kind: militia, country: ZQ} | 1 | country 'ZQ' is no country code | Write the two capital letters of ISO 3166-1, such as AF; XK is Kosovo.
            actors.yaml  | - {id: taliban, names: [{name: Talebs, caution: cse}]} | 1 | caution 'cse' is not known | Did you mean 'case'?
            actor.yaml   | - {id: taliban} | 1 | 'actor' is no part of a codebook | Did you mean 'actors'?
            weapons.yaml | - {type: gun, phrases: [pop gun]} | 1 | type 'gun' is not known | Known: explosive, suicide-vest, vehicle-bomb, ied, mine, grenade, firearm, artillery, rocket, aircraft-bomb, drone, incendiary, blade, vehicle, chemical, other.
            weapons.yaml | type: blade | 1 | the file is no list | Begin each entry with '- '.
            weapons.yaml | - panga | 1 | this entry has no keys | Write '- key: value'.
            weapons.yaml | - {type: blade, phrases: [panga], examples: [{text: A knife., finds: [panga]}]} | 1 | the example finds [knife], not [panga] | Correct the example or the entries above it.
            numbers.yaml | - {count: [umpteen], low: ten} | 1 | low 'ten' is no whole number | Write digits only: 24.
            numbers.yaml | - {count: [umpteen], low: 10, high: 4} | 1 | 'high' is below 'low' | Correct one of them.
            numbers.yaml | - {bound: [beyond], effect: atleast} | 1 | effect 'atleast' is not known | Did you mean 'at-least'?
            places.yaml  | - {id: x, name: X, feature: region, latitude: 91, longitude: 4} | 1 | latitude '91' is no number from -90 to 90 | Write decimal degrees: 34.53.
            places.yaml  | - {id: x, name: X, feature: regoin, latitude: 9, longitude: 4} | 1 | feature 'regoin' is not known | Did you mean 'region'?
            """)
    void says_what_is_wrong_and_what_to_do(String file, String text, int line, String what, String advice)
            throws IOException {
        write(file, text + "\n");
        assertThat(Codebook.check(folder))
                .containsExactly(new Problem(folder.resolve(file).toString(), line, what, advice));
    }

    @Test
    void a_folder_that_is_none_is_a_problem() {
        Path missing = folder.resolve("missing");
        assertThat(Codebook.check(missing))
                .containsExactly(new Problem(
                        missing.toString(),
                        1,
                        "this is no folder",
                        "Give the folder that holds your codebook's files."));
    }

    @Test
    void other_files_are_ignored_but_yml_is_named() throws IOException {
        write("README.md", "mine\n");
        write("actors.yml", "- {id: taliban}\n");
        assertThat(Codebook.check(folder)).extracting(Problem::what).isEqualTo(List.of("the file's name ends in .yml"));
    }

    @Test
    void broken_rows_of_a_table_of_places_are_named_and_the_rest_holds() throws IOException {
        write("places.csv", """
                name,latitude,longitude,country,names
                Elm Clinic,34.5,69.1,AF,Clinic of the Elm|Elm Street Clinic
                Broken Mill,abc,69,AF,
                Post of Nowhere,34,69,ZQ,
                Short row,1
                "Hill Base, East",35,70,AF,
                """);
        Codebook book = Codebook.withOverlay(folder);

        assertThat(book.places())
                .extracting(PlaceTerm::id)
                .contains("elm-clinic", "hill-base-east")
                .doesNotContain("broken-mill", "post-of-nowhere", "short-row");
        assertThat(book.places())
                .filteredOn(place -> place.id().equals("elm-clinic"))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.names()).containsExactly("Clinic of the Elm", "Elm Street Clinic");
                    assertThat(place.feature()).isEqualTo(dev.dateline.core.Place.Feature.SITE);
                });
        assertThat(book.leftOut())
                .extracting(problem -> problem.line() + ": " + problem.what())
                .containsExactly(
                        "3: latitude 'abc' is no number from -90 to 90",
                        "4: country 'ZQ' is no country code",
                        "5: the row has 2 values, the header has 5");
        assertThat(Codebook.check(folder)).isEqualTo(book.leftOut());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                              | the table is empty
            ~name,lat,longitude~            | column 'lat' is not known here
            ~name,latitude~                 | column 'longitude' is missing
            """)
    void a_table_that_is_none_is_named_and_the_rest_holds(String text, String what) throws IOException {
        write("places.csv", text + "\nX,1,2\n".substring(0, text.isEmpty() ? 0 : 7));
        write("weapons.yaml", "- {type: blade, phrases: [panga]}\n");
        Codebook book = Codebook.withOverlay(folder);

        assertThat(book.weapons()).contains(new WeaponTerm("panga", WeaponType.BLADE, false));
        assertThat(book.leftOut()).extracting(Problem::what).contains(what);
    }

    @Test
    void a_name_with_a_caution_may_be_shared() throws IOException {
        write(
                "actors.yaml",
                "- {id: path-club, names: [Path Club, {name: Shining Path, caution: context}], kind: ngo}\n");
        assertThat(Codebook.withOverlay(folder).actors().named("Shining Path"))
                .extracting(Actor::id)
                .containsExactly("shining-path", "path-club");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
