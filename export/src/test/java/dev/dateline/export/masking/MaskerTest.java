package dev.dateline.export.masking;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.json.ContractJson;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.testing.CodedReportBuilder;
import dev.dateline.core.testing.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskerTest {
    private static final String TEXT = "Ilse Marlowe, 34, and her neighbour José Quintero were killed in Port Aldra. "
            + "Marlowe's brother Tom Lee saw it. Governor Ada Norland mourned. Norland met Lee.";

    private static CodedReportBuilder report() {
        return aReport("r1")
                .text(TEXT)
                .person("Ilse Marlowe")
                .person("José Quintero")
                .person("Tom Lee")
                .person(words -> new Mention.OfPerson(words.span("Ada Norland"), "Ada Norland", Optional.empty(), true))
                .naming(Places.settlement("Port Aldra", "XX", 1, 2));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Ilse Marlowe died                    | [person 1] died
            MARLOWE SLAIN                        | [person 1] SLAIN
            Marlowe’s house, marlowe's dog       | [person 1]’s house, [person 1]'s dog
            Ilse J. Marlowe and Ms Marlowe       | [person 1] and Ms [person 1]
            the Marlowes                         | the [person 1]
            Jose Quintero                        | [person 2]
            Quintero-Marlowe                     | [person 2]-[person 1]
            #JusticeForMarlowe                   | #JusticeFor[person 1]
            mail marlowefamily                   | mail [person 1]family
            Tom Lee and Lee                      | [person 3] and [person 3]
            a sleepy leeward shore, lee side     | a sleepy leeward shore, lee side
            the Tomahawk                         | the Tomahawk
            Governor Ada Norland, Norland        | Governor Ada Norland, Norland
            killed in Port Aldra                 | killed in Port Aldra
            """)
    void replaces_private_names_only(String text, String masked) {
        assertThat(Masker.forReport(report().build()).mask(text)).isEqualTo(masked);
    }

    @Test
    void finds_names_whose_accents_are_written_apart() {
        assertThat(Masker.forReport(report().build()).mask("Jose\u0301 Quintero, Quinte\u0301ro"))
                .isEqualTo("[person 2], [person 2]");
    }

    @Test
    void names_are_numbered_in_order_of_first_mention_whatever_the_order_of_the_list() {
        CodedReport coded = aReport("r")
                .text("Bo Arden and Cleo Brandt fled. Arden returned.")
                .person("Cleo Brandt")
                .person(words -> new Mention.OfPerson(Span.of(31, 36), "Arden", Optional.empty(), false))
                .person("Bo Arden")
                .build();
        assertThat(Masker.forReport(coded).mask(coded.article().text()))
                .isEqualTo("[person 1] and [person 2] fled. [person 1] returned.");
    }

    @Test
    void a_shared_word_survives_alone_but_not_in_the_full_name() {
        CodedReport coded = aReport("r")
                .text(
                        "Mira Norland was hurt. President Ada Norland spoke in Mira Bay. Jordan Paris fled Paris for Jordan.")
                .person("Mira Norland")
                .person("Jordan Paris")
                .person(words -> new Mention.OfPerson(words.span("Ada Norland"), "Ada Norland", Optional.empty(), true))
                .place(words -> new Mention.OfPlace(Span.of(79 + 8, 79 + 13), "Paris", true, false, Optional.empty()))
                .place(words -> new Mention.OfPlace(Span.of(97, 98), "Jordan", true, false, Optional.empty()))
                .build();
        assertThat(Masker.forReport(coded).mask(coded.article().text()))
                .isEqualTo("[person 1] was hurt. President Ada Norland spoke in [person 1] Bay."
                        + " [person 2] fled Paris for Jordan.");
    }

    @Test
    void a_later_surname_of_a_public_person_is_that_persons() {
        CodedReport coded = aReport("r")
                .text("General Ada Norland spoke. Norland left.")
                .person(words -> new Mention.OfPerson(words.span("Ada Norland"), "Ada Norland", Optional.empty(), true))
                .person(words -> new Mention.OfPerson(Span.of(27, 34), "Norland", Optional.empty(), false))
                .build();
        assertThat(Masker.forReport(coded).mask(coded.article().text()))
                .isEqualTo(coded.article().text());
    }

    @Test
    void months_and_days_survive_alone() {
        CodedReport coded = aReport("r")
                .text("April Stone fled in April.")
                .person("April Stone")
                .build();
        assertThat(Masker.forReport(coded).mask("April Stone fled in April; April was free."))
                .isEqualTo("[person 1] fled in April; April was free.");
    }

    @Test
    void individual_doers_and_witnesses_are_masked_when_their_words_are_a_name() {
        CodedReport coded = aReport("r")
                .text("A Lone Gunman fired, a gunman later found to be Rolf Teske, said Hanna Wirth.")
                .with(anEvent()
                        .doer(words -> individual(words.spans("Rolf Teske"), "Rolf Teske", "Lone Gunman", "gunman"))
                        .saidBy("Hanna Wirth", "witness"))
                .build();
        Masker masker = Masker.forReport(coded);
        assertThat(masker.mask(coded.article().text()))
                .isEqualTo("A Lone Gunman fired, a gunman later found to be [person 1], said [person 2].");
        assertThat(masker.mask(coded.events().getFirst()).doers().getFirst().names())
                .containsExactly("[person 1]", "Lone Gunman", "gunman");
    }

    @Test
    void individuals_of_the_directory_keep_their_names() {
        CodedReport coded = aReport("r")
                .text("Rolf Teske gave the order.")
                .with(anEvent().by("Rolf Teske", "teske"))
                .build();
        assertThat(Masker.forReport(coded).mask("Rolf Teske")).isEqualTo("Rolf Teske");
    }

    @Test
    void an_events_strings_are_masked_and_its_spans_stay() {
        Event event = report().with(anEvent()
                        .trigger("killed")
                        .at("house of Ilse Marlowe")
                        .harmingNamed("Ilse Marlowe", "civilian", Harm.KILLED)
                        .killing(HeadCount.exactly(2), "Marlowe and Quintero were killed")
                        .saidBy("Tom Lee", "witness")
                        .because("Marlowe is the victim"))
                .build()
                .events()
                .getFirst();
        Event masked = Masker.forReport(report().build()).mask(event);

        assertThat(masked.victims().getFirst().names()).containsExactly("[person 1]");
        assertThat(masked.victims().getFirst().spans())
                .isEqualTo(event.victims().getFirst().spans());
        assertThat(masked.place().orElseThrow().site()).contains("house of [person 1]");
        assertThat(masked.casualties().getFirst().wording()).isEqualTo("[person 1] and [person 2] were killed");
        assertThat(masked.attribution())
                .isEqualTo(new Attribution.Speaker(
                        "[person 3]", "witness", ((Attribution.Speaker) event.attribution()).spans()));
        assertThat(masked.reasons()).containsExactly("[person 1] is the victim");
    }

    @Test
    void the_text_gets_bars_of_the_same_length() {
        CodedReport coded = report().title("Marlowe dead")
                .url("https://example.org/ilse-marlowe")
                .build();
        CodedReport masked = Masker.forReport(coded).mask(coded);

        assertThat(masked.article().text()).hasSameSizeAs(coded.article().text());
        assertThat(masked.article().text()).startsWith("███████ dead\n\n████ ███████, 34, and her neighbour");
        assertThat(masked.article().title()).contains("[person 1] dead");
        assertThat(masked.article().url()).isEmpty();
        assertThat(masked.article().reportId()).isEqualTo("r1");
    }

    @Test
    void none_changes_nothing() {
        CodedReport coded = report().with(anEvent()).build();
        assertThat(Masker.none().mask(coded)).isSameAs(coded);
        assertThat(Masker.none().mask("Ilse Marlowe")).isEqualTo("Ilse Marlowe");
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(60);
    }

    /// No word of a private name with more than three letters is left as a word in any string, unless it
    /// is also a word of a public person's or a place's name; then the full name is not left.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_private_name_survives_in_any_string(long seed) {
        Random random = new Random(seed);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            people.add(fullName(random));
        }
        String official = fullName(random);
        String place = name(random);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String who = people.get(random.nextInt(people.size()));
            text.append(
                    switch (random.nextInt(6)) {
                        case 0 -> who + " was hit in " + place + ". ";
                        case 1 -> "Then " + surname(who) + "'s friend fled. ";
                        case 2 -> who.toUpperCase(Locale.ROOT) + " DEAD. ";
                        case 3 -> "Mayor " + official + " knew " + surname(who) + ". ";
                        case 4 -> "The " + surname(who) + "s wept, \"" + who.replace(" ", "\n") + "\" they said. ";
                        default -> "See #" + who.replace(" ", "") + ". ";
                    });
        }
        String start = String.join(", ", people) + ", " + official + ", " + place + ". ";
        CodedReportBuilder builder =
                aReport("r" + seed).title(people.getFirst() + " hurt").text(start + text);
        for (String who : people) {
            builder.person(who);
        }
        builder.person(words -> new Mention.OfPerson(words.span(official), official, Optional.empty(), true));
        builder.naming(Places.settlement(place, "XX", 1, 2));
        builder.statement(words -> new Statement(
                people.getLast(),
                Optional.of("friend of " + people.getFirst()),
                StatementKind.REPORT,
                Optional.of(surname(people.getFirst())),
                words.span(start.strip()),
                Modality.ASSERTED,
                Attribution.theReport(),
                List.of(words.span(start.strip()))));
        builder.with(anEvent()
                .in(place)
                .at("home of " + people.getFirst())
                .harmingNamed(people.getLast(), "civilian", Harm.KILLED)
                .killing(HeadCount.exactly(1), "killed " + people.getLast())
                .saidBy(people.getFirst(), "witness"));
        CodedReport coded = builder.build();

        Masker masker = Masker.forReport(coded);
        CodedReport masked = masker.mask(coded);
        String all = ContractJson.line(new Outcome.Coded(masked), true, true).replace("\\n", " ") + " "
                + masker.mask(coded.article().text());

        List<String> open = Stream.of(official.split(" "), place.split(" "))
                .flatMap(Stream::of)
                .toList();
        List<String> left = words(all);
        for (String who : people) {
            // A person whose name is all another public person's counts as that person.
            if (List.of(official.split(" ")).containsAll(List.of(who.split(" ")))) {
                continue;
            }
            assertThat(all)
                    .as("full name, seed %d", seed)
                    .doesNotContainIgnoringCase(who)
                    .doesNotContainIgnoringCase(who.replace(" ", ""));
            for (String word : who.split(" ")) {
                if (word.length() > 3 && !open.contains(word)) {
                    assertThat(left).as("word, seed %d", seed).doesNotContain(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(all).as("official, seed %d", seed).contains(official);
        assertThat(masked.article().text()).hasSameSizeAs(coded.article().text());
    }

    private static final List<String> NAMES = List.of(
            "Arden", "Brandt", "Castell", "Dorn", "Elvira", "Falk", "Grieve", "Hollis", "Ivo", "Jarrow", "Kestrel",
            "Lund", "Marek", "Nadir", "Oslo", "Prior", "Quill", "Rask", "Sable", "Thorne", "Ull", "Varga");

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /// Of two different words.
    private static String fullName(Random random) {
        String first = name(random);
        String last = name(random);
        return first.equals(last) ? fullName(random) : first + " " + last;
    }

    private static String surname(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).toList();
    }

    private static Doer individual(List<Span> spans, String... names) {
        return new Doer(
                List.of(names),
                Optional.empty(),
                DoerKind.INDIVIDUAL,
                Certainty.ASSERTED,
                Attribution.theReport(),
                Optional.empty(),
                spans);
    }
}
