package dev.dateline.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.ActorKind;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.yaml.YamlNode;
import dev.dateline.core.yaml.YamlReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class BundledCodebookTest {
    private static final Set<String> COUNTRIES = new HashSet<>(List.of(Locale.getISOCountries()));

    private final Codebook book = Codebook.bundled();

    @Test
    void has_no_faults_and_every_example_holds() {
        CodebookLoader loader = new CodebookLoader();
        List<BookFile> files = BookFile.bundled();
        loader.read(files, false);
        loader.check();
        loader.runExamples(files);
        assertThat(loader.problems().sorted()).isEmpty();
    }

    @Test
    void says_to_a_full_yaml_parser_what_it_says_to_ours() throws Exception {
        YAMLMapper mapper = new YAMLMapper();
        for (BookFile file : BookFile.bundled()) {
            String theirs = plain(mapper.readTree(file.text()));
            assertThat(plain(YamlReader.read(file.text()))).as(file.name()).isEqualTo(theirs);
        }
    }

    @Test
    void reads_every_file_beside_the_class() throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(BookFile.class.getResource("places.yaml"))
                .toURI());
        Path folder = Objects.requireNonNull(file.getParent());
        List<String> present;
        try (Stream<Path> paths = Files.walk(folder)) {
            present = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
        assertThat(BookFile.bundled()).extracting(BookFile::name).containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void every_file_with_phrases_or_names_has_examples() throws Exception {
        for (BookFile file : BookFile.bundled()) {
            if (!file.name().equals("actor-words.yaml")) {
                assertThat(file.text()).as(file.name()).contains("examples:");
            }
        }
    }

    @Test
    void is_large_enough_to_be_of_use() {
        assertThat(book.version()).isEqualTo("1.0");
        assertThat(book.actors().all()).hasSizeGreaterThan(900);
        assertThat(book.targets()).hasSizeGreaterThan(1000);
        assertThat(book.weapons()).hasSizeGreaterThan(250);
        assertThat(book.places()).hasSizeGreaterThan(180);
        assertThat(book.actorHeadWords()).contains("fighter", "militant", "group");
    }

    @Test
    void each_name_without_caution_names_one_actor() {
        List<String> shared = new ArrayList<>();
        for (Actor actor : book.actors().all()) {
            for (Actor.Spelling spelling : actor.spellings()) {
                long holders = book.actors().named(spelling.name()).stream()
                        .filter(other -> other.spellings().stream()
                                .anyMatch(own -> own.caution() == Actor.Caution.NONE
                                        && NameKey.of(own.name()).equals(NameKey.of(spelling.name()))))
                        .count();
                if (holders > 1) {
                    shared.add(spelling.name());
                }
                assertThat(book.actors().named(spelling.name())).contains(actor);
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void countries_are_those_of_the_standard() {
        // XK is the code in use for Kosovo, which the standard leaves to its users.
        assertThat(book.actors().all())
                .allSatisfy(actor -> actor.country()
                        .ifPresent(code -> assertThat(code.equals("XK") || COUNTRIES.contains(code))
                                .as(actor.id())
                                .isTrue()));
        assertThat(book.places())
                .allSatisfy(place -> place.country()
                        .ifPresent(code -> assertThat(COUNTRIES).as(place.id()).contains(code)));
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "taliban, 2021-08-14, armed-group",
        "taliban, 2021-08-15, de-facto-authority",
        "taliban, 1999-01-01, de-facto-authority",
        "taliban, , de-facto-authority",
        "af-government, 2020-01-01, government",
        "af-government, 2022-01-01, de-facto-authority",
        "farc, 1990-05-01, armed-group",
        "farc, 2017-07-10, armed-group",
        "farc, 2020-05-01, political-party",
        "fmln, 1989-11-11, armed-group",
        "hts, 2024-12-20, de-facto-authority",
        "rsf, 2023-05-01, armed-group",
        "fr-army, 2000-01-01, military",
        "us-police, , police"
    })
    void kinds_hold_by_date(String id, LocalDate day, String kind) {
        assertThat(book.actors().get(id).kindOn(Optional.ofNullable(day))).isEqualTo(ActorKind.parse(kind));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ISIS-K                               | islamic-state-khorasan
            Islamic State Khorasan               | islamic-state-khorasan
            SHINING PATH                         | shining-path
            Sendero Luminoso                     | shining-path
            Farabundo Martí National Liberation Front | fmln
            US military                          | us-army
            U.N.                                 | un
            Fateh Zwak unit                      | fateh-zwak
            afghan security forces               | af-security-forces
            People's Liberation Army             | cn-army, pla-manipur
            M-19                                 | m-19
            Tupac Amaru Revolutionary Movement   | mrta
            Hizballah                            | hezbollah
            a group nobody knows                 |
            """)
    void names_are_found_whatever_their_case_accents_and_dots(String name, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(", "));
        assertThat(book.actors().named(name)).extracting(Actor::id).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void an_offshoot_is_another_actor_but_related() {
        ActorDirectory actors = book.actors();
        assertThat(actors.related("islamic-state-khorasan", "islamic-state")).isTrue();
        assertThat(actors.related("islamic-state", "islamic-state-khorasan")).isTrue();
        assertThat(actors.related("fateh-zwak", "taliban")).isTrue();
        assertThat(actors.related("atlacatl-battalion", "sv-government")).isTrue();
        assertThat(actors.related("islamic-state-khorasan", "iswap")).isFalse();
        assertThat(actors.related("islamic-state-khorasan", "taliban")).isFalse();
        assertThat(actors.related("no-such-actor", "no-such-actor")).isTrue();
    }

    @Test
    void doubtful_names_carry_a_caution() {
        assertThat(caution("islamic-state", "IS")).isEqualTo(Actor.Caution.CASE);
        assertThat(caution("eta", "ETA")).isEqualTo(Actor.Caution.CASE);
        assertThat(caution("cn-army", "PLA")).isEqualTo(Actor.Caution.CONTEXT);
        assertThat(caution("syrian-national-army", "SNA")).isEqualTo(Actor.Caution.CONTEXT);
        assertThat(caution("al-qaeda", "the Base")).isEqualTo(Actor.Caution.CONTEXT);
        assertThat(caution("taliban", "Taliban")).isEqualTo(Actor.Caution.NONE);
    }

    @Test
    void terms_have_types_and_kinds() {
        assertThat(book.targets())
                .contains(
                        new TargetTerm("military hospital", TargetKind.FACILITY, "health"),
                        new TargetTerm("gunman", TargetKind.PEOPLE, "attacker"),
                        new TargetTerm("power pylon", TargetKind.FACILITY, "utility"),
                        new TargetTerm("patrol car", TargetKind.VEHICLE, "police"));
        assertThat(book.targetTypes()).extracting(TargetType::code).contains("military", "attacker", "civilian");
        assertThat(book.targetTypes())
                .allSatisfy(type -> assertThat(type.means()).isNotBlank());
        assertThat(book.weapons())
                .contains(
                        new WeaponTerm("car bomb", WeaponType.VEHICLE_BOMB, true),
                        new WeaponTerm("rpg", WeaponType.ROCKET, false),
                        new WeaponTerm("ak-47", WeaponType.FIREARM, false));
    }

    @Test
    void every_type_of_weapon_has_words() {
        assertThat(book.weapons()).extracting(WeaponTerm::type).contains(WeaponType.values());
    }

    @Test
    void vague_numbers_follow_the_settled_readings() {
        assertThat(book.countWords())
                .contains(
                        new CountWord("dozens", 24, OptionalInt.empty(), "plain"),
                        new CountWord("scores", 40, OptionalInt.empty(), "plain"),
                        new CountWord("several", 3, OptionalInt.empty(), "plain"),
                        new CountWord("a few hundred", 200, OptionalInt.empty(), "plain"),
                        new CountWord("a couple", 2, OptionalInt.of(2), "plain"),
                        new CountWord("a dozen", 12, OptionalInt.of(12), "plain"));
        assertThat(book.boundWords())
                .contains(
                        new BoundWord("more than", BoundWord.Effect.AT_LEAST, false),
                        new BoundWord("or more", BoundWord.Effect.AT_LEAST, true),
                        new BoundWord("up to", BoundWord.Effect.AT_MOST, false),
                        new BoundWord("nearly", BoundWord.Effect.ABOUT, false));
    }

    @Test
    void places_turn_into_places_of_the_flow() {
        PlaceTerm term = book.places().stream()
                .filter(place -> place.id().equals("kabul-airport"))
                .findFirst()
                .orElseThrow();
        Place place = term.toPlace();
        assertThat(place.id()).contains("codebook:kabul-airport");
        assertThat(place.feature()).isEqualTo(Place.Feature.AIRPORT);
        assertThat(place.names()).contains("Kabul airport");
        assertThat(place.country()).contains("AF");
        assertThat(place.latitude()).hasValue(34.566);
    }

    private Actor.Caution caution(String id, String name) {
        return book.actors().get(id).spellings().stream()
                .filter(spelling -> spelling.name().equals(name))
                .findFirst()
                .orElseThrow()
                .caution();
    }

    private static String plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Text(String text, int line) -> "<" + text + ">";
            case YamlNode.Items(List<YamlNode> items, int line) ->
                items.stream().map(BundledCodebookTest::plain).toList().toString();
            case YamlNode.Fields(Map<String, YamlNode> fields, int line) -> {
                List<String> parts = new ArrayList<>();
                fields.forEach((key, value) -> parts.add(key + "=" + plain(value)));
                yield "{" + String.join(",", parts) + "}";
            }
        };
    }

    private static String plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(BundledCodebookTest::plain).toList().toString();
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.propertyStream().forEach(entry -> parts.add(entry.getKey() + "=" + plain(entry.getValue())));
            return "{" + String.join(",", parts) + "}";
        }
        return "<" + node.asString("") + ">";
    }
}
